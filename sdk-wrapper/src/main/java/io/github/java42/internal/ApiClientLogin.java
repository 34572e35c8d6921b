package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.client.console.AuthenticationApi;
import io.github.java42.console.model.AccessToken;
import io.github.java42.console.model.GrantType;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import okhttp3.Credentials;

/** The id and the secret of an API client for a token. */
record ApiClientLogin(ApiClient client) implements Login {
  @Override
  public String basic() {
    return Credentials.basic(client.id(), client.secret(), StandardCharsets.UTF_8);
  }

  @Override
  public String token(Transport transport) {
    Code42Response<AccessToken> answer =
        transport.execute(
            transport
                .api(AuthenticationApi.class)
                .getAccessToken(GrantType.CLIENT_CREDENTIALS, Map.of()));
    try {
      return Objects.requireNonNull(answer.body()).accessToken();
    } catch (JsonException | NullPointerException e) {
      throw new Code42DecodeException("The answer of getAccessToken has no token", e);
    }
  }

  /** To have a token is all that can be asked of every API client. */
  @Override
  public void check(Transport transport) {
    transport.signIn();
  }
}

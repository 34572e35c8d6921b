package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.client.console.AuthenticationApi;
import io.github.java42.client.console.UsersApi;
import io.github.java42.console.model.GetCurrentUserParams;
import io.github.java42.console.model.GetUserTokenParams;
import io.github.java42.console.model.UserToken;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okhttp3.Credentials;

/** A user name and a password for a token; with a one-time code, where there is one. */
record LocalAccountLogin(LocalAccount account) implements Login {
  @Override
  public String basic() {
    return Credentials.basic(account.username(), account.password(), StandardCharsets.UTF_8);
  }

  @Override
  public String token(Transport transport) {
    String code = account.totp().get();
    Code42Response<UserToken> answer =
        transport.execute(
            transport
                .api(AuthenticationApi.class)
                .getUserToken(
                    code == null || code.isEmpty() ? null : code,
                    new GetUserTokenParams().useBody(true).asQuery()));
    try {
      return Objects.requireNonNull(answer.body()).userToken();
    } catch (JsonException | NullPointerException e) {
      throw new Code42DecodeException("The answer of getUserToken has no token", e);
    }
  }

  @Override
  public void check(Transport transport) {
    transport.execute(
        transport.api(UsersApi.class).getCurrentUser(new GetCurrentUserParams().asQuery()));
  }
}

package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.client.console.AuthenticationApi;
import io.github.java42.client.console.UsersApi;
import io.github.java42.console.model.GetCurrentUserParams;
import io.github.java42.console.model.GetUserTokenParams;
import io.github.java42.console.model.LoginConfiguration;
import io.github.java42.console.model.LoginType;
import io.github.java42.console.model.UserToken;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.Failure;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import okhttp3.Credentials;

/** A user name and a password for a token; with a one-time code, where there is one. */
record LocalAccountLogin(LocalAccount account) implements Login {
  private static final Map<LoginType, String> HINTS =
      Map.of(
          LoginType.LOCAL, "The password, or the user name, is wrong.",
          LoginType.LOCAL_2FA, "The account wants a one-time code beside the password.",
          LoginType.CLOUD_SSO, "The account signs in through an identity provider.",
          LoginType.PRIVATE_SSO, "The account signs in through an identity provider.");

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
    try {
      transport.execute(
          transport.api(UsersApi.class).getCurrentUser(new GetCurrentUserParams().asQuery()));
    } catch (UnauthorizedException e) {
      throw explained(transport, e);
    }
  }

  /** The same with what the console says of the account; where it says nothing, the same. */
  private UnauthorizedException explained(Transport transport, UnauthorizedException e) {
    LoginType type;
    try {
      LoginConfiguration configuration =
          transport
              .execute(
                  transport
                      .api(AuthenticationApi.class)
                      .getLoginConfiguration(account.username(), Map.of()))
              .body();
      type = configuration == null ? null : configuration.loginType();
    } catch (Code42Exception unknown) {
      return e;
    }
    if (type == null) {
      return e;
    }
    String hint = HINTS.getOrDefault(type, "The account signs in by " + type + ".");
    return new UnauthorizedException(
        new Failure(
            e.getMessage() + ". " + hint, e.operation(), e.response(), e.attempts(), Map.of()));
  }
}

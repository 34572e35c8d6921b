package io.github.java42.sandbox.console;

import io.github.java42.console.model.AccessToken;
import io.github.java42.console.model.LoginConfiguration;
import io.github.java42.console.model.UserToken;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Tenant;

/** The operations of the tag Authentication. */
public final class AuthenticationHandlers {
  private static final String GRANT = "client_credentials";

  private AuthenticationHandlers() {}

  /** Serves them with a company's accounts and tokens. */
  public static void add(Handlers handlers, Tenant tenant) {
    handlers
        .on("getUserToken", r -> Answer.of(userToken(tenant, r)))
        .on("getAccessToken", r -> Answer.whole(accessToken(tenant, r).toJson()))
        .on("getLoginConfiguration", r -> Answer.of(loginConfiguration(tenant, r)));
  }

  private static UserToken userToken(Tenant tenant, Request r) {
    if (!tenant.accounts().acceptsTotp(r.caller(), r.text("totp-auth"))) {
      throw Refusal.of(401, "Invalid or missing one-time code");
    }
    return UserToken.builder().userToken(tenant.tokens().issue(r.caller())).build();
  }

  private static AccessToken accessToken(Tenant tenant, Request r) {
    if (!r.required("grant_type").equals(GRANT)) {
      throw Refusal.of(400, "The only grant_type is " + GRANT);
    }
    return AccessToken.builder()
        .tokenType("bearer")
        .expiresIn(900)
        .accessToken(tenant.tokens().issue(r.caller()))
        .build();
  }

  private static LoginConfiguration loginConfiguration(Tenant tenant, Request r) {
    return LoginConfiguration.builder()
        .loginType(tenant.accounts().loginType(r.required("username")))
        .build();
  }
}

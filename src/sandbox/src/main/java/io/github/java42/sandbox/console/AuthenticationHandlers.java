package io.github.java42.sandbox.console;

import io.github.java42.console.model.UserToken;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Tenant;

/** The operations of the tag Authentication. */
public final class AuthenticationHandlers {
  private AuthenticationHandlers() {}

  /** Serves them with a company's tokens. */
  public static void add(Handlers handlers, Tenant tenant) {
    handlers.on("getUserToken", r -> Answer.of(token(tenant, r)));
  }

  private static UserToken token(Tenant tenant, Request r) {
    if (!tenant.account().acceptsTotp(r.text("totp-auth"))) {
      throw Refusal.of(401, "Invalid or missing one-time code");
    }
    return UserToken.builder().userToken(tenant.tokens().issue(r.caller())).build();
  }
}

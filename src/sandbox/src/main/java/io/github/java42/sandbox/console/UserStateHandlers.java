package io.github.java42.sandbox.console;

import io.github.java42.console.model.User;
import io.github.java42.console.model.UserActivation;
import io.github.java42.console.model.UserDeactivation;
import io.github.java42.console.model.UserMove;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Organization;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;

/** The operations of the tag Users that change the state of an account. */
public final class UserStateHandlers {
  private final Tenant tenant;
  private final Users users;

  private UserStateHandlers(Tenant tenant) {
    this.tenant = tenant;
    this.users = tenant.users();
  }

  /** Serves them from a company's people. */
  public static void add(Handlers handlers, Tenant tenant) {
    UserStateHandlers states = new UserStateHandlers(tenant);
    handlers
        .on("blockUser", states::block)
        .on("unblockUser", states::unblock)
        .on("deactivateUser", states::deactivate)
        .on("activateUser", states::activate)
        .on("moveUser", states::move);
  }

  private Answer block(Request r) {
    User user = user(r);
    users.state(user, isActive(user), true);
    return Answer.done(r);
  }

  private Answer unblock(Request r) {
    User user = user(r);
    users.state(user, isActive(user), false);
    return Answer.done(r);
  }

  private Answer deactivate(Request r) {
    User user = user(r);
    if (tenant.holds().has(user)) {
      throw r.failure(TypedError.ACTIVE_LEGAL_HOLD);
    }
    boolean block = Boolean.TRUE.equals(r.body(UserDeactivation.JSON).block());
    users.state(user, false, block || isBlocked(user));
    return Answer.empty();
  }

  private Answer activate(Request r) {
    User user = user(r);
    boolean unblock = Boolean.TRUE.equals(r.body(UserActivation.JSON).unblock());
    users.state(user, true, !unblock && isBlocked(user));
    return Answer.done(r);
  }

  private Answer move(Request r) {
    long orgId = r.body(UserMove.JSON).orgId();
    Organization to = tenant.organizations().byId(orgId);
    if (to == null) {
      throw Refusal.of(400, "There is no organization with the number " + orgId);
    }
    users.change(user(r).toBuilder().orgId(to.id()).orgUid(to.uid()).orgName(to.name()).build());
    return Answer.done(r);
  }

  private User user(Request r) {
    return users.get(r.required("userUid"));
  }

  private static boolean isActive(User user) {
    return Boolean.TRUE.equals(user.active());
  }

  private static boolean isBlocked(User user) {
    return Boolean.TRUE.equals(user.blocked());
  }
}

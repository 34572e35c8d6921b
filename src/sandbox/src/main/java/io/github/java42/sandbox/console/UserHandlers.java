package io.github.java42.sandbox.console;

import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Filter;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Users. */
public final class UserHandlers {
  private UserHandlers() {}

  /** Serves them from a company's people. */
  public static void add(Handlers handlers, Tenant tenant) {
    Users users = tenant.users();
    handlers
        .on("getCurrentUser", r -> Answer.of(shown(users.byUid(r.caller()), r)))
        .on("listUsers", r -> Answer.page(r, listed(tenant, r), UsersPage.JSON));
  }

  private static List<User> listed(Tenant tenant, Request r) {
    String orgUid = r.text("orgUid");
    if (orgUid != null && !tenant.organizations().has(orgUid)) {
      throw r.failure(TypedError.ORG_NOT_FOUND);
    }
    return tenant
        .users()
        .all()
        .matching(
            new Filter<User>()
                .where(r.flag("active"), (u, active) -> active.equals(u.active()))
                .where(r.text("email"), (u, email) -> email.equalsIgnoreCase(u.email()))
                .where(orgUid, (u, uid) -> uid.equals(u.orgUid()))
                .where(r.text("roleId"), (u, role) -> u.roles().contains(role))
                .where(r.text("username"), (u, name) -> name.equalsIgnoreCase(u.username()))
                .where(r.text("q"), UserHandlers::mentions))
        .map(u -> shown(u, r));
  }

  /** Roles are for those who ask. */
  private static User shown(User user, Request r) {
    return Boolean.TRUE.equals(r.flag("incRoles")) ? user : user.toBuilder().roles(null).build();
  }

  private static boolean mentions(User user, String text) {
    return contains(user.username(), text)
        || contains(user.email(), text)
        || contains(user.firstName() + " " + user.lastName(), text);
  }

  private static boolean contains(@Nullable String whole, String part) {
    return whole != null && whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}

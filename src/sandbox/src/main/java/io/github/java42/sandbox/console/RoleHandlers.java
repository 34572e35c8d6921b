package io.github.java42.sandbox.console;

import io.github.java42.console.model.Role;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserRolesChange;
import io.github.java42.console.model.UserRolesReplacement;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Tenant;
import java.util.List;

/** The operations of the tag Roles. */
public final class RoleHandlers {
  private RoleHandlers() {}

  /** Serves them from a company's roles and people. */
  public static void add(Handlers handlers, Tenant tenant) {
    handlers
        .on("listRoles", r -> Answer.list(tenant.roles().all()))
        .on("listUserRoles", r -> Answer.list(roles(tenant, user(tenant, r))))
        .on("replaceUserRoles", r -> Answer.of(replaced(tenant, r)));
  }

  /** A user's role says when the user got it, which was with the account. */
  private static List<Role> roles(Tenant tenant, User user) {
    return tenant.roles().of(user.roles()).stream()
        .map(
            role ->
                role.toBuilder()
                    .creationDate(user.creationDate())
                    .modificationDate(user.creationDate())
                    .build())
        .toList();
  }

  private static UserRolesChange replaced(Tenant tenant, Request r) {
    User user = user(tenant, r);
    List<String> asked = r.body(UserRolesReplacement.JSON).roleIds().stream().distinct().toList();
    List<String> given = asked.stream().filter(tenant.roles().ids()::contains).toList();
    List<String> before = user.roles();
    tenant.users().change(user.toBuilder().roles(given).build());
    return UserRolesChange.builder()
        .processedReplacementUserRoles(true)
        .processedReplacementRoleIds(given)
        .newlyAssignedRoleIds(without(given, before))
        .unassignedRoleIds(without(before, given))
        .ignoredRoleIds(without(asked, given))
        .build();
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(id -> !some.contains(id)).toList();
  }

  private static User user(Tenant tenant, Request r) {
    return tenant.users().get(r.required("userUid"));
  }
}

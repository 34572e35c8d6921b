package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that people can have. */
public final class Roles {
  static final String DESKTOP = "desktop-user";
  static final String SIGN_IN = "proe-user";
  static final String ADMINISTRATOR = "customer-cloud-admin";

  /** What most people have. */
  public static final List<String> USUAL = List.of(DESKTOP, SIGN_IN);

  private static final Instant MADE = Instant.parse("2019-01-10T20:29:51.343Z");

  private final List<Role> all =
      List.of(
          role(DESKTOP, "Desktop User", "cpd.login", "cpd.restore"),
          role(SIGN_IN, "PROe User", "cpp.login"),
          role(ADMINISTRATOR, "Customer Cloud Admin", "admin.all", "console.login"),
          role("org-admin", "Org Admin", "console.login", "org.update"),
          role("org-help-desk", "Org Help Desk", "console.login", "user.read"),
          role("security-center-user", "Security Center User", "securitycenter.read"),
          role("insider-risk-analyst", "Insider Risk Analyst", "alerts.read", "cases.update"),
          role("audit-log-viewer", "Audit Log Viewer", "audit.read"));

  Roles() {}

  /** All of them. */
  public List<Role> all() {
    return all;
  }

  /** Those with these ids, in the order of the ids; an id that no role has is left out. */
  public List<Role> of(List<String> ids) {
    return ids.stream().flatMap(id -> all.stream().filter(r -> id.equals(r.roleId()))).toList();
  }

  /** The ids of all of them. */
  public Set<String> ids() {
    return all.stream().map(Role::roleId).collect(Collectors.toSet());
  }

  private static Role role(String id, String name, String... permissions) {
    return Role.builder()
        .roleId(id)
        .roleName(name)
        .creationDate(MADE)
        .modificationDate(MADE.plusSeconds(94_770_038))
        .permissionIds(List.of(permissions))
        .build();
  }
}

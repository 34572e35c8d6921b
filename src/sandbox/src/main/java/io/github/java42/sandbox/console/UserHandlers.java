package io.github.java42.sandbox.console;

import io.github.java42.console.model.ScimUserData;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Directory;
import io.github.java42.sandbox.tenant.Filter;
import io.github.java42.sandbox.tenant.LazyList;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Users that change nothing. */
public final class UserHandlers {
  private UserHandlers() {}

  /** Serves them from a company's people. */
  public static void add(Handlers handlers, Tenant tenant) {
    Users users = tenant.users();
    handlers
        .on("getCurrentUser", r -> Answer.of(Shown.user(users.get(r.caller()), r)))
        .on("getUser", r -> Answer.of(Shown.user(Shown.requested(users, r), r)))
        .on("getUserScimData", r -> Answer.whole(scim(tenant, users.get(r.required("userId")))))
        .on("listUsers", r -> Answer.page(r, listed(tenant, r), UsersPage.JSON));
  }

  private static List<User> listed(Tenant tenant, Request r) {
    String orgUid = r.text("orgUid");
    if (orgUid != null && tenant.organizations().byUid(orgUid) == null) {
      throw r.failure(TypedError.ORG_NOT_FOUND);
    }
    return candidates(tenant.users(), r.text("username"))
        .matching(
            new Filter<User>()
                .where(r.flag("active"), (u, active) -> active.equals(u.active()))
                .where(r.text("email"), (u, email) -> email.equalsIgnoreCase(u.email()))
                .where(orgUid, (u, uid) -> uid.equals(u.orgUid()))
                .where(r.text("roleId"), (u, role) -> u.roles().contains(role))
                .where(r.text("q"), UserHandlers::mentions))
        .map(u -> Shown.user(u, r));
  }

  /** A name is somebody's or nobody's; there is no need to look at everybody. */
  private static LazyList<User> candidates(Users users, @Nullable String username) {
    return username == null
        ? users.all()
        : LazyList.of(Stream.ofNullable(users.byName(username)).toList());
  }

  private static String scim(Tenant tenant, User user) {
    ScimUserData.Builder data =
        ScimUserData.builder()
            .userUid(user.userUid())
            .username(user.username())
            .firstName(user.firstName())
            .lastName(user.lastName());
    Directory.Entry entry = tenant.directory().of(user);
    ScimUserData known =
        entry == null
            ? data.hasScimUserData(false).build()
            : ModelAdapter.changed(
                data.title(entry.title())
                    .division(entry.division())
                    .employmentType(entry.employmentType())
                    .managerUserId(entry.manager() == null ? null : Users.uid(entry.manager()))
                    .country(entry.country())
                    .region(entry.region())
                    .locality(entry.locality())
                    .hasScimUserData(true)
                    .build(),
                Map.of(
                    "department",
                    entry.department() == null
                        ? JsonValue.NULL
                        : JsonValue.of(entry.department())));
    return "{\"totalCount\":1,\"data\":" + known.toJson() + '}';
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

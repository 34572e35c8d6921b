package io.github.java42.sandbox.console;

import io.github.java42.console.model.User;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Users;
import org.jspecify.annotations.Nullable;

/** What a request names of people, and sees of them. */
final class Shown {
  private static final String INC_ROLES = "incRoles";

  private Shown() {}

  /** Roles are for those who ask; some operations cannot be asked for them. */
  static User user(User user, Request r) {
    boolean canAsk = r.operation().parameters().stream().anyMatch(p -> p.name().equals(INC_ROLES));
    return canAsk && Boolean.TRUE.equals(r.flag(INC_ROLES))
        ? user
        : user.toBuilder().roles(null).build();
  }

  /** The user whom the path names by number or UID. */
  static User requested(Users users, Request r) {
    String id = r.required("userId");
    User user = "uid".equals(r.text("idType")) ? users.byUid(id) : byNumber(users, id);
    if (user == null) {
      throw Refusal.of(404, "There is no user " + id);
    }
    return user;
  }

  private static @Nullable User byNumber(Users users, String id) {
    return id.matches("[0-9]{1,18}") ? users.byId(Long.parseLong(id)) : null;
  }
}

package io.github.java42.consumers;

import io.github.java42.console.UserService;
import io.github.java42.console.model.User;
import java.util.ArrayList;
import java.util.List;

/** Blocks the users of an organization. Takes the one service that it needs, not the client. */
final class Lockout {
  private final UserService users;

  Lockout(UserService users) {
    this.users = users;
  }

  /** Returns the user names of the users that were blocked. */
  List<String> block(String orgUid) {
    List<String> blocked = new ArrayList<>();
    for (User user : users.getAll(p -> p.orgUid(orgUid).active(true)).items()) {
      users.blockByUid(user.userUid());
      blocked.add(user.username());
    }
    return blocked;
  }
}

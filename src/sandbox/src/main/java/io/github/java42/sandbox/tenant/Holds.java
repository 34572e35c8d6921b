package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.User;
import org.jspecify.annotations.Nullable;

/** Who is part of a legal hold: the same people always. */
public final class Holds {
  private static final int ONE_OF = 13;
  private static final int FIRST = 2;

  private final Users users;

  Holds(Users users) {
    this.users = users;
  }

  /** Whether somebody is part of one. */
  public boolean has(User user) {
    int index = users.index(user);
    return index < users.seeded() && index % ONE_OF == FIRST;
  }

  /** The first who is part of one; null in a company that is too small. */
  public @Nullable User first() {
    return users.seeded() > FIRST ? users.at(FIRST) : null;
  }
}

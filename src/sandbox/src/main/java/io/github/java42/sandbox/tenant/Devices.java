package io.github.java42.sandbox.tenant;

import java.util.Set;
import java.util.TreeSet;

/** The computers of the company: one for everybody whom the seed has made. */
public final class Devices {
  private final long firstId;
  private final Users users;
  private final Set<Long> blocked = new TreeSet<>();

  Devices(Dice dice, Users users) {
    this.firstId = 40_000 + dice.below(10_000);
    this.users = users;
  }

  /** Their numbers, in the order of the people. */
  public LazyList<Long> ids() {
    return new LazyList<>(users.seeded(), i -> firstId + i);
  }

  /** Whether there is one with this number. */
  public boolean has(long id) {
    return id >= firstId && id - firstId < users.seeded();
  }

  /** Keeps people from signing in on it, or lets them. */
  public void setBlocked(long id, boolean isBlocked) {
    if (isBlocked) {
      blocked.add(id);
    } else {
      blocked.remove(id);
    }
  }

  /** Those that are blocked. */
  public Set<Long> blocked() {
    return Set.copyOf(blocked);
  }
}

package io.github.java42.sandbox.tenant;

/** Ids as the console makes them: 18 digits, those of one kind near each other. */
final class Uids {
  private static final long LEAST = 100_000_000_000_000_000L;
  private static final long ROOM = 8 * LEAST;

  /** So that a neighbour of an id is none: tests with a mistyped id shall fail. */
  private static final int GAP = 97;

  private Uids() {}

  /** Where a kind begins. */
  static long first(Dice dice) {
    return LEAST + dice.below(ROOM);
  }

  static String of(long first, int index) {
    return Long.toString(first + (long) index * GAP);
  }

  /** Which index an id belongs to; -1 for none. */
  static int index(long first, String uid) {
    if (!uid.matches("[1-9][0-9]{17}")) {
      return -1;
    }
    long distance = Long.parseLong(uid) - first;
    boolean one = distance >= 0 && distance % GAP == 0 && distance / GAP <= Integer.MAX_VALUE;
    return one ? (int) (distance / GAP) : -1;
  }
}

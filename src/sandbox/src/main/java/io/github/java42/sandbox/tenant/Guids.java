package io.github.java42.sandbox.tenant;

import java.util.UUID;

/** Ids as newer services make them. */
final class Guids {
  private static final long VERSION = 0xFFFFFFFFFFFF0FFFL;
  private static final long VARIANT = 0x3FFFFFFFFFFFFFFFL;

  private Guids() {}

  static String of(Dice dice) {
    return new UUID((dice.next() & VERSION) | 0x4000, (dice.next() & VARIANT) | Long.MIN_VALUE)
        .toString();
  }
}

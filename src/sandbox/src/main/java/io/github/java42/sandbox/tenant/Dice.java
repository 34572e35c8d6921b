package io.github.java42.sandbox.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Chance that repeats: the same seed and stream give the same throws on any Java, which no class of
 * the JDK but one of poor quality promises. The algorithm is SplitMix64. Not for several threads.
 */
final class Dice {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  // Streams of their own for what is thrown for a person; people themselves have 0 to 2^31.
  static final long ORGANIZATION = 1L << 32;
  static final long DIRECTORY = 2L << 32;
  static final long DEPARTURE = 3L << 32;
  static final long RISK = 4L << 32;
  static final long CASE = 5L << 32;
  static final long WATCHLIST = 6L << 32;

  private long state;

  /**
   * New dice.
   *
   * @param seed of the whole world
   * @param stream what is thrown for, so that one thing does not depend on how many came before
   */
  Dice(long seed, long stream) {
    state = mix(seed) + mix(stream * GAMMA);
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** From 0 to one less than the bound. */
  long below(long bound) {
    return Math.floorMod(next(), bound);
  }

  boolean oneIn(int n) {
    return below(n) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get((int) below(choices.size()));
  }

  /** In whole milliseconds, the end excluded. */
  Instant between(Instant from, Instant to) {
    return from.plusMillis(below(Duration.between(from, to).toMillis()));
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}

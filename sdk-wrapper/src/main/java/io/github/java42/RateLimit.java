package io.github.java42;

import java.time.Clock;
import java.time.Duration;

/**
 * At most so many calls in any minute. One limit may be given to several clients that share a
 * quota.
 *
 * <pre>{@code
 * RateLimit limit = RateLimit.perMinute(120);
 * Code42Client.builder(host).credentials(credentials).rateLimit(limit).build();
 * }</pre>
 *
 * <p>A call beyond the limit waits. What is sent again after a failure is not counted: those calls
 * wait anyway.
 */
public final class RateLimit {
  private static final long WINDOW = Duration.ofMinutes(1).toMillis();

  /** When the last calls were let through, in milliseconds; the oldest is at {@code next}. */
  private final long[] times;

  private int next;

  private RateLimit(int calls) {
    times = new long[calls];
    java.util.Arrays.fill(times, Long.MIN_VALUE / 2);
  }

  /**
   * A limit.
   *
   * @param calls how many calls a minute may have, 1 to 1,000,000
   * @return the limit
   * @throws IllegalArgumentException for another number
   */
  public static RateLimit perMinute(int calls) {
    if (calls < 1 || calls > 1_000_000) {
      throw new IllegalArgumentException("calls: " + calls + " is not from 1 to 1,000,000");
    }
    return new RateLimit(calls);
  }

  /**
   * Takes the next place. For the SDK's own use.
   *
   * @param clock tells the time
   * @return how long to wait for it
   */
  public synchronized Duration take(Clock clock) {
    long now = clock.millis();
    long at = Math.max(now, times[next] + WINDOW);
    times[next] = at;
    next = (next + 1) % times.length;
    return Duration.ofMillis(at - now);
  }
}

package io.github.java42;

import java.time.Duration;

/**
 * How often, and how long after a failure, a call is sent again.
 *
 * <p>Sent again are: any call that the server answers with 429, since it has then done nothing; and
 * calls that may be repeated (all but POST and PATCH, and those POSTs that only read) after 408, a
 * status of 500 or more, or a broken connection. Never: a time-out, since the server may still be
 * at work, and an answer that the contract names as an error of the call.
 *
 * <p>The wait is a random part of a time that doubles with each failure. A server that asks for a
 * wait, by {@code Retry-After}, gets it; where it asks for more than {@link #longestRetryAfter()},
 * the answer is thrown at once.
 *
 * @param attempts how often a call is sent at most, the first time included; 1 or more
 * @param firstWait the longest wait after the first failure
 * @param longestWait the longest wait after any
 * @param longestRetryAfter how long a server may ask to wait
 */
public record RetryPolicy(
    int attempts, Duration firstWait, Duration longestWait, Duration longestRetryAfter) {

  /** Three attempts, waits of half a second and more, a minute for servers. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

  /** Each call is sent once. */
  public static final RetryPolicy NONE = DEFAULT.withAttempts(1);

  /**
   * Refuses what can't be.
   *
   * @param attempts 1 or more
   * @param firstWait zero or more
   * @param longestWait zero or more
   * @param longestRetryAfter zero or more
   */
  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts: " + attempts + " is not 1 or more");
    }
    for (Duration d : new Duration[] {firstWait, longestWait, longestRetryAfter}) {
      if (d.isNegative()) {
        throw new IllegalArgumentException("wait: " + d + " is negative");
      }
    }
  }

  /**
   * The same policy with another number of attempts.
   *
   * @param attempts 1 or more
   * @return the policy
   */
  public RetryPolicy withAttempts(int attempts) {
    return new RetryPolicy(attempts, firstWait, longestWait, longestRetryAfter);
  }

  /**
   * The same policy with other waits.
   *
   * @param first the longest wait after the first failure
   * @param longest the longest wait after any
   * @return the policy
   */
  public RetryPolicy withWaits(Duration first, Duration longest) {
    return new RetryPolicy(attempts, first, longest, longestRetryAfter);
  }

  /**
   * The same policy with more or less patience for what servers ask.
   *
   * @param longest how long a server may ask to wait
   * @return the policy
   */
  public RetryPolicy withLongestRetryAfter(Duration longest) {
    return new RetryPolicy(attempts, firstWait, longestWait, longest);
  }
}

package io.github.java42;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From one time to another, or to now.
 *
 * @param start the first moment
 * @param end the last moment, not before the first; null for now, whenever that is asked
 */
public record TimeRange(Instant start, @Nullable Instant end) {

  /**
   * From one time to another, or to now.
   *
   * @param start the first moment
   * @param end the last moment, not before the first; null for now, whenever that is asked
   * @throws IllegalArgumentException if the range is reversed
   */
  public TimeRange {
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("end: " + end + " is before the start, " + start);
    }
  }

  /**
   * From one time to another.
   *
   * @param start the first moment
   * @param end the last moment
   * @return the range
   * @throws IllegalArgumentException if the end is before the start
   */
  public static TimeRange of(Instant start, Instant end) {
    return new TimeRange(start, end);
  }

  /**
   * From a time to now.
   *
   * @param start the first moment
   * @return the range
   */
  public static TimeRange since(Instant start) {
    return new TimeRange(start, null);
  }
}

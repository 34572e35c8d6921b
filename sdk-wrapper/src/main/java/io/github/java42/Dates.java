package io.github.java42;

import io.github.java42.common.model.CalendarDate;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Times from what scripts have: the SDK itself takes an {@link Instant} everywhere, and a {@link
 * LocalDate} where a whole day in UTC is meant.
 */
public final class Dates {
  /** In seconds the year 5138, in milliseconds 1973: nobody means the one, many write the other. */
  private static final double BEYOND_SECONDS = 1e11;

  private Dates() {}

  /**
   * The time of a POSIX timestamp.
   *
   * @param seconds since 1970, with a fraction or without; rounded to microseconds
   * @return the time
   * @throws IllegalArgumentException for what can't be seconds: milliseconds, infinity, no number
   */
  public static Instant ofPosix(double seconds) {
    if (!(Math.abs(seconds) <= BEYOND_SECONDS)) {
      throw new IllegalArgumentException(
          "seconds: "
              + (Double.isFinite(seconds) ? new BigDecimal(seconds).toPlainString() : seconds)
              + " is no time in seconds since 1970; for milliseconds use Instant.ofEpochMilli");
    }
    BigDecimal exact = BigDecimal.valueOf(seconds).setScale(6, RoundingMode.HALF_EVEN);
    long whole = exact.setScale(0, RoundingMode.FLOOR).longValueExact();
    BigDecimal fraction = exact.subtract(BigDecimal.valueOf(whole));
    return Instant.ofEpochSecond(whole, fraction.movePointRight(9).longValueExact());
  }

  /**
   * Reads a time in ISO 8601.
   *
   * @param text a day, a time and a zone, such as {@code 2026-03-31T17:00:00Z} or {@code
   *     2026-03-31T19:00:00+02:00}
   * @return the time
   * @throws IllegalArgumentException for a text that is no time, or has no zone: two people would
   *     read two times in it
   */
  public static Instant parse(String text) {
    Instant time = read(text);
    if (time != null) {
      return time;
    }
    for (String missing : new String[] {"Z", "T00:00:00Z"}) {
      if (read(text + missing) != null) {
        throw new IllegalArgumentException(
            "text: \"" + text + "\" has no zone; for UTC say \"" + text + missing + "\"");
      }
    }
    throw new IllegalArgumentException(
        "text: \"" + text + "\" is no time; say it like \"2026-03-31T17:00:00Z\"");
  }

  private static @Nullable Instant read(String text) {
    try {
      return JsonValue.of(text).asInstant();
    } catch (JsonException e) {
      return null;
    }
  }

  /**
   * A day in three numbers, as risk profiles have it.
   *
   * @param day the day
   * @return the same
   */
  public static CalendarDate calendarDate(LocalDate day) {
    return CalendarDate.builder()
        .year(day.getYear())
        .month(day.getMonthValue())
        .day(day.getDayOfMonth())
        .build();
  }
}

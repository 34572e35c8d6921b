package io.github.java42.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The one reader and writer of times and dates in ISO 8601: bytes, without a text in between. */
final class IsoTime {
  private static final int TO_MINUTES = 16;
  private static final long FIRST_SECOND = -62_167_219_200L; // of the year 0
  private static final long LAST_SECOND = 253_402_300_799L; // of the year 9999
  private static final List<DateTimeFormatter> FORMATS =
      List.of(format(""), format(".SSS"), format(".SSSSSS"));
  private static final String NO_YEAR = "A year outside of 0 to 9999 cannot be written";

  private IsoTime() {}

  /** Null where it is none, or has no zone. */
  static @Nullable Instant read(byte[] b, int from, int to) {
    LocalDate date = to - from > TO_MINUTES ? date(b, from) : null;
    int hour = number(b, from + 11, to);
    int minute = number(b, from + 14, to);
    if (date == null || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return null;
    }
    int t = b[from + 10];
    if ((t != 'T' && t != 't' && t != ' ') || b[from + 13] != ':') {
      return null;
    }
    int i = from + TO_MINUTES;
    int second = 0;
    int nanos = 0;
    if (b[i] == ':') {
      second = number(b, i + 1, to);
      i += 3;
      if (second < 0 || second > 59) {
        return null;
      }
      if (i < to && b[i] == '.') {
        int first = ++i;
        for (int unit = 100_000_000; i < to && digit(b[i]); i++, unit /= 10) {
          nanos += (b[i] - '0') * unit;
        }
        if (i == first) {
          return null;
        }
      }
    }
    int offset = offset(b, i, to);
    if (offset == Integer.MIN_VALUE) {
      return null;
    }
    int ofDay = hour * 3600 + minute * 60 + second;
    return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + ofDay - offset, nanos);
  }

  /** In seconds; the least number where it is none. */
  private static int offset(byte[] b, int i, int to) {
    if (i + 1 == to && (b[i] | 0x20) == 'z') {
      return 0;
    }
    if (i < to && (b[i] == '+' || b[i] == '-')) {
      int colon = i + 3 < to && b[i + 3] == ':' ? 1 : 0;
      int hours = number(b, i + 1, to);
      int minutes = number(b, i + 3 + colon, to);
      if (i + 5 + colon == to && hours >= 0 && hours <= 18 && minutes >= 0 && minutes <= 59) {
        return (hours * 60 + minutes) * (b[i] == '-' ? -60 : 60);
      }
    }
    return Integer.MIN_VALUE;
  }

  /** Whether {@link #write} would spell the time that was read here in the same way. */
  static boolean isWrittenLike(byte[] b, int from, int to, int digits) {
    int length = digits == 0 ? 20 : 21 + digits;
    return to - from == length && b[to - 1] == 'Z' && b[from + 10] == 'T';
  }

  /** With so many digits of the second's fraction: 0, 3 or 6; what is beyond is cut. */
  static void write(Buffer out, Instant time, int digits) {
    long seconds = time.getEpochSecond();
    if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
      throw new JsonException(NO_YEAR);
    }
    out.writeUtf8(FORMATS.get(digits / 3).format(time));
  }

  static void writeEpochMillis(Buffer out, Instant time) {
    try {
      out.writeDecimalLong(time.toEpochMilli());
    } catch (ArithmeticException e) {
      throw new JsonException("A time too far away cannot be written", -1, "", e);
    }
  }

  /** Null where it is none. */
  static @Nullable LocalDate readDate(byte[] b, int from, int to) {
    return to - from == 10 ? date(b, from) : null;
  }

  static void write(Buffer out, LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new JsonException(NO_YEAR);
    }
    out.writeUtf8("\"" + date + '"');
  }

  private static @Nullable LocalDate date(byte[] b, int from) {
    int century = number(b, from, from + 4);
    int year = number(b, from + 2, from + 4);
    int month = number(b, from + 5, from + 7);
    int day = number(b, from + 8, from + 10);
    if ((century | year | month | day) < 0 || b[from + 4] != '-' || b[from + 7] != '-') {
      return null;
    }
    try {
      return LocalDate.of(century * 100 + year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Of two digits, or -1. */
  private static int number(byte[] b, int i, int to) {
    return i + 2 <= to && digit(b[i]) && digit(b[i + 1]) ? (b[i] - '0') * 10 + b[i + 1] - '0' : -1;
  }

  private static boolean digit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static DateTimeFormatter format(String fraction) {
    String pattern = "\"uuuu-MM-dd'T'HH:mm:ss" + fraction + "'Z'\"";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}

package io.github.java42.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Steps over bytes that the strict pass has checked; on other bytes it may do anything. */
final class Scan {
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Scan() {}

  /** The first byte from here on that is not blank; there must be one. */
  static int blanks(byte[] b, int from) {
    int i = from;
    while (b[i] <= ' ') {
      i++;
    }
    return i;
  }

  /** From an opening quote to behind the closing one. */
  static int endOfString(byte[] b, int quote) {
    int i = stop(b, quote + 1);
    while (b[i] != '"') {
      i = stop(b, i + 2);
    }
    return i + 1;
  }

  /** The first quote or backslash. */
  static int stop(byte[] b, int from) {
    int i = from;
    for (; i + 8 <= b.length; i += 8) {
      long v = (long) LONGS.get(b, i);
      // Of bytes below 128 the subtraction sets the high bit of none but a zero, which is a match.
      long quote = (v ^ 0x2222222222222222L) - 0x0101010101010101L;
      long backslash = (v ^ 0x5c5c5c5c5c5c5c5cL) - 0x0101010101010101L;
      long hit = (quote | backslash) & ~v & 0x8080808080808080L;
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
    }
    while (b[i] != '"' && b[i] != '\\') {
      i++;
    }
    return i;
  }

  /** The text of the string that begins at this quote. */
  static String string(byte[] b, int quote) {
    int from = quote + 1;
    int stop = stop(b, from);
    if (b[stop] == '"') {
      return new String(b, from, stop - from, StandardCharsets.UTF_8);
    }
    StringBuilder s = new StringBuilder();
    while (b[stop] != '"') {
      s.append(new String(b, from, stop - from, StandardCharsets.UTF_8));
      from = stop + 2;
      switch (b[stop + 1]) {
        case 'b' -> s.append('\b');
        case 'f' -> s.append('\f');
        case 'n' -> s.append('\n');
        case 'r' -> s.append('\r');
        case 't' -> s.append('\t');
        case 'u' -> {
          int unit = 0;
          for (int end = from + 4; from < end; from++) {
            unit = unit << 4 | Character.digit(b[from], 16);
          }
          s.append((char) unit);
        }
        default -> s.append((char) b[stop + 1]);
      }
      stop = stop(b, from);
    }
    return s.append(new String(b, from, stop - from, StandardCharsets.UTF_8)).toString();
  }

  /** Behind the value that begins here. */
  static int skip(byte[] b, int at) {
    return switch (b[at]) {
      case '"' -> endOfString(b, at);
      case '{', '[' -> endOfContainer(b, at);
      case 'n', 't' -> at + 4;
      case 'f' -> at + 5;
      default -> {
        int i = at + 1;
        while (i < b.length && inNumber(b[i])) {
          i++;
        }
        yield i;
      }
    };
  }

  private static int endOfContainer(byte[] b, int at) {
    int depth = 0;
    int i = at;
    do {
      byte c = b[i];
      if (c == '"') {
        i = endOfString(b, i);
        continue;
      }
      i++;
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    } while (depth > 0);
    return i;
  }

  private static boolean inNumber(byte c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || (c | 0x20) == 'e';
  }
}

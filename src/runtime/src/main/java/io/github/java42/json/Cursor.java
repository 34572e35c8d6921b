package io.github.java42.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One typed decoding: a place in checked bytes that moves on with each value taken. What does not
 * fit gives null and leaves the place where it is.
 */
final class Cursor {
  /** The value just taken fits, but would be written with another spelling. */
  static final int RESPELLED = 1;

  /** Something inside the value just taken did not fit and is missing. */
  static final int PARTIAL = 2;

  private static final int LONGEST_WHOLE = 100;
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  final byte[] bytes;
  final Mismatch mismatch;
  int pos;
  int flags;

  private short[] order = new short[64];
  private int orderTop;
  private final short[][] orders = new short[8][];
  private int ordersNext;

  Cursor(byte[] bytes, int pos, Mismatch mismatch) {
    this.bytes = bytes;
    this.pos = pos;
    this.mismatch = mismatch;
  }

  byte kind() {
    return bytes[pos];
  }

  void skip() {
    pos = Scan.skip(bytes, pos);
  }

  /** To the next key or element; false at the end. Called at the bracket, then behind a value. */
  boolean next() {
    int i = Scan.blanks(bytes, pos);
    byte c = bytes[i];
    boolean more = c != ']' && c != '}';
    pos = more ? Scan.blanks(bytes, c == ',' ? i + 1 : i) : i + 1;
    return more;
  }

  /** From behind a key to its value. */
  void colon() {
    int i = Scan.blanks(bytes, pos) + 1;
    pos = Scan.blanks(bytes, i);
  }

  JsonException error(String message, int at) {
    String path = Pointer.of(bytes, 0, at);
    return new JsonException(message + (path.isEmpty() ? "" : " at " + path), at, path);
  }

  // ---- scalars

  @Nullable String takeString() {
    byte[] b = bytes;
    int quote = pos;
    if (b[quote] != '"') {
      return null;
    }
    int stop = Scan.stop(b, quote + 1);
    if (b[stop] == '"') {
      pos = stop + 1;
      return new String(b, quote + 1, stop - quote - 1, StandardCharsets.UTF_8);
    }
    pos = Scan.endOfString(b, quote);
    return Scan.string(b, quote);
  }

  @Nullable Boolean takeBoolean() {
    byte c = bytes[pos];
    if (c != 't' && c != 'f') {
      return null;
    }
    pos += c == 't' ? 4 : 5;
    return c == 't';
  }

  @Nullable Long takeLong() {
    byte[] b = bytes;
    boolean minus = b[pos] == '-';
    int from = minus ? pos + 1 : pos;
    int i = from;
    long v = 0;
    for (; i < b.length && b[i] >= '0' && b[i] <= '9'; i++) {
      v = v * 10 + (b[i] - '0');
    }
    if (i == from) {
      return null;
    }
    boolean fraction = i < b.length && (b[i] == '.' || (b[i] | 0x20) == 'e');
    if (i - from > 18 || fraction || (minus && v == 0)) {
      return takeUnusualLong();
    }
    pos = i;
    return minus ? -v : v;
  }

  @Nullable Integer takeInt() {
    Long v = takeLong();
    return v == null || v != v.intValue() ? null : (Integer) v.intValue();
  }

  @Nullable Instant takeEpoch(int unitsPerSecond) {
    Long v = takeLong();
    try {
      return v == null
          ? null
          : unitsPerSecond == 1 ? Instant.ofEpochSecond(v) : Instant.ofEpochMilli(v);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Of 19 and more digits, or with a fraction or an exponent. */
  private @Nullable Long takeUnusualLong() {
    int end = Scan.skip(bytes, pos);
    if (end - pos > LONGEST_WHOLE) {
      return null;
    }
    String text = new String(bytes, pos, end - pos, StandardCharsets.ISO_8859_1);
    try {
      long v = new BigDecimal(text).longValueExact();
      if (!Long.toString(v).equals(text)) {
        flags |= RESPELLED;
      }
      pos = end;
      return v;
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  @Nullable Double takeDouble() {
    byte[] b = bytes;
    boolean minus = b[pos] == '-';
    int from = minus ? pos + 1 : pos;
    int point = -1;
    long digits = 0;
    int i = from;
    for (; i < b.length; i++) {
      byte c = b[i];
      if (c == '.') {
        point = i;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        break;
      }
    }
    if (i == from) {
      return null;
    }
    int count = i - from - (point < 0 ? 0 : 1);
    if (count > 15 || (i < b.length && (b[i] | 0x20) == 'e')) {
      return takeUnusualDouble();
    }
    // Up to 15 digits and a power of ten up to 22 are exact, and so is their quotient's rounding.
    int scale = point < 0 ? 0 : i - point - 1;
    double v = digits / TENS[scale];
    boolean plain = v == 0 ? scale == 1 : v >= 1e-3 && v < 1e7;
    if (!plain || scale == 0 || (scale > 1 && b[i - 1] == '0')) {
      flags |= RESPELLED;
    }
    pos = i;
    return minus ? -v : v;
  }

  private @Nullable Double takeUnusualDouble() {
    int end = Scan.skip(bytes, pos);
    String text = new String(bytes, pos, end - pos, StandardCharsets.ISO_8859_1);
    double v = Double.parseDouble(text);
    if (Double.isInfinite(v)) {
      return null;
    }
    if (!JsonText.spelled(v).equals(text)) {
      flags |= RESPELLED;
    }
    pos = end;
    return v;
  }

  @Nullable LocalDate takeDate() {
    int end = kind() == '"' ? Scan.endOfString(bytes, pos) : pos;
    LocalDate v = IsoTime.readDate(bytes, pos + 1, end - 1);
    if (v != null) {
      pos = end;
    }
    return v;
  }

  /** Any value, copied, so that a model does not hold the page that it came from. */
  JsonValue takeAny() {
    int from = pos;
    skip();
    return JsonValue.ofChecked(Arrays.copyOfRange(bytes, from, pos));
  }

  /** A time; digits are those of the second's fraction that it would be written with. */
  @Nullable Instant takeInstant(int digits) {
    byte[] b = bytes;
    int from = pos + 1;
    if (b[pos] != '"') {
      return null;
    }
    int to = Scan.stop(b, from);
    int end = to + 1;
    if (b[to] == '\\') { // some servers escape the plus sign
      end = Scan.endOfString(b, pos);
      b = Scan.string(b, pos).getBytes(StandardCharsets.UTF_8);
      from = 0;
      to = b.length;
    }
    Instant v = IsoTime.read(b, from, to);
    if (v != null) {
      if (!IsoTime.isWrittenLike(b, from, to, digits)) {
        flags |= RESPELLED;
      }
      pos = end;
    }
    return v;
  }

  // ---- the order of members, of the models that are being read

  int orderBase() {
    return orderTop;
  }

  void pushOrder(int slot) {
    if (orderTop == order.length) {
      order = Arrays.copyOf(order, orderTop * 2);
    }
    order[orderTop++] = (short) slot;
  }

  void dropOrder(int base) {
    orderTop = base;
  }

  /** The order of the members above the base; shared with a model before that has the same. */
  short[] popOrder(int base) {
    int top = orderTop;
    orderTop = base;
    for (short[] o : orders) {
      if (o != null && Arrays.equals(o, 0, o.length, order, base, top)) {
        return o;
      }
    }
    short[] o = Arrays.copyOfRange(order, base, top);
    orders[ordersNext++ & orders.length - 1] = o;
    return o;
  }
}

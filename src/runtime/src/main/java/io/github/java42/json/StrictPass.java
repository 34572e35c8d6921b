package io.github.java42.json;

import java.util.Arrays;

/**
 * The one check that all JSON goes through: the grammar of RFC 8259, UTF-8 and the depth, in one
 * pass over the bytes, which also notes where the big containers end.
 *
 * <p>It does not compare with the end of the text at every byte: running over the end is an
 * exception that the machine makes anyway, and means that the text is cut off. The state is in
 * locals, which is twice as fast as in fields.
 */
final class StrictPass {
  static final int MAX_DEPTH = 512;
  private static final int LEAST_ON_TAPE = 256;

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  private static final String CUT = "The text ends too early";
  private static final int[] LEAST_OF = {0, 0x80, 0x800, 0x10000}; // by the bytes that follow

  private final byte[] bytes;
  private int[] tape;
  private boolean lines;

  private StrictPass(byte[] bytes) {
    this.bytes = bytes;
    this.tape = new int[Math.max(12, bytes.length >> 8)];
  }

  /** The checked text, whose root begins at the first byte that is neither BOM nor blank. */
  static JsonText check(byte[] bytes) {
    int start = start(bytes);
    if (start == bytes.length) {
      throw new JsonException("The text is empty", start, "");
    }
    try {
      return new StrictPass(bytes).run(start);
    } catch (IndexOutOfBoundsException e) {
      throw error(bytes, bytes.length, CUT);
    }
  }

  /** Behind the byte order mark, if there is one. */
  static int start(byte[] b) {
    boolean mark =
        b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf;
    return mark ? 3 : 0;
  }

  private static JsonException error(byte[] b, int at, String why) {
    String path = Pointer.of(b, start(b), at);
    String where = path.isEmpty() ? "" : " (" + path + ")";
    return new JsonException(why + " at byte " + at + where, at, path);
  }

  private JsonText run(int start) {
    final byte[] b = bytes;
    int[] stack = new int[32]; // of open containers: place on the tape, and the kind of its parent
    int depth = 0;
    int top = 0; // of the tape
    int i = start;
    boolean object = false; // is what is open an object
    boolean key = false; // must a key come next
    for (; ; ) {
      i = blanks(b, i);
      if (key) {
        if (b[i] != '"') {
          throw error(b, i, "No key");
        }
        i = blanks(b, string(b, i + 1));
        if (b[i] != ':') {
          throw error(b, i, "No colon");
        }
        i = blanks(b, i + 1);
      }
      int c = b[i];
      if (c == '"') {
        i = string(b, i + 1);
      } else if (c == '{' || c == '[') {
        if (depth == stack.length) {
          if (depth == MAX_DEPTH) {
            throw error(b, i, "Nested deeper than " + MAX_DEPTH);
          }
          stack = Arrays.copyOf(stack, depth * 2);
        }
        if (top + 3 > tape.length) {
          tape = Arrays.copyOf(tape, roomFor(top, i));
        }
        tape[top] = i;
        i = blanks(b, i + 1);
        if (b[i] != c + 2) { // the closing bracket or brace
          stack[depth++] = top << 1 | (object ? 1 : 0);
          top += 3;
          object = c == '{';
          key = object;
          continue;
        }
        i++; // an empty one leaves nothing on the tape
      } else if ((c >= '0' && c <= '9') || c == '-') {
        i = number(b, i);
      } else {
        i = word(b, i, c == 'n' ? NULL : c == 't' ? TRUE : FALSE);
      }
      for (; ; ) {
        if (depth == 0) {
          i = blanks(b, i);
          if (i < b.length) {
            throw error(b, i, "More text behind the end");
          }
          return new JsonText(b, tape, top, lines);
        }
        i = blanks(b, i);
        c = b[i++];
        if (c == ',') {
          key = object;
          break;
        }
        if (c != (object ? '}' : ']')) {
          throw error(b, i - 1, "No comma and no end");
        }
        int open = stack[--depth];
        object = (open & 1) != 0;
        open >>= 1;
        if (i - tape[open] < LEAST_ON_TAPE) {
          top = open;
        } else {
          tape[open + 1] = i;
          tape[open + 2] = top;
        }
      }
    }
  }

  /** The first place that is not blank, or the end. */
  private int blanks(byte[] b, int from) {
    int i = from;
    for (; i < b.length && b[i] <= ' '; i++) {
      if (b[i] == '\n' || b[i] == '\r') {
        lines = true;
      } else if (b[i] != ' ' && b[i] != '\t') {
        break;
      }
    }
    return i;
  }

  /** As much as the text will need if it goes on as it began, within bounds. */
  private int roomFor(int top, int at) {
    long expected = (top + 64L) * bytes.length / (at + 1) * 21 / 20;
    return (int) Math.max(top + (top >> 1), Math.min(top * 4L, expected)) + 3;
  }

  private static int word(byte[] b, int from, byte[] word) {
    for (int k = 0; k < word.length; k++) {
      if (b[from + k] != word[k]) {
        throw error(b, from, "No value");
      }
    }
    return from + word.length;
  }

  /** Behind the closing quote. */
  private static int string(byte[] b, int from) {
    int i = plain(b, from);
    return i < b.length && b[i] == '"' ? i + 1 : special(b, i);
  }

  /**
   * The first place that may need a look, or one of the last seven of the text. A quote, a
   * backslash, a control character or a byte above 127 sets the high bit of its byte; what stands
   * before the first of them is never mistaken for one.
   */
  private static int plain(byte[] b, int from) {
    int i = from;
    for (; i + 8 <= b.length; i += 8) {
      long v = (long) Scan.LONGS.get(b, i);
      long quoteOrControl = (v ^ 0x0202020202020202L) - 0x2121212121212121L;
      long backslash = (v ^ 0x5c5c5c5c5c5c5c5cL) - 0x0101010101010101L;
      long hit = (quoteOrControl | backslash | v) & 0x8080808080808080L;
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
    }
    return i;
  }

  private static int special(byte[] b, int from) {
    for (int i = from; i < b.length; ) {
      int c = b[i];
      if (c == '"') {
        return i + 1;
      }
      if (c >= 0 && c < ' ') {
        throw error(b, i, "A control character in a string");
      }
      i = plain(b, c == '\\' ? escape(b, i) : c < 0 ? utf8(b, i, c & 0xff) : i + 1);
    }
    throw error(b, b.length, CUT);
  }

  private static int escape(byte[] b, int i) {
    int c = b[i + 1];
    if (c == 'u' && hex(b[i + 2]) && hex(b[i + 3]) && hex(b[i + 4]) && hex(b[i + 5])) {
      return i + 6;
    }
    if (c <= 0 || "\"\\/bfnrt".indexOf(c) < 0) {
      throw error(b, i, "A bad escape in a string");
    }
    return i + 2;
  }

  private static boolean hex(int c) {
    int lower = c | 0x20;
    return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
  }

  private static int utf8(byte[] b, int i, int lead) {
    int more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    boolean right = more > 0;
    int point = lead & (0x3f >> more);
    for (int k = 1; right && k <= more; k++) {
      int c = b[i + k];
      right = (c & 0xc0) == 0x80;
      point = (point << 6) | (c & 0x3f);
    }
    boolean surrogate = point >= 0xd800 && point < 0xe000;
    if (!right || surrogate || point < LEAST_OF[more] || point > 0x10ffff) {
      throw error(b, i, "Not UTF-8 in a string");
    }
    return i + more + 1;
  }

  private static int number(byte[] b, int from) {
    int whole = b[from] == '-' ? from + 1 : from;
    int i = digits(b, whole);
    boolean right = i > whole && (b[whole] != '0' || i == whole + 1);
    if (i < b.length && b[i] == '.') {
      int fraction = i + 1;
      i = digits(b, fraction);
      right &= i > fraction;
    }
    if (i < b.length && (b[i] | 0x20) == 'e') {
      boolean sign = i + 1 < b.length && (b[i + 1] == '+' || b[i + 1] == '-');
      int exponent = sign ? i + 2 : i + 1;
      i = digits(b, exponent);
      right &= i > exponent;
    }
    if (!right) {
      throw error(b, from, "A bad number");
    }
    return i;
  }

  private static int digits(byte[] b, int from) {
    int i = from;
    while (i < b.length && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    return i;
  }
}

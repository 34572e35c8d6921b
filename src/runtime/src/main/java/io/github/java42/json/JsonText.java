package io.github.java42.json;

import okio.Buffer;

/**
 * The bytes of a JSON text that a strict pass has checked. On the tape stand the containers of at
 * least 256 bytes, in the order of their starts, three numbers each: start, end, and the place on
 * the tape of the next one that is not inside.
 */
final class JsonText {
  static final int[] NO_TAPE = {};

  final byte[] bytes;
  final int[] tape;
  final int size;

  /** Whether there may be line ends between the tokens. */
  final boolean lines;

  JsonText(byte[] bytes, int[] tape, int size, boolean lines) {
    this.bytes = bytes;
    this.tape = tape;
    this.size = size;
    this.lines = lines;
  }

  /** Writes a text as a JSON string; half a surrogate pair, which UTF-8 lacks, as an escape. */
  static void quote(Buffer out, String s) {
    out.writeByte('"');
    int from = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !isLoneSurrogate(s, i)) {
        continue;
      }
      out.writeUtf8(s, from, i);
      from = i + 1;
      int letter = "\"\\\b\f\n\r\t".indexOf(c);
      out.writeByte('\\');
      if (letter >= 0) {
        out.writeByte("\"\\bfnrt".charAt(letter));
      } else {
        out.writeByte('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.writeByte(Character.forDigit(c >> shift & 15, 16));
        }
      }
    }
    out.writeUtf8(s, from, s.length());
    out.writeByte('"');
  }

  /** A double as it is written. */
  static String spelled(double v) {
    if (!Double.isFinite(v)) {
      throw new JsonException("A number that is not finite cannot be written");
    }
    return Double.toString(v);
  }

  /** Whether half a surrogate pair stands here without its other half. */
  static boolean isLoneSurrogate(String s, int i) {
    char c = s.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(s.charAt(i - 1));
  }
}

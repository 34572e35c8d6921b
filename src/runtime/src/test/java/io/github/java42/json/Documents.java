package io.github.java42.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Makes JSON documents of all kinds, and breaks them. The same seed gives the same documents. */
final class Documents {
  private static final String[] BLANKS = {"", "", "", " ", "\n", "\r\n", "\t", "  "};
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "1",
    "-1",
    "0.0",
    "-0.0",
    "1.50",
    "1e3",
    "1E+2",
    "2.5e-7",
    "1e400",
    "0.1",
    "100",
    "9007199254740993",
    "945056771151950748",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "123456789012345678901234567890",
    "5.0",
    "1234567.5",
    "0.001",
    "1e-400"
  };
  private static final String[] PIECES = {
    "a",
    "Z",
    "user",
    "\\\"",
    "\\\\",
    "\\/",
    "\\b\\f\\n\\r\\t",
    "\\u0041",
    "\\u00e4",
    "\\uD83D\\uDE00",
    "\\ud800",
    "\\udc00",
    "\\u0000",
    "ä",
    "€",
    "😀",
    "\u007f",
    "\u2028",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " ",
    "'",
    "/",
    "~",
    "plain text that is somewhat longer than eight bytes"
  };
  private static final String POOL = "{}[]\",:\\0123456789.-+eEtrufalsn \t\n\u0001u/x";

  private final Random random;

  Documents(long seed) {
    random = new Random(seed);
  }

  String value() {
    return value(random.nextInt(6));
  }

  private String value(int depth) {
    int kind = random.nextInt(depth == 0 ? 6 : 10);
    return switch (kind) {
      case 0 -> "null";
      case 1 -> random.nextBoolean() ? "true" : "false";
      case 2, 3 -> number();
      case 4, 5 -> string();
      case 6, 7 -> array(depth - 1);
      default -> object(depth - 1);
    };
  }

  String number() {
    if (random.nextBoolean()) {
      return pick(NUMBERS);
    }
    String s = (random.nextBoolean() ? "-" : "") + random.nextInt(1_000_000);
    s += random.nextBoolean() ? "." + random.nextInt(1_000) : "";
    return s + (random.nextInt(4) == 0 ? "e" + (random.nextInt(40) - 20) : "");
  }

  String string() {
    StringBuilder s = new StringBuilder("\"");
    for (int n = random.nextInt(6); n > 0; n--) {
      s.append(pick(PIECES));
    }
    return s.append('"').toString();
  }

  private String array(int depth) {
    StringBuilder s = new StringBuilder("[").append(blank());
    for (int i = 0, n = size(); i < n; i++) {
      s.append(i == 0 ? "" : ",").append(blank()).append(value(depth)).append(blank());
    }
    return s.append(']').toString();
  }

  private String object(int depth) {
    Map<String, String> spellings = new LinkedHashMap<>(); // by what they mean
    for (int n = size(); n > 0; n--) {
      String key = string().replace("\\ud800", "b").replace("\\udc00", "c");
      spellings.put(JsonValue.parse(key).asString(), key);
    }
    StringBuilder s = new StringBuilder("{").append(blank());
    String comma = "";
    for (String key : spellings.values()) {
      s.append(comma).append(blank()).append(key).append(blank()).append(':').append(blank());
      s.append(value(depth)).append(blank());
      comma = ",";
    }
    return s.append('}').toString();
  }

  private int size() {
    return random.nextInt(10) == 0 ? 20 + random.nextInt(40) : random.nextInt(4);
  }

  String blank() {
    return pick(BLANKS);
  }

  String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  byte[] broken(String document) {
    byte[] b = document.getBytes(StandardCharsets.UTF_8);
    for (int n = 1 + random.nextInt(3); n > 0 && b.length > 0; n--) {
      int at = random.nextInt(b.length);
      switch (random.nextInt(6)) {
        case 0 -> b[at] = (byte) POOL.charAt(random.nextInt(POOL.length()));
        case 1 -> b[at] = (byte) random.nextInt(256);
        case 2 -> b = Arrays.copyOf(b, at);
        case 3 -> b = splice(b, at, at + 1, new byte[0]);
        case 4 ->
            b = splice(b, at, at, new byte[] {(byte) POOL.charAt(random.nextInt(POOL.length()))});
        default -> b = splice(b, at, at, Arrays.copyOfRange(b, at, Math.min(b.length, at + 4)));
      }
    }
    return b;
  }

  static byte[] splice(byte[] b, int from, int to, byte[] with) {
    byte[] c = new byte[b.length - (to - from) + with.length];
    System.arraycopy(b, 0, c, 0, from);
    System.arraycopy(with, 0, c, from, with.length);
    System.arraycopy(b, to, c, from + with.length, b.length - to);
    return c;
  }
}

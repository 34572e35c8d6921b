package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is JSON and what is not, with Jackson behind a strict UTF-8 decoder as the oracle. The known
 * differences: Jackson is asked without a limit of depth here, we stop at 512; and it refuses half
 * a surrogate pair, escaped, in a key, which we take, as both do in values.
 *
 * <p>{@code -Djava42.fuzz=N} makes N times as many documents; nightly runs use it.
 */
class StrictPassTest {
  private static final int TIMES = Integer.getInteger("java42.fuzz", 1);
  private static final String[] SEEDS = {
    "{\"a\":[1,-2.5e+3,true,false,null,\"x\\u00e4\\n\u00fc\u20ac\ud83d\ude00\"],\"b\":{},\"c\":[],"
        + "\"d\":{\"e\":[[],[{}]]}}",
    "[0.1, 1E5 ,\"\\\"\\\\\\/\\b\"]",
    " {\"userId\":9450,\"file\":{\"name\":\"a\"},\"domains\":[\"x\"],\"extra\":{\"a\":[1.50]}} ",
    "\"\"",
    "-0"
  };

  @Test
  void readsWhatJacksonReads() {
    Documents documents = new Documents(42);
    for (int i = 0; i < 6_000 * TIMES; i++) {
      String text = documents.blank() + documents.value() + documents.blank();
      Oracle.assertSays(JsonValue.parse(text), Oracle.tokens(text));
    }
  }

  @Test
  void acceptsAndRefusesAsJacksonDoes() {
    Documents documents = new Documents(7);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 150_000 * TIMES; i++) {
      String value = documents.value();
      String seed = value.length() < 300 ? value : SEEDS[i % SEEDS.length];
      if (agrees(documents.broken(seed))) {
        accepted++;
      } else {
        refused++;
      }
    }
    assertThat(accepted).isGreaterThan(10_000);
    assertThat(refused).isGreaterThan(10_000);
  }

  @Test
  void agreesOnDocumentsThatAreCutAtEveryByte() {
    Documents documents = new Documents(3);
    for (int i = 0; i < 300 * TIMES; i++) {
      byte[] whole = documents.value().getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < Math.min(whole.length, 2_000); length++) {
        agrees(Arrays.copyOf(whole, length));
      }
    }
  }

  @Test
  void agreesOnEachByteInEveryPlace() {
    for (String seed : SEEDS) {
      byte[] b = seed.getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at < b.length; at++) {
        for (int value = 0; value < 256; value++) {
          byte[] one = {(byte) value};
          agrees(Documents.splice(b, at, at + 1, one));
          agrees(Documents.splice(b, at, at, one));
        }
      }
    }
  }

  @Test
  void agreesOnAllTwoByteAndManyLongerSequencesOfUtf8() {
    int[] edges = {0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0};
    for (int lead = 0x80; lead < 0x100; lead++) {
      for (int second = 0; second < 0x100; second++) {
        agrees(new byte[] {'"', (byte) lead, (byte) second, '"'});
      }
      for (int second : edges) {
        for (int third : edges) {
          agrees(new byte[] {'"', (byte) lead, (byte) second, (byte) third, '"'});
          for (int fourth : edges) {
            byte[] b = {'"', (byte) lead, (byte) second, (byte) third, (byte) fourth, '"'};
            agrees(b);
          }
        }
      }
    }
  }

  /** Whether both accept it; where they differ, the test fails. */
  private static boolean agrees(byte[] json) {
    List<String> expected = Oracle.tokens(json);
    if (expected == Oracle.SURROGATE_KEY) {
      return false;
    }
    JsonValue value = null;
    JsonException refusal = null;
    try {
      value = JsonValue.parse(json);
    } catch (JsonException e) {
      refusal = e;
    }
    if ((value != null) != (expected != null)) {
      String text = new String(json, StandardCharsets.UTF_8);
      throw new AssertionError(
          (value == null ? refusal : "We accept")
              + ", Jackson "
              + (expected == null ? "refuses: " : "accepts: ")
              + (text.length() < 400 ? text : text.length() + " characters")
              + (json.length < 40 ? " " + Arrays.toString(json) : ""));
    }
    if (value == null) {
      assertThat(refusal.position()).isBetween(0L, (long) json.length);
      return false;
    }
    Oracle.assertSays(value, expected);
    return true;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no text                  | ``                  | The text is empty                          | 0 | ``",
        "blanks only              | `  `                | The text ends too early at byte 2          | 2 | ``",
        "cut object               | `{\"a\":1`          | The text ends too early at byte 6 (/a)     | 6 | /a",
        "cut string               | `[\"ab`             | The text ends too early at byte 4 (/0)     | 4 | /0",
        "cut literal              | `[tr`               | The text ends too early at byte 3 (/0)     | 3 | /0",
        "second root              | `1 2`               | More text behind the end at byte 2         | 2 | ``",
        "second comma             | `[1,,2]`            | No value at byte 3 (/1)                    | 3 | /1",
        "comma before the end     | `[1,]`              | No value at byte 3 (/1)                    | 3 | /1",
        "comma behind a member    | `{\"a\":1,}`        | No key at byte 7                           | 7 | ``",
        "no comma                 | `{\"a\":{\"b\":1 2}}` | No comma and no end at byte 12 (/a/b)    | 12 | /a/b",
        "wrong end                | `{\"a\":[1}`        | No comma and no end at byte 7 (/a/0)       | 7 | /a/0",
        "no colon                 | `{\"a\" 1}`         | No colon at byte 5 (/a)                    | 5 | /a",
        "no value                 | `{\"a\":}`          | No value at byte 5 (/a)                    | 5 | /a",
        "bare key                 | `{a:1}`             | No key at byte 1                           | 1 | ``",
        "number as a key          | `{1:1}`             | No key at byte 1                           | 1 | ``",
        "single quotes            | `['a']`             | No value at byte 1 (/0)                    | 1 | /0",
        "comment                  | `[1/*x*/]`          | No comma and no end at byte 2 (/0)         | 2 | /0",
        "other literal            | `[True]`            | No value at byte 1 (/0)                    | 1 | /0",
        "NaN                      | `NaN`               | No value at byte 0                         | 0 | ``",
        "leading zero             | `[01]`              | A bad number at byte 1 (/0)                | 1 | /0",
        "plus                     | `[+1]`              | No value at byte 1 (/0)                    | 1 | /0",
        "no digits                | `[-]`               | A bad number at byte 1 (/0)                | 1 | /0",
        "no whole part            | `[.5]`              | No value at byte 1 (/0)                    | 1 | /0",
        "no fraction              | `[1.]`              | A bad number at byte 1 (/0)                | 1 | /0",
        "no exponent              | `[1e+]`             | A bad number at byte 1 (/0)                | 1 | /0",
        "hexadecimal              | `[0x1]`             | No comma and no end at byte 2 (/0)         | 2 | /0",
        "unknown escape           | `[\"\\x\"]`         | A bad escape in a string at byte 2 (/0)    | 2 | /0",
        "short escape             | `[\"\\u12g4\"]`     | A bad escape in a string at byte 2 (/0)    | 2 | /0",
        "bad escape in a key      | `{\"k\\x\":1}`      | A bad escape in a string at byte 3         | 3 | ``",
        "tab in a string          | `[\"a\tb\"]`        | A control character in a string at byte 3 (/0) | 3 | /0",
        "unescaped path           | `{\"a/b\":{\"m~n\":x}}` | No value at byte 14 (/a~1b/m~0n)      | 14 | /a~1b/m~0n",
      })
  void saysWhatIsWrongAndWhere(
      String name, String json, String message, long position, String path) {
    JsonException e = catchThrowableOfType(JsonException.class, () -> JsonValue.parse(json));
    assertThat(e).as(name).hasMessage(message);
    assertThat(e.position()).isEqualTo(position);
    assertThat(e.path()).isEqualTo(path);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a byte that only follows, 80",
    "cut in the middle, c3",
    "overlong slash of two bytes, c0 af",
    "overlong of three bytes, e0 80 af",
    "overlong of four bytes, f0 80 80 af",
    "half a surrogate pair, ed a0 80",
    "beyond the last character, f4 90 80 80",
    "no UTF-8 at all, ff fe",
  })
  void refusesWhatIsNoUtf8(String name, String hex) {
    byte[] bytes = new byte[hex.length() / 3 + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(3 * i, 3 * i + 2), 16);
    }
    assertThatThrownBy(
            () ->
                JsonValue.parse(
                    Documents.splice("[\"\"]".getBytes(StandardCharsets.UTF_8), 2, 2, bytes)))
        .as(name)
        .isInstanceOf(JsonException.class)
        .hasMessage("Not UTF-8 in a string at byte 2 (/0)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void takes512LevelsAndNoMore(String open) {
    String close = open.equals("[") ? "]" : "}";
    String inner = open.equals("[") ? "" : "1";
    JsonValue deep = JsonValue.parse(open.repeat(512) + inner + close.repeat(512));
    JsonValue v = deep;
    for (int i = 0; i < 511; i++) {
      v = open.equals("[") ? v.get(0) : v.get("a");
    }
    assertThat(v.size()).isLessThan(2);
    assertThatThrownBy(() -> JsonValue.parse(open.repeat(513) + inner + close.repeat(513)))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("Nested deeper than 512 at byte " + 512 * open.length());
  }

  @Test
  void skipsOneByteOrderMark() {
    assertThat(JsonValue.parse("\ufeff {\"a\":1}").getLong("a")).isEqualTo(1);
    assertThatThrownBy(() -> JsonValue.parse("\ufeff\ufeff1")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonValue.parse("[\ufeff]")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonValue.parse("\ufeff"))
        .isInstanceOf(JsonException.class)
        .hasMessage("The text is empty");
  }

  @Test
  void keepsHalfASurrogatePairThatIsEscaped() {
    JsonValue v = JsonValue.parse("\"\\ud800 \\udc00\\ud83d\\ude00\"");
    assertThat(v.asString()).isEqualTo("\ud800 \udc00\ud83d\ude00");
    JsonValue again = JsonValue.of(v.asString());
    assertThat(again.toJson()).isEqualTo("\"\\ud800 \\udc00\ud83d\ude00\"");
    assertThat(again.asString()).isEqualTo(v.asString());
  }

  @Test
  void takesHalfASurrogatePairInAKey() {
    JsonValue v = JsonValue.parse("{\"\\ud800\":1,\"a\\udc00\":{\"b\":2}}");
    assertThat(v.keys()).containsExactly("\ud800", "a\udc00");
    assertThat(v.get("a\udc00").getInt("b")).isEqualTo(2);
    assertThat(v.with("/a\udc00/\udc01", JsonValue.NULL).toJson())
        .isEqualTo("{\"\\ud800\":1,\"a\\udc00\":{\"b\":2,\"\\udc01\":null}}");
  }

  @Test
  void refusesATextWithHalfASurrogatePair() {
    assertThatThrownBy(() -> JsonValue.parse("[\"\ud800\"]"))
        .isInstanceOf(JsonException.class)
        .hasMessage("Half a surrogate pair at character 2 of the text");
  }

  @Test
  void neverShowsAValue() {
    Documents documents = new Documents(11);
    String secret = "{\"key\":\"hunter2hunter2\",\"list\":[73737373,73737373.5,\"hunter2\"]}";
    for (int i = 0; i < 20_000; i++) {
      try {
        JsonValue.parse(documents.broken(secret));
      } catch (JsonException e) {
        // A broken document may turn a value into a key, which the path may name.
        String said = e.getMessage().replace(e.path(), "");
        assertThat(said).doesNotContain("hunter").doesNotContain("7373");
      }
    }
  }

  @Test
  void findsItsWayThroughBigAndSmallContainers() {
    // Containers around the size from which on they are on the tape, in all orders.
    for (int a = 240; a < 262; a++) {
      for (int b = 240; b < 262; b++) {
        String text =
            "{\"a\":[\""
                + "x".repeat(a - 4)
                + "\"],\"b\":{\"c\":[\""
                + "y".repeat(b - 9)
                + "\"]},\"d\":7}";
        JsonValue v = JsonValue.parse(text);
        Oracle.assertSays(v, Oracle.tokens(text));
        assertThat(v.get("a").toJson()).hasSize(a);
        assertThat(v.get("b").toJson()).hasSize(b + 1);
        assertThat(v.getInt("d")).isEqualTo(7);
      }
    }
  }

  @Test
  void makesRoomForAnyNumberOfBigContainers() {
    String item =
        "{\"a\":[\"" + "x".repeat(260) + "\"],\"b\":{\"c\":\"" + "y".repeat(260) + "\"},\"n\":";
    StringBuilder text = new StringBuilder("[" + "[".repeat(400) + "1" + "]".repeat(400));
    for (int i = 1; i < 3_000; i++) {
      text.append(',').append(item).append(i).append('}');
    }
    JsonValue v = JsonValue.parse(text.append(']').toString());
    assertThat(v.size()).isEqualTo(3_000);
    int n = 0;
    for (JsonValue element : v) {
      if (n > 0) {
        assertThat(element.getInt("n")).isEqualTo(n);
        assertThat(element.get("b").getString("c")).hasSize(260);
      }
      n++;
    }
    assertThat(v.get(2_999).getInt("n")).isEqualTo(2_999);
  }
}

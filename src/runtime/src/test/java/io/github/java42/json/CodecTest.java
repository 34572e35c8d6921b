package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.sample.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-01T12:00:00Z,                2024-03-01T12:00:00Z",
    "2024-03-01T12:00Z,                   2024-03-01T12:00:00Z",
    "2024-03-01 12:00:00z,                2024-03-01T12:00:00Z",
    "2024-02-29T23:59:59.9Z,              2024-02-29T23:59:59.9Z",
    "2024-03-01T12:00:00.123456789Z,      2024-03-01T12:00:00.123456789Z",
    "2024-03-01T12:00:00.1234567899999Z,  2024-03-01T12:00:00.123456789Z",
    "2024-03-01T00:30:00+01:00,           2024-02-29T23:30:00Z",
    "2024-03-01T00:30:00.5-0545,          2024-03-01T06:15:00.5Z",
    "1969-12-31T23:59:59.999Z,            1969-12-31T23:59:59.999Z",
    "0001-01-01T00:00:00Z,                0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z,                9999-12-31T23:59:59Z",
  })
  void readsTimesWithAZone(String text, Instant expected) {
    assertThat(JsonValue.of(text).asInstant()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2024-03-01",
        "2024-03-01T12:00:00",
        "2024-03-01T12:00:00.123",
        "2024-03-01T12Z",
        "2023-02-29T12:00:00Z",
        "2024-13-01T12:00:00Z",
        "2024-03-00T12:00:00Z",
        "2024-03-01T24:00:00Z",
        "2024-03-01T12:60:00Z",
        "2024-03-01T12:00:60Z",
        "2024-03-01T12:00:00.Z",
        "2024-03-01T12:00:00ZZ",
        "2024-03-01T12:00:00+1",
        "2024-03-01T12:00:00+01",
        "2024-03-01T12:00:00+19:00",
        "2024-03-01T12:00:00+01:60",
        "2024-03-01T12:00:00 EST",
        "2024/03/01T12:00:00Z",
        "20240301T120000Z",
        "+2024-03-01T12:00:00Z",
        "2024-03-01T12:00:0Z",
        "2024-03-01T12.00:00Z",
        "2024-3-1T12:00:00Z",
        "١٠٢٤-03-01T12:00:00Z"
      })
  void refusesWhatIsNoTimeOrHasNoZone(String text) {
    assertThatThrownBy(() -> JsonValue.of(text).asInstant())
        .isInstanceOf(JsonException.class)
        .hasMessage("The root is no time in ISO 8601 with a zone");
  }

  @Test
  void cutsTimesAndNeverRoundsThem() {
    Instant t = Instant.parse("1969-12-31T23:59:59.999999999Z");
    assertThat(Codec.INSTANT.encode(t).asString()).isEqualTo("1969-12-31T23:59:59.999Z");
    assertThat(Codec.INSTANT_MICROS.encode(t).asString()).isEqualTo("1969-12-31T23:59:59.999999Z");
    assertThat(Codec.INSTANT_SECONDS.encode(t).asString()).isEqualTo("1969-12-31T23:59:59Z");
    assertThat(Codec.EPOCH_MILLIS.encode(t).asLong()).isEqualTo(-1);
    assertThat(Codec.EPOCH_SECONDS.encode(t).asLong()).isEqualTo(-1);
    Instant whole = Instant.parse("2024-03-01T00:00:00Z");
    assertThat(Codec.INSTANT.encode(whole).asString()).isEqualTo("2024-03-01T00:00:00.000Z");
    assertThat(Codec.EPOCH_MILLIS.encode(whole).toJson()).isEqualTo("1709251200000");
    assertThat(Codec.DATE.encode(LocalDate.of(7, 1, 2)).toJson()).isEqualTo("\"0007-01-02\"");
  }

  @Test
  void refusesToWriteWhatJsonCannotSay() {
    for (String edge : List.of("0000-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z")) {
      Instant t = JsonValue.of(edge).asInstant();
      assertThat(Codec.INSTANT.encode(t).asString()).isEqualTo(edge);
      Instant beyond = t.plusSeconds(edge.startsWith("0") ? -1 : 1);
      assertThatThrownBy(() -> Codec.INSTANT.encode(beyond))
          .isInstanceOf(JsonException.class)
          .hasMessage("A year outside of 0 to 9999 cannot be written");
    }
    for (double d : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> Codec.DOUBLE.encode(d)).isInstanceOf(JsonException.class);
    }
    assertThatThrownBy(() -> Codec.INSTANT.encode(Instant.MAX)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Codec.INSTANT.encode(Instant.MIN)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Codec.EPOCH_MILLIS.encode(Instant.MAX))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Codec.DATE.encode(LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "5.0, 5",
    "1e3, 1000",
    "945056771151950748, 945056771151950748",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "9223372036854775807.0, 9223372036854775807",
    "9223372036854775808, ",
    "-9223372036854775809, ",
    "1.5, ",
    "1e-1, ",
    "1e400, ",
    "1e999999999, ",
    "1e99999999999, ",
    "100000000000000000000000000000000000000, ",
  })
  void readsWholeNumbersExactlyOrNotAtAll(String json, Long expected) {
    JsonValue v = JsonValue.parse(json);
    assertThat(Codec.LONG.read(v.cursor())).isEqualTo(expected);
    if (expected == null) {
      assertThatThrownBy(v::asLong)
          .isInstanceOf(JsonException.class)
          .hasMessage("The root is no whole number of 64 bits");
    } else {
      assertThat(v.asLong()).isEqualTo(expected);
    }
  }

  @Test
  void takesNoTimeForNumbersOfAnyLength() {
    String digits = "7".repeat(2_000_000);
    JsonValue v = JsonValue.parse("[" + digits + "," + digits + ".5]");
    assertThat(Codec.LONG.read(v.get(0).cursor())).isNull();
    assertThatThrownBy(() -> v.get(1).asDecimal())
        .isInstanceOf(JsonException.class)
        .hasMessage("/1 has more than 1000 digits; toJson() has them");
    assertThat(v.get(0).toJson()).isEqualTo(digits);
  }

  @Test
  void writesTextsThatEveryReaderTakes() {
    String text = "\"\\/\b\f\n\r\t\u0000\u001f\u007fä€😀\ud800\u2028";
    assertThat(Codec.STRING.encode(text).toJson())
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007fä€😀\\ud800\u2028\"");
    assertThat(Codec.STRING.encode(text).asString()).isEqualTo(text);
  }

  @Test
  void writesListsMapsAndEnumerations() {
    assertThat(Codec.list(Codec.LONG).encode(List.of()).toJson()).isEqualTo("[]");
    assertThat(Codec.list(Codec.LONG).encode(List.of(1L, 2L)).toJson()).isEqualTo("[1,2]");
    assertThat(Codec.map(Codec.BOOLEAN).encode(Map.of()).toJson()).isEqualTo("{}");
    assertThat(Codec.map(Codec.BOOLEAN).encode(Map.of("a\"b", true)).toJson())
        .isEqualTo("{\"a\\\"b\":true}");
    assertThat(Codec.openEnum(Severity.VALUES).encode(Severity.of("NEW")).toJson())
        .isEqualTo("\"NEW\"");
    assertThat(Codec.INTEGER.encode(-7).toJson()).isEqualTo("-7");
    assertThat(Codec.DOUBLE.encode(5.0).toJson()).isEqualTo("5.0");
  }

  @Test
  void knowsTheValuesOfAnOpenEnumerationAndTakesOthers() {
    assertThat(Severity.of("LOW")).isSameAs(Severity.LOW);
    assertThat(Severity.LOW.isKnown()).isTrue();
    Severity other = Severity.of("low");
    assertThat(other.isKnown()).isFalse();
    assertThat(other).hasToString("low").isNotEqualTo(Severity.LOW).isEqualTo(Severity.of("low"));
    assertThat(other).hasSameHashCodeAs(Severity.of("low"));
    assertThat(Severity.VALUES.list())
        .containsExactly(Severity.LOW, Severity.HIGH, Severity.CRITICAL);
    Codec<Severity> codec = Codec.openEnum(Severity.VALUES);
    // At the end of the text, where eight bytes cannot be compared at once, and with an escape.
    assertThat(codec.read(JsonValue.parse("\"LOW\"").cursor())).isSameAs(Severity.LOW);
    assertThat(codec.read(JsonValue.parse("\"CRITICAL\"").cursor())).isSameAs(Severity.CRITICAL);
    assertThat(codec.read(JsonValue.parse("\"L\\u004fW\"").cursor())).isSameAs(Severity.LOW);
    assertThat(codec.read(JsonValue.parse("\"LOWER\"").cursor()).value()).isEqualTo("LOWER");
  }

  @Test
  void refusesATableWithANameTwice() {
    assertThatThrownBy(() -> new Keys(List.of("a", "b", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"a\" is twice in the table");
  }
}

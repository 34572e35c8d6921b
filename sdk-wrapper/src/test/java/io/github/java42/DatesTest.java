package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00Z",
    "1577934245, 2020-01-02T03:04:05Z",
    "1577934245.123, 2020-01-02T03:04:05.123Z", // nothing is lost to the binary fraction
    "1577934245.9999999, 2020-01-02T03:04:06Z",
    "-1.5, 1969-12-31T23:59:58.500Z",
    "1e11, 5138-11-16T09:46:40Z"
  })
  void posixSeconds(double seconds, Instant time) {
    assertThat(Dates.ofPosix(seconds)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "1577934245123, 1577934245123",
    "-1577934245123, -1577934245123",
    "NaN, NaN",
    "Infinity, Infinity"
  })
  void whatCantBeSecondsIsRefusedWithAHint(double seconds, String shown) {
    assertThatThrownBy(() -> Dates.ofPosix(seconds))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "seconds: "
                + shown
                + " is no time in seconds since 1970; for milliseconds use Instant.ofEpochMilli");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02T03:04:05Z, 2020-01-02T03:04:05Z",
    "2020-01-02T03:04:05.678901-06:00, 2020-01-02T09:04:05.678901Z",
    "2020-01-02 03:04:05+0200, 2020-01-02T01:04:05Z",
    "2020-01-02T03:04Z, 2020-01-02T03:04:00Z"
  })
  void texts(String text, Instant time) {
    assertThat(Dates.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02T03:04:05, 2020-01-02T03:04:05Z",
    "2020-01-02 03:04, 2020-01-02 03:04Z",
    "2020-01-02, 2020-01-02T00:00:00Z"
  })
  void aTextWithoutAZoneIsRefusedAndShownInUtc(String text, String utc) {
    assertThatThrownBy(() -> Dates.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text: \"" + text + "\" has no zone; for UTC say \"" + utc + "\"");
    assertThat(Dates.parse(utc)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2020-13-01T00:00:00Z", "01/02/2020", "1577934245"})
  void aTextThatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> Dates.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text: \"" + text + "\" is no time; say it like \"2026-03-31T17:00:00Z\"");
  }

  @Test
  void aDayInThreeNumbers() {
    assertThat(Dates.calendarDate(LocalDate.of(2026, 3, 31)).toJson())
        .isEqualTo("{\"year\":2026,\"month\":3,\"day\":31}");
  }

  @Test
  void ranges() {
    Instant a = Instant.parse("2020-01-02T00:00:00Z");
    Instant b = a.plusSeconds(1);
    assertThat(TimeRange.of(a, b).end()).isEqualTo(b);
    assertThat(TimeRange.of(a, a).start()).isEqualTo(a);
    assertThat(TimeRange.since(a).end()).isNull();
    assertThatThrownBy(() -> TimeRange.of(b, a))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end: 2020-01-02T00:00:00Z is before the start, 2020-01-02T00:00:01Z");
  }
}

package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1.0",
        "1e2 | 100",
        "0.10 | 0.1",
        "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1}",
        "[] | []",
        "\"\\u00fc\" | \"ü\""
      })
  void sameIs(String one, String other) {
    assertThat(JsonDifference.find(Json.parse(one), Json.parse(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9007199254740993 | 9007199254740992 | expected 9007199254740993, actual 9007199254740992",
        "0.1 | 0.1000000000000000055 | expected 0.1, actual 0.1000000000000000055",
        "1 | \"1\" | expected 1, actual \"1\"",
        "{\"a\":null} | {} | at /a: expected null, actual nothing",
        "{} | {\"a\":[]} | at /a: expected nothing, actual []",
        "[1,2] | [2,1] | at /0: expected 1, actual 2",
        "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":2}]} | at /a/0/b: expected 1, actual 2",
        "[] | {} | expected [], actual {}",
        "true | false | expected true, actual false"
      })
  void differentIs(String one, String other, String message) {
    assertThat(JsonDifference.find(Json.parse(one), Json.parse(other))).contains(message);
  }
}

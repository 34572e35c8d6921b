package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValueTest {
  private static final JsonValue PAGE =
      JsonValue.parse(
          """
          {"users": [
              {"userId": 945056771151950748, "username": "alice", "active": true, "note": null,
               "score": 1.50, "created": "2024-03-01T12:00:00Z", "a/b": {"m~n": [10, 20]}},
              {"username": "bob"}],
           "totalCount": 2, "": "no name", "twice": 1, "twice": 2}
          """);

  private static void assertRefused(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked).isInstanceOf(JsonException.class).hasMessage(message);
  }

  @Test
  void answersSubscripts() {
    JsonValue alice = PAGE.get("users").get(0);
    assertThat(alice.getLong("userId")).isEqualTo(945056771151950748L);
    assertThat(alice.getString("username")).isEqualTo("alice");
    assertThat(alice.getBoolean("active")).isTrue();
    assertThat(alice.getDecimal("score")).isEqualTo(new BigDecimal("1.50"));
    assertThat(alice.getInstant("created")).isEqualTo(Instant.parse("2024-03-01T12:00:00Z"));
    assertThat(PAGE.getInt("totalCount")).isEqualTo(2);
    assertThat(PAGE.getString("")).isEqualTo("no name");
    assertThat(PAGE.get("users").get(1).toJson()).isEqualTo("{\"username\": \"bob\"}");
    assertThat(alice.keys())
        .containsExactly("userId", "username", "active", "note", "score", "created", "a/b");
  }

  @Test
  void tellsMissingFromNull() {
    JsonValue alice = PAGE.at("/users/0");
    assertThat(alice.has("note")).isTrue();
    assertThat(alice.find("note")).isEmpty();
    assertThat(alice.getString("note")).isNull();
    assertThat(alice.getDecimal("note")).isNull();
    assertThat(alice.getInstant("note")).isNull();
    assertThat(alice.has("nope")).isFalse();
    assertThat(alice.find("nope")).isEmpty();
    assertThat(alice.find("username").map(JsonValue::asString)).contains("alice");
    assertRefused(() -> alice.getLong("note"), "/users/0/note is null, not a number");
    assertRefused(() -> alice.getInt("note"), "/users/0/note is null, not a number");
    assertRefused(() -> alice.getBoolean("note"), "/users/0/note is null, not true or false");
  }

  @Test
  void saysWhatIsThereInstead() {
    assertRefused(
        () -> PAGE.get("users").get(1).get("emial"), "No \"emial\" at /users/1; it has [username]");
    assertRefused(
        () -> PAGE.get("user"),
        "No \"user\" at the root; it has [users, totalCount, , twice, twice]");
    assertRefused(() -> PAGE.get("users").get(2), "No [2] at /users; it has 2 elements");
    assertRefused(() -> PAGE.get("users").get(-1), "No [-1] at /users; it has 2 elements");
    assertRefused(() -> PAGE.get(0), "The root is an object, not an array");
    assertRefused(() -> PAGE.get("users").get("x"), "/users is an array, not an object");
    assertRefused(
        () -> PAGE.at("/users/0/username").size(),
        "/users/0/username is a string, not an array or an object");
    assertRefused(
        () -> PAGE.at("/users/0/userId").asString(), "/users/0/userId is a number, not a string");
    assertRefused(
        () -> PAGE.at("/users/0/active").asLong(), "/users/0/active is a boolean, not a number");
    assertRefused(
        () -> PAGE.at("/users/0/userId").asInt(), "/users/0/userId is no whole number of 32 bits");
    assertRefused(
        () -> PAGE.at("/users/0/score").asLong(), "/users/0/score is no whole number of 64 bits");
    assertRefused(
        () -> PAGE.at("/users/0/username").asInstant(),
        "/users/0/username is no time in ISO 8601 with a zone");
    assertRefused(() -> PAGE.get("users").asStrings(), "/users/0 is an object, not a string");
    JsonValue wide =
        JsonValue.parse(
            IntStream.range(0, 50)
                .mapToObj(i -> "\"k" + i + "\":0")
                .collect(Collectors.joining(",", "{", "}")));
    assertThatThrownBy(() -> wide.get("x")).hasMessageEndingWith("k28, k29] and 20 more");
  }

  @Test
  void saysWhere() {
    JsonException e =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            JsonException.class, () -> PAGE.at("/users/0/a~1b/m~0n/1").asString());
    assertThat(e.path()).isEqualTo("/users/0/a~1b/m~0n/1");
    assertThat(PAGE.toJson().substring((int) e.position())).startsWith("20]");
  }

  @Test
  void refusesOnlyTheKeyThatIsThereTwice() {
    assertRefused(() -> PAGE.get("twice"), "\"twice\" is twice in the root");
    assertRefused(() -> PAGE.find("twice"), "\"twice\" is twice in the root");
    assertRefused(() -> PAGE.has("twice"), "\"twice\" is twice in the root");
    assertRefused(
        () -> JsonValue.parse("{\"a\":{\"b\":1,\"\\u0062\":2}}").at("/a/b"),
        "\"b\" is twice in /a");
    assertThat(PAGE.getInt("totalCount")).isEqualTo(2);
  }

  @Test
  void findsKeysHoweverTheyAreSpelled() {
    JsonValue v = JsonValue.parse("{\"\\u0061b\":1,\"ä€😀\":2,\"a\":{\"x\":3},\"\\\"q\\\\\":4}");
    assertThat(v.getInt("ab")).isEqualTo(1);
    assertThat(v.getInt("ä€😀")).isEqualTo(2);
    assertThat(v.getInt("\"q\\")).isEqualTo(4);
    // A text that is JSON itself must not match over the end of a key.
    assertThat(v.has("a\":{\"x")).isFalse();
    assertThat(v.has("\\u0061b")).isFalse();
    assertThat(v.has("ä")).isFalse();
    assertThat(JsonValue.parse("{\"a\":1}").has("abcdefghijklmnop")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "/foo, 2",
    "/foo/0, 4",
    "/, 5",
    "/a~1b, 6",
    "/c%d, 7",
    "/m~0n, 8",
    "/~01, 9",
  })
  void followsPointersAsTheRfcSays(String pointer, int expected) {
    JsonValue v =
        JsonValue.parse("{\"foo\":[4,\"baz\"],\"\":5,\"a/b\":6,\"c%d\":7,\"m~n\":8,\"~1\":9}");
    JsonValue found = v.at(pointer);
    int actual = found.isObject() ? 0 : found.isArray() ? found.size() : found.asInt();
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void refusesPointersThatLeadNowhere() {
    assertRefused(() -> PAGE.at("users"), "A JSON Pointer begins with a slash, not as \"users\"");
    assertRefused(() -> PAGE.at("/users/01"), "\"01\" is no index of the array at /users");
    assertRefused(() -> PAGE.at("/users/-"), "\"-\" is no index of the array at /users");
    assertRefused(
        () -> PAGE.at("/users/9999999999"), "\"9999999999\" is no index of the array at /users");
    assertRefused(() -> PAGE.at("/users/7"), "No [7] at /users; it has 2 elements");
    assertRefused(
        () -> PAGE.at("/totalCount/x"),
        "/totalCount is a number, not an object or an array with \"x\" in it");
  }

  @Test
  void iteratesArraysOnly() {
    StringBuilder names = new StringBuilder();
    for (JsonValue user : PAGE.get("users")) {
      names.append(user.getString("username")).append(' ');
    }
    assertThat(names).hasToString("alice bob ");
    assertRefused(() -> PAGE.iterator(), "The root is an object, not an array; iterate its keys()");
    assertRefused(() -> PAGE.get("totalCount").iterator(), "/totalCount is a number, not an array");
    Iterator<JsonValue> none = JsonValue.parse("[ ]").iterator();
    assertThat(none.hasNext()).isFalse();
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    assertThat(JsonValue.parse("[\"a\",\"\"]").asStrings()).containsExactly("a", "");
  }

  @Test
  void writesOneLine() throws IOException {
    JsonValue v = JsonValue.parse("[\r\n 1,\n\t{\"a\\n\":\"b\\n\"}\r]\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    v.writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[   1, \t{\"a\\n\":\"b\\n\"} ]");
    out.reset();
    PAGE.get("users").get(1).writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"username\": \"bob\"}");
    assertThat(v.toJson()).isEqualTo("[\r\n 1,\n\t{\"a\\n\":\"b\\n\"}\r]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                    | /a     | {\"a\":9}",
        "{\"a\":1}             | /a     | {\"a\":9}",
        "{\"a\":1}             | /b     | {\"a\":1,\"b\":9}",
        "{\"a\":{ }, \"b\":2}  | /a/x   | {\"a\":{ \"x\":9}, \"b\":2}",
        "[]                    | /-     | [9]",
        "[1, 2]                | /-     | [1, 2,9]",
        "[1, 2]                | /0     | [9, 2]",
        "{\"a\":[{\"b\":[]}]}  | /a/0/b | {\"a\":[{\"b\":9}]}",
        "{\"a\":1}             | /a~1\"| {\"a\":1,\"a/\\\"\":9}",
        "{\"-\":1}             | /-     | {\"-\":9}",
      })
  void changesOnePlace(String json, String pointer, String expected) {
    JsonValue before = JsonValue.parse(json);
    assertThat(before.with(pointer, JsonValue.of(9)).toJson()).isEqualTo(expected);
    assertThat(before.toJson()).isEqualTo(json);
  }

  @Test
  void changesAPartWithoutTheRest() {
    JsonValue bob = PAGE.get("users").get(1);
    JsonValue changed =
        bob.with("/username", JsonValue.of("b\"ob")).with("/tags", PAGE.at("/users/0/a~1b/m~0n"));
    assertThat(changed.toJson()).isEqualTo("{\"username\": \"b\\\"ob\",\"tags\":[10, 20]}");
    assertThat(changed.with("", JsonValue.NULL).isNull()).isTrue();
    assertRefused(() -> PAGE.with("/users/2", bob), "No [2] at /users; it has 2 elements");
    assertRefused(
        () -> PAGE.with("/nope/x", bob),
        "No \"nope\" at the root; it has [users, totalCount, , twice, twice]");
    assertRefused(() -> PAGE.with("/twice", bob), "\"twice\" is twice in the root");
    assertThatThrownBy(() -> PAGE.with("/totalCount/x", bob)).isInstanceOf(JsonException.class);
    JsonValue deep = JsonValue.parse("[".repeat(512) + "]".repeat(512));
    assertThatThrownBy(() -> deep.with("/0", deep))
        .hasMessageStartingWith("Nested deeper than 512");
  }

  @Test
  void isMadeOfValues() {
    assertThat(JsonValue.NULL.isNull()).isTrue();
    assertThat(JsonValue.of("a\nb").toJson()).isEqualTo("\"a\\nb\"");
    assertThat(JsonValue.of(Long.MIN_VALUE).asLong()).isEqualTo(Long.MIN_VALUE);
    assertThat(JsonValue.of(true).asBoolean()).isTrue();
    assertThat(JsonValue.of(false).isBoolean()).isTrue();
    assertThat(JsonValue.of(new BigDecimal("1.50")).toJson()).isEqualTo("1.50");
    assertThat(JsonValue.of(new BigDecimal("1E+40")).asDecimal()).isEqualByComparingTo("1e40");
    assertThat(JsonValue.parse("1e400").asDecimal()).isEqualByComparingTo("1e400");
    assertRefused(
        () -> JsonValue.parse("1e99999999999").asDecimal(),
        "The root has an exponent out of range; toJson() has its text");
  }

  @Test
  void printsTheTextOfAStringAndTheJsonOfAllElse() {
    assertThat(JsonValue.parse(" \"a\\\"b\" ")).hasToString("a\"b");
    assertThat(JsonValue.parse(" [1, \"a\"] ")).hasToString("[1, \"a\"]");
    assertThat(JsonValue.NULL).hasToString("null");
  }

  @Test
  void isEqualWhenSpelledTheSame() {
    JsonValue v = JsonValue.parse("[{\"a\":1.0},{\"a\":1.0},{\"a\":1.00}]");
    assertThat(v.get(0)).isEqualTo(v.get(1)).hasSameHashCodeAs(v.get(1)).isNotEqualTo(v.get(2));
    assertThat(v.get(0)).isEqualTo(JsonValue.parse("{\"a\":1.0}")).isNotEqualTo("{\"a\":1.0}");
  }

  @Test
  void isTypedByAnyAdapter() {
    Moshi moshi = new Moshi.Builder().build();
    JsonAdapter<Map<String, String>> map =
        moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    assertThat(PAGE.at("/users/1").as(map)).isEqualTo(Map.of("username", "bob"));
    assertThat(PAGE.at("/users/0/note").as(map)).isNull();
    assertThatThrownBy(() -> PAGE.at("/users/0").as(map)).isInstanceOf(RuntimeException.class);
    JsonAdapter<String> broken =
        new JsonAdapter<>() {
          @Override
          public String fromJson(JsonReader reader) throws IOException {
            throw new IOException("hunter2");
          }

          @Override
          public void toJson(JsonWriter writer, String value) {
            throw new UnsupportedOperationException();
          }
        };
    assertThatThrownBy(() -> PAGE.at("/users/1").as(broken))
        .isInstanceOf(JsonException.class)
        .hasMessage("/users/1 does not fit: IOException")
        .hasRootCauseMessage("hunter2");
  }

  @Test
  void isSharedByThreadsAndHoldsNoState() {
    List<Long> ids =
        IntStream.range(0, 1_000)
            .parallel()
            .mapToObj(i -> PAGE.at("/users/0").getLong("userId"))
            .distinct()
            .toList();
    assertThat(ids).containsExactly(945056771151950748L);
  }
}

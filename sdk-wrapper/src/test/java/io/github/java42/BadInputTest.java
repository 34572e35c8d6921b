package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.console.model.User;
import io.github.java42.console.model.UserStatus;
import io.github.java42.exception.BadRequestException;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no server should send and no caller should ask for: a clear error, or nothing lost. */
class BadInputTest {
  private static Code42Response<User> current(byte[] body, String... headers) throws Exception {
    MockResponse.Builder answer =
        FakeConsole.json(200, "").newBuilder().body(new Buffer().write(body));
    for (int i = 0; i < headers.length; i += 2) {
      answer.addHeader(headers[i], headers[i + 1]);
    }
    MockResponse built = answer.build();
    try (FakeConsole console = new FakeConsole(request -> built);
        Code42Client sdk = console.client()) {
      return sdk.users().getCurrent();
    }
  }

  private static Code42Response<User> current(String body) throws Exception {
    return current(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @ParameterizedTest
  @CsvSource({"[,]", "{\"a\":,}"})
  void tenThousandLevels(String open, String close) throws Exception {
    String deep = open.repeat(10_000) + (open.equals("[") ? "" : "1") + close.repeat(10_000);
    String body = "{\"data\":{\"username\":\"jane\",\"deep\":" + deep + "}}";
    Code42Response<User> me = current(body);
    assertThat(me.rawText()).isEqualTo(body);
    assertThat(me.text()).isEqualTo(body);
    assertThatThrownBy(me::body)
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("getCurrentUser")
        .hasMessageContaining("512")
        .hasMessageNotContaining(open.repeat(50));
    assertThatThrownBy(() -> me.get("username")).isInstanceOf(Code42DecodeException.class);
  }

  @Test
  void asDeepAsIsAllowedSurvives() throws Exception {
    String user = "{\"username\":\"jane\",\"deep\":" + nested(510) + "}";
    Code42Response<User> me = current("{\"data\":" + user + "}");
    assertThat(me.body().username()).isEqualTo("jane");
    assertThat(me.body().toJson()).isEqualTo(user);
    assertThat(me.text()).isEqualTo(user);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2]", "\"jane\"", "5", "true", "{\"data\":[]}", "{\"data\":\"jane\"}"})
  void aBodyOfTheWrongType(String body) throws Exception {
    Code42Response<User> me = current(body);
    assertThat(me.rawText()).isEqualTo(body);
    assertThatThrownBy(me::body)
        .isInstanceOf(Code42DecodeException.class)
        .hasCauseInstanceOf(JsonException.class)
        .hasMessageContaining("getCurrentUser");
    assertThatThrownBy(() -> me.get("username")).isInstanceOf(JsonException.class);
    assertThat(JsonValue.parse(me.text())).isEqualTo(me.json());
  }

  @Test
  void aPropertyOfTheWrongTypeCostsThatPropertyOnly() throws Exception {
    String user =
        "{\"userId\":\"seven\",\"userUid\":7,\"username\":\"jane\",\"active\":\"yes\","
            + "\"creationDate\":\"yesterday\",\"roles\":{\"a\":1},\"quotaInBytes\":1.5,"
            + "\"blocked\":true}";
    String body = "{\"data\":" + user + "}";
    try (FakeConsole console = FakeConsole.of(200, body);
        Code42Client sdk = console.client();
        CapturedLog log = CapturedLog.start()) {
      sdk.users().getCurrent().body();
      User me = sdk.users().getCurrent().body();
      assertThat(me.userId()).isNull();
      assertThat(me.userUid()).isNull();
      assertThat(me.active()).isNull();
      assertThat(me.creationDate()).isNull();
      assertThat(me.quotaInBytes()).isNull();
      assertThat(me.username()).isEqualTo("jane");
      assertThat(me.blocked()).isTrue();
      assertThat(me.unknownProperties().get("userId")).hasToString("seven");
      assertThat(me.unknownProperties().get("creationDate")).hasToString("yesterday");
      assertThat(me.toJson()).isEqualTo(user);
      assertThat(log.lines())
          .filteredOn(line -> line.contains("io.github.java42.contract"))
          .as("told once for each, without its value")
          .hasSizeGreaterThanOrEqualTo(5)
          .doesNotHaveDuplicates()
          .noneMatch(line -> line.contains("seven") || line.contains("yesterday"));
    }
  }

  @Test
  void unknownValuesOfEnumerations() throws Exception {
    String user = "{\"status\":\"On the moon\",\"orgType\":\"GUILD\",\"username\":\"jane\"}";
    User me = current(user).body();
    assertThat(me.status()).isEqualTo(UserStatus.of("On the moon"));
    assertThat(me.status().isKnown()).isFalse();
    assertThat(me.orgType().value()).isEqualTo("GUILD");
    assertThat(me.unknownProperties()).isEmpty();
    assertThat(me.toBuilder().username("joan").build().toJson())
        .isEqualTo(user.replace("jane", "joan"));
  }

  @Test
  void extraFieldsSurviveAnEdit() throws Exception {
    String user = "{\"x\":{\"a\":[1.50,null]},\"username\":\"jane\",\"y\":null,\"z\":\"é\"}";
    User me = current("{\"data\":" + user + ",\"trace\":5}").body();
    assertThat(me.unknownProperties()).containsOnlyKeys("x", "y", "z");
    assertThat(me.toBuilder().username("joan").build().toJson())
        .isEqualTo(user.replace("jane", "joan"));
  }

  @Test
  void numbersBeyondWhatALongHolds() throws Exception {
    String user =
        "{\"userId\":9223372036854775808,\"orgId\":9223372036854775807,"
            + "\"quotaInBytes\":-9223372036854775809,\"big\":123456789012345678901234567890.10}";
    Code42Response<User> me = current("{\"data\":" + user + "}");
    assertThat(me.body().userId()).isNull();
    assertThat(me.body().orgId()).isEqualTo(Long.MAX_VALUE);
    assertThat(me.body().quotaInBytes()).isNull();
    assertThat(me.body().toJson()).isEqualTo(user);
    assertThatThrownBy(() -> me.getLong("userId"))
        .isInstanceOf(JsonException.class)
        .hasMessage("/data/userId is no whole number of 64 bits");
    assertThat(me.getDecimal("userId")).isEqualTo(new BigDecimal("9223372036854775808"));
    assertThat(me.get("big").toJson()).isEqualTo("123456789012345678901234567890.10");
  }

  @Test
  void oneKeyTwice() throws Exception {
    String body = "{\"data\":{\"username\":\"jane\",\"userId\":1,\"username\":\"joan\"}}";
    Code42Response<User> me = current(body);
    assertThatThrownBy(me::body)
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("username");
    assertThatThrownBy(() -> me.get("username"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("username");
    assertThat(me.getLong("userId")).isEqualTo(1);
    assertThat(me.rawText()).isEqualTo(body);
  }

  static Stream<byte[]> noUtf8() {
    return Stream.of(
        new byte[] {(byte) 0xff},
        new byte[] {(byte) 0xc3}, // cut off
        new byte[] {(byte) 0xc0, (byte) 0xaf}, // an overlong slash
        new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, // a surrogate
        new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}); // beyond Unicode
  }

  @ParameterizedTest
  @MethodSource("noUtf8")
  void bytesThatAreNoUtf8(byte[] bad) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"data\":{\"username\":\"jane".getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bad);
    body.writeBytes("\"}}".getBytes(StandardCharsets.UTF_8));
    Code42Response<User> me = current(body.toByteArray());
    assertThatThrownBy(me::body)
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> me.get("username")).isInstanceOf(Code42DecodeException.class);
    assertThat(me.text()).startsWith("{\"data\":{\"username\":\"jane\uFFFD").endsWith("\"}}");
  }

  @Test
  void aCompressedBody() throws Exception {
    byte[] body =
        gzip("{\"data\":{\"username\":\"jane\",\"creationDate\":\"2026-02-27T16:58:44Z\"}}");
    Code42Response<User> me = current(body, "Content-Encoding", "gzip");
    assertThat(me.body().username()).isEqualTo("jane");
    assertThat(me.body().creationDate()).isEqualTo(Instant.parse("2026-02-27T16:58:44Z"));
  }

  private static byte[] gzip(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static Stream<String> errorBodies() {
    return Stream.of(
        "", "null", "[]", "5", "[[\"USER_EXISTS\"", nested(10_000), "{\"a\":1,\"a\":2}", "\u0000");
  }

  @ParameterizedTest
  @MethodSource("errorBodies")
  void whateverIsInTheBodyOfAFailureItIsThatFailure(String body) throws Exception {
    try (FakeConsole console = FakeConsole.of(400, body);
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.users().createUser("1", "jane@example.com", "jane@example.com"))
          .isExactlyInstanceOf(BadRequestException.class)
          .hasMessageContaining("createUser: 400")
          .extracting(e -> ((BadRequestException) e).response().rawText())
          .isEqualTo(body);
    }
  }

  /**
   * A method with a text in its path.
   *
   * @param before what stands before it
   * @param after what stands behind it
   * @param call the method
   */
  private record PathMethod(String before, String after, BiConsumer<Code42Client, String> call) {}

  private static final List<PathMethod> PATH_METHODS =
      List.of(
          new PathMethod("/api/v1/User/", "?idType=uid", (sdk, id) -> sdk.users().getByUid(id)),
          new PathMethod("/v1/watchlists/", "", (sdk, id) -> sdk.watchlists().get(id)),
          new PathMethod(
              "/v1/user-risk-profiles/",
              "?paths=notes",
              (sdk, id) -> sdk.userRiskProfile().update(id, b -> b.notes("n"))));

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", ".", ".."})
  void aPathArgumentThatLeadsElsewhereIsRefused(String id) throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{}");
        Code42Client sdk = console.client()) {
      for (PathMethod method : PATH_METHODS) {
        assertThatThrownBy(() -> method.call().accept(sdk, id))
            .as(method.before())
            .isInstanceOf(IllegalArgumentException.class)
            .message()
            .containsIgnoringCase("id: " + JsonValue.of(id).toJson());
      }
      assertThat(console.requests()).isEmpty();
    }
  }

  @Test
  void aPathArgumentThatIsNullIsRefused() throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{}");
        Code42Client sdk = console.client()) {
      for (PathMethod method : PATH_METHODS) {
        assertThatThrownBy(() -> method.call().accept(sdk, null))
            .as(method.before())
            .isInstanceOf(IllegalArgumentException.class)
            .message()
            .endsWith("d: null");
      }
      assertThat(console.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a/b a%2Fb",
        "../x ..%2Fx",
        "a?b=c a%3Fb=c",
        "a#b a%23b",
        "100% 100%25",
        "%2e%2e %252e%252e",
        "%2F %252F",
        "a\\b a%5Cb",
        "jané@example.com jan%C3%A9@example.com",
        "日本 %E6%97%A5%E6%9C%AC",
        "😀 %F0%9F%98%80",
        "a;b a;b",
        "... ...",
      })
  void aPathArgumentIsOneSegment(String id, String encoded) throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{}");
        Code42Client sdk = console.client()) {
      for (PathMethod method : PATH_METHODS) {
        console.forget();
        method.call().accept(sdk, id);
        assertThat(console.requests())
            .extracting(r -> FakeTenant.path(r.getTarget()))
            .as(method.before())
            .isEqualTo(List.of(method.before() + encoded + method.after()));
      }
    }
  }
}

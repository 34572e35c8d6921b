package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.java42.console.model.User;
import io.github.java42.console.model.UserStatus;
import io.github.java42.exception.ActiveLegalHoldException;
import io.github.java42.exception.BadRequestException;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.Code42TimeoutException;
import io.github.java42.exception.ConflictException;
import io.github.java42.exception.Failure;
import io.github.java42.exception.ForbiddenException;
import io.github.java42.exception.InternalServerException;
import io.github.java42.exception.NotFoundException;
import io.github.java42.exception.TooManyRequestsException;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {
  private static Code42Response<User> current(String body) throws Exception {
    try (FakeConsole console = FakeConsole.of(200, body);
        Code42Client sdk = console.client()) {
      return sdk.users().getCurrent();
    }
  }

  @Test
  void twoViewsOfTheSameBytes() throws Exception {
    Code42Response<User> me =
        current(
            "{\"metadata\":{\"params\":{}},\"data\":{\"userId\":9007199254740993,"
                + "\"username\":\"jané\",\"status\":\"Napping\",\"new\":1e400}}");
    assertThat(me.body().userId()).isEqualTo(9007199254740993L);
    assertThat(me.body().status()).isEqualTo(UserStatus.of("Napping"));
    assertThat(me.body().status().isKnown()).isFalse();
    assertThat(me.body().unknownProperties()).containsOnlyKeys("new");
    assertThat(me.body()).isSameAs(me.body());
    assertThat(me.getLong("userId")).isEqualTo(9007199254740993L);
    assertThat(me.get("new").toJson()).isEqualTo("1e400");
    assertThat(me.body().toJson()).isEqualTo(me.text());
    assertThat(me.text()).startsWith("{\"userId\":9007199254740993,");
    assertThat(me.rawText()).startsWith("{\"metadata\":").endsWith("}}");
    assertThat(me).hasToString(me.text());
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.headers().get("content-TYPE")).containsExactly("application/json;charset=utf-8");
    assertThat(me.url().getPath()).isEqualTo("/api/v1/User/my");
    assertThat(me.isEmpty()).isFalse();
  }

  @Test
  void withoutAnEnvelopeTheRootIsTaken() throws Exception {
    Code42Response<User> me = current("{\"username\":\"jane\"}");
    assertThat(me.body().username()).isEqualTo("jane");
    assertThat(me.getString("username")).isEqualTo("jane");
    assertThat(me.text()).isEqualTo(me.rawText());
  }

  @Test
  void anEnvelopeWithNothingInIt() throws Exception {
    Code42Response<User> me = current("{\"data\":null}");
    assertThat(me.body()).isNull();
    assertThat(me.json().isNull()).isTrue();
    assertThat(me.text()).isEqualTo("null");
  }

  @Test
  void aMissingKeySaysWhatIsThere() throws Exception {
    Code42Response<User> me = current("{\"data\":{\"userId\":1,\"username\":\"jane\"}}");
    assertThatThrownBy(() -> me.get("emial"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("\"emial\"")
        .hasMessageContaining("userId, username");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "<html>Bad gateway</html>", "{\"data\":{\"userId\":", "{\"data\":{}} x"})
  void aBodyThatIsNoJsonIsStillAnAnswer(String body) throws Exception {
    Code42Response<User> me = current(body);
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.rawText()).isEqualTo(body);
    assertThat(me.text()).isEqualTo(body);
    assertThat(me.isEmpty()).isEqualTo(body.isEmpty());
    assertThatThrownBy(me::body)
        .isInstanceOf(Code42DecodeException.class)
        .hasCauseInstanceOf(JsonException.class)
        .hasMessageContaining("getCurrentUser");
    assertThatThrownBy(() -> me.get("userId")).isInstanceOf(Code42DecodeException.class);
  }

  @Test
  void aByteOrderMarkIsSkipped() throws Exception {
    assertThat(current("\uFEFF{\"data\":{\"userId\":7}}").body().userId()).isEqualTo(7);
  }

  @Test
  void noContent() throws Exception {
    try (FakeConsole console = new FakeConsole(r -> new MockResponse.Builder().code(204).build());
        Code42Client sdk = console.client()) {
      Code42Response<User> me = sdk.users().getCurrent();
      assertThat(me.statusCode()).isEqualTo(204);
      assertThat(me.isEmpty()).isTrue();
      assertThat(me.text()).isEmpty();
      assertThat(me.body()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "409", "418", "429", "500", "503", "599", "304"})
  void aStatusThatIsNoSuccess(int status) throws Exception {
    Map<Integer, Class<?>> classes =
        Map.of(
            400, BadRequestException.class,
            401, UnauthorizedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            429, TooManyRequestsException.class,
            500, InternalServerException.class,
            503, InternalServerException.class,
            599, InternalServerException.class);
    try (FakeConsole console = FakeConsole.of(status, status == 304 ? "" : "<html>no</html>");
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.users().getPage(1, p -> p.email("x@example.com")))
          .isExactlyInstanceOf(classes.getOrDefault(status, Code42HttpException.class))
          .isInstanceOfSatisfying(
              Code42HttpException.class,
              e -> {
                assertThat(e.statusCode()).isEqualTo(status);
                assertThat(e.operation()).isEqualTo("listUsers");
                assertThat(e.requestUrl().getQuery()).contains("email=x@example.com");
                assertThat(e.response().rawText())
                    .isEqualTo(status == 304 ? "" : "<html>no</html>");
                assertThat(e.getMessage())
                    .startsWith("listUsers: " + status)
                    .contains("GET http://")
                    .doesNotContain(FakeConsole.TOKEN);
              });
    }
  }

  @Test
  void aPageOfHtmlInPlaceOfAnAnswer() throws Exception {
    MockResponse html =
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html; charset=utf-8")
            .body("<html>Sign in to the proxy</html>")
            .build();
    try (FakeConsole console = new FakeConsole(r -> html);
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.users().getAll().items().iterator().hasNext())
          .hasMessageMatching(
              "The answer of listUsers \\(200, text/html, http://.*/api/v1/User\\?.*pgNum=1.*\\)"
                  + " can't be read: No value at byte 0")
          .isInstanceOfSatisfying(
              Code42DecodeException.class,
              e ->
                  assertThat(e.response().orElseThrow().rawText())
                      .isEqualTo("<html>Sign in to the proxy</html>"));
    }
  }

  @Test
  void anErrorSaysWhatCanBeNoSecret() throws Exception {
    MockResponse busy =
        FakeConsole.json(
                429,
                "[{\"name\":\"TOO_BUSY\",\"description\":\"Not now, p@ss\"},"
                    + "{\"name\":\"hunter2\"},{\"name\":null},7,{\"name\":\"TOO_BUSY\"}]")
            .newBuilder()
            .addHeader("Retry-After", "3600")
            .build();
    try (FakeConsole console = new FakeConsole(r -> busy);
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.users().getById(7))
          .isInstanceOf(TooManyRequestsException.class)
          .hasMessageMatching(
              "getUser: 429 .*\\(TOO_BUSY\\) for GET http://.*/api/v1/User/7.*, Retry-After: 3600");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[{\"name\":\"A\",\"name\":\"B\"}]",
        "{\"errors\":[],\"errors\":[]}",
        "[[{}]]",
        "{\"error\":\"text\"}",
        "[{\"name\":",
        "7"
      })
  void anErrorIsOneWhateverItsBodyHolds(String body) throws Exception {
    try (FakeConsole console = FakeConsole.of(400, body);
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.users().getCurrent())
          .isExactlyInstanceOf(BadRequestException.class)
          .hasMessageEndingWith("/api/v1/User/my")
          .isInstanceOfSatisfying(
              BadRequestException.class, e -> assertThat(e.response().rawText()).isEqualTo(body))
          .satisfies(e -> assertThat(((Code42HttpException) e).problems()).isNotNull());
    }
  }

  @Test
  void anErrorSaysHowOftenItWasTried() throws Exception {
    try (FakeConsole console = FakeConsole.of(500, "<html>no</html>");
        Code42Client sdk =
            Code42Client.builder(console.url())
                .credentials(FakeConsole.account())
                .sleeper(duration -> {})
                .build()) {
      assertThatThrownBy(() -> sdk.users().getCurrent())
          .hasMessageEndingWith("/api/v1/User/my, after 3 attempts");
    }
  }

  @Test
  void aBodyThatIsCutOff() throws Exception {
    MockResponse cut =
        FakeConsole.json(200, "{\"data\":{\"userId\":1}}")
            .newBuilder()
            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
            .build();
    try (FakeConsole console = new FakeConsole(r -> cut);
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.users().getCurrent())
          .isInstanceOf(Code42IoException.class)
          .hasMessageStartingWith("getCurrentUser got no answer to GET /api/v1/User/my: ");
    }
  }

  @Test
  void aServerThatIsSilent() throws Exception {
    try (FakeConsole console =
            new FakeConsole(
                r ->
                    new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build());
        Code42Client sdk =
            Code42Client.builder(console.url())
                .credentials(FakeConsole.account())
                .readTimeout(Duration.ofMillis(200))
                .build()) {
      assertThatThrownBy(() -> sdk.users().getCurrent())
          .isInstanceOf(Code42TimeoutException.class)
          .hasMessageContaining("getCurrentUser");
    }
  }

  @Test
  void timeOutsThatCantBe() {
    assertThatThrownBy(() -> Code42Client.builder("localhost").readTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("readTimeout: PT0S");
  }

  @Test
  void requireReturnsAFieldOrNamesWhatIsMissing() throws Exception {
    Code42Response<User> me =
        current("{\"data\":{\"userUid\":\"u\",\"notes\":null,\"active\":false}}");
    assertThat(me.require("userUid").asString()).isEqualTo("u");
    assertThat(me.require("active").asBoolean()).isFalse();
    assertThatThrownBy(() -> me.require("orgUid"))
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("getCurrentUser")
        .hasMessageEndingWith(" has no field \"orgUid\"")
        .extracting(e -> ((Code42DecodeException) e).response().orElseThrow().text())
        .isEqualTo(me.text());
    assertThatThrownBy(() -> me.require("notes"))
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageEndingWith(" has null for \"notes\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[1]", "7", "null", "{\"data\":null}", "{\"a\":1,\"a\":2}"})
  void requireFailsForABodyThatIsNotAnObject(String body) throws Exception {
    Code42Response<User> me = current(body);
    assertThatThrownBy(() -> me.require("a"))
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("getCurrentUser");
  }

  @Test
  void typedErrorIsRemadeInOtherWords() throws Exception {
    try (FakeConsole console = FakeConsole.of(400, "[{\"name\":\"USER_IN_ACTIVE_LEGAL_HOLD\"}]");
        Code42Client sdk = console.client()) {
      Code42HttpException e =
          catchThrowableOfType(Code42HttpException.class, () -> sdk.users().getByUid("u-1"));
      ActiveLegalHoldException remade =
          new ActiveLegalHoldException(
              e.failure().with("User 7 is held.", Map.of("resource", "user", "resourceId", "7")));
      assertThat(remade).hasMessage("User 7 is held.");
      assertThat(remade.resourceId()).isEqualTo("7");
      assertThat(remade.operation()).isEqualTo(e.operation());
      assertThat(remade.response()).isSameAs(e.response());
      assertThat(remade.attempts()).isEqualTo(1);
      assertThat(remade.problems()).hasSize(1);
    }
  }

  @Test
  void serializedExceptionHasNoFailure() throws Exception {
    BadRequestException e =
        new BadRequestException(
            new Failure("m", "op", Code42Response.of(User.builder().build()), 1, Map.of()));
    assertThat(e.failure().message()).isEqualTo("m");
    Code42HttpException copy = (Code42HttpException) serialized(e);
    assertThat(copy).hasMessage("m");
    assertThatThrownBy(copy::failure).isInstanceOf(IllegalStateException.class);
  }

  private static Object serialized(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}

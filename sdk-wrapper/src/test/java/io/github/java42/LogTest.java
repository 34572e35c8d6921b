package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.UnauthorizedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log tells, and how much of it. */
class LogTest {
  private FakeConsole console;
  private CapturedLog log;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, "{}");
    log = CapturedLog.start();
  }

  @AfterEach
  void stop() {
    log.close();
    console.close();
  }

  private List<String> about(String call) {
    return log.lines().stream()
        .map(line -> line.replaceAll("http://[^/]*", "").replaceAll("in \\d+ ms", "in time"))
        .filter(line -> line.contains(" io.github.java42.http " + call))
        .toList();
  }

  @Test
  void aLineForACallAndItsBodies() {
    console.answers(
        r -> FakeConsole.json(200, "{\"data\": {\"a\":[1.50,{\"password\":\"x\"},null,\"é\"]}}"));
    try (Code42Client sdk = console.client()) {
      sdk.users()
          .createUser("7", "new@example.com", "new@example.com", b -> b.password("horse staple"));
    }
    assertThat(about("POST"))
        .containsExactly(
            "TRACE io.github.java42.http POST /api/v1/User sends {\"orgUid\":\"7\","
                + "\"username\":\"new@example.com\",\"email\":\"new@example.com\",\"password\":\"***\"}",
            "DEBUG io.github.java42.http POST /api/v1/User -> 200 in time",
            "TRACE io.github.java42.http POST /api/v1/User got"
                + " {\"data\":{\"a\":[1.50,{\"password\":\"***\"},null,\"é\"]}}");
  }

  @Test
  void whatIsNoJsonIsMeasured() {
    console.answers(r -> new MockResponse.Builder().body("sesame").build());
    try (Code42Client sdk = console.client()) {
      sdk.users().getCurrent();
      console.answers(r -> new MockResponse.Builder().code(204).build());
      sdk.users().getCurrent();
    }
    assertThat(about("GET /api/v1/User/my got"))
        .containsExactly(
            "TRACE io.github.java42.http GET /api/v1/User/my got (6 bytes that are no JSON)",
            "TRACE io.github.java42.http GET /api/v1/User/my got (empty)");
  }

  @Test
  void credentialsThatAServerRepeatsAreMasked() {
    console.tokens(LogTest::repeating);
    String pair = Base64.getEncoder().encodeToString("ana:wörd".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () ->
                Code42Client.builder(console.url())
                    .credentials(Credentials.localAccount("ana", "wörd", () -> "654321"))
                    .build()
                    .checkCredentials())
        .isInstanceOf(UnauthorizedException.class);
    assertThat(about("GET /api/v3/auth/jwt").get(1))
        .isEqualTo(
            "TRACE io.github.java42.http GET /api/v3/auth/jwt?useBody=true got"
                + " {\"why\":\"not Basic ***, ana:*** or ***\"}");
    assertThat(log.lines()).noneMatch(line -> line.contains(pair) || line.contains("wörd"));
  }

  private static MockResponse repeating(RecordedRequest request) {
    return FakeConsole.json(
        401,
        "{\"why\":\"not "
            + request.getHeaders().get("Authorization")
            + ", ana:wörd or "
            + request.getHeaders().get("totp-auth")
            + "\"}");
  }

  @Test
  void ofASecretWithinAnotherNothingIsLeft() {
    console.tokens(
        r -> FakeConsole.json(200, "{\"data\":{\"v3_user_token\":\"left-horse-right\"}}"));
    console.answers(r -> FakeConsole.json(200, "{\"a\":\"left-horse-right, horse\"}"));
    try (Code42Client sdk = console.client()) {
      sdk.users().createUser("7", "new@example.com", "new@example.com", b -> b.password("horse"));
    }
    assertThat(about("POST").get(2)).endsWith("{\"a\":\"***, ***\"}");
  }

  @Test
  void aSecretOfThreeCharactersIsInTooManyTexts() {
    console.answers(r -> FakeConsole.json(200, "{\"a\":\"abc abcd\"}"));
    try (Code42Client sdk = console.client()) {
      sdk.users().createUser("7", "new@example.com", "new@example.com", b -> b.password("abc"));
      sdk.users().createUser("7", "new@example.com", "new@example.com", b -> b.password("abcd"));
    }
    assertThat(about("POST").get(2)).endsWith("{\"a\":\"abc abcd\"}");
    assertThat(about("POST").get(5)).endsWith("{\"a\":\"abc ***\"}");
  }
}

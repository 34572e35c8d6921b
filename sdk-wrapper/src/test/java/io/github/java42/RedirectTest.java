package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.Code42IoException;
import io.github.java42.json.JsonValue;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {
  private FakeConsole console;
  private FakeConsole other;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, "{\"here\":true}");
    other = FakeConsole.of(200, "{\"there\":true}");
    sdk =
        Code42Client.builder(console.url())
            .credentials(Credentials.localAccount("a@example.com", "secret", () -> "123456"))
            .sleeper(duration -> {})
            .build();
  }

  @AfterEach
  void stop() {
    sdk.close();
    console.close();
    other.close();
  }

  private static MockResponse to(int status, String location) {
    return new MockResponse.Builder().code(status).addHeader("Location", location).build();
  }

  private void redirects(int status, String location) {
    console.answers(
        r ->
            r.getTarget().startsWith("/moved")
                ? FakeConsole.json(200, "{\"moved\":true}")
                : to(status, location));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, 307, POST",
    "POST, 308, POST",
    "POST, 301, GET",
    "POST, 302, GET",
    "POST, 303, GET",
    "PUT, 307, PUT",
    "GET, 301, GET",
    "GET, 307, GET"
  })
  void withinTheHost(String method, int status, String then) {
    redirects(status, "/moved?x=1");
    JsonValue body = JsonValue.parse("{\"a\":1}");
    Code42Response<JsonValue> answer =
        switch (method) {
          case "POST" -> sdk.raw().post("/api/x", body);
          case "PUT" -> sdk.raw().put("/api/x", body);
          default -> sdk.raw().get("/api/x");
        };
    assertThat(answer.has("moved")).isTrue();
    RecordedRequest followed = console.requests().get(1);
    assertThat(followed.getRequestLine()).isEqualTo(then + " /moved?x=1 HTTP/1.1");
    assertThat(followed.getHeaders().get("Authorization")).startsWith("Bearer ");
    assertThat(followed.getBody() == null ? "" : followed.getBody().utf8())
        .isEqualTo(then.equals("GET") ? "" : "{\"a\":1}");
    assertThat(console.requests()).hasSize(2);
  }

  @Test
  void toAnotherHostWithoutCredentials() {
    redirects(302, other.url() + "file?sig=hunter2");
    Code42Response<JsonValue> answer = sdk.raw().get("/api/x");
    assertThat(answer.has("there")).isTrue();
    assertThat(answer.url().toString()).doesNotContain("hunter2");
    RecordedRequest followed = other.requests().get(0);
    assertThat(followed.getTarget()).isEqualTo("/file?sig=hunter2");
    assertThat(followed.getHeaders().get("Authorization")).isNull();
    assertThat(followed.getHeaders().get("totp-auth")).isNull();
    assertThat(followed.getHeaders().get("Cookie")).isNull();
  }

  @Test
  void a401OfAnotherHostRenewsNothing() {
    redirects(302, other.url() + "file");
    other.answers(r -> FakeConsole.json(401, "{}"));
    assertThatThrownBy(() -> sdk.raw().get("/api/x")).isInstanceOf(Code42HttpException.class);
    assertThat(console.logins()).hasSize(1);
    assertThat(other.requests()).hasSize(1);
  }

  @Test
  void aPostGoesToNoOtherHost() {
    redirects(307, other.url());
    assertThatThrownBy(() -> sdk.raw().post("/api/x", JsonValue.parse("{}")))
        .isInstanceOf(Code42IoException.class)
        .hasMessageContaining("asks to send a POST to");
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void aLoginGoesToNoOtherHost() {
    console.tokens(r -> to(302, other.url()));
    assertThatThrownBy(() -> sdk.users().getPage(1))
        .isInstanceOf(Code42IoException.class)
        .hasMessageContaining("asks to sign in at");
    assertThat(other.requests()).isEmpty();
    assertThat(other.logins()).isEmpty();
  }

  @Test
  void aLoopIsAnErrorAndIsNotTriedAgain() {
    console.answers(r -> to(302, r.getTarget()));
    assertThatThrownBy(() -> sdk.raw().get("/api/x"))
        .isInstanceOf(Code42IoException.class)
        .hasMessageContaining("more than 20 redirects");
    assertThat(console.requests()).hasSize(21);
  }

  @Test
  void aRedirectToNowhereIsAnAnswer() {
    console.answers(r -> new MockResponse.Builder().code(302).build());
    assertThatThrownBy(() -> sdk.raw().get("/api/x"))
        .isInstanceOfSatisfying(
            Code42HttpException.class, e -> assertThat(e.statusCode()).isEqualTo(302));
  }
}

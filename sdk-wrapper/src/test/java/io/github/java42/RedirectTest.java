package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.Code42IoException;
import io.github.java42.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
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

  @ParameterizedTest
  @CsvSource({
    "http://console.example, https://console.example/moved, true",
    "https://console.example, https://CONSOLE.example:443/moved, true",
    "http://console.example:8080, http://console.example:8080/moved, true",
    "http://console.example, https://console.example:8443/moved, false",
    "http://console.example:8080, https://console.example/moved, false",
    "https://console.example, http://console.example/moved, false",
    "https://console.example, http://console.example:443/moved, false",
    "https://console.example, https://console.example:8443/moved, false",
    "https://console.example, https://other.example/moved, false",
    "http://console.example, https://other.example/moved, false"
  })
  void theSameHostHasTheSameSchemeNameAndPort(String from, String to, boolean same) {
    List<Request> followed = new ArrayList<>();
    try (Code42Client client =
        Code42Client.builder(from)
            .allowPlainHttp()
            .credentials(FakeConsole.account())
            .customize(
                http ->
                    http.addInterceptor(
                        chain -> { // in place of servers that have these names
                          Request request = chain.request();
                          String path = request.url().encodedPath();
                          if (path.equals("/moved")) {
                            followed.add(request);
                          }
                          return answer(request, path.equals("/x") ? to : null);
                        }))
            .build()) {
      client.raw().get("/x");
    }
    assertThat(followed).hasSize(1);
    assertThat(followed.get(0).header("Authorization") != null).isEqualTo(same);
  }

  private static Response answer(Request request, @Nullable String location) {
    Response.Builder answer =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(location == null ? 200 : 302)
            .message("")
            .body(
                ResponseBody.create(
                    "{\"data\":{\"v3_user_token\":\"t0k3n\"}}", MediaType.get("application/json")));
    return (location == null ? answer : answer.header("Location", location)).build();
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

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.Code42ConfigException;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.UnauthorizedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {
  private static final String ME = "{\"data\":{\"userId\":42,\"username\":\"admin@example.com\"}}";

  private final MockWebServer server = new MockWebServer();
  private volatile MockResponse token = FakeConsole.token();
  private volatile MockResponse me = FakeConsole.json(200, ME);

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return request.getTarget().startsWith("/api/v3/auth/jwt") ? token : me;
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String host() {
    return server.url("/").toString();
  }

  @Test
  void signsInAndAsksWhoThatWas() throws Exception {
    Code42Client.fromLocalAccount(host(), "jané@example.com", "пароль:€").close();
    RecordedRequest login = server.takeRequest();
    assertThat(login.getRequestLine()).isEqualTo("GET /api/v3/auth/jwt?useBody=true HTTP/1.1");
    assertThat(decoded(login)).isEqualTo("jané@example.com:пароль:€");
    assertThat(login.getHeaders().get("totp-auth")).isNull();
    assertThat(login.getHeaders().get("Accept")).isEqualTo("application/json");
    assertThat(login.getHeaders().get("User-Agent")).matches("java42/\\d\\S* java/\\d+");
    RecordedRequest check = server.takeRequest();
    assertThat(check.getRequestLine()).isEqualTo("GET /api/v1/User/my HTTP/1.1");
    assertThat(check.getHeaders().get("Authorization")).isEqualTo("Bearer " + FakeConsole.TOKEN);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  private static String decoded(RecordedRequest login) {
    String basic = login.getHeaders().get("Authorization").substring("Basic ".length());
    return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
  }

  @Test
  void sendsAOneTimeCode() throws Exception {
    Code42Client.fromLocalAccount(host(), "a@example.com", "secret", "123456").close();
    assertThat(server.takeRequest().getHeaders().get("totp-auth")).isEqualTo("123456");
    assertThat(server.takeRequest().getHeaders().get("totp-auth")).isNull();
  }

  @Test
  void anEmptyCodeIsNone() throws Exception {
    Code42Client.fromLocalAccount(host(), "a@example.com", "secret", "").close();
    assertThat(server.takeRequest().getHeaders().get("totp-auth")).isNull();
  }

  @Test
  void asksForACodeWhenOneIsNeeded() throws Exception {
    Iterator<String> codes = List.of("111111", "222222").iterator();
    Credentials credentials = Credentials.localAccount("a@example.com", "secret", codes::next);
    try (Code42Client sdk = Code42Client.builder(host()).credentials(credentials).build()) {
      assertThat(server.getRequestCount()).isZero();
      sdk.checkCredentials();
    }
    assertThat(server.takeRequest().getHeaders().get("totp-auth")).isEqualTo("111111");
    assertThat(codes).hasNext();
  }

  @Test
  void aWrongPassword() {
    token = FakeConsole.json(401, "{\"error\":[{\"primaryErrorKey\":\"BAD_LOGIN\"}]}");
    assertThatThrownBy(() -> Code42Client.fromLocalAccount(host(), "a@example.com", "hunter2"))
        .isInstanceOfSatisfying(
            UnauthorizedException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(401);
              assertThat(e.operation()).isEqualTo("getUserToken");
              assertThat(e.requestUrl().getPath()).isEqualTo("/api/v3/auth/jwt");
              assertThat(e.response().rawText()).contains("BAD_LOGIN");
              assertThat(e.getMessage()).contains("getUserToken: 401").doesNotContain("hunter2");
            });
  }

  @Test
  void aTokenThatIsNone() {
    token = FakeConsole.json(200, "<html>Sign in</html>");
    assertThatThrownBy(() -> Code42Client.fromLocalAccount(host(), "a@example.com", "secret"))
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("getUserToken");
    token = FakeConsole.json(200, "{\"data\":{}}");
    assertThatThrownBy(() -> Code42Client.fromLocalAccount(host(), "a@example.com", "secret"))
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("getUserToken has no token");
  }

  @Test
  void aLoginThatFailedIsTriedAnewByTheNextCall() {
    try (Code42Client sdk =
        Code42Client.builder(host()).credentials(FakeConsole.account()).build()) {
      token = FakeConsole.json(403, "");
      assertThatThrownBy(sdk::checkCredentials).hasMessageContaining("403");
      token = FakeConsole.token();
      assertThat(sdk.users().getCurrent().body().userId()).isEqualTo(42);
    }
  }

  @Test
  void nobodyAnswers() {
    String host = host();
    server.close();
    assertThatThrownBy(() -> Code42Client.fromLocalAccount(host, "a@example.com", "secret"))
        .isInstanceOf(Code42IoException.class)
        .hasMessageContaining("getUserToken");
  }

  @Test
  void manyThreadsShareOneLogin() throws Exception {
    int threads = 64;
    CountDownLatch latch = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Code42Client sdk =
        Code42Client.builder(host()).credentials(FakeConsole.account()).build()) {
      List<Future<Long>> ids = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        ids.add(
            pool.submit(
                () -> {
                  latch.countDown();
                  latch.await();
                  return sdk.users().getCurrent().body().userId();
                }));
      }
      for (Future<Long> id : ids) {
        assertThat(id.get()).isEqualTo(42);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(server.getRequestCount()).isEqualTo(threads + 1);
  }

  @Test
  void whatCantSignAnybodyInIsRefusedAtOnce() {
    assertThatThrownBy(() -> Credentials.localAccount("", "secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("username: \"\" is blank");
    assertThatThrownBy(() -> Credentials.localAccount(null, "secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("username: null");
    assertThatThrownBy(() -> Credentials.localAccount("a@example.com", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("password: \"\" is blank");
    assertThatThrownBy(() -> Code42Client.builder(host()).build())
        .isInstanceOf(Code42ConfigException.class)
        .hasMessageContaining("credentials");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void credentialsShowNoSecret() {
    assertThat(Credentials.localAccount("a@example.com", "hunter2", () -> "123456").toString())
        .contains("a@example.com")
        .doesNotContain("hunter2", "123456");
  }

  @Test
  void theEnvironmentMaySayIt() throws Exception {
    Code42Client.fromEnvironment(
            Map.of(
                "CODE42_HOST", host(),
                "CODE42_USER", "a@example.com",
                "CODE42_PASSWORD", "secret"))
        .close();
    assertThat(decoded(server.takeRequest())).isEqualTo("a@example.com:secret");
    token = me = FakeConsole.json(200, "{\"access_token\":\"t\"}");
    Code42Client.fromEnvironment(
            Map.of(
                "CODE42_HOST", host(),
                "CODE42_API_CLIENT_ID", "key-42",
                "CODE42_API_CLIENT_SECRET", "secret"))
        .close();
    server.takeRequest();
    assertThat(decoded(server.takeRequest())).isEqualTo("key-42:secret");
  }

  @Test
  void whatTheEnvironmentLacksIsNamedAtOnce() {
    assertThatThrownBy(() -> Code42Client.fromEnvironment(Map.of()))
        .isInstanceOf(Code42ConfigException.class)
        .hasMessage("The environment lacks CODE42_HOST, CODE42_USER, CODE42_PASSWORD");
    assertThatThrownBy(() -> Code42Client.fromEnvironment(Map.of("CODE42_API_CLIENT_ID", "key-42")))
        .hasMessage("The environment lacks CODE42_HOST, CODE42_API_CLIENT_SECRET");
    assertThatThrownBy(
            () ->
                Code42Client.fromEnvironment(
                    Map.of("CODE42_API_CLIENT_ID", "key-42", "CODE42_USER", "a@example.com")))
        .isInstanceOf(Code42ConfigException.class)
        .hasMessageContaining("not both");
    assertThat(server.getRequestCount()).isZero();
  }
}

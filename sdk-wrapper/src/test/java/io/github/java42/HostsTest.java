package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.services.CasesApi;
import io.github.java42.console.model.CaseRecord;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.FeatureUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the services around a console are found. */
@SuppressWarnings("deprecation") // cases are served here no longer; they stand for all services
class HostsTest {
  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile String environment;
  private volatile MockResponse address;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest r) {
            requests.add(r);
            String path = r.getUrl().encodedPath();
            return switch (path) {
              case "/api/v3/auth/jwt" -> FakeConsole.token();
              case "/api/v1/ServerEnv" -> FakeConsole.json(200, environment);
              case "/v1/CASES_API-URL" -> address;
              default -> FakeConsole.json(200, "{\"number\":1}");
            };
          }
        });
    server.start();
    String url = server.url("/").toString();
    environment = "{\"stsBaseUrl\":\"" + url + "sts\"}";
    address = text(url);
    sdk =
        Code42Client.builder(url)
            .credentials(FakeConsole.account())
            .sleeper(duration -> {})
            .build();
  }

  @AfterEach
  void stop() {
    sdk.close();
    server.close();
  }

  private static MockResponse text(String text) {
    return new MockResponse.Builder().body(text).build();
  }

  private Code42Response<CaseRecord> aCase() {
    return sdk.call(CasesApi.class, api -> api.getCase(1L, Map.of()));
  }

  private List<String> asked() {
    return requests.stream().map(r -> r.getUrl().encodedPath()).toList();
  }

  @Test
  void askedWhenNeededAndOnce() {
    assertThat(asked()).isEmpty();
    aCase();
    aCase();
    assertThat(asked())
        .containsExactly(
            "/api/v3/auth/jwt",
            "/api/v1/ServerEnv",
            "/v1/CASES_API-URL",
            "/api/v1/case/1",
            "/api/v1/case/1");
    RecordedRequest lookup = requests.get(2);
    assertThat(lookup.getHeaders().get("Authorization")).isNull();
    assertThat(lookup.getHeaders().get("Accept")).isEqualTo("text/plain, application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\"", "{\"data\":\"%s\"}", "%s\n"})
  void whateverTheStoreWrapsItIn(String form) {
    address = text(form.formatted(server.url("/")));
    assertThat(aCase().get("number").asLong()).isEqualTo(1);
  }

  @Test
  void anAddressMayEndInAPath() {
    address = text(server.url("/svc") + "/");
    aCase();
    assertThat(asked()).endsWith("/svc/api/v1/case/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"url\":\"http://localhost\"}", "[]", "\"\"", "ftp://localhost"})
  void anAnswerThatIsNoAddressIsToldAndForgotten(String answer) {
    address = text(answer);
    assertThatThrownBy(this::aCase)
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("CASES_API-URL");
    address = text(server.url("/").toString());
    assertThat(aCase().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"stsBaseUrl\":null}", "{}", "{\"data\":{\"stsBaseUrl\":\"\"}}"})
  void aConsoleWithoutServices(String answer) {
    environment = answer;
    assertThatThrownBy(this::aCase)
        .isInstanceOf(FeatureUnavailableException.class)
        .hasMessageContaining("no services");
    assertThat(sdk.users().getCurrent().statusCode()).isEqualTo(200);
  }

  @Test
  void anEnvironmentThatIsNoJson() {
    environment = "<html>";
    assertThatThrownBy(this::aCase)
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("getServerEnvironment");
  }

  @Test
  void aStoreThatFails() {
    address = FakeConsole.json(404, "");
    assertThatThrownBy(this::aCase)
        .isInstanceOf(Code42Exception.class)
        .hasMessageContaining("getServiceAddress: 404");
  }

  @Test
  void manyThreadsAskOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(16);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      answers.add(pool.submit(() -> aCase().statusCode()));
    }
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    pool.shutdownNow();
    assertThat(asked())
        .containsOnlyOnce("/api/v3/auth/jwt", "/api/v1/ServerEnv", "/v1/CASES_API-URL");
  }
}

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.Code42TimeoutException;
import io.github.java42.json.JsonValue;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The options of a client, and the escape hatch. */
class OptionsTest {
  private static final String USERS = "{\"data\":{\"users\":[]}}";

  private FakeConsole console;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, USERS);
  }

  @AfterEach
  void stop() {
    console.close();
  }

  private ClientBuilder<Code42Client> builder() {
    return Code42Client.builder(console.url()).credentials(FakeConsole.account());
  }

  /** A clock that only the sleeper moves. */
  private static final class Time extends Clock {
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final List<Duration> slept = new ArrayList<>();

    void sleep(Duration duration) {
      slept.add(duration);
      now.addAndGet(duration.toMillis());
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(now.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void rateLimitHoldsForAnyMinute() {
    Time time = new Time();
    try (Code42Client sdk =
        builder().rateLimit(RateLimit.perMinute(3)).clock(time).sleeper(time::sleep).build()) {
      for (int i = 0; i < 6; i++) { // and a login
        sdk.users().getPage(1);
      }
    }
    assertThat(time.slept).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(1));
  }

  @Test
  void rateLimitIsSharedByClients() {
    Time time = new Time();
    RateLimit limit = RateLimit.perMinute(2);
    for (int i = 0; i < 2; i++) {
      try (Code42Client sdk = builder().rateLimit(limit).clock(time).sleeper(time::sleep).build()) {
        sdk.users().getPage(1);
      }
    }
    assertThat(time.slept).containsExactly(Duration.ofMinutes(1));
    assertThatThrownBy(() -> RateLimit.perMinute(0)).hasMessageContaining("calls: 0");
  }

  @Test
  void userAgentHasPrefixAndSuffix() {
    try (Code42Client sdk =
        builder().userAgentPrefix("siem/1.2").userAgentSuffix("(acme)").build()) {
      sdk.users().getPage(1);
    }
    assertThat(console.requests().get(0).getHeaders().get("User-Agent"))
        .matches("siem/1\\.2 java42/\\S+ java/\\d+ \\(acme\\)");
  }

  @Test
  void proxyGetsAllCalls() {
    Proxy proxy =
        new Proxy(
            Proxy.Type.HTTP,
            InetSocketAddress.createUnresolved(
                "127.0.0.1", java.net.URI.create(console.url()).getPort()));
    try (Code42Client sdk =
        Code42Client.builder("http://console.example")
            .allowPlainHttp()
            .credentials(FakeConsole.account())
            .proxy(proxy)
            .build()) {
      assertThat(sdk.users().getPage(1).statusCode()).isEqualTo(200);
    }
    assertThat(console.requests().get(0).getHeaders().get("Host")).isEqualTo("console.example");
    assertThat(console.logins()).hasSize(1);
  }

  @Test
  void customizerIsAppliedLast() {
    try (Code42Client sdk =
        builder()
            .customize(
                http ->
                    http.addInterceptor(
                        chain ->
                            chain.proceed(
                                chain.request().newBuilder().header("X-Own", "1").build())))
            .build()) {
      sdk.users().getPage(1);
    }
    assertThat(console.requests().get(0).getHeaders().get("X-Own")).isEqualTo("1");
  }

  @Test
  void derivedClientSharesTheTokenAndNothingElse() {
    try (Code42Client sdk = builder().build()) {
      Code42Client derived = sdk.withOptions(o -> o.header("X-Trace", "7").pageSize(9));
      derived.users().getPage(1);
      derived.close(); // has nothing of its own
      sdk.users().getPage(1);
    }
    List<RecordedRequest> requests = console.requests();
    assertThat(requests.get(0).getHeaders().get("X-Trace")).isEqualTo("7");
    assertThat(requests.get(0).getTarget()).endsWith("pgSize=9");
    assertThat(requests.get(1).getHeaders().get("X-Trace")).isNull();
    assertThat(requests.get(1).getTarget()).endsWith("pgSize=500");
    assertThat(console.logins()).hasSize(1);
    assertThatThrownBy(
            () -> builder().build().withOptions(o -> o.header("Authorization", "Bearer x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Authorization");
  }

  @Test
  void callTimeoutOfADerivedClientEndsItsCalls() {
    console.answers(
        r -> new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    try (Code42Client sdk = builder().build()) {
      assertThatThrownBy(
              () -> sdk.withOptions(o -> o.callTimeout(Duration.ofMillis(150))).users().getPage(1))
          .isInstanceOf(Code42TimeoutException.class);
    }
  }

  @Test
  void escapeHatchCallsPathsThatTheContractLacks() {
    console.answers(r -> FakeConsole.json(200, "{\"data\":{\"a\":[1]}}"));
    try (Code42Client sdk = builder().build()) {
      JsonValue body = JsonValue.parse("{\"big\":945056771151950748}");
      assertThat(sdk.raw().get("/api/v38/thing", q -> q.param("active", true)).at("/data/a/0"))
          .hasToString("1");
      sdk.raw().post("/api/v38/thing", body);
      sdk.raw().post("/api/v38/thing/go", null);
      sdk.raw().put("/api/v38/thing/1", body);
      sdk.raw().patch("/api/v38/thing/1", body);
      sdk.raw().delete("/api/v38/thing/1");
      assertThatThrownBy(() -> sdk.raw().get("https://elsewhere.example/x"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> sdk.raw().get("//elsewhere.example/x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(console.requests())
        .extracting(r -> r.getMethod() + " " + r.getTarget())
        .containsExactly(
            "GET /api/v38/thing?active=true",
            "POST /api/v38/thing",
            "POST /api/v38/thing/go",
            "PUT /api/v38/thing/1",
            "PATCH /api/v38/thing/1",
            "DELETE /api/v38/thing/1");
    assertThat(console.requests().get(1).getBody().utf8())
        .isEqualTo("{\"big\":945056771151950748}");
    assertThat(console.requests().get(1).getHeaders().get("Content-Type"))
        .isEqualTo("application/json");
  }
}

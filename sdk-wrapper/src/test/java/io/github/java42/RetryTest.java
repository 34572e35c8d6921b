package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.console.UsersApi;
import io.github.java42.console.model.NewUser;
import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.Code42TimeoutException;
import io.github.java42.exception.InternalServerException;
import io.github.java42.exception.OrgNotFoundException;
import io.github.java42.exception.TooManyRequestsException;
import io.github.java42.exception.UserAlreadyExistsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-03-02T09:15:00Z"), ZoneOffset.UTC);

  private final List<Duration> waits = new ArrayList<>();
  private final List<CallListener.Call> done = new ArrayList<>();
  private FakeConsole console;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, "{\"data\":{\"users\":[]}}");
  }

  @AfterEach
  void stop() {
    console.close();
  }

  private Code42Client client(RetryPolicy policy) {
    return Code42Client.builder(console.url())
        .credentials(FakeConsole.account())
        .retry(policy)
        .sleeper(waits::add)
        .clock(NOW)
        .listener(
            new CallListener() {
              @Override
              public void onDone(Call call) {
                done.add(call);
              }
            })
        .build();
  }

  /** Fails so often, then is well. */
  private void fails(int times, MockResponse answer) {
    AtomicInteger asked = new AtomicInteger();
    console.answers(
        request ->
            asked.getAndIncrement() < times
                ? answer
                : FakeConsole.json(200, "{\"data\":{\"users\":[]}}"));
  }

  private static MockResponse status(int status, String... retryAfter) {
    MockResponse.Builder answer = FakeConsole.json(status, "{}").newBuilder();
    for (String value : retryAfter) {
      answer.addHeader("Retry-After", value);
    }
    return answer.build();
  }

  @Test
  void threeAttemptsAreTheDefault() {
    fails(99, status(503));
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      assertThatThrownBy(() -> sdk.users().getPage(1))
          .isInstanceOfSatisfying(
              InternalServerException.class, e -> assertThat(e.attempts()).isEqualTo(3));
    }
    assertThat(console.requests()).hasSize(3);
    assertThat(waits).hasSize(2);
    assertThat(waits.get(0)).isBetween(Duration.ZERO, Duration.ofMillis(500));
    assertThat(waits.get(1)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
  }

  @Test
  void waitsDoubleUpToALimit() {
    fails(Integer.MAX_VALUE, status(500));
    RetryPolicy policy =
        RetryPolicy.DEFAULT
            .withAttempts(5)
            .withWaits(Duration.ofMillis(100), Duration.ofMillis(400));
    long[] longest = new long[4];
    try (Code42Client sdk = client(policy)) {
      for (int call = 0; call < 60; call++) {
        assertThatThrownBy(() -> sdk.users().getPage(1))
            .isInstanceOf(InternalServerException.class);
        assertThat(waits).hasSize(4);
        for (int i = 0; i < 4; i++) {
          longest[i] = Math.max(longest[i], waits.get(i).toMillis());
        }
        waits.clear();
      }
    }
    // Each wait is anything up to its limit; that none of 60 comes near it is out of the question.
    assertThat(longest[0]).isBetween(51L, 100L);
    assertThat(longest[1]).isBetween(101L, 200L);
    assertThat(longest[2]).isBetween(201L, 400L);
    assertThat(longest[3]).isBetween(201L, 400L);
  }

  @Test
  void oneAttemptMeansOne() {
    fails(99, status(503));
    try (Code42Client sdk = client(RetryPolicy.NONE)) {
      assertThatThrownBy(() -> sdk.users().getPage(1)).isInstanceOf(InternalServerException.class);
    }
    assertThat(console.requests()).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7000",
    "0, 0",
    "60, 60000",
    "'Mon, 02 Mar 2026 09:15:30 GMT', 30000",
    "'Mon, 02 Mar 2026 09:14:00 GMT', 0"
  })
  void aServerThatAsksForAWaitGetsIt(String retryAfter, long millis) {
    fails(1, status(429, retryAfter));
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      sdk.users().getPage(1);
    }
    assertThat(waits).containsExactly(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"61", "'Mon, 02 Mar 2026 10:15:00 GMT'"})
  void aServerThatAsksForTooMuchIsToldAtOnce(String retryAfter) {
    fails(1, status(429, retryAfter));
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      assertThatThrownBy(() -> sdk.users().getPage(1))
          .isInstanceOfSatisfying(
              TooManyRequestsException.class,
              e -> {
                if (retryAfter.length() == 2) {
                  assertThat(e.retryAfter()).contains(Duration.ofSeconds(61));
                }
              });
    }
    assertThat(waits).isEmpty();
  }

  @Test
  void aHeaderThatIsNoneIsAsIfItWereNotThere() {
    fails(1, status(503, "soon"));
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      sdk.users().getPage(1);
    }
    assertThat(waits).hasSize(1);
  }

  @Test
  void anErrorThatTheContractNamesIsAnAnswer() {
    console.answers(r -> FakeConsole.json(500, "[{\"name\":\"USER_DUPLICATE\"}]"));
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      NewUser user =
          NewUser.builder()
              .orgUid("1")
              .username("a@example.com")
              .email("a@example.com")
              .password("hunter2")
              .build();
      assertThatThrownBy(() -> sdk.call(UsersApi.class, api -> api.createUser(user, Map.of())))
          .isInstanceOfSatisfying(
              UserAlreadyExistsException.class,
              e -> {
                assertThat(e.username()).isEqualTo("a@example.com");
                assertThat(e.problems()).hasSize(1);
              })
          .hasMessage("There is a user named a@example.com already.");
      console.forget();
      console.answers(
          r -> FakeConsole.json(400, "[{\"description\":\"Organization was not found\"}]"));
      assertThatThrownBy(() -> sdk.users().getPage(1, p -> p.orgUid("77")))
          .isInstanceOfSatisfying(
              OrgNotFoundException.class, e -> assertThat(e.orgUid()).isEqualTo("77"));
    }
    assertThat(console.requests()).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void aBodyThatBreaksOffIsAConnectionThatBroke() {
    fails(
        1,
        FakeConsole.json(200, "{\"data\":{\"users\":[]}}")
            .newBuilder()
            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      assertThat(sdk.users().getPage(1).body()).isEmpty();
    }
    assertThat(console.requests()).hasSize(2);
  }

  @Test
  void afterATimeOutTheServerMayBeAtWork() {
    fails(99, new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      assertThatThrownBy(
              () -> sdk.withOptions(o -> o.readTimeout(Duration.ofMillis(100))).users().getPage(1))
          .isInstanceOf(Code42TimeoutException.class);
    }
    assertThat(console.requests()).hasSize(1);
  }

  @Test
  void whoListensHearsTheEnd() {
    fails(1, status(503));
    try (Code42Client sdk = client(RetryPolicy.DEFAULT)) {
      sdk.users().getPage(1);
    }
    CallListener.Call call = done.get(done.size() - 1);
    assertThat(call.operation()).isEqualTo("listUsers");
    assertThat(call.status()).isEqualTo(200);
    assertThat(call.attempts()).isEqualTo(2);
    assertThat(call.bytes()).isEqualTo("{\"data\":{\"users\":[]}}".length());
    assertThat(call.failure()).isNull();
    assertThat(done)
        .extracting(CallListener.Call::operation)
        .containsExactly("getUserToken", "listUsers");
  }

  @Test
  void anInterruptEndsTheWaitAndKeepsItsFlag() {
    fails(99, status(503));
    try (Code42Client sdk =
        Code42Client.builder(console.url())
            .credentials(FakeConsole.account())
            .sleeper(
                duration -> {
                  throw new InterruptedException();
                })
            .build()) {
      assertThatThrownBy(() -> sdk.users().getPage(1)).isInstanceOf(Code42IoException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(console.requests()).hasSize(1);
  }

  @Test
  void policiesThatCantBe() {
    assertThatThrownBy(() -> RetryPolicy.DEFAULT.withAttempts(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("attempts: 0");
    assertThatThrownBy(() -> RetryPolicy.DEFAULT.withLongestRetryAfter(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-1S");
  }
}

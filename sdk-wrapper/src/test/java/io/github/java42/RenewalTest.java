package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.console.UsersApi;
import io.github.java42.console.model.NewUser;
import io.github.java42.exception.Code42ConfigException;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.ForbiddenException;
import io.github.java42.exception.InternalServerException;
import io.github.java42.exception.UnauthorizedException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalTest {
  private static final int THREADS = 64;
  private static final String USERS = "{\"data\":{\"users\":[]}}";

  private final AtomicInteger tokens = new AtomicInteger();
  private FakeConsole console;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, USERS);
    console.tokens(
        r ->
            FakeConsole.json(
                200, "{\"data\":{\"v3_user_token\":\"t" + tokens.incrementAndGet() + "\"}}"));
    sdk =
        Code42Client.builder(console.url())
            .credentials(FakeConsole.account())
            .sleeper(duration -> {})
            .build();
  }

  @AfterEach
  void stop() {
    sdk.close();
    console.close();
  }

  private static boolean bears(RecordedRequest request, String token) {
    return ("Bearer " + token).equals(request.getHeaders().get("Authorization"));
  }

  @Test
  void anExpiredTokenIsRenewedAndTheCallRepeatedWithItsBody() {
    console.answers(
        r -> bears(r, "t1") ? FakeConsole.json(401, "{}") : FakeConsole.json(200, "{\"data\":{}}"));
    NewUser user =
        NewUser.builder().orgUid("1").username("a@example.com").email("a@example.com").build();
    sdk.call(UsersApi.class, api -> api.createUser(user, Map.of()));
    assertThat(console.logins()).hasSize(2);
    assertThat(console.requests())
        .hasSize(2)
        .allMatch(
            r ->
                r.getBody()
                    .utf8()
                    .equals(
                        "{\"orgUid\":\"1\",\"username\":\"a@example.com\",\"email\":\"a@example.com\"}"));
  }

  @Test
  void aTokenIsRenewedOnceOnly() {
    console.answers(r -> FakeConsole.json(401, "{}"));
    assertThatThrownBy(() -> sdk.users().getPage(1))
        .isInstanceOfSatisfying(
            UnauthorizedException.class, e -> assertThat(e.operation()).isEqualTo("listUsers"));
    assertThat(console.requests()).hasSize(2);
    assertThat(console.logins()).hasSize(2);
  }

  @Test
  void manyThreadsShareOneRenewal() throws Exception {
    CountDownLatch all = new CountDownLatch(THREADS);
    console.answers(
        r -> {
          if (bears(r, "t1")) {
            await(all);
            return FakeConsole.json(401, "{}");
          }
          return FakeConsole.json(200, USERS);
        });
    assertThat(inParallel()).containsOnly("200");
    assertThat(console.logins()).hasSize(2);
    assertThat(console.requests()).hasSize(2 * THREADS);
  }

  @Test
  void allThatWaitedGetTheCauseOfAFailedRenewal() throws Exception {
    CountDownLatch all = new CountDownLatch(THREADS);
    sdk.users().getPage(1);
    console.tokens(r -> FakeConsole.json(403, "{}"));
    console.answers(
        r -> {
          await(all);
          return FakeConsole.json(401, "{}");
        });
    assertThat(inParallel()).containsOnly("getUserToken: 403");
    assertThat(console.logins()).hasSize(2);
    console.tokens(r -> FakeConsole.token());
    console.answers(r -> FakeConsole.json(200, USERS));
    assertThat(sdk.users().getPage(1).statusCode()).isEqualTo(200); // the next call tries anew
    assertThat(console.logins()).hasSize(3);
  }

  private static void await(CountDownLatch all) {
    all.countDown();
    try {
      all.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> inParallel() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<String>> outcomes = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        outcomes.add(pool.submit(this::outcome));
      }
      List<String> found = new ArrayList<>();
      for (Future<String> outcome : outcomes) {
        found.add(outcome.get());
      }
      return found;
    } finally {
      pool.shutdownNow();
    }
  }

  private String outcome() {
    try {
      return String.valueOf(sdk.users().getPage(1).statusCode());
    } catch (Code42HttpException e) {
      return e.operation() + ": " + e.statusCode();
    }
  }

  @Test
  void aServerThatFailsAfterTheRenewal() {
    MockResponse unauthorized = FakeConsole.json(401, "{}");
    console.answers(r -> bears(r, "t1") ? unauthorized : FakeConsole.json(500, "{}"));
    assertThatThrownBy(() -> sdk.users().getPage(1)).isInstanceOf(InternalServerException.class);
    assertThat(console.logins()).hasSize(2);
  }

  @Test
  void apiClientsRenewTheirTokensToo() throws Exception {
    AtomicInteger given = new AtomicInteger();
    console.answers(
        r -> {
          if (r.getTarget().startsWith("/api/v3/oauth/token")) {
            return FakeConsole.json(200, "{\"access_token\":\"a" + given.incrementAndGet() + "\"}");
          }
          return bears(r, "a1") ? FakeConsole.json(401, "{}") : FakeConsole.json(200, USERS);
        });
    try (Code42Client client = Code42Client.fromApiClient(console.url(), "key-42", "s3cr3t")) {
      assertThat(console.requests()).hasSize(1);
      RecordedRequest token = console.requests().get(0);
      assertThat(token.getRequestLine())
          .isEqualTo("POST /api/v3/oauth/token?grant_type=client_credentials HTTP/1.1");
      assertThat(token.getHeaders().get("Authorization")).isEqualTo("Basic a2V5LTQyOnMzY3IzdA==");
      assertThat(token.getHeaders().get("Content-Length")).isEqualTo("0");
      client.users().getPage(1);
    }
    assertThat(given).hasValue(2);
  }

  @Test
  void aProviderIsAskedForEachToken() throws Exception {
    Iterator<String> jwts = List.of("j1", "j2").iterator();
    console.answers(
        r -> bears(r, "j1") ? FakeConsole.json(401, "{}") : FakeConsole.json(200, USERS));
    Code42Client.fromJwtProvider(console.url(), jwts::next).close();
    assertThat(console.requests())
        .extracting(RecordedRequest::getTarget)
        .containsExactly("/api/v3/customer/my", "/api/v3/customer/my");
    assertThat(console.logins()).isEmpty();
  }

  @Test
  void aProviderThatGivesNothingOrThrows() {
    assertThatThrownBy(() -> Code42Client.fromJwtProvider(console.url(), () -> null))
        .isInstanceOf(Code42ConfigException.class)
        .hasMessage("The JWT provider gave no token");
    IllegalStateException own = new IllegalStateException("vault is sealed");
    assertThatThrownBy(
            () ->
                Code42Client.fromJwtProvider(
                    console.url(),
                    () -> {
                      throw own;
                    }))
        .isSameAs(own);
    assertThat(console.requests()).isEmpty();
  }

  @Test
  void a401AtConstructionSaysHowTheAccountSignsIn() {
    console.tokens(r -> FakeConsole.json(401, "{}"));
    console.answers(r -> FakeConsole.json(200, "{\"data\":{\"loginType\":\"CLOUD_SSO\"}}"));
    assertThatThrownBy(() -> Code42Client.fromLocalAccount(console.url(), "a@example.com", "x"))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("identity provider");
    RecordedRequest asked = console.requests().get(0);
    assertThat(asked.getTarget()).isEqualTo("/api/v3/LoginConfiguration?username=a%40example.com");
    assertThat(asked.getHeaders().get("Authorization")).isNull();
  }

  @Test
  void whereTheConsoleDoesNotSayThe401IsAllThatIsTold() {
    console.tokens(r -> FakeConsole.json(401, "{}"));
    console.answers(r -> FakeConsole.json(500, "{}"));
    assertThatThrownBy(() -> Code42Client.fromLocalAccount(console.url(), "a@example.com", "x"))
        .isInstanceOfSatisfying(
            UnauthorizedException.class, e -> assertThat(e.operation()).isEqualTo("getUserToken"));
  }

  @Test
  void anotherErrorAtConstructionIsTold() {
    console.answers(r -> FakeConsole.json(403, "{}"));
    assertThatThrownBy(() -> Code42Client.fromLocalAccount(console.url(), "a@example.com", "x"))
        .isInstanceOf(ForbiddenException.class);
    assertThat(console.requests()).hasSize(1);
  }
}

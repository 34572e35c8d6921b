package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonValue;
import io.github.java42.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String USERS = "/api/v1/User";
  private static final String WHO = "/api/v1/User/my";

  private final Sandbox sandbox = Sandbox.start();
  private final PlainClient client = PlainClient.signedIn(sandbox);
  private final Faults faults = sandbox.faults();

  @AfterEach
  void nothingWasWrongWithTheRequests() {
    List<String> problems = sandbox.problems();
    sandbox.close();
    assertThat(problems).isEmpty();
  }

  @Test
  @BreaksTheContract
  void aStatusComesOnceAndForOneOperation() {
    faults.on("listUsers").status(503);
    assertThat(client.get(WHO).status()).isEqualTo(200);
    assertThat(faults.pending()).isEqualTo(1);
    assertThat(faults.unused()).containsExactly("listUsers, after 0: only 0 came");
    assertThat(client.get(USERS).failure(503)).containsExactly("The sandbox was told to answer so");
    assertThat(client.get(USERS).status()).isEqualTo(200);
    assertThat(faults.pending()).isZero();
  }

  @Test
  @BreaksTheContract
  void faultsComeAfterSomeRequestsAndSeveralTimes() {
    faults.on("listUsers", "getCurrentUser").after(2).times(2).status(500);
    assertThat(List.of(status(USERS), status(WHO), status(WHO), status(USERS), status(USERS)))
        .containsExactly(200, 200, 500, 500, 200);
  }

  @Test
  @BreaksTheContract
  void ofTwoTheOneThatWasPlannedFirstComesFirst() {
    faults.on("listUsers").after(1).status(500).onEvery().status(502).onEvery().status(504);
    assertThat(List.of(status(USERS), status(USERS), status(USERS), status(USERS)))
        .containsExactly(502, 500, 504, 200);
  }

  @Test
  @BreaksTheContract
  void whatComesAlwaysIsThereUntilItIsCleared() {
    faults.onEvery().always().status(500);
    for (int i = 0; i < 20; i++) {
      assertThat(status(WHO)).isEqualTo(500);
    }
    assertThat(faults.pending()).isEqualTo(1);
    assertThat(faults.unused()).isEmpty();
    faults.clear();
    assertThat(status(WHO)).isEqualTo(200);
  }

  @Test
  @BreaksTheContract
  void failuresSayHowLongToWait() throws IOException {
    faults.on("listUsers").tooManyRequests(30).on("listUsers").statusAndRetryAfter(503, 0);
    try (Response response = raw(USERS)) {
      assertThat(response.code()).isEqualTo(429);
      assertThat(response.header("Retry-After")).isEqualTo("30");
      assertThat(response.header("Content-Type")).startsWith("application/json");
    }
    faults.clear();
    faults.on("listUsers").statusAndRetryAfter(503, 7);
    try (Response response = raw(USERS)) {
      assertThat(response.code()).isEqualTo(503);
      assertThat(response.header("Retry-After")).isEqualTo("7");
    }
  }

  @Test
  @BreaksTheContract
  void servicesFailInTheirOwnForm() {
    PlainClient cases = client.service("CASES_API-URL");
    faults.on("getCase").status(500);
    assertThat(cases.get("/api/v1/case/1").serviceFailure(500))
        .containsExactly("The sandbox was told to answer so");
  }

  @Test
  @BreaksTheContract
  void whatIsAnsweredWithAFailureIsNotDone() {
    faults.on("createUser").status(408).on("createUser").hangUp();
    assertThat(create().status()).isEqualTo(408);
    assertThatThrownBy(this::create).hasCauseInstanceOf(IOException.class);
    assertThat(client.data(USERS, UsersPage.JSON).totalCount()).isEqualTo(100);
    assertThat(create().status()).isEqualTo(201);
  }

  @Test
  void whatIsDoneMayBeLost() {
    faults.on("createUser").loseAnswer();
    assertThatThrownBy(this::create).hasCauseInstanceOf(IOException.class);
    assertThat(client.data(USERS, UsersPage.JSON).totalCount()).isEqualTo(101);
    assertThat(create().failureName(500)).isEqualTo("USER_DUPLICATE");
  }

  @Test
  @BreaksTheContract
  void aBodyThatIsCutOffBreaksTheConnection() {
    faults.on("listUsers").cutOff();
    assertThatThrownBy(() -> client.get(USERS)).hasCauseInstanceOf(ProtocolException.class);
    assertThat(status(USERS)).isEqualTo(200);
  }

  @Test
  @BreaksTheContract
  void aPageOfHtmlIsNoJson() {
    faults.on("listUsers").html(502);
    Reply reply = client.get(USERS);
    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(reply.body()).startsWith("<!DOCTYPE html>").contains("502");
  }

  @Test
  @BreaksTheContract
  void anyBodyIsPossible() {
    faults.on("listUsers").body(200, "application/json", "{\"data\":{\"users\":[");
    assertThat(client.get(USERS).body()).isEqualTo("{\"data\":{\"users\":[");
  }

  @Test
  @BreaksTheContract
  void aRedirectSaysWhereTo() {
    faults.on("listUsers").redirect(307, WHO);
    assertThat(client.data(USERS, User.JSON).username()).isEqualTo(sandbox.username());
  }

  @Test
  void expiredTokensAreRefused() {
    faults.on("listUsers").after(1).expireTokens();
    assertThat(status(USERS)).isEqualTo(200);
    assertThat(status(USERS)).isEqualTo(401);
    assertThat(client.bearer(sandbox.issueToken()).get(USERS).status()).isEqualTo(200);
  }

  @Test
  void aLateAnswerIsTheRightOne() {
    Duration delay = Duration.ofMillis(250);
    faults.on("getCurrentUser").delay(delay);
    long start = System.nanoTime();
    assertThat(client.data(WHO, User.JSON).username()).isEqualTo(sandbox.username());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(delay);
    assertThat(faults.pending()).isZero();
  }

  @Test
  void aLateAnswerIsTooLateForTheImpatient() {
    faults.on("getCurrentUser").delay(Duration.ofSeconds(30));
    OkHttpClient impatient =
        PlainClient.HTTP.newBuilder().readTimeout(100, TimeUnit.MILLISECONDS).build();
    assertThatThrownBy(() -> impatient.newCall(request(WHO)).execute())
        .isInstanceOf(IOException.class);
  }

  @Test
  void aSlowBodyComesDropByDrop() {
    int bytes = client.get(WHO).body().length();
    faults.on("getCurrentUser").slowBody(bytes / 4, Duration.ofMillis(60));
    long start = System.nanoTime();
    assertThat(JsonValue.parse(client.get(WHO).body()).has("data")).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(180));
  }

  @Test
  @BreaksTheContract
  void requestsAreSeenWithTheirAnswers() {
    faults.on("getCurrentUser").status(500).on("getCurrentUser").hangUp();
    client.get(WHO + "?incRoles=true");
    assertThatThrownBy(() -> client.get(WHO)).hasCauseInstanceOf(IOException.class);
    client.get(WHO);
    List<ServedRequest> seen = sandbox.requests();
    assertThat(seen.get(0))
        .isEqualTo(new ServedRequest("getUserToken", "GET", "/api/v3/auth/jwt", 200));
    assertThat(seen.subList(1, 4))
        .containsExactly(
            new ServedRequest("getCurrentUser", "GET", WHO, 500),
            new ServedRequest("getCurrentUser", "GET", WHO, 0),
            new ServedRequest("getCurrentUser", "GET", WHO, 200));
    assertThat(seen.toString()).doesNotContain("useBody").doesNotContain(sandbox.password());
  }

  @Test
  void whatIsNoFaultIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on("listUser"))
        .withMessage("The sandbox serves no operation listUser");
    assertThatIllegalArgumentException().isThrownBy(faults::on).withMessageContaining("onEvery()");
    Fault fault = faults.onEvery();
    assertThatIllegalArgumentException().isThrownBy(() -> fault.status(200));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.status(600));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.redirect(200, "/"));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.body(199, "text/plain", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.tooManyRequests(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.after(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.times(0));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.delay(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> fault.slowBody(0, Duration.ZERO));
    assertThat(faults.pending()).isZero();
    assertThat(status(WHO)).isEqualTo(200);
  }

  private Reply create() {
    String org = client.data(USERS + "?pgSize=1", UsersPage.JSON).users().get(0).orgUid();
    return client.json(
        "POST",
        USERS,
        "{\"orgUid\":\"" + org + "\",\"username\":\"a@b.example\",\"email\":\"a@b.example\"}");
  }

  private int status(String path) {
    return client.get(path).status();
  }

  private Response raw(String path) throws IOException {
    return PlainClient.HTTP.newCall(request(path)).execute();
  }

  private Request request(String path) {
    return new Request.Builder()
        .url(sandbox.url() + path)
        .header("Authorization", "Bearer " + sandbox.issueToken())
        .build();
  }
}

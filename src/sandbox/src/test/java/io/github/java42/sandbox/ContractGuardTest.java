package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.build.ContractGuard;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The guard of the other tests refuses what it is to refuse. This one is another. */
class ContractGuardTest {
  private static final String CUSTOMER = "/api/v3/customer/my";

  /** Its schema has parts, an allOf. */
  private static final String ORGS = "/api/v1/Org?pgSize=1";

  private static final String USERS = "/api/v1/User?pgSize=1";

  private final ContractGuard guard = ContractGuard.ofExchanges();
  private final OkHttpClient http = PlainClient.http(guard);
  private final Sandbox sandbox = Sandbox.start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void whatIsRightPasses() throws IOException {
    call(CUSTOMER);
    call(USERS);
    assertThat(guard.failures()).isEmpty();
    assertThat(guard)
        .hasToString(
            "2 exchanges held against the contract, 0 answers with a status of the sandbox's own;"
                + " broken on purpose: 0 answers, 0 requests, 0 requests to unknown paths");
  }

  @Test
  void anAnswerHasNoUnknownMember() throws IOException {
    assertRefused(
        CUSTOMER,
        200,
        call(CUSTOMER).replace("\"name\":", "\"nam\":1,\"name\":"),
        "by the schema: [\"nam\"]");
    assertRefused(
        USERS,
        200,
        call(USERS).replace("\"userId\":", "\"id\":1,\"userId\":"),
        "by the schema: [\"id\"]");
    assertRefused(
        ORGS,
        200,
        call(ORGS).replace("\"orgId\":", "\"id\":1,\"orgId\":"),
        "by the schema: [\"id\"]");
  }

  @Test
  void anAnswerLacksNothingThatIsRequired() throws IOException {
    assertRefused(USERS, 200, "{\"data\":{\"totalCount\":0}}", "required properties ([\"users\"])");
    sandbox.faults().clear();
    sandbox.faults().onEvery().body(200, "application/json", "{\"data\":{\"users\":[]}}");
    call(USERS);
    assertThat(guard.failures()).hasSize(1);
  }

  @Test
  void aStatusIsOneOfTheContract() throws IOException {
    assertRefused(USERS, 404, "[]", "Response status 404 not defined");
    assertRefused(USERS, 202, call(USERS), "Response status 202 not defined");
    assertThat(guard.ownStatuses()).isEmpty();
  }

  @Test
  void anAnswerIsJsonToTheEnd() throws IOException {
    sandbox.faults().on("listUsers").cutOff();
    assertThatRefuses(USERS, "invalidJson");
  }

  @Test
  void aRequestHasNoUnknownParameter() {
    assertThatRefuses(USERS + "&activ=true", "Query parameter 'activ' is unexpected");
    assertThatRefuses(USERS + "&active=yes", "yes");
    assertThatRefuses("/api/v1/Usr", "No API path found");
    assertThat(guard.failures()).hasSize(3);
  }

  @Test
  void aRequestHasNoUnknownMember() {
    assertThatThrownBy(
            () ->
                send(
                    request("/api/v1/User/1")
                        .put(
                            RequestBody.create(
                                "{\"nickname\":\"Jo\"}", MediaType.get("application/json")))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nickname");
  }

  @Test
  @BreaksTheContract
  void whatIsMarkedIsCounted() throws IOException {
    sandbox.faults().on("listUsers").status(418);
    call(USERS);
    call(USERS + "&activ=true");
    call("/api/v1/Usr");
    assertThat(guard.failures()).isEmpty();
    assertThat(guard)
        .hasToString(
            "3 exchanges held against the contract, 0 answers with a status of the sandbox's own;"
                + " broken on purpose: 1 answers, 1 requests, 1 requests to unknown paths");
  }

  private void assertRefused(String path, int status, String body, String why) {
    sandbox.faults().onEvery().body(status, "application/json; charset=utf-8", body);
    assertThatRefuses(path, why);
  }

  private void assertThatRefuses(String path, String why) {
    assertThatThrownBy(() -> call(path))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("breaks the contract")
        .hasMessageContaining(why);
  }

  private String call(String path) throws IOException {
    return send(request(path));
  }

  private Request.Builder request(String path) {
    return new Request.Builder()
        .url(sandbox.url() + path)
        .header("Authorization", "Bearer " + sandbox.issueToken());
  }

  private String send(Request.Builder request) throws IOException {
    try (Response response = http.newCall(request.build()).execute()) {
      return response.body().string();
    }
  }
}

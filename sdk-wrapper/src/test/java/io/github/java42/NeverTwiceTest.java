package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.client.console.AuthenticationApi;
import io.github.java42.client.console.UsersApi;
import io.github.java42.client.services.DepartingEmployeeCasesApi;
import io.github.java42.console.model.DepartingEmployeeCaseSearch;
import io.github.java42.console.model.GrantType;
import io.github.java42.console.model.NewUser;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.Code42IoException;
import io.github.java42.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promise that an unsafe call is sent once: for each way in which a server can fail once, how
 * often it saw the call, what the caller got, and what the listener heard.
 */
@SuppressWarnings("deprecation") // the search that has a body is of a service that is retired
class NeverTwiceTest {
  private static final Map<String, Function<Code42Client, Code42Response<?>>> CALLS =
      Map.of(
          "GET",
          sdk -> sdk.users().getPage(1),
          "PUT with a body",
          sdk -> sdk.raw().put("/api/x", JsonValue.parse("{\"a\":1}")),
          "DELETE without a body",
          sdk -> sdk.raw().delete("/api/x"),
          "POST with a body",
          sdk ->
              sdk.call(
                  UsersApi.class,
                  api ->
                      api.createUser(
                          NewUser.builder()
                              .orgUid("1")
                              .username("a@example.com")
                              .email("a@example.com")
                              .build(),
                          Map.of())),
          "POST without a body",
          sdk -> sdk.raw().post("/api/x", null),
          "PATCH with a body",
          sdk -> sdk.raw().patch("/api/x", JsonValue.parse("{}")),
          "safe POST with a body",
          sdk ->
              sdk.call(
                  DepartingEmployeeCasesApi.class,
                  api ->
                      api.searchDepartingEmployeeCases(
                          DepartingEmployeeCaseSearch.builder().tenantId("t").build(), Map.of())),
          "safe POST without a body",
          sdk ->
              sdk.call(
                  AuthenticationApi.class,
                  api -> api.getAccessToken(GrantType.CLIENT_CREDENTIALS, Map.of())));

  private final List<String> heard = new ArrayList<>();
  private FakeConsole console;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, "{\"data\":{\"users\":[],\"access_token\":\"t\",\"cases\":[]}}");
    sdk =
        Code42Client.builder(console.url())
            .credentials(FakeConsole.account())
            .sleeper(duration -> {})
            .listener(
                new CallListener() {
                  @Override
                  public void onRetry(Call call, Duration wait) {
                    heard.add("retry after " + (call.status() == 0 ? "a break" : call.status()));
                  }
                })
            .build();
  }

  @AfterEach
  void stop() {
    sdk.close();
    console.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET                      | closed | 2 | 200         | retry after a break
          GET                      | 408    | 2 | 200         | retry after 408
          GET                      | 503    | 2 | 200         | retry after 503
          GET                      | 429    | 2 | 200         | retry after 429
          PUT with a body          | closed | 2 | 200         | retry after a break
          PUT with a body          | 408    | 2 | 200         | retry after 408
          PUT with a body          | 503    | 2 | 200         | retry after 503
          DELETE without a body    | closed | 2 | 200         | retry after a break
          DELETE without a body    | 408    | 2 | 200         | retry after 408
          DELETE without a body    | 503    | 2 | 200         | retry after 503
          POST with a body         | closed | 1 | IoException |
          POST with a body         | 408    | 1 | 408         |
          POST with a body         | 503    | 1 | 503         |
          POST with a body         | 500    | 1 | 500         |
          POST with a body         | 429    | 2 | 200         | retry after 429
          POST without a body      | closed | 1 | IoException |
          POST without a body      | 408    | 1 | 408         |
          POST without a body      | 503    | 1 | 503         |
          POST without a body      | 429    | 2 | 200         | retry after 429
          PATCH with a body        | 503    | 1 | 503         |
          PATCH with a body        | closed | 1 | IoException |
          safe POST with a body    | closed | 2 | 200         | retry after a break
          safe POST with a body    | 408    | 2 | 200         | retry after 408
          safe POST with a body    | 503    | 2 | 200         | retry after 503
          safe POST without a body | closed | 2 | 200         | retry after a break
          safe POST without a body | 408    | 2 | 200         | retry after 408
          safe POST without a body | 503    | 2 | 200         | retry after 503
          GET                      | 400    | 1 | 400         |
          GET                      | 404    | 1 | 404         |
          """)
  void aServerThatFailsOnce(String call, String fault, int seen, String outcome, String told) {
    sdk.users().getPage(1); // signs in, and leaves a connection in the pool
    if (call.startsWith("safe POST with a")) {
      assertThat(outcome(call)).isEqualTo("200"); // finds the service
    }
    console.forget();
    heard.clear();
    AtomicInteger answered = new AtomicInteger();
    MockResponse good = FakeConsole.json(200, "{\"data\":{\"users\":[],\"access_token\":\"t\"}}");
    console.answers(request -> answered.getAndIncrement() == 0 ? failing(fault) : good);
    assertThat(outcome(call)).isEqualTo(outcome);
    assertThat(console.requests()).hasSize(seen);
    assertThat(console.requests())
        .extracting(r -> r.getBody())
        .containsOnly(console.requests().get(0).getBody());
    assertThat(heard).isEqualTo(told == null ? List.of() : List.of(told));
  }

  private static MockResponse failing(String fault) {
    if (fault.equals("closed")) {
      return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }
    return FakeConsole.json(Integer.parseInt(fault), "{}")
        .newBuilder()
        .addHeader("Retry-After", "0") // on which OkHttp would repeat by itself
        .build();
  }

  private String outcome(String call) {
    try {
      return String.valueOf(CALLS.get(call).apply(sdk).statusCode());
    } catch (Code42HttpException e) {
      return String.valueOf(e.statusCode());
    } catch (Code42IoException e) {
      return "IoException";
    }
  }
}

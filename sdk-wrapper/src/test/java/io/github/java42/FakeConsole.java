package io.github.java42;

import io.github.java42.build.ContractGuard;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A console on loopback that answers what a test says, and signs everybody in. For tests of what
 * goes over the wire; where behaviour over many calls is asked for, the sandbox is the better one.
 */
final class FakeConsole implements AutoCloseable {
  static final String TOKEN = "user-token-1";

  /** Holds what the clients of all tests send against the contract. */
  static final ContractGuard GUARD = ContractGuard.ofRequests();

  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Function<RecordedRequest, MockResponse> answers;
  private volatile Function<RecordedRequest, MockResponse> tokens = request -> token();

  FakeConsole(Function<RecordedRequest, MockResponse> answers) throws Exception {
    this.answers = answers;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            String path = request.getUrl().encodedPath();
            if (path.equals("/api/v3/auth/jwt")) {
              return tokens.apply(request);
            }
            if (path.equals("/api/v1/ServerEnv")) {
              return json(200, "{\"stsBaseUrl\":\"" + url() + "sts\"}");
            }
            if (path.startsWith("/v1/") && path.contains("API")) {
              return json(200, url() + path.substring("/v1/".length()));
            }
            return FakeConsole.this.answers.apply(request);
          }
        });
    server.start();
  }

  /** Answers with the same JSON whatever is asked. */
  static FakeConsole of(int status, String body) throws Exception {
    return new FakeConsole(request -> json(status, body));
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json;charset=utf-8")
        .body(body)
        .build();
  }

  static MockResponse token() {
    return json(200, "{\"data\":{\"v3_user_token\":\"" + TOKEN + "\"}}");
  }

  /** What the next login gets. */
  void tokens(Function<RecordedRequest, MockResponse> now) {
    this.tokens = now;
  }

  void answers(Function<RecordedRequest, MockResponse> now) {
    this.answers = now;
  }

  String url() {
    return server.url("/").toString();
  }

  Code42Client client() {
    return Code42Client.builder(url())
        .credentials(account())
        .customize(http -> http.addNetworkInterceptor(GUARD))
        .build();
  }

  static Credentials account() {
    return Credentials.localAccount("admin@example.com", "p@ss:wörd");
  }

  /** All requests but the logins and the search for services. */
  List<RecordedRequest> requests() {
    return requests.stream()
        .filter(r -> !r.getTarget().matches("/api/v3/auth/jwt.*|/api/v1/ServerEnv|/v1/.*API.*"))
        .toList();
  }

  void forget() {
    requests.clear();
  }

  List<RecordedRequest> logins() {
    return requests.stream()
        .filter(r -> r.getUrl().encodedPath().equals("/api/v3/auth/jwt"))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}

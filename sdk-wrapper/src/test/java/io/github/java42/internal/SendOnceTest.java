package io.github.java42.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OkHttp repeats nothing by itself: how often the server saw a call, and what the caller got. */
class SendOnceTest {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .addInterceptor(new SendOnce())
          .addNetworkInterceptor(SendOnce::hideRetryAfter)
          .build();

  private final Queue<MockResponse> answers = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher( // the stock queue looks ahead, and closes a connection too early
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            MockResponse next = answers.poll();
            return next == null ? new MockResponse.Builder().build() : next;
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Request request(String method, String body) {
    boolean bodiless = method.equals("GET");
    return new Request.Builder()
        .url(server.url("/"))
        .method(
            method, bodiless ? null : RequestBody.create(body, MediaType.get("application/json")))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, 408, 0",
    "POST, 503, 0",
    "PUT, 408, 0",
    "PUT, 503, 0",
    "DELETE, 408, 0",
    "DELETE, 503, 0",
    "GET, 408, 0",
    "GET, 503, 0",
    "GET, 503, 7",
    "GET, 408,",
    "POST, 503,"
  })
  void aStatusThatOkHttpWouldRepeat(String method, int status, String retryAfter)
      throws IOException {
    MockResponse.Builder answer = new MockResponse.Builder().code(status);
    if (retryAfter != null) {
      answer.addHeader("Retry-After", retryAfter);
    }
    for (String body : new String[] {"{}", ""}) {
      int before = server.getRequestCount();
      answers.add(answer.build());
      try (Response response = http.newCall(request(method, body)).execute()) {
        assertThat(response.code()).isEqualTo(status);
        assertThat(response.header("Retry-After")).isEqualTo(retryAfter);
        assertThat(response.headers().names()).noneMatch(n -> n.startsWith("java42"));
      }
      assertThat(server.getRequestCount()).isEqualTo(before + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"POST", "PUT", "DELETE"})
  void aPooledConnectionThatWasClosed(String method) throws IOException {
    for (String body : new String[] {"{}", ""}) {
      http.newCall(request("GET", "")).execute().close(); // leaves a connection in the pool
      int before = server.getRequestCount();
      answers.add(
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
      assertThat(outcome(method, body)).isEqualTo("IOException");
      assertThat(server.getRequestCount()).isEqualTo(before + 1);
    }
  }

  private String outcome(String method, String body) {
    try (Response response = http.newCall(request(method, body)).execute()) {
      return String.valueOf(response.code());
    } catch (IOException e) {
      return "IOException";
    }
  }
}

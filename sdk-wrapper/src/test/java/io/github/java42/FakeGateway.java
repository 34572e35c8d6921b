package io.github.java42;

import io.github.java42.internal.HomeHost;
import io.github.java42.internal.Services;
import io.github.java42.internal.Settings;
import io.github.java42.internal.Transport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A gateway on loopback that answers what a test says for each path. */
final class FakeGateway implements AutoCloseable {
  static final String TENANT = "5d1f0c8e-3b7a-4e52-9a61-c0f8b6d2e417";
  static final String TOKEN = "gateway-token-1";

  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentHashMap<>();
  private final FakeConsole server;

  FakeGateway() throws Exception {
    server =
        new FakeConsole(
            request ->
                answers
                    .getOrDefault(request.getUrl().encodedPath(), r -> FakeConsole.json(404, "{}"))
                    .apply(request));
    answers("/v1/customer", "{\"tenantId\":\"" + TENANT + "\",\"name\":\"Quillhaven\"}");
  }

  void answers(String path, String body) {
    answers(path, request -> FakeConsole.json(200, body));
  }

  void answers(String path, Function<RecordedRequest, MockResponse> answer) {
    answers.put(path, answer);
  }

  String url() {
    return server.url();
  }

  List<RecordedRequest> requests() {
    return server.requests();
  }

  /** The requests as {@code POST /path?query body}. */
  List<String> sent() {
    return requests().stream()
        .map(
            r ->
                (r.getMethod()
                        + " "
                        + r.getTarget()
                        + " "
                        + (r.getBody() == null ? "" : r.getBody().utf8()))
                    .strip())
        .toList();
  }

  ClientBuilder<IncydrClient> builder() {
    return IncydrClient.builder(url())
        .credentials(Credentials.jwtProvider(() -> TOKEN))
        .sleeper(wait -> {})
        .customize(http -> http.addNetworkInterceptor(FakeConsole.GUARD));
  }

  /** What generated services are made with. */
  Services services() {
    Settings settings = new Settings();
    settings.home = HomeHost.GATEWAY;
    settings.host = url();
    settings.credentials = Credentials.jwtProvider(() -> TOKEN);
    settings.sleeper = wait -> {};
    settings.customizer = http -> http.addNetworkInterceptor(FakeConsole.GUARD);
    return new Services(new Transport(settings));
  }

  @Override
  public void close() {
    server.close();
  }
}

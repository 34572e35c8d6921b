package io.github.java42;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * A console, its key-value store and all microservices in one server, which answers what a test
 * says for each path.
 */
final class FakeTenant implements AutoCloseable {
  static final String ID = "5d1f0c8e-3b7a-4e52-9a61-c0f8b6d2e417";

  /** What the wrapper asks for by itself. */
  private static final List<String> OVERHEAD = List.of("/api/v3/customer/my", "/api/v1/ServerEnv");

  /** Each service has an address of its own below the one server. */
  private static final Pattern SERVICE = Pattern.compile("^/[\\w-]+API[-_]URL(?=/)");

  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentHashMap<>();
  private final FakeConsole console;

  FakeTenant() throws Exception {
    console = new FakeConsole(this::answer);
    answers("/api/v3/customer/my", "{\"data\":{\"tenantUid\":\"" + ID + "\"}}");
    answers("/api/v1/ServerEnv", "{\"stsBaseUrl\":\"" + console.url() + "\"}");
  }

  private MockResponse answer(RecordedRequest request) {
    String path = path(request.getUrl().encodedPath());
    return answers
        .getOrDefault(path, r -> FakeConsole.json(404, "{\"nothing\":\"here\"}"))
        .apply(request);
  }

  /** The path without the address of the service: the guard knows the services by it. */
  static String path(String target) {
    return SERVICE.matcher(target).replaceFirst("");
  }

  private static boolean isLookUp(String path) {
    return path.matches("/v1/[^/]+(API_URL|API-URL)");
  }

  void answers(String path, String body) {
    answers(path, request -> FakeConsole.json(200, body));
  }

  void answers(String path, Function<RecordedRequest, MockResponse> answer) {
    answers.put(path, answer);
  }

  String url() {
    return console.url();
  }

  Code42Client client() {
    return console.client();
  }

  /** All requests but the logins. */
  List<RecordedRequest> all() {
    return console.requests();
  }

  /** The calls: without logins, look-ups of hosts and of the tenant. */
  List<RecordedRequest> calls() {
    return all().stream()
        .filter(r -> !OVERHEAD.contains(r.getUrl().encodedPath()))
        .filter(r -> !isLookUp(r.getUrl().encodedPath()))
        .toList();
  }

  /** The calls as {@code POST /path?query body}. */
  List<String> sent() {
    return calls().stream().map(FakeTenant::line).toList();
  }

  private static String line(RecordedRequest request) {
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    return (request.getMethod() + " " + path(request.getTarget()) + " " + body).strip();
  }

  boolean nobodyAsked() {
    return console.requests().isEmpty() && console.logins().isEmpty();
  }

  @Override
  public void close() {
    console.close();
  }
}

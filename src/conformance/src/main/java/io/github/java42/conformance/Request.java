package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of one request.
 *
 * @param role the host that it went to, by its name in the recordings
 * @param path still percent-encoded
 * @param query {@code name=value}, decoded
 * @param headers by lower-case name; only those that recordings keep
 * @param body JSON; text that is no JSON as a JSON string; a JSON null for none
 */
record Request(
    String role,
    String method,
    String path,
    List<String> query,
    Map<String, String> headers,
    JsonNode body) {
  private static final List<String> HEADERS =
      List.of("authorization", "totp-auth", "content-type", "accept", "cookie");

  Request {
    query = List.copyOf(query);
    headers = Map.copyOf(headers);
  }

  static Request recorded(JsonNode json) {
    Map<String, String> headers = new TreeMap<>();
    json.path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().asText()));
    List<String> query =
        Json.list(json.path("query")).stream()
            .map(pair -> pair.path(0).asText() + "=" + pair.path(1).asText())
            .toList();
    return new Request(
        json.path("host_role").asText(),
        json.path("method").asText(),
        json.path("path").asText(),
        query,
        headers,
        json.hasNonNull("body") ? json.get("body") : NullNode.instance);
  }

  static Request received(String role, RecordedRequest request) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : HEADERS) {
      String value = request.getHeaders().get(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    String[] target = request.getTarget().split("\\?", 2);
    List<String> query =
        target.length == 1 || target[1].isEmpty()
            ? List.of()
            : Stream.of(target[1].split("&")).map(Request::decodedPair).toList();
    return new Request(role, request.getMethod(), target[0], query, headers, body(request));
  }

  private static String decodedPair(String pair) {
    String[] parts = pair.split("=", 2);
    return decode(parts[0]) + "=" + (parts.length == 1 ? "" : decode(parts[1]));
  }

  private static JsonNode body(RecordedRequest request) {
    @Nullable ByteString body = request.getBody();
    return body == null || body.size() == 0 ? NullNode.instance : Json.parseOrText(body.utf8());
  }

  /** Any text as one segment of a path. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The decoded segments of the path: which characters are spelled as %XX does not matter. */
  List<String> segments() {
    return Stream.of(path.split("/", -1)).map(s -> decode(s.replace("+", "%2B"))).toList();
  }

  /** Whether a recorded answer to the other request may answer this one. */
  boolean samePlace(Request other) {
    return role.equals(other.role)
        && method.equals(other.method)
        && segments().equals(other.segments());
  }

  boolean sameHostAndMethod(Request other) {
    return role.equals(other.role) && method.equals(other.method);
  }

  /** Whether this is the other request once more. */
  boolean repeats(Request other) {
    return samePlace(other) && query.equals(other.query) && body.equals(other.body);
  }

  Request withHeader(String name, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(name, value);
    return new Request(role, method, path, query, changed, body);
  }

  Request withQuery(String name, String value) {
    List<String> changed = new ArrayList<>(query);
    changed.removeIf(pair -> pair.startsWith(name + "="));
    changed.add(name + "=" + value);
    return new Request(role, method, path, changed, headers, body);
  }

  Request withQuery(List<String> changed) {
    return new Request(role, method, path, changed, headers, body);
  }

  Request withBody(JsonNode changed) {
    return new Request(role, method, path, query, headers, changed);
  }

  Request withPath(String changed) {
    return new Request(role, method, changed, List.of(), headers, body);
  }

  Request withoutHeader(String name) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.remove(name);
    return new Request(role, method, path, query, changed, body);
  }

  @Override
  public String toString() {
    return method + " " + role + " " + path;
  }
}

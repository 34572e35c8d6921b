package io.github.java42.internal;

import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation;
import java.util.StringJoiner;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * What may be shown of a call: no secret of the contract, and nothing that can't be looked into.
 */
final class Redaction {
  static final String MASK = "***";

  private Redaction() {}

  /** The path and the query of a request that may not have met its host yet. */
  static String target(Request request, Operation operation) {
    HttpUrl shown = masked(request.url(), operation);
    String query = shown.encodedQuery();
    return request.method() + " " + shown.encodedPath() + (query == null ? "" : "?" + query);
  }

  /** The address of a request; behind a redirect without a query, which may hold anything. */
  static HttpUrl url(Request request) {
    if (Redirects.isForeign(request)) {
      return request.url().newBuilder().query(null).fragment(null).build();
    }
    return masked(request.url(), Facts.on(request));
  }

  private static HttpUrl masked(HttpUrl url, Operation operation) {
    HttpUrl.Builder shown = url.newBuilder();
    for (Operation.Parameter p : operation.parameters()) {
      if (p.secret() && url.queryParameterNames().contains(p.name())) {
        shown.setQueryParameter(p.name(), MASK);
      }
    }
    return shown.build();
  }

  /** A body of an operation; what is no JSON is only measured. */
  static String body(Operation operation, byte[] body) {
    if (body.length == 0) {
      return "(empty)";
    }
    try {
      return masked(operation, JsonValue.parse(body));
    } catch (JsonException e) {
      return "(" + body.length + " bytes that are no JSON)";
    }
  }

  private static String masked(Operation operation, JsonValue value) {
    if (value.isObject()) {
      StringJoiner members = new StringJoiner(",", "{", "}");
      for (String key : value.keys()) {
        boolean secret = operation.secrets().contains(key);
        String shown = secret ? "\"" + MASK + "\"" : masked(operation, value.get(key));
        members.add(JsonValue.of(key).toJson() + ":" + shown);
      }
      return members.toString();
    }
    if (value.isArray()) {
      StringJoiner elements = new StringJoiner(",", "[", "]");
      value.forEach(element -> elements.add(masked(operation, element)));
      return elements.toString();
    }
    return value.toJson();
  }
}

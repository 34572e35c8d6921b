package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The peers send a null for what nobody has set; this SDK leaves it out. */
final class ExplicitNulls {
  private ExplicitNulls() {}

  static boolean areIn(Case recording) {
    return recording.exchanges().stream()
        .anyMatch(e -> !without(recording, e.request()).equals(e.request()));
  }

  static Behaviour leftOut(Case recording, Behaviour peer) {
    return peer.withRequests(request -> without(recording, request));
  }

  private static Request without(Case recording, Request request) {
    if (!(request.body() instanceof ObjectNode body)) {
      return request;
    }
    Set<String> named = namedNulls(recording);
    ObjectNode copy = Json.object();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      if (!member.getValue().isNull() || named.contains(member.getKey())) {
        copy.set(member.getKey(), member.getValue());
      }
    }
    return request.withBody(copy);
  }

  /** On the wire a page size has a name of its own. */
  private static Set<String> namedNulls(Case recording) {
    return recording.json().path("args").properties().stream()
        .filter(arg -> arg.getValue().isNull())
        .map(arg -> arg.getKey().equals("page_size") ? "pgSize" : Bindings.camel(arg.getKey()))
        .collect(Collectors.toUnmodifiableSet());
  }
}

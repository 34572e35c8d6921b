package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The peers send a null, or an empty list or object, for what nobody has set; this SDK leaves it
 * out.
 */
final class ExplicitNulls {
  /** The calls that send empty lists and objects where others send nulls. */
  private static final String SENDS_EMPTY = "sdk.auditlogs.";

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
    Set<String> unset = unset(recording);
    ObjectNode copy = Json.object();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      JsonNode value = member.getValue();
      boolean isNull = value.isNull() && !named.contains(member.getKey());
      boolean isEmpty = value.isContainerNode() && value.isEmpty();
      if (!isNull && !(isEmpty && unset.contains(member.getKey()))) {
        copy.set(member.getKey(), value);
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

  /** The optional arguments that the last call does not pass, by their names on the wire. */
  private static Set<String> unset(Case recording) {
    List<Case.Step> steps = recording.steps();
    Case.Step last = steps.get(steps.size() - 1);
    if (!last.call().startsWith(SENDS_EMPTY)) {
      return Set.of();
    }
    return Bindings.COMMITTED.of(last.call(), recording.arguments(last)).stream()
        .flatMap(binding -> binding.optional().stream())
        .collect(
            Collectors.groupingBy(
                OptionalArgument::setter,
                Collectors.flatMapping(option -> option.peers().stream(), Collectors.toSet())))
        .entrySet()
        .stream()
        .filter(setter -> setter.getValue().stream().noneMatch(last.args()::hasNonNull))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}

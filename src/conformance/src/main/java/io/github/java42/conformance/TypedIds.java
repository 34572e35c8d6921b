package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.java42.Code42Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The peers send a number as a number and a string as a string, whatever the server has; this SDK
 * sends what the contract says.
 */
final class TypedIds {
  private TypedIds() {}

  /** Whether a number is passed that the contract has as a string, and shows in a body. */
  static boolean areNumbers(Case recording) {
    return changes(recording, asTexts(recording));
  }

  static Behaviour textsSent(Case recording, Behaviour peer) {
    return peer.withRequests(request -> typed(request, asTexts(recording)));
  }

  /** Whether digits are passed that the contract has as a number, and show in a body. */
  static boolean areTexts(Case recording) {
    return changes(recording, asNumbers(recording));
  }

  static Behaviour numbersSent(Case recording, Behaviour peer) {
    return peer.withRequests(request -> typed(request, asNumbers(recording)));
  }

  private static boolean changes(Case recording, Map<JsonNode, JsonNode> types) {
    return !types.isEmpty()
        && recording.exchanges().stream()
            .anyMatch(e -> !typed(e.request(), types).equals(e.request()));
  }

  private static Map<JsonNode, JsonNode> asTexts(Case recording) {
    Map<JsonNode, JsonNode> types = new HashMap<>();
    arguments(recording)
        .forEach(
            (given, typed) -> {
              if (given.isIntegralNumber() && typed instanceof String) {
                types.put(given, TextNode.valueOf(given.asText()));
              }
            });
    return types;
  }

  private static Map<JsonNode, JsonNode> asNumbers(Case recording) {
    Map<JsonNode, JsonNode> types = new HashMap<>();
    arguments(recording)
        .forEach(
            (given, typed) -> {
              if (given.isTextual() && typed instanceof Number number) {
                types.put(given, LongNode.valueOf(number.longValue()));
              }
            });
    return types;
  }

  /** What the last call passes in its positions, with what Java makes of it. */
  private static Map<JsonNode, Object> arguments(Case recording) {
    List<Case.Step> steps = recording.steps();
    Case.Step last = steps.get(steps.size() - 1);
    Map<String, JsonNode> args = recording.arguments(last);
    Map<JsonNode, Object> pairs = new HashMap<>();
    List<Binding> spellings = Bindings.COMMITTED.of(last.call(), args);
    if (spellings.isEmpty() || spellings.get(0).isStatic()) {
      return pairs;
    }
    try {
      List<@Nullable Object> typed =
          Invoker.typed(spellings, Code42Client.class, args).target().arguments();
      List<String> names =
          spellings.get(0).positional().stream()
              .map(name -> name.replaceFirst("[?:].*", ""))
              .toList();
      for (int i = 0; i < Math.min(names.size(), typed.size()); i++) {
        pair(args.get(names.get(i)), typed.get(i), pairs);
      }
    } catch (ArgumentRefused | BindingException e) {
      // nothing is sent, or the run reports the table
    }
    return pairs;
  }

  private static void pair(
      @Nullable JsonNode given, @Nullable Object typed, Map<JsonNode, Object> pairs) {
    if (given == null || typed == null) {
      return;
    }
    JsonNode elements = given.has("$tuple") ? given.get("$tuple") : given;
    if (elements.isArray() && typed instanceof List<?> list) {
      for (int i = 0; i < elements.size(); i++) {
        pair(elements.get(i), list.get(i), pairs);
      }
    } else {
      pairs.put(
          elements, typed instanceof List<?> one ? Objects.requireNonNull(one.get(0)) : typed);
    }
  }

  private static Request typed(Request request, Map<JsonNode, JsonNode> types) {
    return request.withBody(typed(request.body(), types));
  }

  private static JsonNode typed(JsonNode body, Map<JsonNode, JsonNode> types) {
    if (body instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(p -> copy.set(p.getKey(), typed(p.getValue(), types)));
      return copy;
    }
    if (body instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(element -> copy.add(typed(element, types)));
      return copy;
    }
    return types.getOrDefault(body, body);
  }
}

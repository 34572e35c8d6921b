package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a client did in a case: the requests that it sent, and the results of its calls in the form
 * of the recordings, exceptions by the names of this SDK.
 */
record Behaviour(List<Exchange> exchanges, List<JsonNode> results) {
  private static final String REFUSAL = "IllegalArgumentException";

  Behaviour {
    exchanges = List.copyOf(exchanges);
    results = List.copyOf(results);
  }

  /** What the peer did. */
  static Behaviour recorded(Case recording) {
    return new Behaviour(
        isMade(recording) ? List.of() : recording.exchanges(),
        recording.steps().stream()
            .map(step -> ownNames(step.result(), !recording.exchanges().isEmpty()))
            .toList());
  }

  /** Whether the case only makes a service: the overhead comes with its first call. */
  private static boolean isMade(Case recording) {
    return recording.result().path("kind").asText().equals("object")
        && !recording.login().equals("none");
  }

  private static JsonNode ownNames(JsonNode result, boolean sent) {
    JsonNode copy = result.deepCopy();
    if (copy.at("/data/alert") instanceof ObjectNode alert) {
      alert.remove("ffsUrl"); // the peer's copy of ffsUrlEndpoint, for callers of older versions
    }
    if (copy.path("raises") instanceof ObjectNode raised) {
      raised.put("class", ExceptionNames.own(raised, sent));
    }
    return copy;
  }

  Behaviour withExchanges(Stream<Exchange> changed) {
    return new Behaviour(changed.toList(), results);
  }

  Behaviour withRequests(UnaryOperator<Request> change) {
    return withExchanges(
        exchanges.stream().map(e -> new Exchange(change.apply(e.request()), e.answer())));
  }

  /** The result of the call that the case is about. */
  JsonNode result() {
    return results.get(results.size() - 1);
  }

  Behaviour withResult(JsonNode changed) {
    List<JsonNode> all = new ArrayList<>(results);
    all.set(all.size() - 1, changed);
    return new Behaviour(exchanges, all);
  }

  /** The same with another exception; pages that came before it stay. */
  Behaviour raising(String name) {
    ObjectNode changed = Json.object();
    if (result().has("pages")) {
      changed.put("kind", "pages").set("pages", result().get("pages"));
    }
    changed.putObject("raises").put("class", name);
    return withResult(changed);
  }

  /**
   * The call sends nothing: the SDK refuses an argument.
   *
   * @param earlier how many requests the calls before it sent
   */
  Behaviour refused(int earlier) {
    ObjectNode changed = Json.object();
    changed.putObject("raises").put("class", REFUSAL);
    return withExchanges(exchanges.stream().limit(earlier)).withResult(changed);
  }

  /** Whether the call sends nothing, so that no other difference can show. */
  boolean isRefused() {
    return result().path("raises").path("class").asText().equals(REFUSAL);
  }

  /** The same with one page more at the end. */
  Behaviour withPage(UnaryOperator<JsonNode> afterLast) {
    ObjectNode changed = result().deepCopy();
    if (changed.path("pages") instanceof ArrayNode pages) {
      pages.add(afterLast.apply(pages.get(pages.size() - 1)));
    }
    return withResult(changed);
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the requests of one case by its recording and keeps what was sent. Each recorded answer
 * is given once, to a request of the same host, method and path; the answers beyond follow the
 * replay rules.
 */
final class Replay {
  /** A client that asks for more than this has lost its way. */
  private static final int MOST_BEYOND = 25;

  private final List<Exchange> recorded;
  private final List<Exchange> unused;
  private final boolean paging;
  private final boolean loginIsOverhead;
  private final Set<String> loginsAnswered = new HashSet<>();
  private final List<Exchange> sent = new ArrayList<>();
  private int received;

  Replay(Case recording) {
    this.recorded = recording.exchanges();
    this.unused = new ArrayList<>(recorded);
    this.paging = recording.result().has("pages");
    this.loginIsOverhead = !recording.login().equals("none");
  }

  synchronized JsonNode answer(Request request) {
    received++;
    for (Exchange exchange : unused) {
      if (exchange.request().samePlace(request)) {
        unused.remove(exchange);
        return keep(request, exchange.answer());
      }
    }
    Optional<Exchange> last = lastRecorded(request);
    if (last.isEmpty()) {
      Optional<JsonNode> standing = StandingAnswers.to(request);
      if (standing.isPresent()) {
        boolean overhead = loginIsOverhead && loginsAnswered.add(request.toString());
        return overhead ? standing.get() : keep(request, standing.get());
      }
    }
    return keep(request, last.map(this::beyond).orElseGet(Replay::notRecorded));
  }

  private JsonNode keep(Request request, JsonNode answer) {
    sent.add(new Exchange(request, answer));
    return sent.size() > recorded.size() + MOST_BEYOND
        ? Json.object().put("close_connection", true)
        : answer;
  }

  private Optional<Exchange> lastRecorded(Request request) {
    return recorded.stream()
        .filter(e -> e.request().samePlace(request))
        .reduce((first, second) -> second);
  }

  private JsonNode beyond(Exchange last) {
    return paging && !last.isError() ? emptied(last.answer()) : last.answer();
  }

  /** The same page without its items. */
  static JsonNode emptied(JsonNode answer) {
    ObjectNode copy = answer.deepCopy();
    JsonNode body = copy.path("body");
    JsonNode page = body.path("data").isContainerNode() ? body.get("data") : body;
    if (page instanceof ArrayNode items) {
      items.removeAll();
    }
    for (JsonNode member : page) {
      if (member instanceof ArrayNode items) {
        items.removeAll();
      }
    }
    return copy;
  }

  private static JsonNode notRecorded() {
    return Json.object().put("status", 404).put("text", "The case has no answer for this request.");
  }

  /** What was sent, in order, without the overhead of the login. */
  synchronized List<Exchange> sent() {
    return List.copyOf(sent);
  }

  /** The number of all requests, overhead included. */
  synchronized int received() {
    return received;
  }
}

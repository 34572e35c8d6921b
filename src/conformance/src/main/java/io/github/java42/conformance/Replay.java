package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers the requests of one case by its recording and keeps what was sent. Each recorded answer
 * is given once, to a request of the same host, method and path, or else, by their order, to one of
 * the same host and method: the comparison tells of the path. The answers beyond follow the replay
 * rules.
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
    Optional<JsonNode> standing = StandingAnswers.to(request);
    // The first token is the login's; a recorded one is a renewal.
    if (loginIsOverhead
        && (StandingAnswers.isToken(request) || !isRecorded(request))
        && standing.isPresent()
        && loginsAnswered.add(request.toString())) {
      return standing.get();
    }
    Optional<Exchange> recordedAnswer = firstUnused(e -> e.request().samePlace(request));
    if (recordedAnswer.isEmpty() && !isRecorded(request)) {
      if (standing.isPresent()) {
        return keep(request, standing.get());
      }
      recordedAnswer = firstUnused(e -> e.request().sameHostAndMethod(request));
    }
    return keep(
        request,
        recordedAnswer
            .map(Exchange::answer)
            .or(() -> lastRecorded(request).map(this::beyond))
            .orElseGet(Replay::notRecorded));
  }

  private boolean isRecorded(Request request) {
    return lastRecorded(request).isPresent();
  }

  private Optional<Exchange> firstUnused(Predicate<Exchange> fits) {
    Optional<Exchange> found = unused.stream().filter(fits).findFirst();
    found.ifPresent(unused::remove);
    return found;
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

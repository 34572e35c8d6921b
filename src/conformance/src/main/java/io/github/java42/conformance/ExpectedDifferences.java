package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The registry of expected differences: one entry each, in the order in which they apply. */
final class ExpectedDifferences {
  static final List<ExpectedDifference> ALL =
      List.of(
          new ExpectedDifference(
              "null-argument",
              "an argument error, nothing sent",
              untagged(ExpectedDifferences::hasNullPageNumber),
              (recording, peer) -> peer.refused()),
          new ExpectedDifference(
              "page-size-zero-endless",
              "an argument error, nothing sent",
              tagged("page-size-zero-endless"),
              (recording, peer) -> peer.refused()),
          new ExpectedDifference(
              "python-error",
              "an argument or decode error",
              untagged(recording -> isPythons(recording.raised())),
              (recording, peer) -> peer.raising("IllegalArgumentException|Code42DecodeException")),
          new ExpectedDifference(
              "basic-auth-latin1",
              "credentials in UTF-8",
              tagged("basic-auth-latin1").and(recording -> !isUnsendable(recording)),
              (recording, peer) -> utf8Credentials(peer)),
          new ExpectedDifference(
              "basic-auth-latin1",
              "credentials in UTF-8, so that all of them can be sent",
              tagged("basic-auth-latin1").and(ExpectedDifferences::isUnsendable),
              (recording, peer) -> loginInUtf8(recording)),
          new ExpectedDifference(
              "utf8-basic-auth",
              "credentials in UTF-8",
              untagged(ExpectedDifferences::hasLatin1Credentials),
              (recording, peer) -> utf8Credentials(peer)),
          new ExpectedDifference(
              "transport-errors-not-wrapped",
              "an exception of the SDK",
              tagged("transport-errors-not-wrapped"),
              (recording, peer) -> peer.raising("Code42IoException")),
          new ExpectedDifference(
              "every-error-retried-once",
              "an error is an answer: asked once, and the first answer decides",
              tagged("every-error-retried-once").and(r -> repeatedError(r.exchanges()) >= 0),
              (recording, peer) -> askedOnce(peer)),
          new ExpectedDifference(
              "short-page-ends-iteration",
              "asks on until an empty page or the stated total",
              ExpectedDifferences::stopsAtShortPage,
              (recording, peer) -> oneEmptyPageMore(peer)));

  /** Errors of Python itself, by which peers refuse what they did not foresee. */
  private static final Set<String> PYTHON_ERRORS =
      Set.of("TypeError", "ValueError", "KeyError", "AttributeError", "DateParseError");

  /** Tags that change nothing but spelling, and that the comparison sees through. */
  private static final Set<String> SPELLING = Set.of("python-bool-in-query");

  private static final List<String> PAGE_NUMBERS = List.of("pgNum", "page", "page_num");

  private ExpectedDifferences() {}

  private static Predicate<Case> tagged(String tag) {
    return recording -> recording.quirks().contains(tag);
  }

  private static Predicate<Case> untagged(Predicate<Case> predicate) {
    return predicate.and(recording -> SPELLING.containsAll(recording.quirks()));
  }

  private static boolean hasNullPageNumber(Case recording) {
    return PAGE_NUMBERS.stream()
        .anyMatch(name -> recording.json().path("args").path(name).isNull());
  }

  private static boolean isPythons(JsonNode raised) {
    return !raised.isMissingNode()
        && !ExceptionNames.isPeers(raised)
        && Stream.concat(Stream.of(raised.path("class")), Json.list(raised.path("bases")).stream())
            .anyMatch(name -> PYTHON_ERRORS.contains(name.asText()));
  }

  private static boolean isUnsendable(Case recording) {
    return recording.raised().path("class").asText().equals("UnicodeEncodeError");
  }

  private static boolean hasLatin1Credentials(Case recording) {
    return recording.exchanges().stream().anyMatch(e -> !inUtf8(e).equals(e));
  }

  private static Behaviour utf8Credentials(Behaviour peer) {
    return peer.withExchanges(peer.exchanges().stream().map(ExpectedDifferences::inUtf8));
  }

  private static Exchange inUtf8(Exchange exchange) {
    String header = exchange.request().headers().getOrDefault("authorization", "");
    if (!header.startsWith("Basic ")) {
      return exchange;
    }
    byte[] sent = Base64.getDecoder().decode(header.substring("Basic ".length()));
    String credentials = new String(sent, StandardCharsets.ISO_8859_1);
    return credentials.chars().allMatch(c -> c < 0x80)
        ? exchange
        : new Exchange(
            exchange.request().withHeader("authorization", basic(credentials)), exchange.answer());
  }

  private static String basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** The peer sent nothing: what a login sends is stated here. */
  private static Behaviour loginInUtf8(Case recording) {
    JsonNode args = recording.json().path("args");
    String credentials = args.path("username").asText() + ":" + args.path("password").asText();
    Exchange token = login("/api/v3/auth/jwt", List.of("useBody=true"), basic(credentials));
    Exchange user = login("/api/v1/User/my", List.of(), "Bearer USER-TOKEN-1");
    ObjectNode client = Json.object().put("kind", "object").put("class", "Code42Client");
    return new Behaviour(List.of(token, user), List.of(client));
  }

  private static Exchange login(String path, List<String> query, String authorization) {
    Map<String, String> headers =
        Map.of("authorization", authorization, "accept", "application/json");
    return new Exchange(
        new Request("authority", "GET", path, query, headers, NullNode.instance), Json.object());
  }

  /** Where an error was answered to a request that was sent again at once; -1 for nowhere. */
  private static int repeatedError(List<Exchange> exchanges) {
    for (int i = 0; i + 1 < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      if (exchange.isError() && exchanges.get(i + 1).request().repeats(exchange.request())) {
        return i;
      }
    }
    return -1;
  }

  private static Behaviour askedOnce(Behaviour peer) {
    int at = repeatedError(peer.exchanges());
    Exchange first = peer.exchanges().get(at);
    Behaviour once = peer.withExchanges(peer.exchanges().stream().limit(at + 1L));
    return first.status() == peer.exchanges().get(at + 1).status()
        ? once
        : once.raising(ExceptionNames.ofStatus(first.status()));
  }

  /** All was taken that the peer gave, and the stated total says that there is more. */
  private static boolean stopsAtShortPage(Case recording) {
    List<Exchange> exchanges = recording.exchanges();
    if (exchanges.isEmpty() || !recording.result().path("exhausted").asBoolean()) {
      return false;
    }
    Exchange last = exchanges.get(exchanges.size() - 1);
    JsonNode page = PageFacts.data(last.answer());
    OptionalLong total = PageFacts.total(page);
    return PageFacts.items(page) > 0
        && total.isPresent()
        && PageFacts.itemsAt(last.request(), exchanges) < total.getAsLong();
  }

  private static Behaviour oneEmptyPageMore(Behaviour peer) {
    List<Exchange> exchanges = new ArrayList<>(peer.exchanges());
    Exchange last = exchanges.get(exchanges.size() - 1);
    JsonNode empty = Replay.emptied(last.answer());
    exchanges.add(new Exchange(next(last.request()), empty));
    return peer.withExchanges(exchanges.stream()).withPage(page -> PageFacts.data(empty));
  }

  private static Request next(Request request) {
    for (String pair : request.query()) {
      String[] parts = pair.split("=", 2);
      if (PAGE_NUMBERS.contains(parts[0])) {
        return request.withQuery(parts[0], String.valueOf(Long.parseLong(parts[1]) + 1));
      }
    }
    throw new IllegalStateException("No page number in the query of " + request);
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what was sent: method, host, path, query, headers, body. Overhead may come in any order.
 */
final class RequestComparison {
  private final List<String> differences = new ArrayList<>();
  private final List<Exchange> expected;

  private RequestComparison(List<Exchange> expected) {
    this.expected = expected;
  }

  static List<String> differences(List<Exchange> expected, List<Exchange> actual) {
    RequestComparison comparison = new RequestComparison(expected);
    comparison.compare(actual);
    return comparison.differences;
  }

  private void compare(List<Exchange> actual) {
    List<Exchange> missing = new ArrayList<>(expected);
    List<Request> extra = new ArrayList<>();
    for (Exchange exchange : actual) {
      Request request = exchange.request();
      missing.stream()
          .filter(e -> e.request().samePlace(request))
          .findFirst()
          .ifPresentOrElse(
              match -> {
                missing.remove(match);
                compare(match.request(), request);
              },
              () -> extra.add(request));
    }
    missing.removeIf(this::mayBeMissing);
    while (!missing.isEmpty() && !extra.isEmpty()) {
      comparePlace(missing.remove(0).request(), extra.remove(0));
    }
    missing.forEach(e -> differences.add("missing request: " + describe(e.request())));
    extra.forEach(r -> differences.add("extra request: " + describe(r)));
  }

  private static String describe(Request request) {
    return request
        + (request.query().isEmpty()
            ? ""
            : request.query().stream().sorted().collect(Collectors.joining("&", "?", "")));
  }

  private boolean mayBeMissing(Exchange exchange) {
    return isEmptyEnd(exchange) || isKnown(exchange);
  }

  /** What has been read once need not be read again. */
  private boolean isKnown(Exchange exchange) {
    Request request = exchange.request();
    return request.method().equals("GET")
        && !exchange.isError()
        && expected.subList(0, expected.indexOf(exchange)).stream()
            .anyMatch(earlier -> earlier.request().repeats(request) && same(earlier, exchange));
  }

  private static boolean same(Exchange one, Exchange other) {
    return Stream.of("status", "body", "text")
        .allMatch(member -> one.answer().path(member).equals(other.answer().path(member)));
  }

  /** A last empty page that the stated total has announced need not be asked for. */
  private boolean isEmptyEnd(Exchange exchange) {
    JsonNode page = PageFacts.data(exchange.answer());
    OptionalLong total = PageFacts.total(page);
    return PageFacts.items(page) == 0
        && total.isPresent()
        && exchange.equals(expected.get(expected.size() - 1))
        && total.getAsLong() == PageFacts.itemsAt(exchange.request(), expected);
  }

  private void comparePlace(Request wanted, Request sent) {
    check(wanted, "method", wanted.method(), sent.method());
    check(wanted, "host", wanted.role(), sent.role());
    if (!wanted.segments().equals(sent.segments())) {
      check(wanted, "path", wanted.path(), sent.path());
    }
    compare(wanted, sent);
  }

  private void compare(Request wanted, Request sent) {
    check(wanted, "query", sorted(wanted.query()), sorted(sent.query()));
    Set<String> names = new TreeSet<>(wanted.headers().keySet());
    names.addAll(sent.headers().keySet());
    if (isLookUp(wanted)) {
      names.remove("accept");
    }
    for (String name : names) {
      check(wanted, "header " + name, header(wanted.headers(), name), header(sent.headers(), name));
    }
    JsonDifference.find(SameTimes.canonical(wanted.body()), SameTimes.canonical(sent.body()))
        .ifPresent(difference -> differences.add(wanted + ": body " + difference));
  }

  /** Where the peers' Accept header is an accident: see {@code accept-header}. */
  private static boolean isLookUp(Request request) {
    return request.role().equals("kv") || request.path().endsWith("/LoginConfiguration");
  }

  private static String sorted(List<String> query) {
    return query.stream()
        .map(RequestComparison::withoutCase)
        .map(SameTimes::canonical)
        .sorted()
        .toList()
        .toString();
  }

  /** Python writes {@code True}. */
  private static String withoutCase(String pair) {
    return pair.replaceFirst("=(?i:true)$", "=true").replaceFirst("=(?i:false)$", "=false");
  }

  /** Parameters of a media type say what is the default for JSON anyway. */
  private static String header(Map<String, String> headers, String name) {
    String value = headers.getOrDefault(name, "nothing");
    return name.equals("content-type") ? value.replaceFirst(" *;.*", "") : value;
  }

  private void check(Request wanted, String what, String expectedValue, String actualValue) {
    if (!expectedValue.equals(actualValue)) {
      differences.add(
          wanted + ": " + what + " " + JsonDifference.expectedActual(expectedValue, actualValue));
    }
  }
}

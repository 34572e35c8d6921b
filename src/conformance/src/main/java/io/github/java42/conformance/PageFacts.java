package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the data of a page tell about paging. */
final class PageFacts {
  private static final List<String> TOTALS = List.of("totalCount", "total_count", "total");

  private PageFacts() {}

  /** The number of items, -1 where the data are no page. */
  static int items(JsonNode page) {
    JsonNode list = list(page);
    return list.isArray() ? list.size() : -1;
  }

  /** The list of the items; a missing node where the data are no page. */
  static JsonNode list(JsonNode page) {
    return Stream.concat(Stream.of(page), page.isObject() ? Json.list(page).stream() : Stream.of())
        .filter(JsonNode::isArray)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  static OptionalLong total(JsonNode page) {
    return TOTALS.stream()
        .filter(name -> page.path(name).isIntegralNumber())
        .mapToLong(name -> page.get(name).asLong())
        .findFirst();
  }

  /** The data of an answer as the peers see them, out of the envelope. */
  static JsonNode data(JsonNode answer) {
    JsonNode body = answer.path("body");
    return body.has("data") ? body.get("data") : body;
  }

  /** The number of items in all answers to requests of one place. */
  static long itemsAt(Request place, List<Exchange> exchanges) {
    return exchanges.stream()
        .filter(e -> e.request().samePlace(place))
        .mapToLong(e -> Math.max(0, items(data(e.answer()))))
        .sum();
  }
}

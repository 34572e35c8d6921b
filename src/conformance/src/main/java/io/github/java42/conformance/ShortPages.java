package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** At a page that is not full the peers stop, this SDK only where the total says so. */
final class ShortPages {
  private static final List<String> PAGE_NUMBERS = List.of("pgNum", "page", "page_num");

  private ShortPages() {}

  /** All was taken that the peer gave, and the stated total says that there is more. */
  static boolean endTheList(Case recording) {
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

  static Behaviour goOn(Behaviour peer) {
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
    for (String name : PAGE_NUMBERS) {
      if (request.body().path(name).isIntegralNumber()) {
        ObjectNode body = request.body().deepCopy();
        return request.withBody(body.put(name, body.get(name).asLong() + 1));
      }
    }
    throw new IllegalStateException("No page number in the query or the body of " + request);
  }
}

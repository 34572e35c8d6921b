package io.github.java42.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Where no page size is passed, or a null, the peer sends none, a null or the one of another list;
 * this SDK sends the one that it asks this list for.
 */
final class PageSizes {
  private static final int OF_MOST_LISTS = 500;

  /** The lists of which the peer's methods have a default of their own. */
  private static final List<String> OF_THEIR_OWN = List.of("sdk.cases.", "sdk.detectionlists.");

  private static final int THEIR_OWN = 100;

  private PageSizes() {}

  static boolean areLeftToThePeer(Case recording) {
    return recording.exchanges().stream()
        .anyMatch(e -> !sent(recording, e.request()).equals(e.request()));
  }

  static Behaviour sent(Case recording, Behaviour peer) {
    return peer.withRequests(request -> sent(recording, request));
  }

  private static Request sent(Case recording, Request request) {
    boolean isNull = recording.json().path("args").path("page_size").isNull();
    boolean isLeftOut = !recording.json().path("args").has("page_size");
    String size = String.valueOf(recording.pageSize().orElse(defaultSize(recording)));
    if (isNull && request.body().has("pgSize") && request.body() instanceof ObjectNode body) {
      return request.withBody(body.deepCopy().put("pgSize", Integer.valueOf(size)));
    }
    if (isNull
        && request.query().stream().anyMatch(pair -> pair.startsWith("pgSize="))
        && !request.query().contains("pgSize=" + size)) {
      return request.withQuery("pgSize", size);
    }
    return (isNull || isLeftOut)
            && request.query().stream().anyMatch(pair -> pair.startsWith("page="))
            && request.query().stream().noneMatch(pair -> pair.matches("page_?[sS]ize=.*"))
        ? request.withQuery("page_size", size)
        : request;
  }

  private static int defaultSize(Case recording) {
    String call = recording.json().path("call").asText();
    return OF_THEIR_OWN.stream().anyMatch(call::startsWith) ? THEIR_OWN : OF_MOST_LISTS;
  }
}

package io.github.java42.conformance;

import java.util.List;
import java.util.stream.IntStream;

/** The peers follow every redirect, thirty times; this SDK not to wherever, and twenty times. */
final class Redirected {
  private static final int MOST_REDIRECTS = 20;

  private Redirected() {}

  static boolean isUnsafe(Case recording) {
    return lastSafe(recording.exchanges()) < recording.exchanges().size();
  }

  static Behaviour safely(Case recording, Behaviour peer) {
    return peer.withExchanges(peer.exchanges().stream().limit(lastSafe(peer.exchanges())))
        .raising("Code42IoException");
  }

  /** How many requests are sent before a redirect is not followed. */
  private static int lastSafe(List<Exchange> exchanges) {
    return IntStream.range(1, exchanges.size())
        .filter(i -> leaves(exchanges, i) || isLoop(exchanges, i))
        .findFirst()
        .orElse(exchanges.size());
  }

  private static boolean leaves(List<Exchange> exchanges, int i) {
    Exchange from = exchanges.get(i - 1);
    Request to = exchanges.get(i).request();
    return isRedirect(from)
        && !to.role().equals(from.request().role())
        && !to.method().equals("GET");
  }

  private static boolean isLoop(List<Exchange> exchanges, int i) {
    return i > MOST_REDIRECTS
        && exchanges.subList(i - 1 - MOST_REDIRECTS, i).stream().allMatch(Redirected::isRedirect);
  }

  private static boolean isRedirect(Exchange exchange) {
    return exchange.status() / 100 == 3 && exchange.answer().path("headers").has("Location");
  }
}

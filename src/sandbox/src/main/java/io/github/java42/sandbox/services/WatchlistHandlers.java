package io.github.java42.sandbox.services;

import io.github.java42.console.model.Watchlist;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Watchlists;

/** The operations of the tag Watchlists. */
public final class WatchlistHandlers {
  private WatchlistHandlers() {}

  /** Serves them from a company's watchlists. */
  public static void add(Handlers handlers, Watchlists watchlists) {
    handlers.on("getWatchlist", r -> Answer.of(found(watchlists, r)));
  }

  private static Watchlist found(Watchlists watchlists, Request r) {
    Watchlist found = watchlists.byId(r.required("watchlistId"));
    if (found == null) {
      throw r.failure(TypedError.WATCHLIST_NOT_FOUND);
    }
    return found;
  }
}

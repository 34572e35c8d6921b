package io.github.java42.consumers;

import io.github.java42.BulkResult;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.incydr.WatchlistService;
import io.github.java42.incydr.model.Watchlist;
import io.github.java42.incydr.model.WatchlistType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts actors on a new watchlist. */
final class WatchlistImport {
  private final WatchlistService watchlists;

  WatchlistImport(WatchlistService watchlists) {
    this.watchlists = watchlists;
  }

  /** Returns the IDs of the actors that are not on the watchlist, for whatever reason. */
  List<String> create(String title, List<String> actorIds) {
    Watchlist watchlist =
        Objects.requireNonNull(watchlists.create(WatchlistType.CUSTOM, w -> w.title(title)).body());
    BulkResult<Acknowledgement> result =
        watchlists.addIncludedActors(watchlist.watchlistId(), actorIds);
    return Stream.concat(
            result.failures().stream().flatMap(chunk -> chunk.items().stream()),
            result.notSent().stream())
        .map(id -> id.asString())
        .toList();
  }
}

package io.github.java42.examples;

import io.github.java42.BulkResult;
import io.github.java42.IncydrClient;
import io.github.java42.common.model.Acknowledgement;
import java.io.PrintStream;
import java.util.List;

/** Puts actors on a watchlist, as many as there are. */
final class FillWatchlist {
  private FillWatchlist() {}

  static void run(IncydrClient sdk, String watchlistId, List<String> actorIds, PrintStream out) {
    // [bulk]
    BulkResult<Acknowledgement> result = sdk.watchlists().addIncludedActors(watchlistId, actorIds);
    for (BulkResult.FailedChunk chunk : result.failures()) {
      out.println(chunk.items() + ": " + chunk.exception().getMessage());
    }
    out.println(result.notSent().size() + " not sent");
    // [/bulk]
  }
}

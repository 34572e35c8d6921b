package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.client.services.WatchlistsApi;
import io.github.java42.console.model.Watchlist;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.WatchlistNotFoundException;
import io.github.java42.internal.Services;
import java.util.Map;

/** Watchlists: lists of users who are watched for a reason. */
@SuppressWarnings("deprecation") // the vendor has a newer API for watchlists; this one is py42's
public final class WatchlistService {
  private final Services services;
  private final WatchlistsApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public WatchlistService(Services services) {
    this.services = services;
    this.api = services.api(WatchlistsApi.class);
  }

  /**
   * A watchlist: {@code GET /v1/watchlists/{watchlistId}} of the watchlist service.
   *
   * @param watchlistId its id
   * @return the watchlist
   * @throws IllegalArgumentException for an id that is empty or leads elsewhere, such as {@code ..}
   * @throws WatchlistNotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<Watchlist> get(String watchlistId) {
    return services.call(api.getWatchlist(watchlistId, Map.of()));
  }
}

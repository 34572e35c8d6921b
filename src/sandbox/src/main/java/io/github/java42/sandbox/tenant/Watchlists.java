package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.Watchlist;
import io.github.java42.console.model.WatchlistStats;
import io.github.java42.console.model.WatchlistType;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of users to keep an eye on: one of each type, and some of the company's own. */
public final class Watchlists {
  private static final List<WatchlistType> TYPES =
      List.of(
          WatchlistType.DEPARTING_EMPLOYEE,
          WatchlistType.CONTRACT_EMPLOYEE,
          WatchlistType.ELEVATED_ACCESS_PRIVILEGES,
          WatchlistType.FLIGHT_RISK,
          WatchlistType.HIGH_IMPACT_EMPLOYEE,
          WatchlistType.NEW_EMPLOYEE,
          WatchlistType.PERFORMANCE_CONCERNS,
          WatchlistType.POOR_SECURITY_PRACTICES,
          WatchlistType.SUSPICIOUS_SYSTEM_ACTIVITY);

  private static final List<String> OWN = List.of("Optics 4", "Lisbon move");

  private final long seed;
  private final String tenantUid;
  private final Departures departures;

  Watchlists(long seed, String tenantUid, Departures departures) {
    this.seed = seed;
    this.tenantUid = tenantUid;
    this.departures = departures;
  }

  /** All of them, that of the departing employees first. */
  public List<Watchlist> all() {
    List<Watchlist> all = new ArrayList<>();
    TYPES.forEach(type -> all.add(made(all.size(), type, null)));
    OWN.forEach(title -> all.add(made(all.size(), WatchlistType.CUSTOM, title)));
    return all;
  }

  /** The one with this id; null where there is none. */
  public @Nullable Watchlist byId(String id) {
    return all().stream().filter(w -> id.equals(w.watchlistId())).findFirst().orElse(null);
  }

  private Watchlist made(int index, WatchlistType type, @Nullable String title) {
    Dice dice = new Dice(seed, Dice.WATCHLIST | index);
    Watchlist list =
        Watchlist.builder()
            .watchlistId(Guids.of(dice))
            .listType(type)
            .tenantId(tenantUid)
            .title(title)
            .description(title == null ? null : "Whoever works on " + title + ".")
            .stats(
                WatchlistStats.builder()
                    .includedUsersCount(index == 0 ? departures.all().size() : dice.below(9))
                    .includedDepartmentsCount(dice.below(3))
                    .build())
            .build();
    return title == null
        ? ModelAdapter.changed(list, Map.of("title", JsonValue.NULL, "description", JsonValue.NULL))
        : list;
  }
}

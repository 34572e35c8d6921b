package io.github.java42.sandbox.services;

import io.github.java42.console.model.DetectionListSortKey;
import io.github.java42.console.model.SortDirection;
import io.github.java42.sandbox.tenant.Departure;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order of a list of those who are about to leave. */
final class Sorted {
  private Sorted() {}

  /**
   * Sorts a list; those who are alike always in the same order, so that pages fit together.
   *
   * @param list the list
   * @param key what it is sorted by; by the day on which they were put on it if null
   * @param direction which come first; the newest if null
   * @param displayName the name that is shown
   */
  static List<Departure> by(
      Stream<Departure> list,
      @Nullable DetectionListSortKey key,
      @Nullable SortDirection direction,
      Function<Departure, String> displayName) {
    boolean isByName = DetectionListSortKey.DISPLAY_NAME.equals(key);
    Comparator<Named> order =
        Comparator.comparing(Named::name)
            .thenComparing(n -> n.departure.createdAt())
            .thenComparing(n -> n.departure.person());
    return list.map(d -> new Named(d, isByName ? displayName.apply(d) : ""))
        .sorted(SortDirection.ASC.equals(direction) ? order : order.reversed())
        .map(Named::departure)
        .toList();
  }

  /**
   * A departure with its name, which is made once: it may take making a user.
   *
   * @param departure the departure
   * @param name the name that is sorted by; the same for all where something else is
   */
  private record Named(Departure departure, String name) {}
}

package io.github.java42.conformance;

import java.util.ArrayList;
import java.util.List;

/** Compares what a client did with what it should have done. */
final class Comparison {
  private Comparison() {}

  /** All differences, empty where there are none. */
  static List<String> differences(Behaviour expected, Behaviour actual) {
    List<String> differences =
        new ArrayList<>(RequestComparison.differences(expected.exchanges(), actual.exchanges()));
    int steps = expected.results().size();
    for (int i = 0; i < Math.min(steps, actual.results().size()); i++) {
      String step = i == steps - 1 ? "" : "earlier call " + (i + 1) + ": ";
      ResultComparison.differences(expected.results().get(i), actual.results().get(i))
          .forEach(difference -> differences.add(step + difference));
    }
    return differences;
  }
}

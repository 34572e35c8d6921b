package io.github.java42.sandbox.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the operation that a request is for. */
final class Routes {
  private final List<Route> routes;

  Routes(List<Family> families) {
    routes =
        families.stream()
            .flatMap(f -> f.served().stream().map(o -> new Route(o, f)))
            .sorted(Comparator.comparing(Route::order))
            .toList();
    Map<String, Route> shapes = new HashMap<>();
    for (Route route : routes) {
      Route other = shapes.put(route.shape(), route);
      if (other != null) {
        throw new IllegalArgumentException(
            other.operation().id()
                + " and "
                + route.operation().id()
                + " take the same requests: "
                + route.shape());
      }
    }
  }

  Set<String> operations() {
    return routes.stream()
        .map(r -> r.operation().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Finds the route of a request.
   *
   * @param method the verb, in capitals
   * @param path the segments of the path, decoded
   * @return the route, and the values of the path's parameters
   * @throws Refusal where there is none
   */
  Found find(String method, List<String> path) {
    Set<String> others = new TreeSet<>();
    for (Route route : routes) {
      Map<String, String> values = route.match(path);
      if (values != null) {
        if (route.operation().method().equals(method)) {
          return new Found(route, values);
        }
        others.add(route.operation().method());
      }
    }
    throw others.isEmpty()
        ? Refusal.breach(404, "the contract has no such path")
        : Refusal.breach(405, "the contract has only " + String.join(", ", others) + " here");
  }

  record Found(Route route, Map<String, String> path) {
    String id() {
      return route.operation().id();
    }
  }
}

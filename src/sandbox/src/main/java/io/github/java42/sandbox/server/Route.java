package io.github.java42.sandbox.server;

import io.github.java42.runtime.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An operation and the paths that are its own. */
final class Route {
  private final Operation operation;
  private final Family family;
  private final List<String> template;

  Route(Operation operation, Family family) {
    this.operation = operation;
    this.family = family;
    this.template = Stream.of(path(operation, family).substring(1).split("/", -1)).toList();
    for (String segment : template) {
      if (segment.indexOf('{') >= 0 && !isParameter(segment)) {
        throw new IllegalArgumentException(
            operation.path() + ": a parameter must be a whole segment of the path");
      }
    }
  }

  private static String path(Operation operation, Family family) {
    return family.place().apply(operation.host()) + operation.path();
  }

  Operation operation() {
    return operation;
  }

  Family family() {
    return family;
  }

  /** Sorts the most specific first: a fixed segment before a parameter, from the left. */
  String order() {
    return template.stream().map(s -> isParameter(s) ? "1" : "0").collect(Collectors.joining());
  }

  /** The same for all routes that take the same requests. */
  String shape() {
    return template.stream()
        .map(s -> isParameter(s) ? "{}" : s)
        .collect(Collectors.joining("/", operation.method() + " /", ""));
  }

  /** The values of the path's parameters, decoded; null for a path that is not of this route. */
  @Nullable Map<String, String> match(List<String> path) {
    if (path.size() != template.size()) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = template.get(i);
      String value = path.get(i);
      if (isParameter(segment)) {
        if (value.isEmpty()) {
          return null;
        }
        values.put(segment.substring(1, segment.length() - 1), value);
      } else if (!segment.equals(value)) {
        return null;
      }
    }
    return values;
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.indexOf('}') == segment.length() - 1;
  }
}

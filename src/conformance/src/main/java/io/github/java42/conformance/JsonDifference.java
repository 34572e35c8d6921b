package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first place where two JSON documents differ. Members have no order; numbers are compared as
 * exact decimals, however they are spelled.
 */
final class JsonDifference {
  private static final int LONGEST = 160;

  private JsonDifference() {}

  static Optional<String> find(JsonNode expected, JsonNode actual) {
    return find("", expected, actual);
  }

  private static Optional<String> find(String pointer, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      return names.stream()
          .map(name -> find(pointer + "/" + name, expected.path(name), actual.path(name)))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        Optional<String> difference = find(pointer + "/" + i, expected.path(i), actual.path(i));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    return same(expected, actual)
        ? Optional.empty()
        : Optional.of(
            (pointer.isEmpty() ? "" : "at " + pointer + ": ")
                + expectedActual(text(expected), text(actual)));
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    if (isDecimal(expected) && isDecimal(actual)) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    return expected.equals(actual);
  }

  /** Not NaN and not infinite: a double is read from nothing else. */
  private static boolean isDecimal(JsonNode node) {
    return node.isNumber() && !node.isDouble();
  }

  static String expectedActual(String expected, String actual) {
    return "expected " + cut(expected) + ", actual " + cut(actual);
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}

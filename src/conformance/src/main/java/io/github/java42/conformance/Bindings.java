package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table {@code bindings.txt}. */
final class Bindings {
  static final String FILE = "bindings.txt";

  private static final Pattern LINE =
      Pattern.compile(
          "(\\S.*?)(?:\\[([$\\w]+):(\\w+)])? {2,}((?:\\w+(?:\\(\\))?\\.)+\\w+)\\(([^;)]*)(?:;(.*))?\\)(?: {2,}(\\w+)=(\\S+))?");
  private static final Pattern OPTION =
      Pattern.compile("(\\w+(?:/\\w+)?)(?:=(\\w+)(?:\\.(\\w+))?)?(?:\\|(\\w+))?(?:\\{([^{}]+)})?");
  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

  /** Those of the file; none of it can be changed. */
  static final Bindings COMMITTED = parse(TextTable.lines(FILE));

  private final Map<String, List<Binding>> byCall = new TreeMap<>();

  private Bindings() {}

  static Bindings read() {
    return COMMITTED;
  }

  static Bindings parse(List<String> lines) {
    Bindings bindings = new Bindings();
    for (String line : lines) {
      Binding binding = binding(line);
      bindings.byCall.computeIfAbsent(binding.call(), call -> new ArrayList<>()).add(binding);
    }
    return bindings;
  }

  /**
   * The ways to spell a call, to be tried in order; empty for a call that is not bound. Lines whose
   * condition holds go before those without one.
   */
  List<Binding> of(String call, Map<String, JsonNode> args) {
    List<Binding> all = byCall.getOrDefault(call, List.of());
    List<Binding> special =
        all.stream().filter(b -> !b.condition().isEmpty() && b.fits(args)).toList();
    return special.isEmpty() ? all.stream().filter(b -> b.condition().isEmpty()).toList() : special;
  }

  boolean has(String call) {
    return byCall.containsKey(call);
  }

  /** All of them. */
  List<Binding> all() {
    return byCall.values().stream().flatMap(List::stream).toList();
  }

  private static Binding binding(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw unreadable(line);
    }
    List<String> chain = Arrays.asList(matcher.group(4).replace("()", "").split("\\."));
    List<String> optional = words(matcher.group(6) == null ? "" : matcher.group(6));
    return new Binding(
        matcher.group(1),
        matcher.group(2) == null ? Map.of() : Map.of(matcher.group(2), matcher.group(3)),
        List.copyOf(chain.subList(0, chain.size() - 1)),
        chain.get(chain.size() - 1),
        words(matcher.group(5)),
        optional.stream()
            .filter(word -> !word.equals("**") && !word.startsWith("!"))
            .map(word -> option(word, line))
            .toList(),
        absent(optional),
        optional.contains("**"),
        matcher.group(7) == null ? Map.of() : Map.of(matcher.group(7), matcher.group(8)));
  }

  private static Set<String> absent(List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith("!"))
        .map(word -> word.substring(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static OptionalArgument option(String word, String line) {
    Matcher matcher = OPTION.matcher(word);
    if (!matcher.matches()) {
      throw unreadable(line);
    }
    List<String> peers = List.of(matcher.group(1).split("/", -1));
    Map<String, JsonNode> values = new LinkedHashMap<>();
    if (matcher.group(5) != null) {
      for (String pair : matcher.group(5).split(",", -1)) {
        String[] sides = pair.split(":", 2);
        values.put(sides[0], Json.parseOrText(sides[1]));
      }
    }
    return new OptionalArgument(
        peers,
        matcher.group(2) == null ? camel(peers.get(0)) : matcher.group(2),
        matcher.group(3),
        matcher.group(4),
        Map.copyOf(values));
  }

  private static IllegalArgumentException unreadable(String line) {
    return new IllegalArgumentException(
        FILE + ": not \"call  receiver().method(positional; optional)\": " + line);
  }

  private static List<String> words(String text) {
    return Stream.of(text.trim().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  static String camel(String snake) {
    return UNDERSCORE.matcher(snake).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }
}

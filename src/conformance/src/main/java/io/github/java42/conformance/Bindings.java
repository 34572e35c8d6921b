package io.github.java42.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table {@code bindings.txt}. */
final class Bindings {
  static final String FILE = "bindings.txt";

  private static final Pattern LINE =
      Pattern.compile("(\\S.*?) {2,}((?:\\w+(?:\\(\\))?\\.)+\\w+)\\(([^;)]*)(?:;(.*))?\\)");
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

  /** The ways to spell a call, to be tried in order; empty for a call that is not bound. */
  List<Binding> of(String call) {
    return byCall.getOrDefault(call, List.of());
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
      throw new IllegalArgumentException(
          FILE + ": not \"call  receiver().method(positional; optional)\": " + line);
    }
    List<String> chain = Arrays.asList(matcher.group(2).replace("()", "").split("\\."));
    List<String> optional = words(matcher.group(4) == null ? "" : matcher.group(4));
    Map<String, String> setters = new HashMap<>();
    for (String word : optional) {
      String[] alias = word.split("=", 2);
      setters.put(alias[0], alias.length == 2 ? alias[1] : camel(word));
    }
    setters.remove("**");
    return new Binding(
        matcher.group(1),
        List.copyOf(chain.subList(0, chain.size() - 1)),
        chain.get(chain.size() - 1),
        words(matcher.group(3)),
        Map.copyOf(setters),
        optional.contains("**"));
  }

  private static List<String> words(String text) {
    return Stream.of(text.trim().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  static String camel(String snake) {
    return UNDERSCORE.matcher(snake).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }
}

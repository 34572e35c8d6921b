package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines of Java where google-java-format breaks them. */
final class Layout {
  private static final int WIDTH = 100;

  private Layout() {}

  /** The declaration of a method up to its opening brace. */
  static String signature(String head, List<String> parameters) {
    String all = String.join(", ", parameters) + ") {";
    if (fits(2, head + "(" + all)) {
      return head + "(" + all;
    }
    if (fits(6, all)) {
      return head + "(\n      " + all;
    }
    return head + "(\n      " + String.join(",\n      ", parameters) + ") {";
  }

  /** A statement that calls a method: {@code return outer(first, second);}. */
  static List<String> call(String outer, List<String> arguments, String end) {
    String all = String.join(", ", arguments) + end;
    if (fits(4, outer + all)) {
      return List.of(outer + all);
    }
    if (fits(8, all)) {
      return List.of(outer, "    " + all);
    }
    List<String> lines = new ArrayList<>(List.of(outer));
    for (int i = 0; i < arguments.size(); i++) {
      lines.addAll(argument(arguments.get(i), i == arguments.size() - 1 ? end : ","));
    }
    return lines;
  }

  /** An argument on lines of its own. */
  private static List<String> argument(String argument, String end) {
    if (fits(8, argument + end)) {
      return List.of("    " + argument + end);
    }
    List<String> links = links(argument);
    List<String> lines = new ArrayList<>(List.of("    " + links.get(0)));
    links.stream().skip(1).forEach(l -> lines.add("        " + l));
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + end);
    return lines;
  }

  /** A declaration with a chain of calls as its value. */
  static List<String> chain(String left, String value) {
    if (fits(4, left + " = " + value + ";")) {
      return List.of(left + " = " + value + ";");
    }
    if (fits(8, value + ";")) {
      return List.of(left + " =", "    " + value + ";");
    }
    List<String> links = links(value);
    List<String> lines = new ArrayList<>(List.of(left + " =", "    " + links.get(0)));
    links.stream().skip(1).forEach(l -> lines.add("        " + l));
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ";");
    return lines;
  }

  /** Splits a chain before each dot that is outside of parentheses, but for the first. */
  private static List<String> links(String chain) {
    List<String> links = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    boolean called = false;
    for (int i = 0; i < chain.length(); i++) {
      char c = chain.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '.' && depth == 0 && called) {
        links.add(chain.substring(begin, i));
        begin = i;
      }
      called |= c == ')' && depth == 0;
    }
    links.add(chain.substring(begin));
    return links;
  }

  private static boolean fits(int indent, String text) {
    return indent + text.length() <= WIDTH;
  }
}

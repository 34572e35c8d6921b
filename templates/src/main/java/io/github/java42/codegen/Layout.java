package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines of Java where google-java-format breaks them. */
final class Layout {
  private static final int WIDTH = 100;
  private static final String ARROW = " ->";

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

  /** A statement that returns a value. */
  static List<String> returning(String value) {
    List<String> lines = expression(value, 4, ";", "return ".length());
    lines.set(0, "return " + lines.get(0));
    return lines;
  }

  /** A statement that declares a variable. */
  static List<String> declaring(String variable, String value) {
    if (fits(4, variable + " = " + value + ";")) {
      return List.of(variable + " = " + value + ";");
    }
    List<String> lines = new ArrayList<>(List.of(variable + " ="));
    expression(value, 8, ";", 0).forEach(l -> lines.add("    " + l));
    return lines;
  }

  /**
   * An expression, in lines that are indented by what they are deeper than it.
   *
   * @param end what follows it on its last line
   * @param before how much of its first line is taken already
   */
  private static List<String> expression(String code, int indent, String end, int before) {
    if (fits(indent + before, code + end)) {
      return new ArrayList<>(List.of(code + end));
    }
    int arrow = outermost(code, ARROW);
    if (arrow >= 0) {
      List<String> lines = new ArrayList<>(List.of(code.substring(0, arrow + ARROW.length())));
      String rest = code.substring(arrow + ARROW.length() + 1);
      expression(rest, indent + 4, end, 0).forEach(l -> lines.add("    " + l));
      return lines;
    }
    List<String> links = links(code);
    if (links.size() == 1 || (links.size() == 2 && isName(links.get(0)))) {
      return call(code, indent, end);
    }
    List<String> lines = new ArrayList<>(List.of(links.get(0)));
    for (int i = 1; i < links.size(); i++) {
      String last = i == links.size() - 1 ? end : "";
      expression(links.get(i), indent + 4, last, 0).forEach(l -> lines.add("    " + l));
    }
    return lines;
  }

  /** {@code f(a, b)} with its arguments on lines of their own. */
  private static List<String> call(String code, int indent, String end) {
    int open = code.indexOf('(');
    if (open < 0 || code.endsWith("()")) {
      return new ArrayList<>(List.of(code + end));
    }
    String inside = code.substring(open + 1, code.length() - 1);
    List<String> lines = new ArrayList<>(List.of(code.substring(0, open + 1)));
    if (fits(indent + 4, inside + ")" + end)) {
      lines.add("    " + inside + ")" + end);
      return lines;
    }
    List<String> arguments = arguments(inside);
    for (int i = 0; i < arguments.size(); i++) {
      String last = i == arguments.size() - 1 ? ")" + end : ",";
      expression(arguments.get(i), indent + 4, last, 0).forEach(l -> lines.add("    " + l));
    }
    return lines;
  }

  private static boolean isName(String link) {
    return link.indexOf('(') < 0;
  }

  private static List<String> arguments(String inside) {
    List<String> arguments = new ArrayList<>();
    int from = 0;
    for (int at = outermost(inside, ", "); at >= 0; at = outermost(inside.substring(from), ", ")) {
      arguments.add(inside.substring(from, from + at));
      from += at + 2;
    }
    arguments.add(inside.substring(from));
    return arguments;
  }

  /** Where something begins that is not in parentheses; -1 for nowhere. */
  private static int outermost(String code, String wanted) {
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (depth == 0 && code.startsWith(wanted, i)) {
        return i;
      }
      depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
    }
    return -1;
  }

  /**
   * The links of a chain of calls. What it begins with is a name, or a type with its first call.
   */
  private static List<String> links(String chain) {
    List<String> links = new ArrayList<>();
    boolean type = Character.isUpperCase(chain.charAt(0));
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < chain.length(); i++) {
      char c = chain.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '.' && depth == 0 && i > begin) {
        if (type && links.isEmpty() && chain.substring(begin, i).indexOf('(') < 0) {
          continue;
        }
        links.add(chain.substring(begin, i));
        begin = i;
      }
    }
    links.add(chain.substring(begin));
    return links;
  }

  private static boolean fits(int indent, String text) {
    return indent + text.length() <= WIDTH;
  }
}

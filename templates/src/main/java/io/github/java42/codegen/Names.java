package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** How words of the contract become names in Java. */
final class Names {
  private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");

  /** Methods without arguments that a model has already; an accessor can't take their place. */
  private static final Set<String> TAKEN =
      Set.of(
          "adapter",
          "builder",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toBuilder",
          "toJson",
          "toString",
          "unknownProperties",
          "wait");

  /** What the parameter classes inherit. */
  private static final Set<String> TAKEN_BY_PARAMETERS = Set.of("asQuery", "value");

  private Names() {}

  /** {@code user_id} as {@code userId}, or {@code UserId}. */
  static String camel(String word, boolean upper) {
    StringBuilder s = new StringBuilder();
    for (String part : SEPARATOR.split(word, -1)) {
      if (!part.isEmpty()) {
        s.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    Contract.check(s.length() > 0, "no name in Java for \"%s\"; give it an x-name", word);
    for (int i = 0; !upper && i < s.length() && Character.isUpperCase(s.charAt(i)); i++) {
      if (i > 0 && i + 1 < s.length() && Character.isLowerCase(s.charAt(i + 1))) {
        break; // the P of HTTPProxy begins a word
      }
      s.setCharAt(i, Character.toLowerCase(s.charAt(i)));
    }
    return (Character.isDigit(s.charAt(0)) ? "_" : "") + s;
  }

  /** A word as the name of a setter of a parameter class. */
  static String setter(String word) {
    String name = member(word);
    return TAKEN_BY_PARAMETERS.contains(name) ? name + "Value" : name;
  }

  /** The word that names something in code: its {@code x-name}, else its name on the wire. */
  static String word(Map<String, Object> extensions, String wire) {
    String other = Contract.text(extensions, "x-name");
    return other == null ? wire : other;
  }

  /** A word as the name of a member of a model, or of an argument. */
  static String member(String word) {
    String name = camel(word, false);
    return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? name + "Value" : name;
  }

  /** The values of an enumeration with the names of their constants. */
  static List<Map<String, String>> constants(String enumeration, List<?> values) {
    List<Map<String, String>> constants = new ArrayList<>();
    Map<String, Object> seen = new HashMap<>();
    for (Object value : values) {
      // Without quotes ON is true to the parser, and the constant would never be met.
      Contract.check(value instanceof String, "%s: the value %s needs quotes", enumeration, value);
      String text = (String) value;
      String name =
          text.replaceAll("([a-z])([A-Z])|([0-9])([A-Z][a-z])", "$1$3_$2$4")
              .replaceAll("[^A-Za-z0-9]+", "_")
              .replaceAll("^_+|_+$", "")
              .toUpperCase(Locale.ROOT);
      name = name.isEmpty() ? "EMPTY" : Character.isDigit(name.charAt(0)) ? "_" + name : name;
      Object before = seen.put(name, value);
      Contract.check(
          before == null, "%s: \"%s\" and \"%s\" are both %s", enumeration, before, value, name);
      constants.add(
          Map.of("constant", name, "literal", literal(text), "text", Javadoc.inline(text)));
    }
    return constants;
  }

  /** A text as a literal of Java, with its quotes. */
  static String literal(String text) {
    StringBuilder s = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        s.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        s.append(String.format("\\u%04x", (int) c));
      } else {
        s.append(c);
      }
    }
    return s.append('"').toString();
  }
}

package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Descriptions of the contract as the insides of javadoc comments. */
final class Javadoc {
  /** How long the lines of a comment become, the asterisk before them not counted. */
  private static final int WIDTH = 97;

  /** Where a first sentence ends. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|\n\n|;\\s");

  private Javadoc() {}

  /** Whole paragraphs and lists, for a comment that is indented by so many blanks. */
  static String block(String text, int indent) {
    List<String> lines = new ArrayList<>();
    for (String part : text.strip().split("\n{2,}", -1)) {
      boolean list = part.startsWith("- ");
      boolean first = lines.isEmpty();
      if (!first) {
        lines.add("");
      }
      if (list) {
        lines.add("<ul>");
        for (String item : part.substring(2).split("\n- ", -1)) {
          lines.addAll(wrapped("  <li>" + inline(item), "      ", WIDTH - indent));
        }
        lines.add("</ul>");
      } else {
        lines.addAll(wrapped((first ? "" : "<p>") + inline(part), "", WIDTH - indent));
      }
    }
    return String.join("\n" + " ".repeat(indent) + " * ", lines).replaceAll(" +\n", "\n");
  }

  private static List<String> wrapped(String text, String margin, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() >= width && !line.toString().isBlank()) {
        lines.add(line.toString());
        line = new StringBuilder(margin);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The first sentence without capital and full stop, as it follows a parameter's name. */
  static String phrase(String text) {
    String first = SENTENCE_END.split(text.strip(), 2)[0].replaceAll("\\.$", "");
    boolean word =
        first.length() > 1
            && Character.isUpperCase(first.charAt(0))
            && !Character.isUpperCase(first.charAt(1));
    return inline(word ? Character.toLowerCase(first.charAt(0)) + first.substring(1) : first);
  }

  /** One line. */
  static String inline(String text) {
    return escape(text.strip().replaceAll("\\s*\n\\s*", " "));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("\\", "&#92;") // a backslash and a u would be an escape of Java's
        .replace("*/", "*&#47;")
        .replaceAll("`([^`\n]*)`", "<code>$1</code>");
  }
}

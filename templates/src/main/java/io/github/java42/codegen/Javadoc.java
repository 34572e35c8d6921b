package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Descriptions of the contract as the insides of javadoc comments. */
final class Javadoc {
  /** How long the lines of a comment become, the asterisk before them not counted. */
  private static final int WIDTH = 97;

  /** Where a first sentence ends: not within parentheses. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?:(?<=[.!?])\\s|\n\n|;\\s)(?![^()]*\\))");

  private static final Pattern CODE = Pattern.compile("`([^`\n]*)`");

  private Javadoc() {}

  /** Whole paragraphs and lists, for a comment that is indented by so many blanks. */
  static String block(String text, int indent) {
    return block(text, indent, Javadoc::asItIs);
  }

  /**
   * The same with other words for what is code.
   *
   * @param codes gives the markup of what stands between backticks, which is escaped already
   */
  static String block(String text, int indent, UnaryOperator<String> codes) {
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
          lines.addAll(wrapped("  <li>" + inline(item, codes), "      ", WIDTH - indent));
        }
        lines.add("</ul>");
      } else {
        lines.addAll(wrapped((first ? "" : "<p>") + inline(part, codes), "", WIDTH - indent));
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

  /** Markup in lines; all but the first have a margin. */
  static String wrapped(String markup, int indent, String margin) {
    return String.join("\n" + " ".repeat(indent) + " * ", wrapped(markup, margin, WIDTH - indent));
  }

  /** The first sentence, as it is. */
  static String sentence(String text) {
    String first = SENTENCE_END.split(text.strip(), 2)[0];
    return first.matches("(?s).*[.!?]") ? first : first + ".";
  }

  /** The first sentence without capital and full stop, as it follows a parameter's name. */
  static String phrase(String text) {
    return phrase(text, Javadoc::asItIs);
  }

  static String phrase(String text, UnaryOperator<String> codes) {
    String first = SENTENCE_END.split(text.strip(), 2)[0].replaceAll("\\.$", "");
    return inline(lowered(first), codes);
  }

  /** The first paragraph as it follows a parameter's name: one sentence has no full stop. */
  static String paragraph(String text, UnaryOperator<String> codes) {
    String first = text.strip().split("\n\n", 2)[0];
    return sentence(first).length() < first.length()
        ? inline(lowered(first), codes)
        : phrase(first, codes);
  }

  /** Without the capital of a word that begins a sentence. */
  static String lowered(String text) {
    boolean word =
        text.length() > 1
            && Character.isUpperCase(text.charAt(0))
            && !Character.isUpperCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** One line. */
  static String inline(String text) {
    return inline(text, Javadoc::asItIs);
  }

  private static String inline(String text, UnaryOperator<String> codes) {
    String escaped = escape(text.strip().replaceAll("\\s*\n\\s*", " "));
    return CODE.matcher(escaped).replaceAll(m -> Matcher.quoteReplacement(codes.apply(m.group(1))));
  }

  private static String asItIs(String code) {
    return "<code>" + code + "</code>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("\\", "&#92;") // a backslash and a u would be an escape of Java's
        .replace("*/", "*&#47;");
  }
}

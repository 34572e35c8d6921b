package io.github.java42.codegen;

import java.util.regex.Pattern;

/** Descriptions of the contract as the insides of javadoc comments. */
final class Javadoc {
  /** Where a first sentence ends. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|\n\n|;\\s");

  private Javadoc() {}

  /** Whole paragraphs, for a comment that is indented by so many blanks. */
  static String block(String text, int indent) {
    String margin = "\n" + " ".repeat(indent) + " *";
    return escape(text.strip())
        .replaceAll("\n{2,}", "\n\n<p>")
        .replaceAll("\n(?=\n)", margin)
        .replaceAll("\n(?!" + " ".repeat(indent) + " \\*)", margin + " ");
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

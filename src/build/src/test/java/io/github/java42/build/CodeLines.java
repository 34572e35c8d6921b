package io.github.java42.build;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts lines of code: all but blank lines, comments, imports and the package. */
final class CodeLines {
  /** Literals come first, because a literal may contain what looks like a comment. */
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\""
              + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\""
              + "|'(?:\\\\[^\n]{1,5}|[^'\\\\\n])'"
              + "|/\\*[\\s\\S]*?\\*/"
              + "|//[^\n]*");

  private static final Pattern TEMPLATE_COMMENT = Pattern.compile("\\{\\{![\\s\\S]*?\\}\\}");
  private static final Pattern IMPORT = Pattern.compile("\\s*(?:import|package)\\s.*");

  private CodeLines() {}

  /** Counts the lines of a Java source. */
  static int ofJava(String source) {
    String code =
        LITERAL_OR_COMMENT
            .matcher(source)
            .replaceAll(m -> m.group().startsWith("/") ? withoutText(m) : withoutMeaning(m));
    return (int) code.lines().filter(l -> !l.isBlank() && !IMPORT.matcher(l).matches()).count();
  }

  /**
   * Counts the lines of a template. Only its own comments are left out: Javadoc and imports are
   * text that it writes.
   */
  static int ofTemplate(String source) {
    String text = TEMPLATE_COMMENT.matcher(source).replaceAll(CodeLines::withoutText);
    return (int) text.lines().filter(l -> !l.isBlank()).count();
  }

  private static String withoutText(MatchResult m) {
    return m.group().replaceAll("[^\n]", "");
  }

  /** The lines of a literal, none of which can be taken for an import. */
  private static String withoutMeaning(MatchResult m) {
    return m.group().replaceAll("[^\\s]", "x");
  }
}

package io.github.java42.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list goes on. Opaque to users; everything that the end of a list is told by is in it, so
 * that a resumed list ends where the first one would have.
 *
 * @param operation the operation
 * @param size how many items a page is asked for
 * @param seen how many items came before
 * @param first how many items the first page had, or -1
 * @param position the number or the token of the next page; empty for the first page by token
 */
record Cursor(String operation, long size, long seen, long first, String position) {
  private static final Pattern FORM =
      Pattern.compile("(\\w+):(\\d{1,18}):(\\d{1,18}):(-1|\\d{1,18}):(.*)", Pattern.DOTALL);

  static Cursor parse(String operation, String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches() || !m.group(1).equals(operation)) {
      throw refused(operation, text);
    }
    return new Cursor(
        operation,
        Long.parseLong(m.group(2)),
        Long.parseLong(m.group(3)),
        Long.parseLong(m.group(4)),
        m.group(5));
  }

  static IllegalArgumentException refused(String operation, String text) {
    return new IllegalArgumentException("cursor: \"" + text + "\" is none of " + operation);
  }

  String text() {
    return operation + ":" + size + ":" + seen + ":" + first + ":" + position;
  }
}

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
 * @param position the number of the next page
 */
record Cursor(String operation, long size, long seen, long first, long position) {
  private static final Pattern FORM =
      Pattern.compile("(\\w+):(\\d{1,18}):(\\d{1,18}):(-1|\\d{1,18}):(\\d{1,9})");

  static Cursor parse(String operation, String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches() || !m.group(1).equals(operation)) {
      throw new IllegalArgumentException("cursor: \"" + text + "\" is none of " + operation);
    }
    return new Cursor(
        operation,
        Long.parseLong(m.group(2)),
        Long.parseLong(m.group(3)),
        Long.parseLong(m.group(4)),
        Long.parseLong(m.group(5)));
  }

  String text() {
    return operation + ":" + size + ":" + seen + ":" + first + ":" + position;
  }
}

package io.github.java42.json;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers, RFC 6901. */
final class Pointer {
  private Pointer() {}

  /** The steps of a pointer. */
  static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    if (pointer.isEmpty()) {
      return steps;
    }
    if (pointer.charAt(0) != '/') {
      throw new JsonException("A JSON Pointer begins with a slash, not as \"" + pointer + "\"");
    }
    for (int from = 1; from <= pointer.length(); ) {
      int slash = pointer.indexOf('/', from);
      int to = slash < 0 ? pointer.length() : slash;
      steps.add(pointer.substring(from, to).replace("~1", "/").replace("~0", "~"));
      from = to + 1;
    }
    return steps;
  }

  /** Where an offset lies in a text of which only what stands before it must be right. */
  static String of(byte[] b, int start, int at) {
    int[] containers = new int[StrictPass.MAX_DEPTH + 1];
    int[] steps = new int[containers.length]; // the quote of a key, or -1; the index in an array
    int depth = 0;
    int i = start;
    while (i < at) {
      byte c = b[i];
      if (c == '{' || c == '[') {
        containers[depth] = c;
        steps[depth++] = c == '{' ? -1 : 0;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == ',') {
        steps[depth - 1] = containers[depth - 1] == '{' ? -1 : steps[depth - 1] + 1;
      } else if (c == '"') {
        int quote = i;
        i = endOfString(b, i, at);
        if (i < at && depth > 0 && containers[depth - 1] == '{' && steps[depth - 1] < 0) {
          steps[depth - 1] = quote;
        }
        continue;
      }
      i++;
    }
    StringBuilder s = new StringBuilder();
    for (int d = 0; d < depth; d++) {
      if (containers[d] == '[') {
        s.append('/').append(steps[d]);
      } else if (steps[d] >= 0) {
        String key = Scan.string(b, steps[d]);
        s.append('/').append(key.replace("~", "~0").replace("/", "~1"));
      }
    }
    return s.toString();
  }

  private static int endOfString(byte[] b, int quote, int limit) {
    int i = quote + 1;
    while (i < limit && b[i] != '"') {
      i += b[i] == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}

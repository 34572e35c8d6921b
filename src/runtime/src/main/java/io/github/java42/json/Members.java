package io.github.java42.json;

/**
 * Finds a member of an object by its key. It looks at all of them, so that a key that is there
 * twice is never read as one of both; the state is in locals, which halves the time.
 */
final class Members {
  /** There is none of this key. */
  static final long NONE = -1;

  /** There are several of this key. */
  static final long TWICE = -2;

  private Members() {}

  /** Where the value begins, of what {@link #find} has found. */
  static int at(long found) {
    return (int) found;
  }

  /** The first entry of the tape that begins there or later. */
  static int entry(long found) {
    return (int) (found >>> 32);
  }

  /** The place of the value, {@link #NONE} or {@link #TWICE}. */
  static long find(JsonText text, int object, int objectEntry, String wanted) {
    final byte[] b = text.bytes;
    final int[] tape = text.tape;
    final int size = text.size;
    final int length = wanted.length();
    long found = NONE;
    int entry = Steps.onTape(text, object, objectEntry) ? objectEntry + 3 : objectEntry;
    int i = object + 1;
    for (; ; ) {
      byte c = b[i];
      while (c != '"') {
        if (c == '}') {
          return found;
        }
        c = b[++i]; // a blank or a comma
      }
      int key = i + 1;
      int stop = Scan.stop(b, key);
      boolean same;
      if (b[stop] == '\\') {
        same = Scan.string(b, i).equals(wanted);
        stop = Scan.endOfString(b, i) - 1;
      } else {
        // In UTF-8 a text has at least as many bytes as characters.
        same = stop - key >= length && is(b, key, stop, wanted);
      }
      i = stop + 1;
      c = b[i];
      while (c <= ' ' || c == ':') {
        c = b[++i];
      }
      if (same) {
        if (found != NONE) {
          return TWICE;
        }
        found = (long) entry << 32 | i;
      }
      if (c == '"') {
        i = Scan.endOfString(b, i);
      } else if ((c == '{' || c == '[') && entry < size && tape[entry] == i) {
        i = tape[entry + 1];
        entry = tape[entry + 2];
      } else {
        i = Scan.skip(b, i);
      }
    }
  }

  private static boolean is(byte[] b, int from, int to, String wanted) {
    int n = wanted.length();
    for (int i = 0; i < n; i++) {
      char c = wanted.charAt(i);
      if (c >= 0x80) {
        return Scan.string(b, from - 1).equals(wanted);
      }
      if (b[from + i] != c) {
        return false;
      }
    }
    return from + n == to;
  }
}

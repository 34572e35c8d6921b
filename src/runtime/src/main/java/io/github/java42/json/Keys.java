package io.github.java42.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table of texts to be found in bytes, eight bytes at a time. */
final class Keys {
  private static final long NEVER = -1;

  private final List<String> texts;
  private final byte[][] quoted; // each with the quote that ends it
  private final long[] heads; // the first eight bytes of it
  private final long[] masks; // which of these eight there are
  private final short[] places; // by hash, from 1; 0 is free

  Keys(List<String> texts) {
    int n = texts.size();
    this.texts = texts;
    this.quoted = new byte[n][];
    this.heads = new long[n];
    this.masks = new long[n];
    this.places = new short[Math.max(2, Integer.highestOneBit(Math.max(n, 1)) * 4)];
    for (int k = 0; k < n; k++) {
      String text = texts.get(k);
      byte[] q = (text + '"').getBytes(StandardCharsets.UTF_8);
      quoted[k] = q;
      boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
      masks[k] = plain ? mask(q.length) : 0;
      heads[k] = plain ? head(q, 0, q.length) : NEVER;
      int h = hash(head(q, 0, q.length - 1), q.length - 1);
      while (places[h] != 0) {
        if (texts.get(places[h] - 1).equals(text)) {
          throw new IllegalArgumentException("\"" + text + "\" is twice in the table");
        }
        h = (h + 1) & (places.length - 1);
      }
      places[h] = (short) (k + 1);
    }
  }

  /**
   * Which of them is the string at the cursor, or -1; the cursor moves behind it. A guess is tried
   * first, since servers keep an order.
   */
  int select(Cursor c, int guess) {
    byte[] b = c.bytes;
    int from = c.pos + 1;
    if (guess < heads.length && from + 8 <= b.length) {
      long v = (long) Scan.LONGS.get(b, from);
      if ((v & masks[guess]) == heads[guess]) {
        byte[] q = quoted[guess];
        int to = from + q.length;
        if (q.length <= 8 || (to <= b.length && Arrays.equals(b, from + 8, to, q, 8, q.length))) {
          c.pos = to;
          return guess;
        }
      }
    }
    int stop = Scan.stop(b, from);
    if (b[stop] == '\\') {
      String text = Scan.string(b, c.pos);
      c.pos = Scan.endOfString(b, c.pos);
      return texts.indexOf(text);
    }
    c.pos = stop + 1;
    int length = stop - from;
    for (int h = hash(head(b, from, length), length);
        places[h] != 0;
        h = (h + 1) & (places.length - 1)) {
      byte[] q = quoted[places[h] - 1];
      if (q.length == length + 1 && Arrays.equals(b, from, stop, q, 0, length)) {
        return places[h] - 1;
      }
    }
    return -1;
  }

  int indexOf(String text) {
    return texts.indexOf(text);
  }

  private int hash(long head, int length) {
    long mixed = (head + length) * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 40) & (places.length - 1);
  }

  private static long head(byte[] b, int from, int length) {
    if (from + 8 <= b.length) {
      return (long) Scan.LONGS.get(b, from) & mask(length);
    }
    long v = 0;
    for (int i = Math.min(length, 8) - 1; i >= 0; i--) {
      v = (v << 8) | (b[from + i] & 0xff);
    }
    return v;
  }

  private static long mask(int length) {
    return length >= 8 ? -1L : (1L << (8 * length)) - 1;
  }
}

package io.github.java42.json;

import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The adapter of what is no model itself: values of any kind, lists of them, lists of models. */
final class CodecAdapter<T> extends IndexAdapter<T> {
  private final Codec<T> codec;
  private final String name;
  private final Mismatch mismatch;

  /** The name is told for elements that do not fit. */
  CodecAdapter(Codec<T> codec, String name, Mismatch mismatch) {
    this.codec = codec;
    this.name = name;
    this.mismatch = mismatch;
  }

  @Override
  @Nullable T readNullable(JsonValue value) {
    Cursor c = value.cursor(mismatch);
    T v = value.isNull() ? codec.ofNull() : codec.read(c);
    if (v == null && !value.isNull()) {
      throw value.error("No array of " + name + ": " + value.kind() + " came");
    }
    if ((c.flags & Cursor.PARTIAL) != 0) {
      mismatch.misfit(name, "[]", value);
    }
    return v;
  }

  @Override
  void write(Buffer out, T value) {
    codec.write(out, value);
  }
}

package io.github.java42.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** An adapter that reads checked bytes; inside of any Moshi it takes the text of its value. */
abstract class IndexAdapter<T> extends JsonAdapter<T> {
  abstract @Nullable T readNullable(JsonValue value);

  abstract void write(Buffer out, T value);

  /**
   * Reads the text of the next value.
   *
   * @param reader where from
   * @return the value, or null for a JSON null
   * @throws IOException where reading fails
   * @throws JsonException where the text is no JSON or does not fit
   */
  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    try (BufferedSource source = reader.nextSource()) {
      return readNullable(JsonValue.parse(source.readByteArray()));
    }
  }

  /**
   * Writes a value.
   *
   * @param writer where to
   * @param value the value; null is written as the writer does
   * @throws IOException where writing fails
   */
  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    Buffer out = new Buffer();
    write(out, value);
    if (writer.getIndent().isEmpty()) {
      writer.value(out);
    } else {
      writeIndented(writer, JsonValue.ofChecked(out.readByteArray()));
    }
  }

  private static void writeIndented(JsonWriter writer, JsonValue value) throws IOException {
    if (value.isObject()) {
      writer.beginObject();
      for (Steps s = value.steps(); s.next(); ) {
        writer.name(s.keyText());
        writeIndented(writer, s.value());
      }
      writer.endObject();
    } else if (value.isArray()) {
      writer.beginArray();
      for (JsonValue element : value) {
        writeIndented(writer, element);
      }
      writer.endArray();
    } else {
      Buffer scalar = new Buffer();
      value.writeTo(scalar);
      writer.value(scalar);
    }
  }
}

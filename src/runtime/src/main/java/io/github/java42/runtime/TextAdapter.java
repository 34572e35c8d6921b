package io.github.java42.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The adapter of a response that is a string. Servers send it as JSON or as plain text, so that the
 * payload reads it without the help of this adapter if it is not JSON.
 */
final class TextAdapter extends JsonAdapter<String> {
  @Override
  public @Nullable String fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : reader.nextString();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable String value) throws IOException {
    writer.value(value);
  }
}

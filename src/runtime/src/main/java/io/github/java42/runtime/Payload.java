package io.github.java42.runtime;

import com.squareup.moshi.JsonAdapter;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body, and the adapter that can type them. Two views of the same bytes, both made
 * when asked for: {@link #json()} and {@link #body()}; {@link #text()} works whatever came.
 *
 * @param <T> the type of the typed view
 */
public final class Payload<T> {
  private final byte[] bytes;
  private final @Nullable JsonAdapter<T> adapter;
  private final @Nullable String envelope;
  private volatile @Nullable JsonValue document;

  /**
   * The bytes of a body.
   *
   * @param bytes the bytes; not copied: nobody may change them from now on
   * @param adapter makes the typed view; null where there is none
   */
  public Payload(byte[] bytes, @Nullable JsonAdapter<T> adapter) {
    this(bytes, adapter, null, null);
  }

  private Payload(
      byte[] bytes,
      @Nullable JsonAdapter<T> adapter,
      @Nullable String envelope,
      @Nullable JsonValue document) {
    this.bytes = bytes;
    this.adapter = adapter;
    this.envelope = envelope;
    this.document = document;
  }

  /**
   * The same adapter with the bytes of a body: for a client that reads bodies where it can still
   * ask again.
   *
   * @param bytes the body
   * @return a payload of these bytes, without an envelope
   */
  public Payload<T> with(byte[] bytes) {
    return new Payload<>(bytes, adapter);
  }

  /**
   * The same bytes, seen through an envelope.
   *
   * @param member the member of the root that both views take, if it is there; null for none
   * @return the payload
   */
  public Payload<T> unwrapped(@Nullable String member) {
    return new Payload<>(bytes, adapter, member, document);
  }

  /**
   * The whole document, envelope included; checked once.
   *
   * @return the root
   * @throws JsonException where the body is empty or no JSON
   */
  public JsonValue document() {
    JsonValue d = document;
    if (d == null) {
      d = JsonValue.parse(bytes);
      document = d;
    }
    return d;
  }

  /**
   * What the envelope holds, be it null or not; the whole document where there is no envelope.
   *
   * @return the value
   * @throws JsonException where the body is empty or no JSON
   */
  public JsonValue json() {
    JsonValue d = document();
    return envelope != null && d.isObject() && d.has(envelope) ? d.get(envelope) : d;
  }

  /**
   * The typed view of {@link #json()}. A string may also come as plain text.
   *
   * @return the value; null for a JSON null, and where there is no adapter
   * @throws JsonException where the body is empty or no JSON, or does not fit
   */
  public @Nullable T body() {
    if (isEmpty() && adapter instanceof ModelAdapter<?> model && model.isFreeForm()) {
      return JsonValue.parse("{}").as(adapter); // nothing is all that was promised
    }
    if (adapter instanceof TextAdapter && !isJson()) {
      @SuppressWarnings("unchecked") // the adapter is one of strings
      T string = (T) rawText();
      return string;
    }
    return adapter == null ? null : json().as(adapter);
  }

  /** A text such as a token may look like JSON: a number is still the text that came. */
  private boolean isJson() {
    try {
      return json().isString() || json().isNull();
    } catch (JsonException e) {
      return false;
    }
  }

  /**
   * What came, for people to read: the JSON text of {@link #json()}, or where the body is no JSON,
   * its bytes as UTF-8, with U+FFFD for what is none and without a byte order mark.
   *
   * @return the text; empty for an empty body
   */
  public String text() {
    if (isEmpty()) {
      return "";
    }
    try {
      return json().toJson();
    } catch (JsonException e) {
      String raw = rawText();
      return raw.startsWith("\ufeff") ? raw.substring(1) : raw;
    }
  }

  /**
   * All bytes as UTF-8, with U+FFFD for what is none.
   *
   * @return the text
   */
  public String rawText() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Whether there is no body.
   *
   * @return true for no bytes at all
   */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /**
   * How much came.
   *
   * @return the number of bytes
   */
  public int size() {
    return bytes.length;
  }

  /** The size only; what is inside may be secret. */
  @Override
  public String toString() {
    return "Payload of " + size() + " bytes";
  }
}

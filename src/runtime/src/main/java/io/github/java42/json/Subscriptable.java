package io.github.java42.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked by subscripts: {@code page.get("users").get(0).getString("email")}. Values are
 * read when asked for, from the bytes as they came.
 *
 * <p>A key that is not there, a value of another kind and a key that the object has twice are a
 * {@link JsonException}, which says where and what is there instead.
 */
public interface Subscriptable extends Iterable<JsonValue> {
  /**
   * The value that subscripts are asked of.
   *
   * @return the value; never null, but it may be a JSON null
   */
  JsonValue json();

  /**
   * The member of an object.
   *
   * @param key its key
   * @return its value, which may be a JSON null
   */
  default JsonValue get(String key) {
    return json().member(key);
  }

  /**
   * An element of an array.
   *
   * @param index from 0
   * @return its value, which may be a JSON null
   */
  default JsonValue get(int index) {
    return json().element(index);
  }

  /**
   * The elements of an array. An object is not iterated: take {@link JsonValue#keys()}.
   *
   * @return its elements in turn
   */
  @Override
  default Iterator<JsonValue> iterator() {
    return json().elements();
  }

  /**
   * Whether an object has a key, be its value null or not.
   *
   * @param key the key
   * @return true if it is there
   */
  default boolean has(String key) {
    return json().memberOrNull(key) != null;
  }

  /**
   * The member of an object, if there is something in it.
   *
   * @param key its key
   * @return its value; empty where the key is missing and where its value is null
   */
  default Optional<JsonValue> find(String key) {
    return Optional.ofNullable(json().memberOrNull(key)).filter(v -> !v.isNull());
  }

  /**
   * The text of a member.
   *
   * @param key its key
   * @return its text, or null for a JSON null
   */
  default @Nullable String getString(String key) {
    JsonValue v = get(key);
    return v.isNull() ? null : v.asString();
  }

  /**
   * The whole number of a member.
   *
   * @param key its key
   * @return its value; a JSON null is refused
   */
  default long getLong(String key) {
    return get(key).asLong();
  }

  /**
   * The whole number of a member.
   *
   * @param key its key
   * @return its value; a JSON null is refused
   */
  default int getInt(String key) {
    return get(key).asInt();
  }

  /**
   * The truth of a member.
   *
   * @param key its key
   * @return its value; a JSON null is refused
   */
  default boolean getBoolean(String key) {
    return get(key).asBoolean();
  }

  /**
   * The number of a member.
   *
   * @param key its key
   * @return its value, or null for a JSON null
   */
  default @Nullable BigDecimal getDecimal(String key) {
    JsonValue v = get(key);
    return v.isNull() ? null : v.asDecimal();
  }

  /**
   * The time of a member, a text in ISO 8601 with a zone.
   *
   * @param key its key
   * @return its value, or null for a JSON null
   */
  default @Nullable Instant getInstant(String key) {
    JsonValue v = get(key);
    return v.isNull() ? null : v.asInstant();
  }

  /**
   * The value at a JSON Pointer (RFC 6901), the syntax in which messages name places.
   *
   * @param pointer such as {@code /users/0/email}; the empty text is this value itself, {@code ~1}
   *     stands for a slash in a key and {@code ~0} for a tilde
   * @return its value, which may be a JSON null
   */
  default JsonValue at(String pointer) {
    JsonValue v = json();
    for (String step : Pointer.steps(pointer)) {
      v = v.step(step);
    }
    return v;
  }
}

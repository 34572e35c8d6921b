package io.github.java42.internal;

import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item of a list.
 *
 * @param <T> the type of the item
 */
@FunctionalInterface
interface ItemReader<T> {
  /** Reads strings. */
  ItemReader<String> STRINGS = value -> value.isString() ? value.asString() : null;

  /** The item, or null if the value is of another type. */
  @Nullable T read(JsonValue value);

  /** Reads models. */
  static <M extends JsonModel> ItemReader<M> models(ModelAdapter<M> adapter) {
    return value -> value.isObject() ? adapter.read(value) : null;
  }
}

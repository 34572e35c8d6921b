package io.github.java42.internal;

import io.github.java42.json.Codec;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Java values as JSON, for values whose schema is not at hand. */
public final class JavaValues {
  private JavaValues() {}

  /**
   * Converts a value.
   *
   * @param name the name of the value, for the message
   * @param value a JSON value, a model, a string, a boolean, an integer, a decimal, an open
   *     enumeration, an instant (in milliseconds), or a list or map of these
   * @return the JSON
   * @throws IllegalArgumentException if the value is null or of another type
   */
  public static JsonValue json(String name, Object value) {
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof JsonModel model) {
      return JsonValue.parse(model.toJson());
    }
    if (value instanceof String || value instanceof OpenEnum) {
      return JsonValue.of(value.toString());
    }
    if (value instanceof Boolean flag) {
      return JsonValue.of(flag.booleanValue());
    }
    if (value instanceof Integer || value instanceof Long) {
      return JsonValue.of(((Number) value).longValue());
    }
    if (value instanceof BigDecimal decimal) {
      return JsonValue.of(decimal);
    }
    if (value instanceof Instant instant) {
      return Codec.INSTANT.encode(instant);
    }
    if (value instanceof List<?> list) {
      List<JsonValue> elements = new ArrayList<>();
      list.forEach(element -> elements.add(json(name, element)));
      return array(elements);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, JsonValue> fields = new LinkedHashMap<>();
      map.forEach((key, field) -> fields.put(String.valueOf(key), json(name, field)));
      return Codec.map(Codec.ANY).encode(fields);
    }
    String type = value == null ? "null" : value.getClass().getSimpleName();
    throw new IllegalArgumentException(name + ": " + type + " cannot be written as JSON");
  }

  /** An array of these elements. */
  static JsonValue array(List<JsonValue> elements) {
    return Codec.list(Codec.ANY).encode(elements);
  }
}

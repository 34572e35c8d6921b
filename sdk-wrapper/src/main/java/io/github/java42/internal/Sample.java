package io.github.java42.internal;

import io.github.java42.json.JsonException;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.util.List;
import java.util.Map;

/**
 * A body for a call that is built but not sent. A call is built to learn its operation; but the
 * body of a page can't be written before its position is set, and the name of the position is
 * operation metadata.
 */
final class Sample {
  private static final JsonValue NUMBER = JsonValue.of(1);
  private static final JsonValue STRING = JsonValue.of("1");

  private Sample() {}

  /** The body with some number or string for each required property that is missing. */
  static <B extends JsonModel> B of(B body) {
    B sample = body;
    for (String name : body.missingProperties()) {
      sample = with(sample, name);
    }
    return sample;
  }

  private static <B extends JsonModel> B with(B body, String name) {
    for (JsonValue value : List.of(NUMBER, STRING)) {
      try {
        return ModelAdapter.changed(body, Map.of(name, value));
      } catch (JsonException e) {
        // of another type
      }
    }
    return body; // not a position: the caller has forgotten it, and the converter reports it
  }
}

package io.github.java42.json;

/**
 * Hears of what a model was sent and its contract does not say. What does not fit costs that
 * property only; an exception thrown from here ends the decoding.
 *
 * <p>Called by the thread that decodes; one that is given to a registry must be safe for many.
 */
@FunctionalInterface
public interface Mismatch {
  /** Says nothing. */
  Mismatch IGNORE = (model, property, raw) -> {};

  /** Throws a {@link JsonException} for all three; it names the property and not the value. */
  Mismatch STRICT =
      new Mismatch() {
        @Override
        public void misfit(String model, String property, JsonValue raw) {
          throw new JsonException(model + "." + property + " does not fit: " + what(raw));
        }

        @Override
        public void unknown(String model, String property, JsonValue raw) {
          throw new JsonException(model + "." + property + " is unknown: " + what(raw));
        }

        @Override
        public void missing(String model, String property) {
          throw new JsonException(model + "." + property + " is required, but missing or null");
        }

        private String what(JsonValue raw) {
          return raw.kind() + " came";
        }
      };

  /**
   * A value, or something inside of it, does not fit the type of its property.
   *
   * @param model the model's name
   * @param property the property's name on the wire; {@code []} for elements of a list that is not
   *     itself inside of a model
   * @param raw the whole value as it came, which may be secret
   */
  void misfit(String model, String property, JsonValue raw);

  /**
   * The contract does not know this property.
   *
   * @param model the model's name
   * @param property the property's name on the wire
   * @param raw the value as it came, which may be secret
   */
  default void unknown(String model, String property, JsonValue raw) {}

  /**
   * A required property is not there, or is null.
   *
   * @param model the model's name
   * @param property the property's name on the wire
   */
  default void missing(String model, String property) {}
}

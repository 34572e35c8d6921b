package io.github.java42.internal;

import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import java.util.List;

/** The names of the fields that a body sets: an update changes these and no others. */
public final class FieldMask {
  private FieldMask() {}

  /**
   * The names as a list.
   *
   * @param argument the name of the body in Java, for messages
   * @param body the body
   * @return the wire names, in the order of the body
   * @throws IllegalArgumentException if the body is null or sets no field
   */
  public static List<String> of(String argument, JsonModel body) {
    List<String> names = JsonValue.parse(Arguments.required(argument, body).toJson()).keys();
    if (names.isEmpty()) {
      throw new IllegalArgumentException(argument + ": sets no field");
    }
    return List.copyOf(names);
  }

  /**
   * The names as one string, such as {@code endDate, notes}.
   *
   * @param argument the name of the body in Java, for messages
   * @param body the body
   * @return the wire names, separated by a comma and a space
   * @throws IllegalArgumentException if the body is null or sets no field
   */
  public static String joined(String argument, JsonModel body) {
    return String.join(", ", of(argument, body));
  }
}

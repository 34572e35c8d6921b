package io.github.java42.internal;

import io.github.java42.json.JsonValue;
import io.github.java42.json.OpenEnum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of methods before any request is sent. A message names the argument as it is
 * called in Java; it shows a value only if the value is blank, so that it never shows a secret.
 */
public final class Arguments {
  private Arguments() {}

  /**
   * Checks a required argument.
   *
   * @param name the name of the argument in Java
   * @param value a string that is neither empty nor blank and has no lone surrogate; a list with at
   *     least one element, for which the same holds; or anything else that is not null
   * @return the value; for a list, an immutable copy
   * @throws IllegalArgumentException if the value is invalid
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + ": null");
    }
    if (value instanceof List<?> list) {
      @SuppressWarnings("unchecked") // callers declare the interface, not the class of the list
      T copy = (T) elements(name, new ArrayList<>(list));
      return copy;
    }
    if (value instanceof String string) {
      checkString(name, string);
    } else if (value instanceof OpenEnum constant) {
      checkString(name, constant.value());
    }
    return value;
  }

  /**
   * Checks an argument that becomes one segment of a path. An HTTP client resolves the segments
   * {@code .} and {@code ..}, so that the request would reach another operation.
   *
   * @param name the name of the argument in Java
   * @param value a value as for {@link #required}
   * @return the value
   * @throws IllegalArgumentException if the value is invalid, {@code .} or {@code ..}
   */
  public static <T> T segment(String name, @Nullable T value) {
    T segment = required(name, value);
    String string = segment.toString();
    if (string.equals(".") || string.equals("..")) {
      throw new IllegalArgumentException(name + ": \"" + string + "\" leads to another path");
    }
    return segment;
  }

  /**
   * Checks that a string can be encoded in UTF-8, in which half a surrogate pair has no encoding.
   *
   * @throws IllegalArgumentException if it contains half a surrogate pair
   */
  static void checkEncodable(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
        continue;
      }
      throw new IllegalArgumentException(
          name + ": contains half of a surrogate pair at index " + i);
    }
  }

  private static void checkString(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + ": " + JsonValue.of(value).toJson() + " is blank");
    }
    checkEncodable(name, value);
  }

  private static List<?> elements(String name, List<?> copy) {
    if (copy.isEmpty()) {
      throw new IllegalArgumentException(name + ": the list is empty");
    }
    for (int i = 0; i < copy.size(); i++) {
      required(name + "[" + i + "]", copy.get(i));
    }
    return Collections.unmodifiableList(copy);
  }
}

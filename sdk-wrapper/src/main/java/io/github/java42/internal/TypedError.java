package io.github.java42.internal;

import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the error table: one way in which an error is announced.
 *
 * @param status the status that it needs
 * @param markers the texts that must all stand in the body
 * @param message what is wrong, with {@code {token}} for attributes
 * @param attributes what the exception carries
 * @param create makes the exception
 */
record TypedError(
    int status,
    List<String> markers,
    String message,
    List<Attribute> attributes,
    Function<Failure, Code42HttpException> create) {
  private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");

  /**
   * What an exception carries.
   *
   * @param name its name in code
   * @param token what stands for it in the message
   * @param from the wire name of the argument that it is taken from
   * @param value the text that it always has, or null
   */
  record Attribute(String name, String token, String from, @Nullable String value) {}

  boolean matches(int status, String body) {
    return status == this.status && markers.stream().allMatch(body::contains);
  }

  /** The attributes by their names; those that the call did not name are missing. */
  Map<String, String> attributes(Map<String, String> arguments) {
    Map<String, String> found = new HashMap<>();
    for (Attribute a : attributes) {
      String value = a.value() == null ? arguments.get(a.from()) : a.value();
      if (value != null) {
        found.put(a.name(), value);
      }
    }
    return found;
  }

  /** The message with the attributes in it. */
  String message(Map<String, String> found) {
    Map<String, String> names = new HashMap<>();
    attributes.forEach(a -> names.put(a.token(), a.name()));
    return TOKEN
        .matcher(message)
        .replaceAll(
            m -> {
              String value = found.get(names.getOrDefault(m.group(1), m.group(1)));
              return Matcher.quoteReplacement(value == null ? "(not given)" : value);
            });
  }
}

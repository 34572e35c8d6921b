package io.github.java42.exception;

import io.github.java42.Code42Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer that is no success tells; from it the exceptions are made.
 *
 * @param message what went wrong, without secrets; {@code {name}} stands for an argument
 * @param operation the operationId of the call
 * @param response the answer, whose body may be no JSON
 * @param attempts how often the call was sent
 * @param arguments what the caller gave, by the names on the wire, without secrets
 */
public record Failure(
    String message,
    String operation,
    Code42Response<?> response,
    int attempts,
    Map<String, String> arguments) {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  /** Keeps a copy. */
  public Failure {
    arguments = Map.copyOf(arguments);
  }

  /**
   * An argument of the call.
   *
   * @param name its name on the wire
   * @return its text, or null where the caller gave none
   */
  public @Nullable String argument(String name) {
    return arguments.get(name);
  }

  /**
   * The message with its arguments in place.
   *
   * @return the text
   */
  public String text() {
    return NAME.matcher(message)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    arguments.getOrDefault(m.group(1), "(no " + m.group(1) + ")")));
  }
}

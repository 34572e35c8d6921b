package io.github.java42.codegen;

import java.util.Locale;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/** The limits of a value, as a sentence behind its description. */
final class Limits {
  private Limits() {}

  /** The description with the limits that it does not mention itself. */
  static String appended(String description, IJsonSchemaValidationProperties value) {
    String limits = sentence(value);
    String text = description.strip();
    boolean said = limits.isEmpty() || text.contains(limits.replaceAll(".* ([\\d,]+).*", "$1"));
    return said ? text : (text.matches("(?s).*[.!?]") ? text : text + ".") + " " + limits;
  }

  private static String sentence(IJsonSchemaValidationProperties value) {
    if (value.getMaxLength() != null) {
      return "At most " + grouped(value.getMaxLength().toString()) + " characters.";
    }
    String minimum = value.getMinimum();
    String maximum = value.getMaximum();
    if (minimum != null && maximum != null) {
      return "From " + grouped(minimum) + " to " + grouped(maximum) + ".";
    }
    return maximum != null
        ? "At most " + grouped(maximum) + "."
        : minimum != null ? "At least " + grouped(minimum) + "." : "";
  }

  /** With a comma between thousands. */
  private static String grouped(String number) {
    return String.format(Locale.ROOT, "%,d", Long.valueOf(number));
  }
}

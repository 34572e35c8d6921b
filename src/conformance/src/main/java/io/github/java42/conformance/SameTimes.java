package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** A time in ISO 8601 is the same with a fraction of zeros or without one. */
final class SameTimes {
  private static final Pattern ZEROS =
      Pattern.compile("(\\d-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.0+|(\\.\\d*?[1-9])0*)?Z");

  private SameTimes() {}

  /** The text with each time in its shortest spelling. */
  static String canonical(String text) {
    return ZEROS.matcher(text).replaceAll("$1$2Z");
  }

  /** The document with each time in its shortest spelling. */
  static JsonNode canonical(JsonNode body) {
    if (body instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(p -> copy.set(p.getKey(), canonical(p.getValue())));
      return copy;
    }
    if (body instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(element -> copy.add(canonical(element)));
      return copy;
    }
    return body.isTextual() ? TextNode.valueOf(canonical(body.asText())) : body;
  }
}

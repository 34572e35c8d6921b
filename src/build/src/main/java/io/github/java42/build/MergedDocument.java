package io.github.java42.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;

/**
 * A document of the contract in which every {@code allOf} is one schema. The validator would take
 * the properties of the other parts for unknown, and its own way to merge them makes an object of
 * each property that may be any JSON.
 */
final class MergedDocument {
  private final JsonNode root;

  private MergedDocument(JsonNode root) {
    this.root = root;
  }

  /** Returns the merged document as JSON. */
  static String of(InputStream yaml) throws IOException {
    JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    return new MergedDocument(root).merged(root).toString();
  }

  private JsonNode merged(JsonNode node) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> copy.add(merged(element)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (JsonNode part : node.path("allOf")) {
      merged(resolved(part)).properties().forEach(e -> add(copy, e.getKey(), e.getValue()));
    }
    node.properties().stream()
        .filter(e -> !e.getKey().equals("allOf"))
        .forEach(e -> add(copy, e.getKey(), merged(e.getValue())));
    if (copy.path("x-free-form").asBoolean()) {
      copy.remove("items"); // the validator would take nothing but an array
    }
    return copy;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode at = node;
    while (at.path("$ref").isTextual()) {
      at = root.at(at.path("$ref").asText().substring(1));
    }
    return at;
  }

  private static void add(ObjectNode schema, String keyword, JsonNode value) {
    JsonNode before = schema.get(keyword);
    if (keyword.equals("properties") && before instanceof ObjectNode properties) {
      properties.setAll((ObjectNode) value);
    } else if (keyword.equals("required") && before instanceof ArrayNode names) {
      value.forEach(names::add);
    } else {
      schema.set(keyword, value);
    }
  }
}

package io.github.java42.test;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.squareup.moshi.Types;
import io.github.java42.json.JsonValue;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The examples of bodies in one bundled document, each with the Java type that it is one of. */
@NullMarked
final class ContractExamples {
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head");

  private final JsonNode document;
  private final String modelPackage;
  private final List<Example> found = new ArrayList<>();

  private ContractExamples(JsonNode document, String modelPackage) {
    this.document = document;
    this.modelPackage = modelPackage;
  }

  /**
   * A body.
   *
   * @param where operation, status (or "request") and the example's own name
   * @param type what its typed view is: a model, a list, or any JSON
   * @param envelope the member that holds the typed view; null for none
   * @param body the whole body
   */
  record Example(String where, Type type, @Nullable String envelope, JsonNode body) {}

  /** Reads a document. */
  static List<Example> of(Path bundle, String modelPackage) throws IOException {
    ObjectMapper yaml = exact(new ObjectMapper(new YAMLFactory()));
    ContractExamples examples =
        new ContractExamples(yaml.readTree(Files.readString(bundle)), modelPackage);
    examples.paths();
    return List.copyOf(examples.found);
  }

  /** Numbers keep their digits, and an object with one key twice is refused. */
  static ObjectMapper exact(ObjectMapper mapper) {
    return mapper
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
  }

  private void paths() {
    for (JsonNode path : document.path("paths")) {
      for (Map.Entry<String, JsonNode> verb : resolved(path).properties()) {
        if (VERBS.contains(verb.getKey())) {
          operation(verb.getValue());
        }
      }
    }
  }

  private void operation(JsonNode operation) {
    String id = operation.path("operationId").asText();
    contents(id + " request", resolved(operation.path("requestBody")), null);
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      boolean success = response.getKey().startsWith("2");
      contents(
          id + " " + response.getKey(),
          resolved(response.getValue()),
          success ? operation.path("x-envelope").asText(null) : null);
    }
  }

  private void contents(String where, JsonNode body, @Nullable String envelope) {
    for (Map.Entry<String, JsonNode> media : body.path("content").properties()) {
      if (media.getKey().contains("json")) {
        content(where, media.getValue(), envelope);
      }
    }
  }

  private void content(String where, JsonNode media, @Nullable String envelope) {
    JsonNode schema = media.path("schema");
    Type type =
        type(envelope == null ? schema : resolved(schema).path("properties").path(envelope));
    if (media.has("example")) {
      found.add(new Example(where, type, envelope, media.get("example")));
    }
    for (Map.Entry<String, JsonNode> example : media.path("examples").properties()) {
      JsonNode value = resolved(example.getValue()).path("value");
      found.add(new Example(where + " " + example.getKey(), type, envelope, value));
    }
  }

  /** What has no class of its own (free-form, scalars) is any JSON. */
  private Type type(JsonNode schema) {
    JsonNode target = resolved(schema);
    if (target.path("type").asText().equals("array")) {
      return Types.newParameterizedType(List.class, type(target.path("items")));
    }
    if (!schema.has("$ref") && schema.path("allOf").size() == 1) {
      return type(schema.path("allOf").path(0));
    }
    if (!target.has("properties") && !target.has("allOf")) {
      return JsonValue.class;
    }
    String reference = schema.path("$ref").asText();
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    boolean shared = target.path("x-shared").asBoolean();
    String model = (shared ? "io.github.java42.common.model" : modelPackage) + "." + name;
    try {
      return Class.forName(model);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(
          "The contract has a schema " + name + ", and there is no " + model, e);
    }
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode at = node;
    while (at.path("$ref").isTextual()) {
      at = document.at(at.path("$ref").asText().substring(1));
    }
    return at;
  }
}

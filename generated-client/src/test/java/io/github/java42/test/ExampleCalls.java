package io.github.java42.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Compares {@code dist/examples.json} with the bundles that it is derived from. */
@NullMarked
final class ExampleCalls {
  static final Path FILE = GeneratedFiles.module("../openapi/dist/examples.json");

  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head");
  private static final ObjectMapper JSON = ContractExamples.exact(new ObjectMapper());
  private static final ObjectMapper YAML =
      ContractExamples.exact(new ObjectMapper(new YAMLFactory()));

  private final JsonNode bundle;
  private final JsonNode calls;

  private ExampleCalls(JsonNode bundle, JsonNode calls) {
    this.bundle = bundle;
    this.calls = calls;
  }

  static ExampleCalls of(String document) throws IOException {
    JsonNode examples = JSON.readTree(FILE.toFile());
    return new ExampleCalls(
        YAML.readTree(GeneratedFiles.module("../openapi/dist/" + document + ".yaml").toFile()),
        inlined(examples, examples.path(document)));
  }

  void assertThatTheyAreThoseOfTheBundle() {
    List<String> operations = new ArrayList<>();
    for (JsonNode path : bundle.path("paths")) {
      for (Map.Entry<String, JsonNode> verb : path.properties()) {
        if (VERBS.contains(verb.getKey())) {
          operations.add(verb.getValue().path("operationId").asText());
          assertThatOneMatches(verb.getValue());
        }
      }
    }
    assertThat(operations).isNotEmpty();
    assertThat(calls.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(operations);
  }

  private void assertThatOneMatches(JsonNode operation) {
    String id = operation.path("operationId").asText();
    JsonNode call = calls.path(id);
    assertThat(call.path("status").asText()).as("status of %s", id).startsWith("2");
    assertThatResponseMatches(
        id, inlined(bundle, operation.path("responses").path(call.path("status").asText())), call);

    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = resolved(bundle, reference);
      String name = parameter.path("name").asText();
      assertThat(call.path(parameter.path("in").asText()).path(name))
          .as("%s of %s", name, id)
          .isEqualTo(
              parameter.has("example")
                  ? parameter.path("example")
                  : resolved(bundle, parameter.path("schema")).path("example"));
    }

    JsonNode request = inlined(bundle, operation.path("requestBody"));
    assertThat(call.has("request")).as("request of %s", id).isEqualTo(request.has("content"));
    if (call.has("request")) {
      assertThat(bodies(request.path("content").path("application/json")))
          .as("request of %s", id)
          .contains(call.path("request"));
    }
  }

  private static void assertThatResponseMatches(String id, JsonNode success, JsonNode call) {
    if (!success.has("content")) {
      assertThat(call.has("response")).as("response of %s", id).isFalse();
      return;
    }
    JsonNode media = success.path("content").path(call.path("mediaType").asText());
    assertThat(media.isMissingNode()).as("media type of %s", id).isFalse();
    List<JsonNode> bodies = bodies(media);
    if (bodies.isEmpty()) {
      assertThat(call.path("response").asText()).as("stand-in of %s", id).isNotEmpty();
    } else {
      assertThat(bodies).as("response of %s", id).contains(call.path("response"));
    }
  }

  private static List<JsonNode> bodies(JsonNode media) {
    List<JsonNode> bodies = new ArrayList<>();
    if (media.has("example")) {
      bodies.add(media.path("example"));
    }
    media.path("examples").forEach(example -> bodies.add(example.path("value")));
    return bodies;
  }

  private static JsonNode resolved(JsonNode root, JsonNode node) {
    JsonNode at = node;
    while (at.path("$ref").isTextual()) {
      at = root.at(at.path("$ref").asText().substring(1));
    }
    return at;
  }

  /** A copy without references, but for schemas: some refer to themselves. */
  private static JsonNode inlined(JsonNode root, JsonNode node) {
    JsonNode at = resolved(root, node);
    if (at.isObject()) {
      ObjectNode copy = JSON.createObjectNode();
      at.properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("schema")) {
                  copy.set(field.getKey(), inlined(root, field.getValue()));
                }
              });
      return copy;
    }
    if (at.isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      at.forEach(element -> copy.add(inlined(root, element)));
      return copy;
    }
    return at;
  }
}

package io.github.java42.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract calls a secret is never part of the text of a model. */
@NullMarked
class SecretsTest {
  private static final String MARK = "s3cr3t-that-nobody-may-see";

  static Stream<Arguments> secrets() throws IOException {
    Stream.Builder<Arguments> all = Stream.builder();
    for (String document : List.of("console", "services", "storage", "incydr")) {
      JsonNode root =
          new ObjectMapper(new YAMLFactory())
              .readTree(
                  Files.readString(GeneratedFiles.module("../openapi/dist/" + document + ".yaml")));
      String family = document.equals("incydr") ? "incydr" : "console";
      for (Map.Entry<String, JsonNode> schema :
          root.path("components").path("schemas").properties()) {
        boolean shared = schema.getValue().path("x-shared").asBoolean();
        for (Map.Entry<String, JsonNode> property :
            schema.getValue().path("properties").properties()) {
          boolean envelope = schema.getValue().path("properties").has("data"); // has no class
          if (property.getValue().path("x-secret").asBoolean() && !envelope) {
            all.add(
                Arguments.of(
                    "io.github.java42."
                        + (shared ? "common" : family)
                        + ".model."
                        + schema.getKey(),
                    property.getKey()));
          }
        }
      }
    }
    return all.build();
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(secrets()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void theTextOfAModelHidesThem(String model, String property) throws Exception {
    ModelAdapter<?> adapter =
        (ModelAdapter<?>) requireNonNull(Class.forName(model).getField("JSON").get(null));
    JsonModel decoded =
        adapter.read(JsonValue.parse("{\"" + property + "\":\"" + MARK + "\",\"other\":\"o\"}"));

    assertThat(decoded.toString()).doesNotContain(MARK).contains("***");
    assertThat(decoded.toJson()).contains(MARK);
  }
}

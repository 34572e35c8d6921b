package io.github.java42.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.java42.client.console.ConsoleJson;
import io.github.java42.client.incydr.IncydrJson;
import io.github.java42.client.services.ServicesJson;
import io.github.java42.client.storage.StorageJson;
import io.github.java42.console.model.User;
import io.github.java42.json.JsonException;
import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelRegistry;
import io.github.java42.runtime.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every body that the contract shows: the models read it without a mismatch, and write back the
 * same members in the same order with the same numbers.
 */
@NullMarked
class ExamplesTest {
  private static final Path BUNDLES = GeneratedFiles.module("../openapi/dist");
  private static final ObjectMapper JSON = ContractExamples.exact(new ObjectMapper());

  /** Where each document became Java. */
  private static final List<Family> FAMILIES =
      List.of(
          new Family(
              "console.yaml", "io.github.java42.console.model", new ConsoleJson(Mismatch.STRICT)),
          new Family(
              "services.yaml", "io.github.java42.console.model", new ServicesJson(Mismatch.STRICT)),
          new Family(
              "storage.yaml", "io.github.java42.console.model", new StorageJson(Mismatch.STRICT)),
          new Family(
              "incydr.yaml", "io.github.java42.incydr.model", new IncydrJson(Mismatch.STRICT)));

  private record Family(String document, String modelPackage, ModelRegistry registry) {
    List<ContractExamples.Example> examples() throws IOException {
      return ContractExamples.of(BUNDLES.resolve(document), modelPackage);
    }
  }

  static Stream<Arguments> examples() throws IOException {
    Stream.Builder<Arguments> all = Stream.builder();
    for (Family family : FAMILIES) {
      Moshi moshi = new Moshi.Builder().add(family.registry()).build();
      for (ContractExamples.Example example : family.examples()) {
        all.add(Arguments.of(family.document() + ": " + example.where(), moshi, example));
      }
    }
    return all.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void roundTrips(String name, Moshi moshi, ContractExamples.Example example) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(example.body());
    JsonAdapter<Object> adapter = moshi.adapter(example.type());
    Payload<Object> payload = new Payload<>(bytes, adapter).unwrapped(example.envelope());

    String written;
    try {
      written = adapter.toJson(payload.body());
    } catch (JsonException e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
    // As texts: trees would be equal whatever the order of their members.
    assertThat(JSON.readTree(written).toString()).as(name).isEqualTo(inside(example).toString());
  }

  @Test
  void everyDocumentHasExamples() throws IOException {
    try (Stream<Path> bundles = Files.list(BUNDLES)) {
      assertThat(
              bundles.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .as("a document that is missing from FAMILIES is not tested")
          .containsExactlyInAnyOrderElementsOf(FAMILIES.stream().map(Family::document).toList());
    }
    for (Family family : FAMILIES) {
      assertThat(family.examples()).as(family.document()).isNotEmpty();
    }
  }

  @Test
  void strictnessIsInForce() {
    Moshi moshi = new Moshi.Builder().add(new ConsoleJson(Mismatch.STRICT)).build();
    JsonAdapter<?> adapter = moshi.adapter(User.class);
    assertThatThrownBy(() -> adapter.fromJson("{\"userId\":1,\"userUid\":2}"))
        .hasMessageContaining("User.userUid");
  }

  private static JsonNode inside(ContractExamples.Example example) {
    String envelope = example.envelope();
    return envelope != null && example.body().has(envelope)
        ? example.body().get(envelope)
        : example.body();
  }
}

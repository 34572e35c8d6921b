package io.github.java42.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * What the generator refuses, and how it names things. That what it emits compiles and works is
 * tried where it is used: in {@code generated-client}.
 */
class GeneratorTest {
  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      servers: [{url: 'https://test.example'}]
      tags: [{name: Things, description: Things.}]
      security: [{bearer: []}]
      """;

  private static final String PATHS =
      """
      paths:
        /things:
          get:
            operationId: listThings
            tags: [Things]
            summary: Lists things
            responses:
              '200': {description: Things., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      """;

  private static final String COMPONENTS =
      """
      components:
        securitySchemes: {bearer: {type: http, scheme: bearer}}
        schemas:
      """;

  private static final String THING =
      """
          Thing:
            type: object
            description: A thing.
            properties:
              name: {type: string, description: Its name.}
      """;

  @TempDir Path folder;

  // ---- what is refused

  @Test
  void twoPropertiesOfOneName() {
    refuses(
        PATHS
            + COMPONENTS
            + THING
            + "        user_id: {type: string}\n        userId: {type: string}\n",
        "Thing: user_id and userId are both userId; give one an x-name");
  }

  @Test
  void anExtensionSettlesTheName() throws IOException {
    generates(
        PATHS
            + COMPONENTS
            + THING
            + "        user_id: {type: string, x-name: legacyUserId}\n"
            + "        userId: {type: string}\n");
    assertThat(java("model/Thing.java"))
        .contains("Property.of(\"user_id\", Codec.STRING)")
        .contains("String legacyUserId()")
        .contains("String userId()");
  }

  @Test
  void aPropertyNamedLikeTheClearingOfAnother() {
    refuses(
        """
        paths:
          /things:
            post:
              operationId: createThing
              tags: [Things]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              responses: {'204': {description: Done.}}
        """
            + COMPONENTS
            + THING
            + "        notes: {type: string, nullable: true}\n        clearNotes: {type: string}\n",
        "notes and clearNotes are both clearNotes");
  }

  @Test
  void twoSchemasOfOneClass() {
    refuses(
        PATHS + COMPONENTS + THING + THING.replace("Thing:", "thing:"),
        "the schemas Thing and thing are both Thing");
  }

  @Test
  void aSchemaThatACollisionGaveADigit() throws IOException {
    write("a.yaml", THING.indent(-4));
    write("b.yaml", THING.indent(-4).replace("name", "other"));
    refuses(
        PATHS.replace("'#/components/schemas/Thing'", "'a.yaml#/Thing'")
            + """
              /others:
                get:
                  operationId: listOthers
                  tags: [Things]
                  responses:
                    '200': {description: Others., content: {application/json: {schema: {$ref: 'b.yaml#/Thing'}}}}
            """
            + "components:\n  securitySchemes: {bearer: {type: http, scheme: bearer}}\n",
        "two schemas are named Thing");
  }

  @Test
  void twoDocumentsThatDefineOneClass() throws IOException {
    generates(PATHS + COMPONENTS + THING);
    write("second.yaml", HEAD + PATHS.replace("listThings", "listAgain") + COMPONENTS + THING);
    assertThatThrownBy(() -> generate("second.yaml", "second"))
        .hasStackTraceContaining("Thing is defined by")
        .hasStackTraceContaining("first.yaml")
        .hasStackTraceContaining("second.yaml");
  }

  @Test
  void twoOperationsOfOneName() {
    refuses(
        PATHS + PATHS.substring(7).replace("/things:", "/others:") + COMPONENTS + THING,
        "operationId is repeated");
  }

  @Test
  void twoValuesOfOneConstant() {
    refuses(
        PATHS
            + COMPONENTS
            + THING
            + "        kind: {$ref: '#/components/schemas/ThingKind'}\n"
            + "    ThingKind: {type: string, x-extensible-enum: [a-b, a_b]}\n",
        "ThingKind: \"a-b\" and \"a_b\" are both A_B");
  }

  @Test
  void aValueThatIsNoText() {
    refuses(
        PATHS
            + COMPONENTS
            + THING
            + "        kind: {$ref: '#/components/schemas/ThingKind'}\n"
            + "    ThingKind: {type: string, x-extensible-enum: [ON, OFF]}\n",
        "ThingKind: the value true needs quotes");
  }

  @Test
  void anObjectWithoutAName() {
    refuses(
        PATHS
            + COMPONENTS
            + THING
            + "        part: {type: object, properties: {name: {type: string}}}\n",
        "Thing.part is an object of its own; name its schema");
  }

  @Test
  void anAnswerWithoutAName() {
    refuses(
        PATHS.replace(
                "{$ref: '#/components/schemas/Thing'}",
                "{type: object, properties: {a: {type: string}}}")
            + COMPONENTS
            + THING,
        "listThings is an object of its own; name its schema");
  }

  @Test
  void alternatives() {
    refuses(
        PATHS
            + COMPONENTS
            + THING
            + "        part: {oneOf: [{$ref: '#/components/schemas/Thing'}, {type: string}]}\n",
        "Thing.part: oneOf and anyOf are not supported");
  }

  @Test
  void anOperationWithoutATag() {
    refuses(
        PATHS.replace("      tags: [Things]\n", "") + COMPONENTS + THING, "listThings has no tag");
  }

  @Test
  void aSchemaThatSaysNothingOfItself() throws IOException {
    generates(
        PATHS
            + COMPONENTS
            + THING
            + "        part: {$ref: '#/components/schemas/Silent'}\n"
            + "    Silent: {type: object, properties: {a: {type: string}}}\n");
    assertThat(java("model/Thing.java")).contains("Silent part()");
  }

  @Test
  void anEnvelopeWithoutItsMember() {
    refuses(
        PATHS.replace("      summary:", "      x-envelope: data\n      summary:")
            + COMPONENTS
            + THING,
        "listThings: there is no data in Thing");
  }

  @Test
  void aNameThatIsNone() {
    refuses(
        PATHS + COMPONENTS + THING + "        '---': {type: string}\n",
        "no name in Java for \"---\"; give it an x-name");
  }

  // ---- what is emitted

  @Test
  void anEnvelopeThatIsUsedElsewhereStays() throws IOException {
    String paths =
        PATHS.replace("      summary:", "      x-envelope: name\n      summary:")
            + PATHS.substring(7).replace("/things:", "/whole:").replace("listThings", "getWhole");
    generates(paths + COMPONENTS + THING);
    assertThat(java("client/first/ThingsApi.java"))
        .contains("Call<Payload<String>> listThings(@QueryMap Map<String, String> params)")
        .contains("Call<Payload<Thing>> getWhole(@QueryMap Map<String, String> params)");
    assertThat(java("model/Thing.java")).contains("class Thing");
  }

  @Test
  void anAnswerThatIsSharedIsUnwrappedForEach() throws IOException {
    String shared = "'200': {$ref: '#/components/responses/Shared'}";
    String paths =
        PATHS
            .replaceAll("'200':.*", java.util.regex.Matcher.quoteReplacement(shared))
            .replace("      summary:", "      x-envelope: name\n      summary:");
    generates(
        paths
            + paths.substring(7).replace("/things:", "/again:").replace("listThings", "listAgain")
            + COMPONENTS
            + THING
            + """
                responses:
                  Shared: {description: Things., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              """);
    assertThat(java("client/first/ThingsApi.java"))
        .contains(
            "Call<Payload<String>> listThings(@QueryMap Map<String, String> params)",
            "Call<Payload<String>> listAgain(@QueryMap Map<String, String> params)");
  }

  @Test
  void aCommentIsNeverClosedByADescription() throws IOException {
    generates(
        PATHS
            + COMPONENTS
            + THING.replace("Its name.", "\"Ends */ here, {@code x} at \\\\users & <b>.\""));
    assertThat(java("model/Thing.java"))
        .contains("ends *&#47; here, &#123;&#64;code x&#125; at &#92;users &amp; &lt;b&gt;.");
  }

  @Test
  void whatLeftTheDocumentLeavesTheFolder() throws IOException {
    Path stale = folder.resolve("out/src/main/java/Stale.java");
    Files.createDirectories(stale.getParent());
    Files.writeString(stale, "class Stale {}");
    generates(PATHS + COMPONENTS + THING);
    assertThat(stale).doesNotExist();
  }

  private void refuses(String document, String message) {
    assertThatThrownBy(() -> generates(document)).hasStackTraceContaining(message);
  }

  private void generates(String document) throws IOException {
    write("first.yaml", HEAD + document);
    generate("first.yaml", "first");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void generate(String document, String family) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("java42")
            .setInputSpec(folder.resolve(document).toString())
            .setOutputDir(folder.resolve("out").toString())
            .setApiPackage("test.client." + family)
            .setModelPackage("test.model");
    configurator.addAdditionalProperty("sourceFolder", "src/main/java");
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
  }

  private String java(String file) throws IOException {
    return Files.readString(folder.resolve("out/src/main/java/test").resolve(file));
  }
}

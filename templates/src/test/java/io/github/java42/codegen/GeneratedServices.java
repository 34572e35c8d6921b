package io.github.java42.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator {@code java42-services} on small documents in a folder. */
final class GeneratedServices {
  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      servers: [{url: 'https://test.example'}]
      security: [{bearer: []}]
      x-errors: []
      """;

  /** The tags of a document that does not have its own. */
  static final String TAGS = "tags: [{name: Things, description: Things.}]\n";

  private static final String COMPONENTS =
      """
      components:
        securitySchemes: {bearer: {type: http, scheme: bearer}}
        responses:
          Thing: {description: The thing., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
          ThingsPage: {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/ThingsPage'}}}}
          Names: {description: Names., content: {application/json: {schema: {type: array, items: {type: string}}}}}
          Content: {description: The content., content: {application/octet-stream: {schema: {type: string, format: binary}}}}
        schemas:
          Color: {type: string, description: A color., x-extensible-enum: [red, dark-blue]}
          Thing:
            type: object
            description: A thing.
            properties:
              name: {type: string, description: The name.}
              color: {$ref: '#/components/schemas/Color'}
          ThingsPage:
            type: object
            description: A page of things.
            properties:
              things: {type: array, description: The things., items: {$ref: '#/components/schemas/Thing'}}
              total: {type: integer, format: int32, description: The number of things.}
              next: {type: string, description: The token of the next page.}
      """;

  private final Path folder;
  private final Map<String, String> options = new TreeMap<>();

  GeneratedServices(Path folder) {
    this.folder = folder;
    options.put("sourceFolder", "src/main/java");
    options.put("clientPackage", "test.client");
    options.put("commonPackage", "test.model");
    options.put("servicePackage", "test.service");
    options.put("implementationPackage", "test.internal");
    options.put("exceptionPackage", "test.exception");
    options.put("handwritten", folder.resolve("handwritten").toString());
    options.put("accessors", "test.ClientServices");
  }

  /** Sets an option of the generator. */
  GeneratedServices with(String option, String value) {
    options.put(option, value);
    return this;
  }

  /** Writes a file. */
  GeneratedServices file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /**
   * Writes a document.
   *
   * @param tags the part with the tags, may be empty
   * @param operations the paths, see {@link #operation}
   * @param schemas the schemas besides the standard ones, in lines without indentation
   */
  GeneratedServices document(String name, String tags, String operations, String schemas)
      throws IOException {
    return file(
        name, HEAD + tags + "paths:\n" + operations + COMPONENTS + schemas.strip().indent(4));
  }

  /** One path with one operation, which returns a thing unless it says otherwise. */
  static String operation(String verb, String path, String id, String rest) {
    String responses = "responses: {'200': {$ref: '#/components/responses/Thing'}}";
    String all =
        "operationId: "
            + id
            + "\nsummary: Does something.\n"
            + rest.strip()
            + "\n"
            + (rest.contains("tags:") ? "" : "tags: [Things]\n")
            + (rest.contains("responses:") ? "" : responses);
    return "  " + path + ":\n    " + verb + ":\n" + all.replaceAll("\n+", "\n").indent(6);
  }

  /** A line with a body. */
  static String body(String schema) {
    return "requestBody: {required: true, description: The body., content: {application/json:"
        + " {schema: {$ref: '#/components/schemas/"
        + schema
        + "'}}}}\n";
  }

  /** An entry of a list of parameters. */
  static String parameter(String name, String in, boolean required) {
    return "{name: "
        + name
        + ", in: "
        + in
        + ", required: "
        + required
        + ", description: The "
        + name
        + "., schema: {type: string}}";
  }

  /** Generates from a document. */
  GeneratedServices run(String document) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("java42-services")
            .setInputSpec(folder.resolve(document).toString())
            .setOutputDir(output().toString())
            .setModelPackage("test.model");
    options.forEach(configurator::addAdditionalProperty);
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    return this;
  }

  /** The folder that is written to. */
  Path output() {
    return folder.resolve("out");
  }

  /** A generated source, by its name below the package {@code test}. */
  String java(String type) throws IOException {
    return Files.readString(output().resolve("src/main/java/test/" + type + ".java"));
  }

  /** The rows of {@code methods.tsv} without its heading, as they are. */
  List<String> rows() throws IOException {
    List<String> rows = Files.readAllLines(output().resolve("methods.tsv"));
    return rows.subList(1, rows.size());
  }

  /** The same, each as {@code form: name(parameters)}. */
  List<String> methods() throws IOException {
    List<String> methods = new ArrayList<>();
    for (String row : rows()) {
      String[] cells = row.split("\t", -1);
      methods.add(cells[4] + ": " + cells[3] + "(" + cells[5] + ")");
    }
    return methods;
  }

  /** All files but those of the framework, with their contents. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = output().relativize(file).toString();
        if (!name.startsWith(".openapi-generator")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }
}

package io.github.java42.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Templates know no operation, schema, parameter or field: what differs between two operations is a
 * matter of the contract.
 */
class TemplateNamesTest {
  private static final Path DOCUMENTS = Path.of("../../openapi/dist");
  private static final Path TEMPLATES = Path.of("../../templates/src/main/resources/java42");

  /** Wire names like {@code name}, {@code type} and {@code message} are words of any template. */
  private static final Pattern ANY_WORD = Pattern.compile("[a-z]{1,7}|[A-Za-z]{1,2}");

  @Test
  void templatesHaveNoNameOfTheContract() throws IOException {
    Set<String> names = names();
    List<Path> templates = files(TEMPLATES, ".mustache");
    assertThat(names).as("names of the contract").hasSizeGreaterThan(1500);
    assertThat(templates).as("templates").hasSizeGreaterThanOrEqualTo(10);
    for (Path template : templates) {
      assertThat(found(names, Files.readString(template))).as("names in %s", template).isEmpty();
    }
  }

  @Test
  void eachKindOfNameIsFound() throws IOException {
    String template = "{{#listUsers}} UserRole.tenantId = {{departureDate}}; name, type, listUser";
    assertThat(found(names(), template))
        .containsExactlyInAnyOrder("listUsers", "UserRole", "tenantId", "departureDate");
  }

  private static List<String> found(Set<String> names, String text) {
    return names.stream()
        .filter(
            n -> Pattern.compile("(?<!\\w)" + Pattern.quote(n) + "(?!\\w)").matcher(text).find())
        .toList();
  }

  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path document : files(DOCUMENTS, ".yaml")) {
      collect(new ObjectMapper(new YAMLFactory()).readTree(document.toFile()), names);
    }
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (node.path("operationId").isTextual()) {
      names.add(node.get("operationId").asText());
    }
    if (node.path("in").isTextual() && node.path("name").isTextual()) {
      wire(node.get("name").asText(), names);
    }
    if (node.path("properties").isObject()) {
      node.get("properties").fieldNames().forEachRemaining(n -> wire(n, names));
    }
    if (node.path("schemas").isObject()) {
      node.get("schemas").fieldNames().forEachRemaining(names::add);
    }
    node.forEach(n -> collect(n, names));
  }

  private static void wire(String name, Set<String> names) {
    if (!ANY_WORD.matcher(name).matches()) {
      names.add(name);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }
}

package io.github.java42.codegen;

import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The generator {@code java42-errors}: the error table of the contract becomes an exception for
 * each row, and a table of how they are announced and made. The general classes above them are
 * handwritten, and found in the same package.
 */
public final class ErrorsCodegen extends FilesCodegen {
  private static final String TABLE_PACKAGE = "tablePackage";

  private final List<Map<String, Object>> exceptions = new ArrayList<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /** For the service loader. */
  public ErrorsCodegen() {
    option(TABLE_PACKAGE, "the package of the table");
  }

  @Override
  public void preprocessOpenAPI(OpenAPI api) {
    super.preprocessOpenAPI(api);
    table(api, inputSpec).forEach(row -> error((Map<?, ?>) row));
  }

  /** The rows of the error table of a document. */
  static List<?> table(OpenAPI api, String document) {
    Object table = api.getExtensions() == null ? null : api.getExtensions().get("x-errors");
    Path file = Path.of(document);
    while (table instanceof Map<?, ?> reference && reference.get("$ref") instanceof String next) {
      file = file.resolveSibling(next); // the parser leaves references in extensions alone
      table = read(file);
    }
    Contract.check(table instanceof List<?>, "x-errors of %s is not a list", document);
    return (List<?>) table;
  }

  private static Object read(Path file) {
    try {
      return Yaml.mapper().readValue(file.toFile(), Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void error(Map<?, ?> row) {
    String name = text(row, "name");
    List<Map<String, String>> attributes = new ArrayList<>();
    list(row.get("attributes")).forEach(a -> attributes.add(attribute((Map<?, ?>) a)));
    exceptions.add(
        Map.of(
            "name",
            name,
            "parent",
            text(row, "parent").equals("Http") ? "Code42Http" : text(row, "parent"),
            "doc",
            Javadoc.block("Thrown if " + Javadoc.lowered(text(row, "description").strip()), 0),
            "attributes",
            attributes));
    row(name, name, row, Map.of());
    for (Object variant : list(row.get("variants"))) {
      Map<?, ?> other = (Map<?, ?>) variant;
      row(name + "." + text(other, "name"), name, row, other);
    }
  }

  private static Map<String, String> attribute(Map<?, ?> attribute) {
    String text = text(attribute, "description");
    return Map.of(
        "name", Names.member(text(attribute, "name")),
        "literal", Names.literal(text(attribute, "name")),
        "doc", Javadoc.block("Returns " + Javadoc.lowered(text.strip()), 2),
        "phrase", Javadoc.phrase(text));
  }

  /** One way in which an error is announced: as its row says, but for what a variant changes. */
  private void row(String key, String name, Map<?, ?> row, Map<?, ?> variant) {
    Object status = Objects.requireNonNullElse(variant.get("status"), row.get("status"));
    Contract.check(status instanceof Integer, "x-errors: no status in %s", row);
    Object marker = variant.get("marker") == null ? row.get("marker") : variant.get("marker");
    List<String> markers =
        marker instanceof String one
            ? List.of(one)
            : list(marker).stream().map(String::valueOf).toList();
    List<String> attributes = new ArrayList<>();
    for (Object a : list(row.get("attributes"))) {
      Map<?, ?> attribute = (Map<?, ?>) a;
      String wire =
          Objects.requireNonNullElse((String) attribute.get("from"), text(attribute, "name"));
      Object from = inside(variant.get("from"), attribute.get("name"));
      Object value = inside(variant.get("values"), attribute.get("name"));
      attributes.add(
          "new TypedError.Attribute(%s, %s, %s, %s)"
              .formatted(
                  Names.literal(text(attribute, "name")),
                  Names.literal(wire),
                  Names.literal(from == null ? wire : String.valueOf(from)),
                  value == null ? "null" : Names.literal(String.valueOf(value))));
    }
    Map<String, Object> data = new HashMap<>();
    data.put("key", Names.literal(key));
    data.put("name", name);
    data.put("status", status);
    data.put("markers", String.join(", ", markers.stream().map(Names::literal).toList()));
    data.put("message", Names.literal(text(row, "message")));
    data.put("attributes", String.join(",\n                      ", attributes));
    rows.add(data);
  }

  private static Object inside(Object map, Object key) {
    return map instanceof Map<?, ?> m ? m.get(key) : null;
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> l ? l : List.of();
  }

  private static String text(Map<?, ?> row, String key) {
    Contract.check(row.get(key) != null, "x-errors: there is no %s in %s", key, row);
    return String.valueOf(row.get(key));
  }

  @Override
  void write(SourceFolder folder) {
    String exceptionPackage = option("modelPackage");
    String tablePackage = option(TABLE_PACKAGE);
    for (Map<String, Object> error : exceptions) {
      Map<String, ?> one = Map.of("package", exceptionPackage, "error", error);
      folder.type(exceptionPackage, error.get("name") + "Exception", "exception", one);
    }
    Map<String, ?> all =
        Map.of(
            "package", tablePackage,
            "exceptionPackage", exceptionPackage,
            "exceptions", exceptions,
            "rows", rows);
    folder.type(tablePackage, "ErrorTable", "errors", all);
  }

  @Override
  public String getName() {
    return "java42-errors";
  }

  @Override
  public String getHelp() {
    return "The exceptions of the error table of a contract.";
  }
}

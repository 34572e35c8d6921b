package io.github.java42.codegen;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.io.FileUtils;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;

/**
 * The generator {@code java42-errors}: the error table of the contract becomes an exception for each
 * row, and a table of how they are made. The classes above them are the wrapper's own.
 */
public class ErrorsCodegen extends DefaultCodegen implements CodegenConfig {
  private static final String TABLE_PACKAGE = "tablePackage";
  private static final List<String> TEXTS =
      List.of("name", "parent", "marker", "message", "description");

  private List<Map<String, Object>> errors = List.of();

  /** For the service loader. */
  public ErrorsCodegen() {
    addOption(TABLE_PACKAGE, "the package of the table", null);
  }

  @Override
  public void preprocessOpenAPI(OpenAPI api) {
    super.preprocessOpenAPI(api);
    Object table = api.getExtensions() == null ? null : api.getExtensions().get("x-errors");
    Path file = Path.of(inputSpec);
    while (table instanceof Map<?, ?> reference && reference.get("$ref") instanceof String next) {
      file = file.resolveSibling(next); // the parser leaves references in extensions alone
      table = read(file);
    }
    Contract.check(table instanceof List<?>, "x-errors of %s is no list", inputSpec);
    errors = ((List<?>) table).stream().map(row -> error((Map<?, ?>) row)).toList();
  }

  private static Object read(Path file) {
    try {
      return Yaml.mapper().readValue(file.toFile(), Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> error(Map<?, ?> row) {
    Map<String, Object> error = new LinkedHashMap<>();
    for (String key : TEXTS) {
      Object text = key.equals("marker") && row.get(key) == null ? "" : row.get(key);
      Contract.check(text != null, "x-errors: there is no %s in %s", key, row);
      error.put(key, String.valueOf(text));
    }
    Contract.check(row.get("status") instanceof Integer, "x-errors: no status in %s", row);
    error.put("status", row.get("status"));
    error.put("literalMarker", Names.literal((String) error.get("marker")));
    error.put("literalMessage", Names.literal((String) error.get("message")));
    error.put("doc", Javadoc.block((String) error.get("description"), 0));
    List<Map<String, String>> attributes = new ArrayList<>();
    if (row.get("attributes") instanceof List<?> list) {
      list.forEach(a -> attributes.add(attribute((Map<?, ?>) a)));
    }
    error.put("attributes", attributes);
    return error;
  }

  private static Map<String, String> attribute(Map<?, ?> row) {
    String name = String.valueOf(row.get("name"));
    String from = Objects.requireNonNullElse((String) row.get("from"), name);
    String text = String.valueOf(row.get("description"));
    return Map.of(
        "name", Names.member(name),
        "from", Names.literal(from),
        "doc", Javadoc.block(text, 2),
        "phrase", Javadoc.phrase(text));
  }

  @Override
  public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
    FileUtils.deleteQuietly(new File(outputFolder));
    String exceptions = String.valueOf(additionalProperties.get("modelPackage"));
    String table = String.valueOf(additionalProperties.get(TABLE_PACKAGE));
    for (Map<String, Object> error : errors) {
      write(
          exceptions,
          error.get("name") + "Exception",
          "exception",
          Map.of("package", exceptions, "error", error));
    }
    write(
        table,
        "ErrorTable",
        "errors",
        Map.of("package", table, "exceptions", exceptions, "errors", errors));
    return data;
  }

  private void write(String packageName, String type, String template, Map<String, ?> data) {
    Path file =
        Path.of(outputFolder, "src/main/java", packageName.replace('.', '/'), type + ".java");
    try (InputStream text =
            ErrorsCodegen.class.getResourceAsStream("/java42/" + template + ".mustache");
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(text), StandardCharsets.UTF_8)) {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, Mustache.compiler().escapeHTML(false).compile(reader).execute(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addOption(String name, String text, String value) {
    cliOptions.add(org.openapitools.codegen.CliOption.newString(name, text).defaultValue(value));
  }

  /** Says nothing: the base class prints a banner even where Maven was told to be quiet. */
  @Override
  public void postProcess() {}

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
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

package io.github.java42.sandbox.server;

import io.github.java42.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The example calls of the contract, {@code dist/examples.json}, which {@code openapi/README.md}
 * describes. They are parsed when the first one is needed. Safe for use by several threads.
 */
public final class Examples {
  /** Quotation marks inside of strings are escaped, so that this matches whole objects only. */
  private static final Pattern REFERENCE = Pattern.compile("\\{\"\\$ref\":\"#([^\"]*)\"}");

  private final Supplier<@Nullable InputStream> resource;
  private volatile @Nullable JsonValue root;

  /** Creates the examples of a resource, which is opened when the first one is needed. */
  public Examples(Supplier<@Nullable InputStream> resource) {
    this.resource = resource;
  }

  /** Returns the examples that are packed with the sandbox. */
  public static Examples ofTheContract() {
    return new Examples(() -> Examples.class.getResourceAsStream("examples.json"));
  }

  /**
   * Returns the example call of an operation.
   *
   * @param document the document of the contract, such as {@code console}
   * @param operationId the operation's name in the contract
   * @return the call, without references
   * @throws IllegalArgumentException if there is no example of the operation
   */
  public JsonValue call(String document, String operationId) {
    return root()
        .find(document)
        .flatMap(calls -> calls.find(operationId))
        .map(call -> JsonValue.parse(withoutReferences(call)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "operationId: there is no example of " + operationId + " in " + document));
  }

  private String withoutReferences(JsonValue value) {
    return REFERENCE
        .matcher(value.toJson())
        .replaceAll(
            found -> Matcher.quoteReplacement(withoutReferences(root().at(found.group(1)))));
  }

  private JsonValue root() {
    JsonValue parsed = root;
    if (parsed == null) {
      try (InputStream in = resource.get()) {
        if (in == null) {
          throw new IllegalStateException("The examples of the contract are not in the jar");
        }
        parsed = JsonValue.parse(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("The examples of the contract cannot be read", e);
      }
      root = parsed;
    }
    return parsed;
  }
}

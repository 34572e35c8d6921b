package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenResponse;

/** The methods of Retrofit interfaces: one per operation, with its arguments and its comment. */
final class ClientMethods {
  private final Types types;
  private final UnaryOperator<String> modelImport;

  /**
   * Writes methods.
   *
   * @param types chooses types
   * @param modelImport gives the import of a model
   */
  ClientMethods(Types types, UnaryOperator<String> modelImport) {
    this.types = types;
    this.modelImport = modelImport;
  }

  /** Puts on an operation what the template of an interface needs. */
  void describe(CodegenOperation o, Set<String> imports) {
    List<String> arguments = new ArrayList<>();
    List<String> docs = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    boolean optional = false;
    for (CodegenParameter p : ordered(o)) {
      Contract.check(!p.isFormParam, "%s: forms are not supported", o.operationId);
      String name = Names.member(Names.word(p.vendorExtensions, p.baseName));
      if (p.isQueryParam && !p.required && !Contract.positions(o.vendorExtensions, p.baseName)) {
        optional = true;
        continue;
      }
      Java42Codegen.unique(seen, o.operationId, name, p.baseName);
      arguments.add(annotation(p, imports) + types.of(p, imports) + " " + name);
      docs.add("@param " + name + " " + Javadoc.phrase(description(p)));
    }
    imports.addAll(Set.of("java.util.Map", "retrofit2.http.QueryMap"));
    // Always there, so that an operation's first optional parameter breaks no caller.
    arguments.add("@QueryMap Map<String, String> params");
    if (optional) {
      String params = Contract.paramsOf(o.operationId);
      imports.add(modelImport.apply(params));
      docs.add("@param params the optional parameters, {@link " + params + "#asQuery()}");
    } else {
      docs.add("@param params parameters that the contract does not know; empty as a rule");
    }
    boolean binary = o.isResponseFile || o.isResponseBinary;
    Map<String, Object> x = o.vendorExtensions;
    x.put("x-binary", binary);
    x.put("x-request", request(o, imports));
    x.put("x-returns", returns(o, binary, imports));
    x.put("x-arguments", wrapped(o.operationId, arguments));
    x.put("x-docs", docs);
    x.put("x-doc", Javadoc.block(paragraphs(o.summary, o.unescapedNotes), 2));
    x.put("x-errors", errors(o));
    x.put("x-deprecated", Java42Codegen.deprecated(o.isDeprecated, x));
    if (x.get("x-throws") instanceof List<?> names) {
      x.put(
          "x-typed-errors", names.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  /** On one line where they fit, else each on its own. */
  private static String wrapped(String name, List<String> arguments) {
    String line = String.join(", ", arguments);
    return line.length() + name.length() < 70
        ? line
        : "\n      " + String.join(",\n      ", arguments);
  }

  /** Path, then what must be there, then the body, then what may be left out. */
  static List<CodegenParameter> ordered(CodegenOperation o) {
    return o.allParams.stream()
        .sorted(
            Comparator.comparingInt(
                p -> p.isPathParam ? 0 : p.isBodyParam ? 2 : p.required ? 1 : 3))
        .toList();
  }

  private static String annotation(CodegenParameter p, Set<String> imports) {
    String kind =
        p.isBodyParam ? "Body" : p.isPathParam ? "Path" : p.isHeaderParam ? "Header" : "Query";
    imports.add("retrofit2.http." + kind);
    if (!p.required) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    return "@"
        + kind
        + (p.isBodyParam ? " " : "(" + Names.literal(p.baseName) + ") ")
        + (p.required ? "" : "@Nullable ");
  }

  private static String request(CodegenOperation o, Set<String> imports) {
    String path = o.path.replaceFirst("^/", "");
    if (o.bodyParam != null && o.httpMethod.equals("DELETE")) {
      imports.add("retrofit2.http.HTTP");
      return "@HTTP(method = \"DELETE\", path = \"" + path + "\", hasBody = true)";
    }
    imports.add("retrofit2.http." + o.httpMethod);
    return "@" + o.httpMethod + "(\"" + path + "\")";
  }

  private String returns(CodegenOperation o, boolean binary, Set<String> imports) {
    if (binary) {
      imports.addAll(Set.of("okhttp3.ResponseBody", "retrofit2.http.Streaming"));
      return "ResponseBody";
    }
    imports.add("io.github.java42.runtime." + "Payload");
    return "Payload<"
        + (o.returnProperty == null ? "Void" : types.of(o.returnProperty, imports))
        + ">";
  }

  private static List<String> errors(CodegenOperation o) {
    return o.responses.stream()
        .filter(r -> r.is4xx || r.is5xx)
        .map(r -> "<li>" + r.code + ": " + Javadoc.phrase(text(r)))
        .toList();
  }

  private static String text(CodegenResponse r) {
    return r.message == null ? "an error" : r.message;
  }

  static String tag(CodegenOperation o) {
    String text = o.tags.get(0).getDescription();
    return text == null || text.isBlank() ? o.tags.get(0).getName() + "." : text;
  }

  static String description(CodegenParameter p) {
    return Stream.of(p.unescapedDescription, p.description, p.baseName)
        .filter(s -> s != null && !s.isBlank())
        .findFirst()
        .map(t -> Limits.appended(t, p))
        .orElseThrow();
  }

  private static String paragraphs(String... texts) {
    return Stream.of(texts)
        .filter(t -> t != null && !t.isBlank())
        .map(String::strip)
        .map(t -> t.matches("(?s).*[.!?:]") ? t : t + ".")
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }
}

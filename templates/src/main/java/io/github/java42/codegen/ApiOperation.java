package io.github.java42.codegen;

import io.github.java42.codegen.Input.Kind;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;

/** One operation of a document: what it takes, what it returns, and what the contract says. */
final class ApiOperation {
  private static final Set<String> POSITIONS = Set.of("page", "token", "offset");

  private final OperationCollector document;
  private final CodegenOperation operation;
  private final Tag tag;
  private final List<Input> inputs = new ArrayList<>();
  private String bodyType;
  private String bodyDescription;
  private String paramsType;

  ApiOperation(OperationCollector document, CodegenOperation operation, Tag tag) {
    this.document = document;
    this.operation = operation;
    this.tag = tag;
    collect();
  }

  private void collect() {
    for (CodegenParameter p : ClientMethods.ordered(operation)) {
      if (p.isBodyParam) {
        body(p);
      } else if (p.required) {
        inputs.add(required(p));
      }
    }
    String params = Contract.paramsOf(operation.operationId);
    if (document.contract.knows(params)) {
      paramsType = params;
      properties(params, Kind.OPTION);
    }
  }

  private Input required(CodegenParameter p) {
    return new Input(
        p.isPathParam ? Kind.PATH : p.isHeaderParam ? Kind.HEADER : Kind.QUERY,
        p.baseName,
        Names.member(Names.word(p.vendorExtensions, p.baseName)),
        document.types.of(p, new TreeSet<>()),
        ClientMethods.description(p),
        true,
        Contract.yes(p.vendorExtensions, "x-secret"),
        Contract.text(p.vendorExtensions, "x-fill"),
        0);
  }

  private void body(CodegenParameter p) {
    String type = document.types.of(p, new TreeSet<>());
    bodyDescription = ClientMethods.description(p);
    if (document.contract.schemaOf(type) == null) { // an array
      inputs.add(
          new Input(
              Kind.BODY,
              Input.BODY,
              p.paramName,
              type,
              bodyDescription,
              p.required,
              false,
              null,
              0));
      return;
    }
    bodyType = type;
    properties(type, Kind.PROPERTY);
  }

  private void properties(String model, Kind kind) {
    for (CodegenProperty p : document.model(model).vars) {
      if (p.baseName.equals(Contract.MARKER) || isPosition(p.baseName)) {
        continue;
      }
      String word = Names.word(p.vendorExtensions, p.baseName);
      String type = document.types.of(p, new TreeSet<>());
      boolean size = p.baseName.equals(pagination("size"));
      inputs.add(
          new Input(
              kind,
              p.baseName,
              kind == Kind.OPTION ? Names.setter(word) : Names.member(word),
              type,
              document.description(p, type),
              p.required && !size,
              Java42Codegen.secret(p),
              Contract.text(p.vendorExtensions, "x-fill"),
              p.vendorExtensions.get("x-max-items") instanceof Integer most ? most : 0));
    }
  }

  /** Whether the pager sets it, and nobody else. */
  boolean isPosition(String wire) {
    return POSITIONS.stream().anyMatch(p -> wire.equals(pagination(p)));
  }

  // ---- what it takes

  List<Input> inputs() {
    return inputs;
  }

  /** The input of a wire name; of two, that which is not among others. */
  Input input(String wire, List<Input> others) {
    return inputs.stream()
        .filter(i -> i.wire().equals(wire) && others.stream().noneMatch(i::isSameAs))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(id() + " has no input " + wire));
  }

  /** The class of a body that is an object, or null. */
  String bodyType() {
    return bodyType;
  }

  String bodyDescription() {
    return bodyDescription;
  }

  /** The class of the optional parameters, or null. */
  String paramsType() {
    return paramsType;
  }

  // ---- what it returns

  boolean isBinary() {
    return Boolean.TRUE.equals(extension("x-binary"));
  }

  /** The type of the response; {@code Void} for none. */
  String returns() {
    return operation.returnProperty == null || isBinary()
        ? "Void"
        : document.types.of(operation.returnProperty, new TreeSet<>());
  }

  /** The one list of the response, as a type of items and an accessor: for responses to chunks. */
  Map.Entry<String, String> list() {
    List<CodegenProperty> lists =
        document.model(returns()).vars.stream().filter(p -> p.isArray).toList();
    Contract.check(lists.size() == 1, "%s: %s does not hold one list", id(), returns());
    CodegenProperty list = lists.get(0);
    String accessor = Names.member(Names.word(list.vendorExtensions, list.baseName));
    String type = document.types.of(list, new TreeSet<>());
    return Map.entry(type.replaceAll("^List<|>$", ""), returns() + "::" + accessor);
  }

  String item() {
    return (String) extension(Contract.ITEM);
  }

  // ---- what the contract says

  String id() {
    return operation.operationId;
  }

  String verb() {
    return operation.httpMethod;
  }

  String path() {
    return operation.path;
  }

  Tag tag() {
    return tag;
  }

  /** The Retrofit interface that has it, package included. */
  String api() {
    return document.apiPackage() + "." + document.toApiName(tag.getName());
  }

  List<CodegenParameter> parameters() {
    return ClientMethods.ordered(operation);
  }

  Object extension(String name) {
    return operation.vendorExtensions.get(name);
  }

  List<MethodSpec> methods() {
    return MethodSpec.allOf(operation.vendorExtensions);
  }

  boolean pages() {
    return extension("x-pagination") != null;
  }

  /** What {@code x-pagination} says, or null. */
  Object pagination(String key) {
    return extension("x-pagination") instanceof Map<?, ?> m ? m.get(key) : null;
  }

  boolean onlyReads() {
    return verb().equals("GET") || Boolean.TRUE.equals(extension("x-retry-safe"));
  }

  /** What to know of an operation that is going or gone, or null. */
  String lifecycle() {
    return Java42Codegen.deprecated(operation.isDeprecated, operation.vendorExtensions);
  }

  String description() {
    return Stream.of(operation.unescapedNotes, operation.summary, operation.operationId)
        .filter(t -> t != null && !t.isBlank())
        .findFirst()
        .map(t -> t.strip().matches("(?s).*[.!?:]") ? t : t + ".")
        .orElseThrow();
  }

  /** What the contract says of the success, or null. */
  String success() {
    return operation.responses.stream()
        .filter(r -> r.code.startsWith("2"))
        .map(r -> r.message)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The errors that have a type of their own, in the contract's order, without variants. */
  List<String> typedErrors() {
    return extension("x-throws") instanceof List<?> names
        ? names.stream().map(n -> String.valueOf(n).replaceAll("\\..*", "")).distinct().toList()
        : List.of();
  }

  /** When it answers with a status, or null. */
  String reason(String status) {
    return operation.responses.stream()
        .filter(r -> r.code.equals(status))
        .map((CodegenResponse r) -> r.message)
        .findFirst()
        .orElse(null);
  }

  /** The names in Java of what has a name on the wire: inputs, and fields of the response. */
  Map<String, String> namesInJava() {
    Map<String, String> names = new LinkedHashMap<>();
    CodegenModel response =
        document.contract.schemaOf(returns()) == null ? null : document.model(returns());
    if (response != null) {
      for (CodegenProperty p : response.vars) {
        names.put(p.baseName, Names.member(Names.word(p.vendorExtensions, p.baseName)));
      }
    }
    inputs.forEach(i -> names.put(i.wire(), i.name()));
    return names;
  }

  // ---- types and values

  String importOf(String type) {
    return document.contract.knows(type) ? document.toModelImport(type) : null;
  }

  /** A value of the contract as an expression of a type. */
  String expression(String type, Object value) {
    String text = String.valueOf(value);
    if (document.contract.isEnumeration(type)) {
      return document.contract.constantsOf(type).stream()
          .filter(c -> c.get("literal").equals(Names.literal(text)))
          .findFirst()
          .map(c -> type + "." + c.get("constant"))
          .orElseThrow(() -> new IllegalStateException(id() + ": " + type + " has no " + text));
    }
    if (value instanceof List<?> list && list.isEmpty()) {
      return "List.of()";
    }
    return switch (type) {
      case "String" -> Names.literal(text);
      case "Long" -> text + "L";
      case "Integer", "Boolean" -> text;
      default -> throw new IllegalStateException(id() + ": no value of type " + type);
    };
  }
}

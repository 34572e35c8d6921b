package io.github.java42.codegen;

import io.github.java42.codegen.Input.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One method of an operation, before it is written: its names, and for each input whether it is an
 * argument, an option, or a value that the contract gives.
 */
final class MethodPlan {
  private final ApiOperation operation;
  private final MethodSpec spec;
  private final Service service;
  private final String name;
  private final List<Argument> arguments = new ArrayList<>();
  private final Map<Input, String> defaults = new LinkedHashMap<>();
  private final Map<Input, String> fixed = new LinkedHashMap<>();

  MethodPlan(ApiOperation operation, MethodSpec spec, Service service, String noun) {
    this.operation = operation;
    this.spec = spec;
    this.service = service;
    String rule =
        isPaged()
            ? MethodNames.all(operation.id(), noun, service.path())
            : MethodNames.call(operation.id(), noun, service.path());
    this.name = spec.name() == null ? rule : spec.name();
    readArguments();
    readValues();
    checkComplete();
  }

  private void readArguments() {
    if (spec.arguments() != null) {
      spec.arguments().forEach(one -> arguments.add(argument(one)));
      return;
    }
    operation.inputs().stream()
        .filter(i -> i.required() && i.fill() == null)
        .filter(i -> !spec.defaults().containsKey(i.wire()) && !spec.fixed().containsKey(i.wire()))
        .map(Argument::of)
        .forEach(arguments::add);
  }

  private Argument argument(Object spec) {
    if (!(spec instanceof Map<?, ?> map)) {
      return Argument.of(input((String) spec));
    }
    Map.Entry<?, ?> entry = map.entrySet().iterator().next();
    Argument plain = Argument.of(input((String) entry.getKey()));
    Map<?, ?> other =
        entry.getValue() instanceof Map<?, ?> m ? m : Map.of("name", entry.getValue());
    return new Argument(
        plain.input(),
        other.get("name") == null ? plain.name() : (String) other.get("name"),
        "integer".equals(other.get("type")) ? "long" : plain.type(),
        other.get("description") == null ? plain.description() : (String) other.get("description"));
  }

  private Input input(String wire) {
    if (wire.equals(Input.BODY) && operation.bodyType() != null) {
      return whole();
    }
    return operation.input(wire, List.of());
  }

  private Input whole() {
    String type = operation.bodyType();
    return new Input(
        Kind.BODY,
        Input.BODY,
        Names.camel(type, false),
        type,
        operation.bodyDescription(),
        true,
        false,
        null,
        0);
  }

  private void readValues() {
    List<Input> given = arguments.stream().map(Argument::input).toList();
    spec.defaults().forEach((wire, v) -> value(defaults, operation.input((String) wire, given), v));
    spec.fixed().forEach((wire, v) -> value(fixed, operation.input((String) wire, given), v));
  }

  private void value(Map<Input, String> values, Input input, Object value) {
    String text = String.valueOf(value);
    values.put(
        input,
        text.startsWith("$")
            ? argumentOf(operation.input(text.substring(1), List.of())).value()
            : operation.expression(input.type(), value));
  }

  private Argument argumentOf(Input input) {
    return arguments.stream()
        .filter(a -> a.input().isSameAs(input))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(operation.id() + ": not an argument: " + input.wire()));
  }

  private void checkComplete() {
    for (Input i : operation.inputs()) {
      Contract.check(
          i.is(Kind.PROPERTY) || !i.isFilledWith("tenant"),
          "%s: %s is a parameter, but x-fill: tenant is for properties of the body",
          operation.id(),
          i.wire());
      boolean given =
          isArgument(i)
              || i.fill() != null
              || Stream.of(defaults, fixed).anyMatch(values -> values.containsKey(i));
      boolean settable = i.is(Kind.PROPERTY) && (isWhole() || hasBodyValue());
      Contract.check(
          given || settable || !i.required(),
          "%s: %s is neither an argument nor has a value",
          operation.id(),
          i.wire());
    }
  }

  // ---- names

  ApiOperation operation() {
    return operation;
  }

  MethodSpec spec() {
    return spec;
  }

  Service service() {
    return service;
  }

  /** Of an operation that clears what it is not sent: the method that replaces all. */
  String name() {
    return updates() ? MethodNames.replacing(name) : name;
  }

  String pageName() {
    return spec.page() == null ? MethodNames.page(name) : spec.page();
  }

  /** Of an operation that clears what it is not sent: the method that keeps what is not changed. */
  String updateName() {
    return name;
  }

  /** The method as users write it: {@code users().getAll}. */
  String spoken() {
    return service.path().replace(".", "().") + "()." + (updates() ? updateName() : name());
  }

  // ---- what kind of method

  boolean isPaged() {
    return operation.pages() && !spec.single();
  }

  boolean isNumbered() {
    return isPaged() && !"cursor".equals(operation.pagination("style"));
  }

  boolean updates() {
    return operation.extension("x-update") != null;
  }

  /** The property of the body that goes in chunks, or null. */
  Input chunked() {
    return operation.inputs().stream()
        .filter(i -> i.is(Kind.PROPERTY) && i.chunk() > 0)
        .findFirst()
        .orElse(null);
  }

  // ---- what becomes of the inputs

  List<Argument> arguments() {
    return List.copyOf(arguments);
  }

  List<Argument> arguments(Kind kind) {
    return arguments.stream().filter(a -> a.input().is(kind)).toList();
  }

  /** Those that are not in the body. */
  List<Argument> heads() {
    return arguments.stream()
        .filter(a -> !a.input().is(Kind.PROPERTY) && !a.input().is(Kind.BODY))
        .toList();
  }

  boolean isArgument(Input input) {
    return arguments.stream().anyMatch(a -> a.input().isSameAs(input));
  }

  Map<Input, String> defaults() {
    return defaults;
  }

  Map<Input, String> fixed() {
    return fixed;
  }

  /** Whether the body is one argument. */
  boolean isWhole() {
    return arguments.stream().anyMatch(a -> a.input().is(Kind.BODY));
  }

  /** What callers may leave out, of the body or of the query. */
  List<Input> options(Kind kind) {
    return isWhole() && kind == Kind.PROPERTY
        ? List.of()
        : operation.inputs().stream()
            .filter(i -> i.is(kind) && !isArgument(i) && !fixed.containsKey(i))
            .filter(i -> !i.isFilledWith("fieldMask"))
            .toList();
  }

  /** The same without what the client fills in by itself, which is offered, but not shown. */
  List<Input> shownOptions(Kind kind) {
    return options(kind).stream().filter(i -> i.fill() == null).toList();
  }

  /** Whether the body is built by the caller as one value. */
  boolean hasBodyValue() {
    return operation.bodyType() != null
        && !isWhole()
        && (updates() || (!hasFixedProperties() && !shownOptions(Kind.PROPERTY).isEmpty()));
  }

  /** Whether the body has options that are set by a function only. */
  boolean hasBodyFunction() {
    return operation.bodyType() != null
        && !isWhole()
        && !hasBodyValue()
        && !shownOptions(Kind.PROPERTY).isEmpty();
  }

  private boolean hasFixedProperties() {
    return fixed.keySet().stream().anyMatch(i -> i.is(Kind.PROPERTY));
  }

  boolean hasParams() {
    return operation.paramsType() != null && !shownOptions(Kind.OPTION).isEmpty();
  }

  /** Whether there is nothing to send without options: a change that changes nothing. */
  boolean needsOptions() {
    return spec.optionsRequired()
        || (Set.of("PUT", "PATCH").contains(operation.verb())
            && arguments(Kind.PROPERTY).isEmpty()
            && (hasBodyValue() || hasBodyFunction()));
  }
}

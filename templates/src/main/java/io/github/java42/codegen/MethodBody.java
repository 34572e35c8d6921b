package io.github.java42.codegen;

import io.github.java42.codegen.Form.Parameter;
import io.github.java42.codegen.Form.Role;
import io.github.java42.codegen.Input.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenParameter;

/** The statements of the implemented form of a method. */
final class MethodBody {
  private static final String BODY = "body";

  private final MethodPlan plan;
  private final ApiOperation operation;
  private final Form core;

  MethodBody(MethodPlan plan, Form core) {
    this.plan = plan;
    this.operation = plan.operation();
    this.core = core;
  }

  /** The statements of a method that is not paged. */
  List<String> call() {
    List<String> lines = new ArrayList<>();
    String body = body();
    if (operation.bodyType() != null) {
      lines.addAll(Layout.declaring(operation.bodyType() + " " + BODY, body));
      body = BODY;
    }
    Input chunked = plan.chunked();
    if (chunked == null) {
      String outer = operation.isBinary() ? "services.download(" : "services.call(";
      lines.addAll(Layout.returning(outer + made(passed("null", body, query())) + ")"));
      return lines;
    }
    boolean reads = operation.onlyReads();
    String outer = reads ? "services.joined(" : "services.inChunks(";
    String call = "part -> services.call(" + made(passed("null", "part", query())) + ")";
    String given =
        String.join(", ", BODY, Names.literal(chunked.wire()), "" + chunked.chunk(), call);
    String items = reads ? ", " + operation.list().getValue() : "";
    lines.addAll(Layout.returning(outer + given + items + ")"));
    return lines;
  }

  /** The call of the Retrofit method. */
  private String made(List<String> passed) {
    return Service.field(operation) + "." + operation.id() + "(" + String.join(", ", passed) + ")";
  }

  // ---- pages

  /** The name of the method that both methods of a paged operation use. */
  String pager() {
    return plan.name() + "Pager";
  }

  /** The statements of a method that calls {@link #pager}. */
  List<String> pages() {
    List<String> given =
        core.parameters().stream()
            .filter(p -> p.role() != Role.PAGE_NUMBER)
            .map(Parameter::name)
            .toList();
    boolean page = given.size() < core.parameters().size();
    String pager = pager() + "(" + String.join(", ", given) + ")";
    return Layout.returning(pager + (page ? ".page(pageNumber)" : ".pages()"));
  }

  /** The statements of {@link #pager}. */
  List<String> pagerLines() {
    List<String> lines = new ArrayList<>();
    plan.heads().stream()
        .filter(a -> !a.input().is(Kind.OPTION) && !a.isPrimitive())
        .forEach(a -> lines.add(a.checked() + ";"));
    boolean inBody = "body".equals(operation.pagination("in"));
    List<String> given = new ArrayList<>();
    if (inBody) {
      given.add(unbuilt());
      given.add("page -> " + made(unchecked(passed("", "page", query()))));
    } else {
      String query = query();
      given.add(query == null ? "services.query()" : query);
      List<String> passed = unchecked(passed("position", body(), "query"));
      given.add("(position, query) -> " + made(passed));
    }
    if (!operation.item().equals("String")) {
      given.add(operation.item() + ".JSON");
    }
    String outer = inBody ? "bodyPages(" : plan.isNumbered() ? "pages(" : "tokenPages(";
    lines.addAll(Layout.returning("services." + outer + String.join(", ", given) + ")"));
    return lines;
  }

  /** Arguments that were checked before any page is fetched. */
  private List<String> unchecked(List<String> passed) {
    return passed.stream()
        .map(
            p ->
                plan.heads().stream()
                    .filter(a -> a.checked().equals(p))
                    .map(Argument::value)
                    .findFirst()
                    .orElse(p))
        .toList();
  }

  // ---- the body

  /** The expression of the body, or null. */
  private String body() {
    if (operation.bodyType() == null) {
      return plan.arguments(Kind.BODY).stream().map(Argument::checked).findFirst().orElse(null);
    }
    String unbuilt = unbuilt();
    return unbuilt.startsWith("services.") ? unbuilt + ".build()" : unbuilt;
  }

  /** A body that the client still adds something to, or a plain one. */
  private String unbuilt() {
    Parameter value =
        core.parameters().stream()
            .filter(p -> p.role() == Role.BODY || isWholeBody(p))
            .findFirst()
            .orElse(null);
    Parameter function =
        core.parameters().stream()
            .filter(p -> p.role() == Role.BODY_FUNCTION)
            .findFirst()
            .orElse(null);
    StringBuilder links = new StringBuilder();
    boolean open = value != null || function != null;
    if (value != null && !plan.isWhole()) {
      required().forEach(i -> links.append(link("require", i)));
    }
    if (open) {
      values(plan.defaults(), Kind.PROPERTY)
          .forEach((i, v) -> links.append(".defaults(" + Names.literal(i.wire()) + ", " + v + ")"));
      values(plan.fixed(), Kind.PROPERTY)
          .forEach((i, v) -> links.append(link("fixed", i).replaceAll("\\)$", ", ") + v + ")"));
    }
    operation.inputs().stream()
        .filter(i -> i.is(Kind.PROPERTY) && i.isFilledWith("tenant"))
        .forEach(i -> links.append(".tenant(" + Names.literal(i.wire()) + ")"));
    if (value != null) {
      return "services.body(" + Names.literal(value.name()) + ", " + value.name() + ")" + links;
    }
    String built = built(function);
    boolean needed = links.length() > 0 || "body".equals(operation.pagination("in"));
    String label = function == null ? Names.camel(operation.bodyType(), false) : function.name();
    return needed ? "services.body(" + Names.literal(label) + ", " + built + ")" + links : built;
  }

  private static boolean isWholeBody(Parameter p) {
    return p.argument() != null && p.argument().input().is(Kind.BODY);
  }

  /** A body that is built from arguments. */
  private String built(Parameter function) {
    StringBuilder built = new StringBuilder(operation.bodyType() + ".builder()");
    plan.arguments(Kind.PROPERTY)
        .forEach(a -> built.append("." + a.input().name() + "(" + a.checked() + ")"));
    if (function == null) {
      Map<Input, String> values = new LinkedHashMap<>(values(plan.defaults(), Kind.PROPERTY));
      values.putAll(values(plan.fixed(), Kind.PROPERTY));
      values.forEach((i, v) -> built.append("." + i.name() + "(" + v + ")"));
    } else {
      String name = function.name();
      built.append(".apply(" + Names.literal(name) + ", " + name + ")");
    }
    return built.append(".build()").toString();
  }

  private List<Input> required() {
    return operation.inputs().stream()
        .filter(i -> i.is(Kind.PROPERTY) && i.required() && i.fill() == null)
        .filter(i -> !plan.defaults().containsKey(i) && !plan.fixed().containsKey(i))
        .toList();
  }

  private static Map<Input, String> values(Map<Input, String> all, Kind kind) {
    Map<Input, String> some = new LinkedHashMap<>();
    all.forEach((i, v) -> Stream.of(i).filter(o -> o.is(kind)).forEach(o -> some.put(o, v)));
    return some;
  }

  /** {@code .require("orgUid")}, with the name in Java where it differs or is always wanted. */
  private static String link(String method, Input input) {
    boolean both = method.equals("fixed") || !input.name().equals(input.wire());
    return "."
        + method
        + "("
        + Names.literal(input.wire())
        + (both ? ", " + Names.literal(input.name()) : "")
        + ")";
  }

  // ---- the query and the rest

  /** The query as the client adds to it, or null where there is nothing. */
  private String query() {
    StringBuilder links = new StringBuilder();
    plan.arguments(Kind.OPTION).forEach(a -> links.append(fixed(a)));
    values(plan.fixed(), Kind.OPTION)
        .forEach((i, v) -> links.append(link("fixed", i).replaceAll("\\)$", ", ") + v + ")"));
    values(plan.defaults(), Kind.OPTION)
        .forEach((i, v) -> links.append(".defaults(" + Names.literal(i.wire()) + ", " + v + ")"));
    operation.inputs().stream()
        .filter(i -> i.is(Kind.OPTION) && i.isFilledWith("fieldMask"))
        .forEach(i -> links.append(".fieldMask(" + Names.literal(i.wire()) + ", " + BODY + ")"));
    if (plan.hasParams()) {
      return "services.query(\"params\", params)" + links;
    }
    return links.isEmpty() ? null : "services.query()" + links;
  }

  private static String fixed(Argument a) {
    return ".fixed(%s, %s, %s)"
        .formatted(Names.literal(a.input().wire()), Names.literal(a.name()), a.checked());
  }

  /** The arguments of the Retrofit method, in its order. */
  private List<String> passed(String position, String body, String query) {
    List<String> passed = new ArrayList<>();
    for (CodegenParameter p : operation.parameters()) {
      if (p.isBodyParam) {
        passed.add(body);
      } else if (p.required) {
        passed.add(required(operation.input(p.baseName, List.of())));
      } else if (operation.isPosition(p.baseName)) {
        passed.add(position);
      } else if (p.isHeaderParam) {
        passed.add("null");
      }
    }
    boolean built = query != null && query.startsWith("services.");
    passed.add(query == null ? "Map.of()" : built ? query + ".asMap()" : query);
    return passed;
  }

  private String required(Input input) {
    if (input.isFilledWith("fieldMask")) {
      String mask = input.type().equals("String") ? "joined" : "of";
      return "FieldMask."
          + mask
          + "("
          + Names.literal(core.names().get(core.names().size() - 1))
          + ", "
          + BODY
          + ")";
    }
    return plan.arguments().stream()
        .filter(a -> a.input().isSameAs(input))
        .map(Argument::checked)
        .findFirst()
        .orElseGet(() -> plan.fixed().getOrDefault(input, plan.defaults().get(input)));
  }
}

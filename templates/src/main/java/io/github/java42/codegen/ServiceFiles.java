package io.github.java42.codegen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the interfaces, the implementations, the accessors, and the table of all methods. */
final class ServiceFiles {
  /** A name of a type where it is not part of another. */
  private static final Pattern TYPE = Pattern.compile("(?<![\\w.\"])[A-Z]\\w*");

  /** What of a comment names a type. */
  private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)|@throws (\\w+)|@see #(.*)");

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";
  private static final String SERVICES = "io.github.java42.internal.Services";

  private static final Set<String> JAVA_LANG =
      Set.of("IllegalArgumentException", "UnsupportedOperationException");

  /** The packages of types that are in no document. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "io.github.java42", List.of("BulkResult", "Code42Response", "Download", "Page", "Pages"),
          "io.github.java42.internal", List.of("Arguments", "FieldMask", "Pager"),
          "io.github.java42.json", List.of("JsonValue"),
          "java.time", List.of("Instant", "LocalDate"),
          "java.util", List.of("List", "Map"),
          "java.util.function", List.of("Consumer"));

  private final Map<String, Service> services;
  private final Map<String, String> spoken;
  private final Map<String, String> errors;
  private final UnaryOperator<String> options;
  private final SourceFolder folder;
  private final List<String> table = new ArrayList<>();

  ServiceFiles(
      Map<String, Service> services,
      Map<String, String> spoken,
      Map<String, String> errors,
      UnaryOperator<String> options,
      SourceFolder folder) {
    this.services = services;
    this.spoken = spoken;
    this.errors = errors;
    this.options = options;
    this.folder = folder;
  }

  void write() {
    table.add("operation\tservice\ttype\tmethod\tform\tparameters\twire\tfixed");
    services.values().forEach(this::write);
    accessors(options.apply("accessors"), false);
    if (!options.apply("nodeAccessors").isEmpty()) {
      accessors(options.apply("nodeAccessors"), true);
    }
    folder.file("methods.tsv", String.join("\n", table) + "\n");
  }

  private void write(Service service) {
    List<Map<String, Object>> declared = new ArrayList<>();
    List<Map<String, Object>> implemented = new ArrayList<>();
    for (MethodPlan plan : service.plans()) {
      methods(service, plan, declared, implemented);
    }
    String in = options.apply("servicePackage");
    boolean above = isHandwritten(in, service.type());
    Map<String, Object> data = new HashMap<>();
    data.put("package", in);
    data.put("type", above ? service.operationsType() : service.type());
    data.put("service", service.type());
    data.put("doc", Javadoc.block(service.description(), 0, this::code));
    data.put("methods", declared);
    data.put("services", below(service.path() + "."));
    data.put("goingOrGone", service.isGoingOrGone());
    Set<String> imported = imports(service, declared, in);
    imported.add(NULL_MARKED);
    data.put("imported", imported);
    folder.type(in, (String) data.get("type"), "service", data);

    String internal = options.apply("implementationPackage");
    boolean flows = isHandwritten(internal, service.flows());
    Map<String, Object> made = new HashMap<>(data);
    made.put("package", internal);
    made.put("type", service.implementation());
    made.put("flows", flows ? service.flows() : null);
    made.put("methods", implemented);
    List<Map<String, String>> fields = new ArrayList<>();
    service
        .apis()
        .forEach(
            (field, api) ->
                fields.add(Map.of("name", field, "type", api.substring(api.lastIndexOf('.') + 1))));
    made.put("apis", fields);
    Set<String> imports = imports(service, implemented, internal);
    imports.addAll(service.apis().values());
    imports.add(in + "." + service.type());
    imports.addAll(List.of(NULL_MARKED, SERVICES));
    if (!below(service.path() + ".").isEmpty()) {
      imports.add(NULLABLE);
    }
    below(service.path() + ".").forEach(s -> imports.add(in + "." + s.get("type")));
    made.put("imported", imports);
    folder.type(internal, service.implementation(), "service-impl", made);
  }

  private void methods(
      Service service,
      MethodPlan plan,
      List<Map<String, Object>> declared,
      List<Map<String, Object>> implemented) {
    MethodForms forms = new MethodForms(plan);
    MethodDocs docs = new MethodDocs(plan, spoken::get, errors);
    List<List<Form>> all = forms.all();
    Form first = all.get(0).get(0);
    for (int i = 0; i < all.size(); i++) {
      boolean page = i > 0;
      Form core = all.get(i).get(0);
      MethodBody body = new MethodBody(plan, core);
      declared.add(method(service, plan, core, docs.core(core, page, first)));
      for (Form form : all.get(i).subList(1, all.get(i).size())) {
        declared.add(method(service, plan, form, docs.overload(form, core, page, first)));
      }
      String head = "public " + core.returns() + " " + core.name();
      implemented.add(
          Map.of(
              "override",
              true,
              "signature",
              Layout.signature(head, core.declared()),
              "lines",
              plan.isPaged() ? body.pages() : body.call()));
    }
    if (plan.isPaged()) {
      MethodBody body = new MethodBody(plan, first);
      String head = "private Pager<" + plan.operation().item() + "> " + body.pager();
      implemented.add(
          Map.of(
              "override", false,
              "signature", Layout.signature(head, first.declared()),
              "lines", body.pagerLines()));
    }
    if (plan.updates()) {
      MethodPlan reading = reading(service, plan);
      Form update = forms.updating(reading);
      declared.add(method(service, plan, update, docs.update(update, first, reading)));
    }
  }

  private static MethodPlan reading(Service service, MethodPlan plan) {
    String id = String.valueOf(plan.operation().extension("x-update"));
    return service.plans().stream()
        .filter(p -> p.operation().id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(plan.operation().id() + ": x-update names " + id));
  }

  private Map<String, Object> method(
      Service service, MethodPlan plan, Form form, List<String> doc) {
    service.claim(form.erasure(), plan.operation().id());
    table.add(
        String.join(
            "\t",
            plan.operation().id(),
            service.path(),
            options.apply("servicePackage") + "." + service.type(),
            form.name(),
            form.lines() == null ? "core" : "overload",
            String.join("; ", form.declared()),
            String.join("; ", form.parameters().stream().map(MethodForms::wire).toList()),
            String.join("; ", plan.fixed().keySet().stream().map(Input::wire).toList())));
    Map<String, Object> method = new HashMap<>();
    method.put("doc", doc);
    method.put(
        "signature",
        Layout.signature("default " + form.returns() + " " + form.name(), form.declared()));
    method.put(
        "lines",
        form.lines() == null
            ? List.of("throw new UnsupportedOperationException();")
            : form.lines());
    return method;
  }

  /** What a description of a service says in backticks. */
  private String code(String word) {
    String method = spoken.get(word);
    return "<code>" + (method == null ? word : method) + "</code>";
  }

  // ---- accessors

  private void accessors(String type, boolean onNode) {
    String in = type.substring(0, type.lastIndexOf('.'));
    List<Map<String, Object>> all =
        below("").stream().filter(s -> s.get("onNode").equals(onNode)).toList();
    Set<String> imports = new TreeSet<>(List.of(NULL_MARKED, NULLABLE, SERVICES));
    all.forEach(s -> imports.add(options.apply("servicePackage") + "." + s.get("type")));
    all.forEach(
        s -> imports.add(options.apply("implementationPackage") + "." + s.get("implementation")));
    Map<String, Object> data = new HashMap<>();
    data.put("package", in);
    data.put("type", type.substring(type.lastIndexOf('.') + 1));
    data.put("services", all);
    data.put("imported", imports);
    folder.type(in, (String) data.get("type"), "accessors", data);
  }

  private List<Map<String, Object>> below(String prefix) {
    List<Map<String, Object>> below = new ArrayList<>();
    for (Service s : services.values()) {
      if (s.path().startsWith(prefix) && !s.path().substring(prefix.length()).contains(".")) {
        below.add(
            Map.of(
                "name", s.name(),
                "type", s.type(),
                "implementation", s.implementation(),
                "onNode", s.isOnNode(),
                "doc",
                    Javadoc.block(
                        "Returns the service for " + Javadoc.lowered(s.description()),
                        2,
                        this::code)));
      }
    }
    return below;
  }

  // ---- imports

  private Set<String> imports(Service service, List<Map<String, Object>> methods, String in) {
    Set<String> types = new TreeSet<>();
    for (Map<String, Object> method : methods) {
      find(TYPE, String.valueOf(method.get("signature")), types);
      ((List<?>) method.get("lines")).forEach(l -> find(TYPE, String.valueOf(l), types));
      if (method.get("doc") instanceof List<?> doc) {
        doc.forEach(l -> linked(String.valueOf(l), types));
      }
    }
    return Service.imports(types, t -> importOf(service, t), in);
  }

  private static void linked(String line, Set<String> types) {
    Matcher m = LINK.matcher(line);
    while (m.find()) {
      find(TYPE, m.group().replaceAll("^@see #\\w+", ""), types);
    }
  }

  private static void find(Pattern pattern, String text, Set<String> found) {
    Matcher m = pattern.matcher(text.replaceAll("\"(\\\\.|[^\"\\\\])*\"", ""));
    while (m.find()) {
      found.add(m.group());
    }
  }

  private String importOf(Service service, String type) {
    for (Map.Entry<String, List<String>> known : KNOWN.entrySet()) {
      if (known.getValue().contains(type)) {
        return known.getKey() + "." + type;
      }
    }
    if (type.endsWith("Exception")) {
      return JAVA_LANG.contains(type) ? null : options.apply("exceptionPackage") + "." + type;
    }
    return service.plans().stream()
        .map(plan -> plan.operation().importOf(type))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private boolean isHandwritten(String in, String type) {
    return Files.exists(
        Path.of(options.apply("handwritten"), in.replace('.', '/'), type + ".java"));
  }
}

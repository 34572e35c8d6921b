package io.github.java42.codegen;

import io.github.java42.codegen.Form.Parameter;
import io.github.java42.codegen.Form.Role;
import io.github.java42.codegen.Input.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The forms of a method. The first takes values and is implemented; all others build the values and
 * call it.
 */
final class MethodForms {
  private final MethodPlan plan;
  private final ApiOperation operation;

  MethodForms(MethodPlan plan) {
    this.plan = plan;
    this.operation = plan.operation();
  }

  /** The forms of the method itself, then those of the method that fetches one page. */
  List<List<Form>> all() {
    if (!plan.isPaged()) {
      return List.of(forms(plan.name(), returns(), false));
    }
    String item = operation.item();
    List<List<Form>> all = new ArrayList<>();
    all.add(forms(plan.name(), "Pages<" + item + ">", false));
    if (plan.isNumbered()) {
      all.add(forms(plan.pageName(), "Page<" + item + ">", true));
    }
    return all;
  }

  private String returns() {
    if (operation.isBinary()) {
      return "Download";
    }
    if (plan.chunked() == null) {
      return "Code42Response<" + operation.returns() + ">";
    }
    return operation.onlyReads()
        ? "List<" + operation.list().getKey() + ">"
        : "BulkResult<" + operation.returns() + ">";
  }

  private List<Form> forms(String name, String returns, boolean page) {
    List<Form> forms = new ArrayList<>();
    Form core = new Form(name, returns, core(page), null);
    forms.add(core);
    if (plan.updates()) {
      return forms;
    }
    if (plan.hasBodyValue() && plan.hasParams()) {
      List<Parameter> some = core.parameters().subList(0, core.parameters().size() - 1);
      forms.add(overload(core, List.copyOf(some)));
    }
    List<Parameter> functions = functions();
    for (int i = functions.size(); i >= (plan.needsOptions() ? 1 : 0); i--) {
      List<Parameter> parameters = new ArrayList<>(arguments(plan.arguments()));
      if (page) {
        parameters.add(pageNumber());
      }
      parameters.addAll(functions.subList(0, i));
      if (!parameters.equals(core.parameters())) {
        forms.add(overload(core, parameters));
      }
    }
    return forms;
  }

  private List<Parameter> core(boolean page) {
    List<Parameter> core =
        new ArrayList<>(arguments(plan.hasBodyValue() ? plan.heads() : plan.arguments()));
    if (page) {
      core.add(pageNumber());
    }
    if (plan.hasBodyValue()) {
      core.add(new Parameter(Role.BODY, operation.bodyType(), bodyName(), null));
    }
    if (plan.hasBodyFunction()) {
      core.add(bodyFunction());
    }
    if (plan.hasParams()) {
      core.add(new Parameter(Role.PARAMS, operation.paramsType(), "params", null));
    }
    return core;
  }

  private static List<Parameter> arguments(List<Argument> arguments) {
    return arguments.stream()
        .map(a -> new Parameter(Role.ARGUMENT, a.type(), a.name(), a))
        .toList();
  }

  private static Parameter pageNumber() {
    return new Parameter(Role.PAGE_NUMBER, "int", "pageNumber", null);
  }

  private String bodyName() {
    String name = Names.camel(operation.bodyType(), false);
    boolean taken = plan.heads().stream().anyMatch(a -> a.name().equals(name));
    return taken ? "body" : name;
  }

  private Parameter bodyFunction() {
    String type = "Consumer<? super " + operation.bodyType() + ".Builder>";
    String name = plan.needsOptions() ? "changes" : "options";
    return new Parameter(Role.BODY_FUNCTION, type, name, null);
  }

  /** The body first: it is what the call is about. */
  private List<Parameter> functions() {
    List<Parameter> functions = new ArrayList<>();
    if (plan.hasBodyValue() || plan.hasBodyFunction()) {
      functions.add(bodyFunction());
    }
    if (plan.hasParams()) {
      String type = "Consumer<? super " + operation.paramsType() + ">";
      String name = functions.isEmpty() ? "options" : "params";
      functions.add(new Parameter(Role.PARAMS_FUNCTION, type, name, null));
    }
    return functions;
  }

  private Form overload(Form core, List<Parameter> parameters) {
    List<String> values = core.parameters().stream().map(p -> value(p, parameters)).toList();
    List<String> lines = Layout.returning(core.name() + "(" + String.join(", ", values) + ")");
    return new Form(core.name(), core.returns(), parameters, lines);
  }

  /** What an overload passes for a parameter of the implemented form. */
  private String value(Parameter wanted, List<Parameter> given) {
    return switch (wanted.role()) {
      case ARGUMENT, PAGE_NUMBER -> wanted.name();
      case BODY ->
          given.contains(wanted)
              ? wanted.name()
              : builder() + applied(given, Role.BODY_FUNCTION) + ".build()";
      case PARAMS -> "new " + operation.paramsType() + "()" + applied(given, Role.PARAMS_FUNCTION);
      case BODY_FUNCTION -> given.contains(wanted) ? wanted.name() : wanted.name() + " -> {}";
      case PARAMS_FUNCTION -> throw new IllegalStateException("no implemented form takes one");
    };
  }

  private String builder() {
    return operation.bodyType()
        + ".builder()"
        + plan.arguments(Kind.PROPERTY).stream()
            .map(a -> "." + a.input().name() + "(" + a.value() + ")")
            .collect(Collectors.joining());
  }

  private static String applied(List<Parameter> given, Role role) {
    return given.stream()
        .filter(p -> p.role() == role)
        .map(p -> ".apply(" + Names.literal(p.name()) + ", " + p.name() + ")")
        .collect(Collectors.joining());
  }

  /**
   * The method that reads what is there, changes it, and replaces it.
   *
   * @param reading the method that reads
   */
  Form updating(MethodPlan reading) {
    Form replacing = all().get(0).get(0);
    String body = operation.bodyType();
    List<Parameter> parameters = new ArrayList<>(arguments(reading.arguments()));
    String changes = "Consumer<? super " + body + ".Builder>";
    parameters.add(new Parameter(Role.BODY_FUNCTION, changes, "changes", null));
    String read =
        reading.arguments().stream().map(Argument::name).collect(Collectors.joining(", "));
    String keys =
        reading.arguments().stream()
            .flatMap(a -> property(a).stream())
            .collect(Collectors.joining());
    List<String> lines = new ArrayList<>();
    lines.add("if (changes == null) {");
    lines.add("  throw new IllegalArgumentException(\"changes: null\");");
    lines.add("}");
    String current = body + ".JSON.readKnown(" + reading.name() + "(" + read + ").json())";
    lines.addAll(Layout.declaring(body + ".Builder update", current + ".toBuilder()" + keys));
    lines.add("changes.accept(update);");
    String params = "new " + operation.paramsType() + "()";
    List<String> passed =
        replacing.parameters().stream()
            .map(p -> p.role() == Role.PARAMS ? params : isBody(p) ? "update.build()" : p.name())
            .toList();
    lines.addAll(Layout.returning(replacing.name() + "(" + String.join(", ", passed) + ")"));
    return new Form(plan.updateName(), replacing.returns(), parameters, lines);
  }

  private static boolean isBody(Parameter p) {
    return p.role() == Role.BODY || (p.argument() != null && p.argument().input().is(Kind.BODY));
  }

  /** Sets the argument in the body, where the body has it. */
  private List<String> property(Argument argument) {
    return operation.inputs().stream()
        .filter(i -> i.is(Kind.PROPERTY) && i.wire().equals(argument.input().wire()))
        .map(i -> "." + i.name() + "(" + argument.name() + ")")
        .toList();
  }

  /** The names on the wire of a form's parameters, for tests and tables. */
  static String wire(Parameter p) {
    return switch (p.role()) {
      case ARGUMENT -> p.argument().input().wire();
      case PAGE_NUMBER -> "$page";
      case BODY -> Input.BODY;
      case PARAMS -> "$params";
      case BODY_FUNCTION -> Input.BODY + "()";
      case PARAMS_FUNCTION -> "$params()";
    };
  }
}

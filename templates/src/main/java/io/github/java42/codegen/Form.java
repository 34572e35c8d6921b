package io.github.java42.codegen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to call a method.
 *
 * @param name the name of the method
 * @param returns the type that it returns
 * @param parameters what it takes
 * @param lines its statements; null for the form that is implemented
 */
record Form(String name, String returns, List<Parameter> parameters, List<String> lines) {

  /** What a parameter of a form is. */
  enum Role {
    ARGUMENT,
    PAGE_NUMBER,
    BODY,
    PARAMS,
    BODY_FUNCTION,
    PARAMS_FUNCTION
  }

  /**
   * A parameter.
   *
   * @param role what it is
   * @param type its type
   * @param name its name
   * @param argument the argument of the plan, or null
   */
  record Parameter(Role role, String type, String name, Argument argument) {}

  List<String> declared() {
    return parameters.stream().map(p -> p.type() + " " + p.name()).toList();
  }

  List<String> names() {
    return parameters.stream().map(Parameter::name).toList();
  }

  /** The signature as Java tells methods apart. */
  String erasure() {
    return parameters.stream()
        .map(p -> p.type().replaceAll("<.*", ""))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}

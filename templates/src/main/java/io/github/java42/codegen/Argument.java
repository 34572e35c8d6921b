package io.github.java42.codegen;

/**
 * An input that is a parameter of its own of a method.
 *
 * @param input what it sets
 * @param name the name of the parameter
 * @param type the type of the parameter
 * @param description what it is
 */
record Argument(Input input, String name, String type, String description) {

  static Argument of(Input input) {
    return new Argument(input, input.name(), primitive(input.type()), input.description());
  }

  /** A number that the contract sends as a string. */
  private boolean isNumberAsString() {
    return type.equals("long") && input.type().equals("String");
  }

  /** The expression of its value, refused where it is missing or blank. */
  String checked() {
    if (isNumberAsString()) {
      return "String.valueOf(" + name + ")";
    }
    String check = input.is(Input.Kind.PATH) ? "segment" : "required";
    return isPrimitive()
        ? name
        : "Arguments." + check + "(" + Names.literal(name) + ", " + name + ")";
  }

  /** The expression of its value as it was given. */
  String value() {
    return isNumberAsString() ? "String.valueOf(" + name + ")" : name;
  }

  boolean isPrimitive() {
    return Character.isLowerCase(type.charAt(0));
  }

  static String primitive(String type) {
    return switch (type) {
      case "Long" -> "long";
      case "Integer" -> "int";
      case "Boolean" -> "boolean";
      case "Double" -> "double";
      default -> type;
    };
  }
}

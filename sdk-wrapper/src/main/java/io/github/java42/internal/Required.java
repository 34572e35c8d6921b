package io.github.java42.internal;

/** Arguments that must be there. */
final class Required {
  private Required() {}

  static String text(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
    return value;
  }
}

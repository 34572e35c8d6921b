package io.github.java42.internal;

import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Parameter.In;
import okhttp3.Request;

/** Arguments that must be there. */
final class Required {
  private Required() {}

  static String text(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
    return value;
  }

  /** What can stand alone between two slashes of a path. */
  static String segment(String name, String value) {
    if (value.isBlank() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          name + ": \"" + value + "\" is empty or leads elsewhere; nothing was sent");
    }
    return value;
  }

  /** Refuses a request without a parameter that its operation can't do without. */
  static void query(Operation operation, Request request) {
    for (Operation.Parameter p : operation.parameters()) {
      if (p.required() && p.in() == In.QUERY && request.url().queryParameter(p.name()) == null) {
        throw new IllegalArgumentException(p.name() + ": null; nothing was sent");
      }
    }
  }
}

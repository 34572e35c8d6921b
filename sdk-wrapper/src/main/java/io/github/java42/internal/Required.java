package io.github.java42.internal;

import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Parameter.In;
import okhttp3.Request;

/** The last check of a request that was not built by a service. */
final class Required {
  private Required() {}

  /** Refuses a request without a parameter that its operation can't do without. */
  static void query(Operation operation, Request request) {
    for (Operation.Parameter p : operation.parameters()) {
      if (p.required() && p.in() == In.QUERY && request.url().queryParameter(p.name()) == null) {
        throw new IllegalArgumentException(p.name() + ": null; nothing was sent");
      }
    }
  }
}

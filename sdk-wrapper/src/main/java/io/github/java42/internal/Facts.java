package io.github.java42.internal;

import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.Request;
import retrofit2.Invocation;

/** The facts of every operation of some families. */
final class Facts {
  private final Map<String, Operations> families;

  Facts(List<Operations> families) {
    this.families =
        families.stream()
            .collect(Collectors.toUnmodifiableMap(Operations::apiPackage, Function.identity()));
  }

  /** The facts on a request that is under way. */
  static Operation on(Request request) {
    return Objects.requireNonNull(request.tag(Operation.class));
  }

  /** The facts of what a request calls. */
  Operation of(Request request) {
    Invocation call = Objects.requireNonNull(request.tag(Invocation.class));
    return of(call.service(), call.method().getName());
  }

  private Operation of(Class<?> api, String operationId) {
    Operations family = families.get(api.getPackageName());
    if (family == null) {
      throw new IllegalArgumentException(api.getName() + " is of no family that is known");
    }
    return family.get(operationId);
  }
}

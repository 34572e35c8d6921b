package io.github.java42.internal;

import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operations;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Invocation;

/**
 * Knows the facts of every operation, and puts those of its own on a request, for all interceptors
 * to read, with the headers that every request has. Outermost.
 */
final class Facts implements Interceptor {
  private final Map<String, Operations> families;

  /** Knows the operations of these families. */
  Facts(Operations... families) {
    this.families =
        Stream.of(families)
            .collect(Collectors.toUnmodifiableMap(Operations::apiPackage, Function.identity()));
  }

  /** The facts on a request that has passed. */
  static Operation on(Request request) {
    return Objects.requireNonNull(request.tag(Operation.class));
  }

  /** The facts of what a request calls. */
  Operation of(Request request) {
    Invocation call = Objects.requireNonNull(request.tag(Invocation.class));
    return of(call.service(), call.method().getName());
  }

  /** The facts of one method of the generated client. */
  Operation of(Class<?> api, String operationId) {
    Operations family = families.get(api.getPackageName());
    if (family == null) {
      throw new IllegalArgumentException(api.getName() + " is of no family that is known");
    }
    return family.get(operationId);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder known =
        request.newBuilder().tag(Operation.class, of(request)).header("User-Agent", UserAgent.TEXT);
    if (request.header("Accept") == null) {
      known.header("Accept", "application/json");
    }
    return chain.proceed(known.build());
  }
}

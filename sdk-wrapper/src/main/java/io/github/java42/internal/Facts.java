package io.github.java42.internal;

import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operations;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Invocation;

/**
 * Puts the facts of its operation on a request, for all interceptors to read, and the headers that
 * every request has. Outermost.
 */
record Facts(Map<String, Operations> families) implements Interceptor {
  /** The facts of a request that has passed. */
  static Operation of(Request request) {
    return Objects.requireNonNull(request.tag(Operation.class));
  }

  static Operation of(Map<String, Operations> families, Class<?> api, String operationId) {
    Operations family = families.get(api.getPackageName());
    if (family == null) {
      throw new IllegalArgumentException(api.getName() + " is not of a family that is known");
    }
    return family.get(operationId);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Invocation call = Objects.requireNonNull(request.tag(Invocation.class));
    Request.Builder known =
        request
            .newBuilder()
            .tag(Operation.class, of(families, call.service(), call.method().getName()))
            .header("User-Agent", UserAgent.TEXT);
    if (request.header("Accept") == null) {
      known.header("Accept", "application/json");
    }
    return chain.proceed(known.build());
  }
}

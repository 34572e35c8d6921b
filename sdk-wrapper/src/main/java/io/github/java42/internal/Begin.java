package io.github.java42.internal;

import io.github.java42.CallListener;
import io.github.java42.runtime.Operation;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Begins a call: puts on the request what all other interceptors read, the facts of its operation
 * and the state of the call, and the headers that every request has. Outermost, so it sees the end,
 * too.
 */
record Begin(
    Facts facts, String userAgent, Map<String, String> headers, CallListener listener, Clock clock)
    implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Operation operation = facts.of(request);
    CallState state = new CallState(operation.id(), listener, clock);
    Request.Builder begun =
        request
            .newBuilder()
            .tag(Operation.class, operation)
            .tag(CallState.class, state)
            .header("User-Agent", userAgent);
    if (request.header("Accept") == null) {
      begun.header("Accept", operation.accept());
    }
    headers.forEach(begun::header);
    try {
      return chain.proceed(begun.build());
    } catch (IOException | RuntimeException e) {
      state.failed(e);
      throw e;
    } finally {
      state.done();
    }
  }
}

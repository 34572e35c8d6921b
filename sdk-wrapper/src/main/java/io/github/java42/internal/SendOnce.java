package io.github.java42.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from repeating a call by itself, as it does on a closed connection, on 408 and on
 * 503 with {@code Retry-After: 0}, a POST like a GET. Whether a call is repeated is for us to
 * decide, and to tell. Innermost of the interceptors.
 */
final class SendOnce implements Interceptor {
  /** Carries the server's Retry-After past OkHttp. */
  private static final String KEPT = "java42-retry-after";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    Response response =
        chain.proceed(
            body == null
                ? request
                : request.newBuilder().method(request.method(), new OneShot(body)).build());
    String kept = response.header(KEPT);
    if (kept == null) {
      return response;
    }
    Response.Builder restored = response.newBuilder().removeHeader(KEPT);
    return (kept.isEmpty()
            ? restored.removeHeader("Retry-After")
            : restored.header("Retry-After", kept))
        .build();
  }

  /** The part on the network's side: OkHttp repeats neither 408 nor 503 where they ask to wait. */
  static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.code() != 408 && response.code() != 503) {
      return response;
    }
    return response
        .newBuilder()
        .header(KEPT, response.header("Retry-After", ""))
        .header("Retry-After", "1")
        .build();
  }

  /** A body that OkHttp may not send again. */
  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}

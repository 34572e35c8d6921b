package io.github.java42.internal;

import io.github.java42.runtime.Operation;
import java.io.IOException;
import java.time.Clock;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what goes over the wire to the logger {@code io.github.java42.http}: at DEBUG a line for
 * each request, at TRACE its bodies. No headers, and no secrets.
 */
final class HttpLog implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.java42.http");

  /** Larger bodies are only measured. */
  private static final long SHOWN = 1 << 20;

  private final Clock clock;

  HttpLog(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!LOG.isDebugEnabled()) {
      return chain.proceed(request);
    }
    String line = request.method() + " " + Redaction.url(request);
    Operation operation = Facts.on(request);
    if (LOG.isTraceEnabled() && request.body() != null) {
      LOG.trace("{} sends {}", line, Redaction.body(operation, bytes(request.body())));
    }
    long began = clock.millis();
    try {
      Response response = chain.proceed(request);
      LOG.debug("{} -> {} in {} ms", line, response.code(), clock.millis() - began);
      if (LOG.isTraceEnabled()) {
        LOG.trace("{} got {}", line, shown(operation, response));
      }
      return response;
    } catch (IOException e) {
      LOG.debug("{} -> {} after {} ms", line, e.toString(), clock.millis() - began);
      throw e;
    }
  }

  private static byte[] bytes(RequestBody body) throws IOException {
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    return bytes.readByteArray();
  }

  private static String shown(Operation operation, Response response) throws IOException {
    try (ResponseBody body = response.peekBody(SHOWN + 1)) {
      byte[] bytes = body.bytes();
      return bytes.length > SHOWN
          ? "(more than " + SHOWN + " bytes)"
          : Redaction.body(operation, bytes);
    }
  }
}

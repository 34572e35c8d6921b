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
import org.jspecify.annotations.Nullable;
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

  private static final byte[] NOTHING = new byte[0];

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
    byte[] sent = LOG.isTraceEnabled() ? bytes(request.body()) : NOTHING;
    if (sent.length > 0) {
      LOG.trace("{} sends {}", line, Redaction.body(operation, sent));
    }
    long began = clock.millis();
    try {
      Response response = chain.proceed(request);
      LOG.debug("{} -> {} in {} ms", line, response.code(), clock.millis() - began);
      if (LOG.isTraceEnabled()) {
        String got = shown(operation, response);
        LOG.trace("{} got {}", line, new CarriedSecrets(request, sent).masked(got));
      }
      return response;
    } catch (IOException e) {
      LOG.debug("{} -> {} after {} ms", line, e.toString(), clock.millis() - began);
      throw e;
    }
  }

  private static byte[] bytes(@Nullable RequestBody body) throws IOException {
    if (body == null) {
      return NOTHING;
    }
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    return bytes.readByteArray();
  }

  private static String shown(Operation operation, Response response) throws IOException {
    if (Bodies.isStreamed(response)) {
      return "(content that is streamed)";
    }
    try (ResponseBody body = response.peekBody(SHOWN + 1)) {
      byte[] bytes = body.bytes();
      return bytes.length > SHOWN
          ? "(more than " + SHOWN + " bytes)"
          : Redaction.body(operation, bytes);
    }
  }
}

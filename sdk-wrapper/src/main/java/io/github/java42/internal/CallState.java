package io.github.java42.internal;

import io.github.java42.CallListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come: the one thing about a request that changes. It rides on the request; one
 * thread at a time works on it.
 */
final class CallState {
  private static final byte[] NOTHING = new byte[0];

  private final String operation;
  private final CallListener listener;
  private final Clock clock;
  private final Instant began;
  private String host = "";
  private int attempts;
  private int status;
  private byte[] body = NOTHING;
  private @Nullable Throwable failure;

  CallState(String operation, CallListener listener, Clock clock) {
    this.operation = operation;
    this.listener = listener;
    this.clock = clock;
    this.began = clock.instant();
  }

  static CallState on(Request request) {
    return Objects.requireNonNull(request.tag(CallState.class));
  }

  /** The call is sent, for the first time or again. */
  void attempt(String host) {
    this.host = host;
    attempts++;
    status = 0;
    body = NOTHING;
    failure = null;
    listener.onAttempt(call());
  }

  void answered(int status) {
    this.status = status;
  }

  void failed(Throwable failure) {
    this.failure = failure;
  }

  /** The body of the last answer, read whole. */
  void read(byte[] body) {
    this.body = body;
  }

  /** The call will be sent again after this time. */
  void retry(Duration wait) {
    listener.onRetry(call(), wait);
  }

  void done() {
    listener.onDone(call());
  }

  int attempts() {
    return attempts;
  }

  byte[] body() {
    return body;
  }

  private CallListener.Call call() {
    return new CallListener.Call(
        operation,
        host,
        status,
        attempts,
        Duration.between(began, clock.instant()),
        body.length,
        failure);
  }
}

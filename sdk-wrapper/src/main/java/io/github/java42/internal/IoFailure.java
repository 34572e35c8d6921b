package io.github.java42.internal;

import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.Code42TimeoutException;
import java.io.IOException;
import java.io.InterruptedIOException;

/** A broken exchange as an exception that users see. */
final class IoFailure {
  private IoFailure() {}

  /**
   * A timeout or another failure. OkHttp reports a timeout and an interrupt by the same class; only
   * an interrupt leaves the thread's flag set.
   *
   * @param message what failed, without secrets
   * @param cause why
   */
  static Code42IoException of(String message, IOException cause) {
    boolean late =
        cause instanceof InterruptedIOException && !Thread.currentThread().isInterrupted();
    return late
        ? new Code42TimeoutException(message, cause)
        : new Code42IoException(message, cause);
  }
}

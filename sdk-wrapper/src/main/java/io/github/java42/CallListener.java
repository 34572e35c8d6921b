package io.github.java42;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every call: for metrics, and for long work that wants to show that it waits. Methods are
 * called by the thread that makes the call; what they throw, the call throws.
 */
public interface CallListener {
  /** Hears nothing. */
  CallListener NONE = new CallListener() {};

  /**
   * A call is about to be sent, for the first time or again.
   *
   * @param call which one
   */
  default void onAttempt(Call call) {}

  /**
   * An attempt has failed, and the call will be sent again.
   *
   * @param call which one, with the status of the answer, or 0 where there was none
   * @param wait after which time
   */
  default void onRetry(Call call, Duration wait) {}

  /**
   * A call is over.
   *
   * @param call which one, with the status of the last answer, or 0 where there was none
   */
  default void onDone(Call call) {}

  /**
   * A call, as far as it has come.
   *
   * @param operation its operationId
   * @param host the host, without a port
   * @param status the status of the last answer, 0 where there is none yet
   * @param attempts how often it was sent
   * @param duration since it began, waits included
   * @param bytes the size of the response's body; 0 while there is none, and for a {@link
   *     Download}, whose content is read after the call
   * @param failure what went wrong instead of an answer, or null
   */
  record Call(
      String operation,
      String host,
      int status,
      int attempts,
      Duration duration,
      long bytes,
      @Nullable Throwable failure) {}
}

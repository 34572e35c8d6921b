package io.github.java42.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that is fetched once, however many threads wait for it. All that wait share the
 * outcome; a failed flight is not to be used again.
 */
final class Flight<V> {
  private final FutureTask<V> task;
  private volatile boolean failed;

  Flight(Callable<V> fetch) {
    this.task =
        new FutureTask<>(fetch) {
          @Override
          protected void setException(Throwable t) {
            failed = true; // before those that wait go on
            super.setException(t);
          }
        };
  }

  boolean hasFailed() {
    return failed;
  }

  /** The outcome; the first who asks fetches it. */
  V get() throws IOException {
    task.run(); // does nothing where it runs already, or has run
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another thread was fetching");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own; // ours, or of code that the user gave us
      }
      if (e.getCause() instanceof Error broken) {
        throw broken;
      }
      throw new IOException(e.getCause().toString(), e.getCause());
    }
  }
}

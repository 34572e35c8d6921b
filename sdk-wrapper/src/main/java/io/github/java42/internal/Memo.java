package io.github.java42.internal;

import io.github.java42.exception.Code42IoException;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Something that is fetched when it is first needed, and kept; what failed is fetched again. */
final class Memo<V> {
  private final Callable<V> fetch;
  private Flight<V> flight;

  Memo(Callable<V> fetch) {
    this.fetch = fetch;
    this.flight = new Flight<>(fetch);
  }

  V get() {
    try {
      return current().get();
    } catch (IOException e) {
      throw new Code42IoException(String.valueOf(e.getMessage()), e);
    }
  }

  private synchronized Flight<V> current() {
    if (flight.hasFailed()) {
      flight = new Flight<>(fetch);
    }
    return flight;
  }
}

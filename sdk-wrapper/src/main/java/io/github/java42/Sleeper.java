package io.github.java42;

import java.time.Duration;

/** Waits. Tests give one that does not. */
@FunctionalInterface
public interface Sleeper {
  /** Lets the thread sleep. */
  Sleeper SYSTEM = duration -> Thread.sleep(duration.toMillis());

  /**
   * Waits.
   *
   * @param duration how long, zero or more
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;
}

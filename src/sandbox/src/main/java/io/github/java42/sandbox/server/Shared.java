package io.github.java42.sandbox.server;

import java.time.Clock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * What the hosts of a sandbox share.
 *
 * @param access who may call
 * @param clock the time in the answers
 * @param journal what came
 * @param faults what shall go wrong
 * @param lock held while a request is handled, so that handlers need none of their own
 */
public record Shared(
    Access access, Clock clock, Journal journal, FaultPlan faults, ReadWriteLock lock) {
  /** What new hosts share. */
  public Shared(Access access, Clock clock) {
    this(access, clock, new Journal(), new FaultPlan(), new ReentrantReadWriteLock());
  }

  /** Returns the same for a host that has other rules for who may call. */
  public Shared with(Access other) {
    return new Shared(other, clock, journal, faults, lock);
  }

  /** Reads what handlers may be changing. */
  public <T> T read(Supplier<T> what) {
    lock.readLock().lock();
    try {
      return what.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}

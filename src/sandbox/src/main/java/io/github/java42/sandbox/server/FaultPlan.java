package io.github.java42.sandbox.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What shall go wrong with requests to come. */
public final class FaultPlan {
  private final List<Planned> planned = new ArrayList<>();

  /**
   * Lets something go wrong. Of several faults that a request meets, it gets the one that was
   * planned first.
   *
   * @param operations the operations that are meant; null for all
   * @param skip how many requests come through before
   * @param times how often it happens
   * @param effect what happens
   */
  public synchronized void add(
      @Nullable Set<String> operations, long skip, long times, Effect effect) {
    planned.add(new Planned(operations, skip, times, effect));
  }

  /** Lets nothing go wrong any more. */
  public synchronized void clear() {
    planned.clear();
  }

  /** How many faults have not happened as often as they were to. */
  public synchronized int pending() {
    return planned.size();
  }

  /** Says of each fault that has not happened even once when it was to happen. */
  public synchronized List<String> unused() {
    return planned.stream().filter(p -> !p.hasHappened).map(Planned::toString).toList();
  }

  synchronized Effect next(String operation) {
    for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
      Planned fault = all.next();
      if (fault.isFor(operation) && fault.isDue()) {
        if (fault.isOver()) {
          all.remove();
        }
        return fault.effect;
      }
    }
    return Effect.NONE;
  }

  private static final class Planned {
    private final @Nullable Set<String> operations;
    private final Effect effect;
    private final long after;
    private long skip;
    private long left;
    private boolean hasHappened;

    Planned(@Nullable Set<String> operations, long skip, long times, Effect effect) {
      this.operations = operations;
      this.after = skip;
      this.skip = skip;
      this.left = times;
      this.effect = effect;
    }

    boolean isFor(String operation) {
      return operations == null || operations.contains(operation);
    }

    /** Counts a request that it is for. */
    boolean isDue() {
      if (skip > 0) {
        skip--;
        return false;
      }
      left--;
      hasHappened = true;
      return true;
    }

    boolean isOver() {
      return left <= 0;
    }

    @Override
    public String toString() {
      return (operations == null ? "every operation" : String.join(", ", operations))
          + ", after "
          + after
          + ": only "
          + (after - skip)
          + " came";
    }
  }
}

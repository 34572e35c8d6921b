package io.github.java42.sandbox;

import io.github.java42.sandbox.server.FaultPlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What shall go wrong with requests to come, so that tests see how a program takes it.
 *
 * <pre>{@code
 * sandbox.faults().on("listUsers").after(1).status(503);              // the second request, once
 * sandbox.faults().on("createUser").tooManyRequests(2);               // with Retry-After: 2
 * sandbox.faults().onEvery().always().delay(Duration.ofMillis(200));  // a slow network
 * }</pre>
 *
 * <p>A request meets one fault at most: of those that are meant for it, the one that was planned
 * first. One that is refused for its path meets none. For any number of threads.
 */
public final class Faults {
  private final FaultPlan plan;
  private final Set<String> operations;
  private final Runnable expireTokens;

  Faults(FaultPlan plan, Set<String> operations, Runnable expireTokens) {
    this.plan = plan;
    this.operations = operations;
    this.expireTokens = expireTokens;
  }

  /**
   * Something goes wrong with some operations.
   *
   * @param operationIds their names in the contract, such as {@code listUsers}; a name that the
   *     console and the gateway share means both
   * @return what can go wrong
   * @throws IllegalArgumentException for none, and for one that the sandbox does not serve
   */
  public Fault on(String... operationIds) {
    Set<String> asked = new TreeSet<>(Set.of(operationIds));
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("Name an operation, or use onEvery()");
    }
    for (String id : asked) {
      if (!operations.contains(id)) {
        throw new IllegalArgumentException("The sandbox serves no operation " + id);
      }
    }
    return new Fault(this, plan, expireTokens, asked);
  }

  /**
   * Something goes wrong with whatever comes.
   *
   * @return what can go wrong
   */
  public Fault onEvery() {
    return new Fault(this, plan, expireTokens, null);
  }

  /**
   * How many faults have not yet happened as often as they were to. Those that happen always are
   * among them.
   *
   * @return a number; 0 when nothing goes wrong any more
   */
  public int pending() {
    return plan.pending();
  }

  /**
   * Says of each fault that has not happened even once for what and when it was planned. After the
   * last request these are mistakes of a test as a rule, since it shows nothing without them.
   *
   * @return a line for each, such as {@code listUsers, after 1: only 1 came}; none of those that
   *     were cleared
   */
  public List<String> unused() {
    return plan.unused();
  }

  /** From now on nothing goes wrong. */
  public void clear() {
    plan.clear();
  }
}

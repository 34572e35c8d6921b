package io.github.java42.sandbox.server;

import java.util.List;

/** Ends the handling of a request with an answer that is a failure. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> descriptions;
  private final boolean isBreach;

  private Refusal(int status, List<String> descriptions, boolean isBreach) {
    super(String.join("; ", descriptions), null, false, false);
    this.status = status;
    this.descriptions = descriptions;
    this.isBreach = isBreach;
  }

  /** The right answer to a right request: a wrong password, a user who does not exist. */
  public static Refusal of(int status, String description) {
    return new Refusal(status, List.of(description), false);
  }

  /**
   * The answer to a request that the contract does not allow; the sandbox lists it as a problem.
   */
  public static Refusal breach(int status, String description) {
    return breaches(status, List.of(description));
  }

  static Refusal breaches(int status, List<String> descriptions) {
    return new Refusal(status, List.copyOf(descriptions), true);
  }

  boolean isBreach() {
    return isBreach;
  }

  List<String> descriptions() {
    return descriptions;
  }

  Answer answer() {
    return Answer.failure(status, descriptions);
  }
}

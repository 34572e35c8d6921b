package io.github.java42.sandbox.server;

import java.util.List;

/** Ends the handling of a request with an answer that is a failure. */
public final class Refusal extends RuntimeException {
  /** What a failure is called that has no name of its own. */
  static final String SYSTEM = "SYSTEM";

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String name;
  private final transient List<String> descriptions;
  private final boolean isBreach;

  private Refusal(int status, String name, List<String> descriptions, boolean isBreach) {
    super(String.join("; ", descriptions), null, false, false);
    this.status = status;
    this.name = name;
    this.descriptions = descriptions;
    this.isBreach = isBreach;
  }

  /** The right answer to a right request: a wrong password, a user who does not exist. */
  public static Refusal of(int status, String description) {
    return named(status, SYSTEM, description);
  }

  /**
   * The answer to a request that the contract does not allow; the sandbox lists it as a problem.
   */
  public static Refusal breach(int status, String description) {
    return breaches(status, List.of(description));
  }

  static Refusal breaches(int status, List<String> descriptions) {
    return new Refusal(status, SYSTEM, List.copyOf(descriptions), true);
  }

  static Refusal named(int status, String name, String description) {
    return new Refusal(status, name, List.of(description), false);
  }

  boolean isBreach() {
    return isBreach;
  }

  List<String> descriptions() {
    return descriptions;
  }

  Answer answer(FailureForm form) {
    return form.failure(status, name, descriptions);
  }
}

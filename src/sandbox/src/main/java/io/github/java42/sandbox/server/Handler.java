package io.github.java42.sandbox.server;

/** What an operation does: mostly one line. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers a request, which was found to be as the contract says.
   *
   * @param request the request
   * @return the answer, without its envelope
   * @throws Refusal where the answer is a failure
   */
  Answer answer(Request request);
}

package io.github.java42.sandbox.server;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a request.
 *
 * @param before what happens before the request is handled
 * @param instead what is answered without handling it; null where it is handled as ever
 * @param wire what happens to the answer on its way
 */
public record Effect(
    Runnable before,
    @Nullable Function<FailureForm, Answer> instead,
    UnaryOperator<MockResponse.Builder> wire) {
  /** Nothing goes wrong. */
  static final Effect NONE = new Effect(() -> {}, null, UnaryOperator.identity());

  /** Something happens, and then all goes on as ever. */
  public static Effect before(Runnable event) {
    return new Effect(event, null, UnaryOperator.identity());
  }

  /** The request is not handled, but answered. */
  public static Effect instead(Function<FailureForm, Answer> answer) {
    return new Effect(() -> {}, answer, UnaryOperator.identity());
  }

  /** The request is handled, and something happens to the answer. */
  public static Effect onTheWire(UnaryOperator<MockResponse.Builder> wire) {
    return new Effect(() -> {}, null, wire);
  }
}

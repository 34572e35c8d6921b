package io.github.java42.sandbox;

import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Effect;
import io.github.java42.sandbox.server.FailureForm;
import io.github.java42.sandbox.server.FaultPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/**
 * A fault: first when it happens, at once and one time if nothing is said, and then what happens,
 * which plans it. The request changes nothing in the company where it is answered with a failure;
 * where only the answer comes late, in part or never, it has done what it was to do.
 */
public final class Fault {
  private final Faults faults;
  private final FaultPlan plan;
  private final Runnable expireTokens;
  private final @Nullable Set<String> operations;
  private long skip;
  private long times = 1;

  Fault(Faults faults, FaultPlan plan, Runnable expireTokens, @Nullable Set<String> operations) {
    this.faults = faults;
    this.plan = plan;
    this.expireTokens = expireTokens;
    this.operations = operations;
  }

  /**
   * Lets some requests through before.
   *
   * @param requests how many, from 0; 0 if not set
   * @return this
   * @throws IllegalArgumentException for less than 0
   */
  public Fault after(int requests) {
    if (requests < 0) {
      throw new IllegalArgumentException("after: " + requests + " is less than 0");
    }
    this.skip = requests;
    return this;
  }

  /**
   * How many requests it happens to, one after the other.
   *
   * @param requests how many, from 1; 1 if not set
   * @return this
   * @throws IllegalArgumentException for less than 1
   */
  public Fault times(int requests) {
    if (requests < 1) {
      throw new IllegalArgumentException("times: " + requests + " is less than 1");
    }
    this.times = requests;
    return this;
  }

  /**
   * It happens until {@link Faults#clear()}.
   *
   * @return this
   */
  public Fault always() {
    this.times = Long.MAX_VALUE;
    return this;
  }

  /**
   * A failure with a body of the host's usual form.
   *
   * @param status an HTTP status from 400 to 599
   * @return the faults, for more of them
   * @throws IllegalArgumentException for any other
   */
  public Faults status(int status) {
    return instead(failure(status));
  }

  /**
   * A 429 that says how long to wait.
   *
   * @param retryAfterSeconds for how many seconds, from 0
   * @return the faults, for more of them
   * @throws IllegalArgumentException for less than 0
   */
  public Faults tooManyRequests(long retryAfterSeconds) {
    return statusAndRetryAfter(429, retryAfterSeconds);
  }

  /**
   * A failure that says how long to wait, such as a 503 of a server that starts.
   *
   * @param status an HTTP status from 400 to 599
   * @param retryAfterSeconds for how many seconds, from 0
   * @return the faults, for more of them
   * @throws IllegalArgumentException for any other
   */
  public Faults statusAndRetryAfter(int status, long retryAfterSeconds) {
    if (retryAfterSeconds < 0) {
      throw new IllegalArgumentException("retryAfter: " + retryAfterSeconds + " is less than 0");
    }
    Function<FailureForm, Answer> failure = failure(status);
    return instead(
        form -> failure.apply(form).with("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /**
   * A redirect.
   *
   * @param status an HTTP status from 300 to 399
   * @param location where to: an address, or a path on the same host
   * @return the faults, for more of them
   * @throws IllegalArgumentException for any other status
   */
  public Faults redirect(int status, String location) {
    if (status < 300 || status > 399) {
      throw new IllegalArgumentException("status: " + status + " is not between 300 and 399");
    }
    Answer answer =
        new Answer(status, Map.of(), "", true)
            .with("Location", Objects.requireNonNull(location, "location"));
    return instead(form -> answer);
  }

  /**
   * A page of HTML, as proxies on the way send it.
   *
   * @param status the HTTP status: 502 as a rule, or 200 for a sign-in page
   * @return the faults, for more of them
   * @throws IllegalArgumentException for a status that is not between 200 and 599
   */
  public Faults html(int status) {
    return body(
        status,
        "text/html; charset=utf-8",
        "<!DOCTYPE html>\n<html><body><h1>"
            + status
            + "</h1><p>The sandbox was told to answer so.</p></body></html>\n");
  }

  /**
   * Any body instead of the right one: JSON that ends too early, a value of the wrong type, nothing
   * at all.
   *
   * @param status an HTTP status from 200 to 599
   * @param contentType the header {@code Content-Type}
   * @param body the body; empty for none
   * @return the faults, for more of them
   * @throws IllegalArgumentException for any other status
   */
  public Faults body(int status, String contentType, String body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status: " + status + " is not between 200 and 599");
    }
    Answer answer =
        Answer.body(
            status,
            Objects.requireNonNull(contentType, "contentType"),
            Objects.requireNonNull(body, "body"));
    return instead(form -> answer);
  }

  /**
   * The right answer comes late. The sandbox waits with it, and handles other requests meanwhile.
   *
   * @param delay for how long it waits, from 0
   * @return the faults, for more of them
   * @throws IllegalArgumentException for less than 0
   */
  public Faults delay(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay: " + delay + " is less than 0");
    }
    return planned(
        Effect.onTheWire(answer -> answer.headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS)));
  }

  /**
   * The body of the right answer comes drop by drop.
   *
   * @param bytes how many bytes come at a time, from 1
   * @param pause how long it takes from one time to the next, from 0
   * @return the faults, for more of them
   * @throws IllegalArgumentException for less
   */
  public Faults slowBody(int bytes, Duration pause) {
    if (bytes < 1 || pause.isNegative()) {
      throw new IllegalArgumentException(bytes + " bytes every " + pause + " never come");
    }
    return planned(
        Effect.onTheWire(
            answer -> answer.throttleBody(bytes, pause.toNanos(), TimeUnit.NANOSECONDS)));
  }

  /**
   * The connection breaks in the middle of the right answer's body.
   *
   * @return the faults, for more of them
   */
  public Faults cutOff() {
    return planned(
        Effect.onTheWire(answer -> answer.onResponseBody(new SocketEffect.CloseSocket())));
  }

  /**
   * The connection is closed without an answer, and the request has done nothing.
   *
   * @return the faults, for more of them
   */
  public Faults hangUp() {
    Answer none = new Answer(0, Map.of(), "", true);
    return planned(
        new Effect(
            () -> {},
            form -> none,
            answer -> answer.code(500).onResponseStart(new SocketEffect.CloseSocket())));
  }

  /**
   * The connection is closed without an answer, but the request has done what it was to do.
   *
   * @return the faults, for more of them
   */
  public Faults loseAnswer() {
    return planned(
        Effect.onTheWire(answer -> answer.onResponseStart(new SocketEffect.CloseSocket())));
  }

  /**
   * All tokens expire just before the request is looked at: it gets a 401, and works again with a
   * new token.
   *
   * @return the faults, for more of them
   */
  public Faults expireTokens() {
    return planned(Effect.before(expireTokens));
  }

  private static Function<FailureForm, Answer> failure(int status) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status: " + status + " is not between 400 and 599");
    }
    return form ->
        form.failure(status, "SANDBOX_FAULT", List.of("The sandbox was told to answer so"));
  }

  private Faults instead(Function<FailureForm, Answer> answer) {
    return planned(Effect.instead(answer));
  }

  private Faults planned(Effect effect) {
    plan.add(operations, skip, times, effect);
    return faults;
  }
}

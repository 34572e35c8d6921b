package io.github.java42.sandbox.server;

import io.github.java42.json.JsonException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request to its answer: found, let in, checked, handled, put into an envelope. An
 * operation without a handler responds with the contract's example.
 */
public final class Front {
  /** Says where a response is from; absent from refused requests and from faults. */
  private static final String ORIGIN = "X-Sandbox-Response";

  private final Shared shared;
  private final FailureForm form;
  private final Routes routes;
  private final Handlers handlers;
  private final ExampleResponses examples;
  private final Envelope envelope;
  private final RequestCheck check = new RequestCheck();

  /**
   * What serves some families on one host.
   *
   * @param shared what it shares with other hosts
   * @param form how it says what went wrong
   * @param families the families
   * @param handlers what their operations do
   * @param examples what operations without a handler respond with
   */
  public Front(
      Shared shared,
      FailureForm form,
      List<Family> families,
      Handlers handlers,
      ExampleResponses examples) {
    this.shared = shared;
    this.form = form;
    this.routes = new Routes(families);
    this.handlers = handlers;
    this.examples = examples;
    this.envelope = new Envelope(shared.clock());
    for (String id : handlers.operations()) {
      if (!routes.operations().contains(id)) {
        throw new IllegalArgumentException("The contract has no operation " + id);
      }
    }
  }

  /** The operations that are served, by their names in the contract. */
  public Set<String> operations() {
    return routes.operations();
  }

  /** Those of them that have a handler. */
  public Set<String> statefulOperations() {
    return handlers.operations();
  }

  Reply answer(RecordedRequest raw) {
    Routes.Found found;
    try {
      found = routes.find(raw.getMethod(), raw.getUrl().pathSegments());
    } catch (Refusal e) {
      return told(raw, null, refused(raw, e), Effect.NONE);
    }
    Effect effect = shared.faults().next(found.id());
    effect.before().run();
    Answer answer =
        effect.instead() == null
            ? guarded(raw, () -> locked(found, raw))
            : effect.instead().apply(form);
    return told(raw, found.id(), answer, effect);
  }

  private Reply told(
      RecordedRequest raw, @Nullable String operation, Answer answer, Effect effect) {
    shared
        .journal()
        .served(new Journal.Entry(operation, raw.getMethod(), path(raw), answer.status()));
    return new Reply(answer, effect.wire());
  }

  private Answer guarded(RecordedRequest raw, Supplier<Answer> serve) {
    try {
      return serve.get();
    } catch (Refusal e) {
      return refused(raw, e);
    } catch (JsonException e) {
      // What is required is missed by the handler that asks the model for it.
      return refused(raw, Refusal.breach(400, "body: " + e.getMessage()));
    } catch (RuntimeException e) {
      // MockWebServer would drop the connection, and the user look for a fault in the network.
      String what = "the sandbox failed: " + e;
      shared.journal().problem(raw.getMethod(), path(raw), what);
      return form.failure(500, Refusal.SYSTEM, List.of(what));
    }
  }

  private Answer refused(RecordedRequest raw, Refusal refusal) {
    if (refusal.isBreach()) {
      refusal.descriptions().forEach(d -> shared.journal().problem(raw.getMethod(), path(raw), d));
    }
    return refusal.answer(form);
  }

  private Answer locked(Routes.Found found, RecordedRequest raw) {
    Lock lock =
        found.route().operation().method().equals("GET")
            ? shared.lock().readLock()
            : shared.lock().writeLock();
    lock.lock();
    try {
      return serve(found, raw);
    } finally {
      lock.unlock();
    }
  }

  private Answer serve(Routes.Found found, RecordedRequest raw) {
    String caller =
        shared.access().admit(found.route().operation(), raw.getHeaders().get("Authorization"));
    Request request =
        new Request(
            found.route().operation(),
            found.path(),
            raw.getUrl(),
            raw.getHeaders(),
            body(raw),
            caller);
    List<String> faults = check.faults(request, found.route().family().models());
    if (!faults.isEmpty()) {
      throw Refusal.breaches(400, faults);
    }
    Handler handler = handlers.of(found.id());
    return handler == null
        ? examples.respond(found.route().family().document(), request).with(ORIGIN, "example")
        : envelope.around(handled(handler, request), request).with(ORIGIN, "stateful");
  }

  /** A refusal that is the right response to a right request is of the handler too. */
  private Answer handled(Handler handler, Request request) {
    try {
      return handler.answer(request);
    } catch (Refusal e) {
      if (e.isBreach()) {
        throw e;
      }
      return e.answer(form);
    }
  }

  private static ByteString body(RecordedRequest raw) {
    @Nullable ByteString body = raw.getBody();
    return Objects.requireNonNullElse(body, ByteString.EMPTY);
  }

  /** Without the query, which may hold secrets. */
  private static String path(RecordedRequest raw) {
    return raw.getUrl().encodedPath();
  }

  /**
   * An answer, and what happens to it on its way.
   *
   * @param answer the answer
   * @param wire what happens
   */
  record Reply(Answer answer, UnaryOperator<MockResponse.Builder> wire) {}
}

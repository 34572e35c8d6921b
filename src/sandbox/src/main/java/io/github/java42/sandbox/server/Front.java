package io.github.java42.sandbox.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The way of a request to its answer: found, let in, checked, handled, put into an envelope. */
public final class Front {
  /** A client that goes wrong for days shall not fill the memory. */
  private static final int MOST_PROBLEMS = 1_000;

  private final Routes routes;
  private final Handlers handlers;
  private final Access access;
  private final Envelope envelope;
  private final RequestCheck check = new RequestCheck();
  private final List<String> problems = new ArrayList<>();

  /**
   * What serves some families.
   *
   * @param families the families, on one host
   * @param handlers what their operations do
   * @param access who may call
   * @param clock the time in the answers
   */
  public Front(List<Family> families, Handlers handlers, Access access, Clock clock) {
    this.routes = new Routes(families);
    this.handlers = handlers;
    this.access = access;
    this.envelope = new Envelope(clock);
    for (String id : handlers.operations()) {
      if (!routes.has(id)) {
        throw new IllegalArgumentException("The contract has no operation " + id);
      }
    }
  }

  /** The operations that are served, by their names in the contract. */
  public Set<String> operations() {
    return handlers.operations();
  }

  /** What was wrong with requests so far, the oldest first. */
  public List<String> problems() {
    synchronized (problems) {
      return List.copyOf(problems);
    }
  }

  Answer answer(RecordedRequest raw) {
    try {
      return serve(raw);
    } catch (Refusal e) {
      if (e.isBreach()) {
        e.descriptions().forEach(d -> problem(raw, d));
      }
      return e.answer();
    } catch (RuntimeException e) {
      // MockWebServer would drop the connection, and the user look for a fault in the network.
      String what = "the sandbox failed: " + e;
      problem(raw, what);
      return Answer.failure(500, List.of(what));
    }
  }

  private Answer serve(RecordedRequest raw) {
    HttpUrl url = raw.getUrl();
    Routes.Found found = routes.find(raw.getMethod(), url.pathSegments());
    String id = found.route().operation().id();
    Handler handler = handlers.of(id);
    if (handler == null) {
      throw Refusal.breach(501, "the sandbox does not serve " + id);
    }
    String caller = access.admit(found.route().operation(), raw.getHeaders().get("Authorization"));
    Request request =
        new Request(
            found.route().operation(), found.path(), url, raw.getHeaders(), body(raw), caller);
    List<String> faults = check.faults(request, found.route().family().models());
    if (!faults.isEmpty()) {
      throw Refusal.breaches(400, faults);
    }
    return envelope.around(handler.answer(request), request);
  }

  private static ByteString body(RecordedRequest raw) {
    @Nullable ByteString body = raw.getBody();
    return Objects.requireNonNullElse(body, ByteString.EMPTY);
  }

  private void problem(RecordedRequest raw, String what) {
    synchronized (problems) {
      if (problems.size() < MOST_PROBLEMS) {
        // Without the query, which may hold secrets.
        problems.add(raw.getMethod() + ' ' + raw.getUrl().encodedPath() + ": " + what);
      }
    }
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often this SDK sends what a peer was answered with an error, where the peers send everything
 * once more and at once. What may be sent twice is sent three times in all; a status of 429 says
 * that nothing happened, whatever was sent; an error that the operation is known to give is an
 * answer. A 401 renews the token, once, and repeats the call. What the server would answer beyond
 * the recording is its last answer.
 */
final class Attempts {
  private static final int MOST = 3;
  private static final int LONGEST_RETRY_AFTER = 60;

  /** POSTs that only read or sign in, by the end of their paths. */
  private static final List<String> READING =
      List.of(
          "/oauth/token",
          "/departingemployee/search",
          "/departingemployee/details",
          "/departingemployee/get",
          "/highriskemployee/search",
          "/highriskemployee/get",
          "/rules/query-rule-metadata",
          "/query-alerts",
          "/query-details",
          "/search-audit-log",
          "/user/getbyusername",
          "/user/getbyid");

  private static final List<String> TOKENS = List.of("/api/v3/auth/jwt", "/api/v3/oauth/token");

  private final Case recording;
  private final List<Exchange> recorded;
  private final List<Exchange> made = new ArrayList<>();
  private int next;
  private @Nullable Exchange failure;
  private boolean otherAnswer; // to what the peer sent again, and this SDK does not

  private Attempts(Case recording, List<Exchange> recorded) {
    this.recording = recording;
    this.recorded = recorded;
  }

  /** The requests that this SDK sends, and what comes of them. */
  static Behaviour rewrite(Case recording, Behaviour peer) {
    Attempts attempts = new Attempts(recording, peer.exchanges());
    while (attempts.next < attempts.recorded.size()) {
      attempts.call(attempts.recorded.get(attempts.next).request());
    }
    return attempts.outcome(peer.withExchanges(attempts.made.stream()));
  }

  /** Whether the recording shows something that this SDK does in another way. */
  static boolean differ(Case recording) {
    Behaviour peer = Behaviour.recorded(recording);
    return !rewrite(recording, peer).equals(peer);
  }

  /** Of several errors the first is told: what a peer asks after it only explains it. */
  private Behaviour outcome(Behaviour once) {
    if (failure == null) {
      return once;
    }
    if (failure.answer().has("close_connection")) {
      return once.raising("Code42IoException");
    }
    return otherAnswer
            || isLostOnPeer(once.result(), failure.status())
            || ExceptionNames.isOfAnotherStatus(once.result().path("raises"), failure.status())
        ? once.raising(ExceptionNames.ofStatus(failure.status()))
        : once;
  }

  /** Whether the peer makes something else of the error than an exception with the answer. */
  private boolean isLostOnPeer(JsonNode result, int status) {
    JsonNode raised = result.path("raises");
    return raised.isMissingNode()
        ? status >= 600 || recording.quirks().contains("loginconfig-bare-session")
        : raised.at("/attrs/response").isMissingNode();
  }

  /** True where it succeeds in the end. */
  private boolean call(Request request) {
    Exchange last = once(request, null);
    for (int sent = 1; last.isError(); sent++) {
      if (last.status() == 401 && isBearer(request)) {
        if (!renew(request)) {
          return false;
        }
        last = once(request, last);
      }
      if (!mayRepeat(last) || sent == MOST) {
        break;
      }
      last = once(request, last);
    }
    if (last.isError()) {
      if (failure == null) {
        failure = last;
      }
      leaveOutRepeats(last);
    }
    return !last.isError();
  }

  private Exchange once(Request request, @Nullable Exchange before) {
    Exchange exchange =
        before == null || isRecordedNext(request)
            ? recorded.get(next++)
            : new Exchange(made.get(made.lastIndexOf(before)).request(), before.answer());
    made.add(exchange);
    return exchange;
  }

  private boolean isRecordedNext(Request request) {
    return next < recorded.size() && recorded.get(next).request().repeats(request);
  }

  /** What the peer sent again; and all else, where it had another answer then. */
  private void leaveOutRepeats(Exchange last) {
    while (isRecordedNext(last.request())) {
      Exchange again = recorded.get(next);
      otherAnswer |= again.status() != last.status();
      next = again.isError() ? next + 1 : recorded.size();
    }
  }

  /** A token from the next recorded request for one, or from one that goes beyond. */
  private boolean renew(Request request) {
    if (next < recorded.size() && isToken(recorded.get(next).request())) {
      return call(recorded.get(next).request());
    }
    if (!isRecordedNext(request) && recording.login().equals("local_account")) {
      made.add(new Exchange(tokenRequest(Logins.USER + ":" + Logins.PASSWORD), Json.object()));
    }
    return true;
  }

  /** How a local account asks for a token. */
  static Request tokenRequest(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "authorization",
            "Basic " + Base64.getEncoder().encodeToString(bytes),
            "accept",
            "application/json");
    return new Request(
        "authority",
        "GET",
        "/api/v3/auth/jwt",
        List.of("useBody=true"),
        headers,
        NullNode.instance);
  }

  private static boolean isToken(Request request) {
    return TOKENS.contains(request.path());
  }

  private static boolean isBearer(Request request) {
    return request.headers().getOrDefault("authorization", "").startsWith("Bearer ");
  }

  private boolean mayRepeat(Exchange exchange) {
    int status = exchange.status();
    boolean hungUp = exchange.answer().has("close_connection");
    boolean lasting = status < 500 && status != 408 && status != 429 && !hungUp;
    return !lasting
        && (status == 429 || isSafe(exchange.request()))
        && !isAnnounced(status)
        && retryAfter(exchange) <= LONGEST_RETRY_AFTER;
  }

  private static boolean isSafe(Request request) {
    return switch (request.method()) {
      case "GET", "PUT", "DELETE" -> true;
      case "POST" -> READING.stream().anyMatch(end -> request.path().endsWith(end));
      default -> false;
    };
  }

  /** Whether it is one of the errors that the peer, too, knows by more than the status. */
  private boolean isAnnounced(int status) {
    JsonNode raised = recording.raised();
    return ExceptionNames.isTyped(raised) && raised.at("/attrs/response/status").asInt() == status;
  }

  private static int retryAfter(Exchange exchange) {
    return exchange.answer().path("headers").path("Retry-After").asInt();
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The registry of expected differences: one entry each, in the order in which they apply. */
final class ExpectedDifferences {
  static final List<ExpectedDifference> ALL =
      List.of(
          new ExpectedDifference(
              "argument-refused",
              "an argument error before any request of the call",
              SenselessArguments::areIn,
              SenselessArguments::refused),
          new ExpectedDifference(
              "jwt-None-bearer",
              "no token is an error of who should have given it, and none is sent",
              tagged("jwt-None-bearer"),
              (recording, peer) -> withoutNullToken(peer).raising("Code42ConfigException")),
          new ExpectedDifference(
              "null-argument",
              "no page size is the default one",
              PageSizes::areLeftToThePeer,
              PageSizes::sent),
          new ExpectedDifference(
              "host-answer",
              "a decode error that names the host",
              untagged(ExpectedDifferences::failsOnHostAnswer),
              (recording, peer) -> peer.raising("Code42DecodeException")),
          new ExpectedDifference(
              "python-error",
              "a call that makes sense is made: LocalDate is a type of its own",
              untagged(ExpectedDifferences::refusesDate),
              ExpectedDifferences::sentWithDate),
          new ExpectedDifference(
              "python-error",
              "an argument or decode error",
              untagged(ExpectedDifferences::isPythons)
                  .and(r -> !failsOnHostAnswer(r) && !refusesDate(r)),
              (recording, peer) -> peer.raising("IllegalArgumentException|Code42DecodeException")),
          new ExpectedDifference(
              "basic-auth-latin1",
              "credentials in UTF-8",
              tagged("basic-auth-latin1")
                  .and(recording -> !Utf8Credentials.areUnsendable(recording)),
              (recording, peer) -> Utf8Credentials.sent(peer)),
          new ExpectedDifference(
              "basic-auth-latin1",
              "credentials in UTF-8, so that all of them can be sent",
              tagged("basic-auth-latin1").and(Utf8Credentials::areUnsendable),
              (recording, peer) -> Utf8Credentials.login(recording)),
          new ExpectedDifference(
              "utf8-basic-auth",
              "credentials in UTF-8",
              recording ->
                  !recording.quirks().contains("basic-auth-latin1")
                      && Utf8Credentials.areMissing(recording),
              (recording, peer) -> Utf8Credentials.sent(peer)),
          new ExpectedDifference(
              "path-not-encoded",
              "an argument is one segment of the path",
              tagged("path-not-encoded").and(PastedPaths::leaveTheirSegment),
              PastedPaths::encoded),
          new ExpectedDifference(
              "relative-uri-base-path",
              "the path of a service's address stays in front, with a slash at its end or without",
              tagged("relative-uri-base-path"),
              (recording, peer) -> peer.withRequests(request -> belowBase(recording, request))),
          new ExpectedDifference(
              "envelope",
              "what is in no envelope keeps its member data",
              ExpectedDifferences::hasUnknownEnvelope,
              ExpectedDifferences::withUnknownEnvelope),
          new ExpectedDifference(
              "unknown-role-silently-ignored",
              "an exception, and no change is sent",
              tagged("unknown-role-silently-ignored"),
              (recording, peer) -> withoutChanges(peer).raising("Code42Exception")),
          new ExpectedDifference(
              "remove-unassigned-role-ValueError",
              "an exception of the SDK",
              tagged("remove-unassigned-role-ValueError"),
              (recording, peer) -> peer.raising("Code42Exception")),
          new ExpectedDifference(
              "duplicate-role-id-sent",
              "each role once",
              tagged("duplicate-role-id-sent"),
              (recording, peer) -> peer.withRequests(ExpectedDifferences::distinctRoles)),
          new ExpectedDifference(
              "aware-datetime-not-converted",
              "the time in UTC",
              tagged("aware-datetime-not-converted"),
              ZonedTimes::inUtc),
          new ExpectedDifference(
              "ids-are-text", "ids are sent as strings", TypedIds::areNumbers, TypedIds::textsSent),
          new ExpectedDifference(
              "typed-ids",
              "numbers are sent as numbers",
              TypedIds::areTexts,
              TypedIds::numbersSent),
          new ExpectedDifference(
              "epoch-zero-ignored",
              "only null is no time",
              tagged("epoch-zero-ignored"),
              DroppedTimes::sent),
          new ExpectedDifference(
              "date-object-dropped",
              "a date is its midnight in UTC",
              tagged("date-object-dropped"),
              DroppedTimes::sent),
          new ExpectedDifference(
              "date-object-null",
              "a date is its midnight in UTC",
              tagged("date-object-null"),
              DroppedTimes::sent),
          new ExpectedDifference(
              "global-cookie-jar",
              "no cookies",
              tagged("global-cookie-jar").and(ExpectedDifferences::hasCookies),
              (recording, peer) -> peer.withRequests(r -> r.withoutHeader("cookie"))),
          new ExpectedDifference(
              "not-modified",
              "an answer that is neither a success nor a redirect is an exception",
              recording -> recording.result().path("status").asInt() / 100 == 3,
              (recording, peer) -> peer.raising("Code42HttpException")),
          new ExpectedDifference(
              "pdf-decoded-as-utf8",
              "the bytes, which are asked for as such",
              tagged("pdf-decoded-as-utf8"),
              PeerQuirks::pdf),
          new ExpectedDifference(
              "body-encoding",
              "what is no JSON is text, and digits are kept",
              recording ->
                  ExactBodies.areIn(recording)
                      && !recording.quirks().contains("pdf-decoded-as-utf8"),
              ExactBodies::exact),
          new ExpectedDifference(
              "redirect-safety",
              "followed within a host, at most 20 times, and to another only what reads",
              Redirected::isUnsafe,
              Redirected::safely),
          new ExpectedDifference(
              "active-none-string",
              "both are listed if the parameter is left out",
              tagged("active-none-string"),
              (recording, peer) -> peer.withRequests(PeerQuirks::withoutActiveNone)),
          new ExpectedDifference(
              "pager-key-None-counts-dict-keys",
              "a page that is not a list is a decode error",
              tagged("pager-key-None-counts-dict-keys"),
              (recording, peer) -> PeerQuirks.withoutPages(peer, "Code42DecodeException")),
          new ExpectedDifference(
              "auditlog-get_all-csv-fails",
              "a page that is not JSON is a decode error",
              tagged("auditlog-get_all-csv-fails"),
              (recording, peer) -> PeerQuirks.withoutPages(peer, "Code42DecodeException")),
          new ExpectedDifference(
              "cannot-clear-case-fields",
              "an empty string is sent; a case needs a name",
              tagged("cannot-clear-case-fields"),
              PeerQuirks::cleared),
          new ExpectedDifference(
              "org-id-type-sensitive",
              "an ID is a number",
              tagged("org-id-type-sensitive"),
              PeerQuirks::orgFound),
          new ExpectedDifference(
              "org-lookup-first-page-only",
              "each look-up reads the list, on all of its pages",
              PeerQuirks::keepsOrgs,
              PeerQuirks::orgsReadAgain),
          new ExpectedDifference(
              "update_org-returns-None",
              "the response is returned",
              tagged("update_org-returns-None"),
              (recording, peer) -> peer.withResult(PeerQuirks.lastResponse(recording))),
          new ExpectedDifference(
              "watchlist-map-extra-get",
              "the list of watchlists is not needed",
              PeerQuirks::listsWatchlistsAfterwards,
              PeerQuirks::withoutWatchlists),
          new ExpectedDifference(
              "watchlist-create-400-returns-None",
              "the error is raised",
              tagged("watchlist-create-400-returns-None"),
              (recording, peer) -> peer.raising("BadRequestException")),
          new ExpectedDifference(
              "every-error-retried-once",
              "the error says all that another request could explain",
              tagged("every-error-retried-once").and(PeerQuirks::explainsConflict),
              PeerQuirks::withoutExplanation),
          new ExpectedDifference(
              "explicit-nulls",
              "what is not set is not sent",
              ExplicitNulls::areIn,
              ExplicitNulls::leftOut),
          new ExpectedDifference(
              "transport-errors-not-wrapped",
              "an exception of the SDK, after three attempts where it may be sent again",
              tagged("transport-errors-not-wrapped"),
              (recording, peer) -> Attempts.rewrite(recording, peer).raising("Code42IoException")),
          attempts("every-error-retried-once", tagged("every-error-retried-once")),
          attempts("loginconfig-bare-session", tagged("loginconfig-bare-session")),
          attempts("status-600-returns-None", tagged("status-600-returns-None")),
          attempts("retry-by-safety", untagged(ExpectedDifferences::hasTransientError)),
          attempts("renews-on-401", untagged(recording -> !hasTransientError(recording))),
          new ExpectedDifference(
              "short-page-ends-iteration",
              "asks on until an empty page or the stated total",
              ShortPages::endTheList,
              (recording, peer) -> ShortPages.goOn(peer)));

  /** Errors of Python itself, by which peers refuse what they did not foresee. */
  private static final Set<String> PYTHON_ERRORS =
      Set.of("TypeError", "ValueError", "KeyError", "AttributeError", "DateParseError");

  /** Tags that change nothing but spelling, and that the comparison sees through. */
  private static final Set<String> SPELLING = Set.of("python-bool-in-query");

  private ExpectedDifferences() {}

  private static Predicate<Case> tagged(String tag) {
    return recording -> recording.quirks().contains(tag);
  }

  private static Predicate<Case> untagged(Predicate<Case> predicate) {
    return predicate.and(recording -> SPELLING.containsAll(recording.quirks()));
  }

  private static ExpectedDifference attempts(String name, Predicate<Case> excuses) {
    return new ExpectedDifference(
        name,
        "retried by safety, three attempts in all, or the first error decides",
        excuses.and(Attempts::differ),
        Attempts::rewrite);
  }

  private static boolean hasTransientError(Case recording) {
    return recording.exchanges().stream()
        .anyMatch(e -> e.isError() && (e.status() == 0 || e.status() == 408 || e.status() >= 429));
  }

  private static Behaviour withoutNullToken(Behaviour peer) {
    return peer.withExchanges(
        peer.exchanges().stream()
            .takeWhile(e -> !"Bearer None".equals(e.request().headers().get("authorization"))));
  }

  private static boolean isPythons(Case recording) {
    JsonNode raised = recording.raised();
    return !raised.isMissingNode()
        && !ExceptionNames.isPeers(raised)
        && Stream.concat(Stream.of(raised.path("class")), Json.list(raised.path("bases")).stream())
            .anyMatch(name -> PYTHON_ERRORS.contains(name.asText()));
  }

  /** The last that was asked before Python failed is where a host is. */
  private static boolean failsOnHostAnswer(Case recording) {
    List<Exchange> exchanges = recording.exchanges();
    if (!isPythons(recording) || exchanges.isEmpty() || refusesDate(recording)) {
      return false;
    }
    Exchange last = exchanges.get(exchanges.size() - 1);
    boolean lookUp =
        last.request().role().equals("kv") || last.request().path().equals("/api/v1/ServerEnv");
    return lookUp && !last.isError();
  }

  /** Python can't write a date as JSON; so nothing but the overhead was sent. */
  private static boolean refusesDate(Case recording) {
    return isPythons(recording)
        && recording.json().path("call").asText().endsWith("departing_employee.add")
        && recording.json().path("args").path("departure_date").has("$date");
  }

  private static Behaviour sentWithDate(Case recording, Behaviour peer) {
    List<Exchange> exchanges = new ArrayList<>(peer.exchanges());
    Request lookUp = exchanges.get(exchanges.size() - 1).request();
    ObjectNode body = Json.object();
    body.set("tenantId", exchanges.get(0).answer().at("/body/data/tenantUid"));
    body.set("userId", recording.json().at("/args/user_id"));
    body.set("departureDate", recording.json().at("/args/departure_date/$date"));
    Request call =
        new Request(
            lookUp.path().substring("/v1/".length()),
            "POST",
            "/v2/departingemployee/add",
            List.of(),
            exchanges.get(0).request().headers(),
            body);
    exchanges.add(new Exchange(call.withHeader("content-type", "application/json"), Json.object()));
    // The recording has no answer to it.
    return peer.withExchanges(exchanges.stream()).raising("NotFoundException");
  }

  private static Request belowBase(Case recording, Request request) {
    for (Exchange lookUp : recording.exchanges()) {
      if (lookUp.request().path().equals("/v1/" + request.role())) {
        String base = URI.create(lookUp.answer().path("text").asText()).getPath();
        String path = request.path().substring(request.path().indexOf("/v2/"));
        return request.withPath(base.replaceFirst("/$", "") + path);
      }
    }
    return request;
  }

  /** The microservices have none. */
  private static boolean hasUnknownEnvelope(Case recording) {
    List<Exchange> exchanges = recording.exchanges();
    return !exchanges.isEmpty()
        && recording.result().path("kind").asText().equals("response")
        && isService(exchanges.get(exchanges.size() - 1).request())
        && exchanges.get(exchanges.size() - 1).answer().path("body").has("data");
  }

  private static boolean isService(Request request) {
    return request.role().endsWith("API_URL") || request.role().endsWith("API-URL");
  }

  private static Behaviour withUnknownEnvelope(Case recording, Behaviour peer) {
    List<Exchange> exchanges = recording.exchanges();
    JsonNode whole = exchanges.get(exchanges.size() - 1).answer().path("body");
    ObjectNode result = peer.result().deepCopy();
    result.set("data", whole);
    result.set("raw", whole);
    return peer.withResult(result);
  }

  private static Behaviour withoutChanges(Behaviour peer) {
    return peer.withExchanges(
        peer.exchanges().stream().filter(e -> e.request().method().equals("GET")));
  }

  private static Request distinctRoles(Request request) {
    if (!(request.body().path("roleIds") instanceof ArrayNode ids)) {
      return request;
    }
    ObjectNode body = request.body().deepCopy();
    body.putArray("roleIds").addAll(new LinkedHashSet<>(Json.list(ids)));
    return request.withBody(body);
  }

  private static boolean hasCookies(Case recording) {
    return recording.exchanges().stream()
        .anyMatch(e -> e.request().headers().containsKey("cookie"));
  }
}

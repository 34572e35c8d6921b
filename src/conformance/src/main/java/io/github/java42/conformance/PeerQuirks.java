package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What this SDK does instead of single methods' quirks. */
final class PeerQuirks {
  private static final List<String> CASE_FIELDS =
      List.of("name", "subject", "assignee", "description", "findings", "status");

  private PeerQuirks() {}

  private static Exchange last(Case recording) {
    List<Exchange> exchanges = recording.exchanges();
    return exchanges.get(exchanges.size() - 1);
  }

  /** The PDF as a download. */
  static Behaviour pdf(Case recording, Behaviour peer) {
    return peer.withRequests(
            request ->
                request.path().endsWith("/export")
                    ? request.withHeader("accept", "application/pdf, application/json")
                    : request)
        .withResult(stream(recording));
  }

  private static ObjectNode stream(Case recording) {
    JsonNode answer = last(recording).answer();
    String bytes =
        answer.has("base64")
            ? answer.get("base64").asText()
            : Base64.getEncoder()
                .encodeToString(answer.path("text").asText().getBytes(StandardCharsets.UTF_8));
    return Json.object()
        .put("kind", "stream")
        .put("status", answer.path("status").asInt())
        .put("content_base64", bytes);
  }

  /** The last answer as a response. */
  static ObjectNode lastResponse(Case recording) {
    JsonNode answer = last(recording).answer();
    ObjectNode response =
        Json.object().put("kind", "response").put("status", answer.path("status").asInt());
    response.set("data", PageFacts.data(answer));
    return response;
  }

  static Request withoutActiveNone(Request request) {
    return request.withQuery(
        request.query().stream().filter(pair -> !pair.equals("active=none")).toList());
  }

  static Behaviour withoutPages(Behaviour peer, String exception) {
    ObjectNode none = Json.object().put("kind", "pages");
    none.putArray("pages");
    return peer.withResult(none).raising(exception);
  }

  /** The PUT has the empty strings that were passed, save that the name must not be empty. */
  static Behaviour cleared(Case recording, Behaviour peer) {
    JsonNode args = recording.json().path("args");
    if (isEmpty(args.path("name"))) {
      return peer.withExchanges(
              peer.exchanges().stream().filter(e -> e.request().method().equals("GET")))
          .raising("IllegalArgumentException");
    }
    return peer.withRequests(
        request -> {
          if (!(request.body() instanceof ObjectNode body)) {
            return request;
          }
          ObjectNode copy = body.deepCopy();
          CASE_FIELDS.stream()
              .filter(field -> isEmpty(args.path(field)))
              .forEach(field -> copy.put(field, ""));
          return request.withBody(copy);
        });
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isTextual() && value.asText().isEmpty();
  }

  /** The organization is found in the list, and asked for; the recording has no answer to that. */
  static Behaviour orgFound(Case recording, Behaviour peer) {
    String id = recording.json().at("/args/org_id").asText();
    List<Exchange> exchanges = new ArrayList<>(peer.exchanges());
    Exchange list = exchanges.get(exchanges.size() - 1);
    for (JsonNode org : PageFacts.list(PageFacts.data(list.answer()))) {
      if (org.path("orgId").asText().equals(id)) {
        Request get = list.request().withPath("/api/v3/orgs/" + org.path("orgGuid").asText());
        exchanges.add(new Exchange(get, Json.object()));
      }
    }
    return peer.withExchanges(exchanges.stream()).raising("NotFoundException");
  }

  /** Whether the last call finds an organization in the list that an earlier call has read. */
  static boolean keepsOrgs(Case recording) {
    int earlier = recording.earlierRequests();
    List<Exchange> exchanges = recording.exchanges();
    return recording.json().path("call").asText().startsWith("sdk.orgs.")
        && exchanges.stream().limit(earlier).anyMatch(PeerQuirks::isListOfOrgs)
        && exchanges.size() > earlier
        && exchanges.stream().skip(earlier).noneMatch(PeerQuirks::isListOfOrgs);
  }

  static Behaviour orgsReadAgain(Case recording, Behaviour peer) {
    int earlier = recording.earlierRequests();
    List<Exchange> exchanges = new ArrayList<>(peer.exchanges());
    exchanges.addAll(
        earlier,
        exchanges.subList(0, earlier).stream().filter(PeerQuirks::isListOfOrgs).limit(1).toList());
    return peer.withExchanges(exchanges.stream());
  }

  private static boolean isListOfOrgs(Exchange exchange) {
    return exchange.request().method().equals("GET")
        && exchange.request().path().equals("/api/v1/Org");
  }

  static boolean listsWatchlistsAfterwards(Case recording) {
    return recording.steps().stream()
            .anyMatch(step -> step.call().matches("sdk\\.watchlists\\.(create|delete)"))
        && recording.exchanges().stream().anyMatch(PeerQuirks::isListOfWatchlists);
  }

  static Behaviour withoutWatchlists(Case recording, Behaviour peer) {
    return peer.withExchanges(peer.exchanges().stream().filter(e -> !isListOfWatchlists(e)));
  }

  private static boolean isListOfWatchlists(Exchange exchange) {
    return exchange.request().method().equals("GET")
        && exchange.request().path().equals("/v1/watchlists");
  }

  /** Whether the peer asks for the name of a matter to say that a user is in it already. */
  static boolean explainsConflict(Case recording) {
    return explained(recording.exchanges()).findAny().isPresent();
  }

  private static Stream<Exchange> explained(List<Exchange> exchanges) {
    return exchanges.stream()
        .filter(
            e ->
                e.status() == 400
                    && Json.text(e.answer()).contains("USER_ALREADY_IN_HOLD")
                    && !e.equals(exchanges.get(exchanges.size() - 1)));
  }

  static Behaviour withoutExplanation(Case recording, Behaviour peer) {
    Exchange refused = explained(peer.exchanges()).findFirst().orElseThrow();
    ObjectNode result = Json.object();
    ObjectNode raised = result.putObject("raises").put("class", "UserAlreadyAddedException");
    ObjectNode attributes = raised.putObject("attrs");
    attributes.set("user_id", refused.request().body().path("userUid"));
    attributes.putObject("response").put("type", "requests.Response").put("status", 400);
    return peer.withExchanges(
            peer.exchanges().stream().limit(1L + peer.exchanges().indexOf(refused)))
        .withResult(result);
  }
}

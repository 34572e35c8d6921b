package io.github.java42.sandbox.server;

import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Pagination;
import java.util.Map;
import java.util.function.Function;

/**
 * Responds to requests with the contract's examples, such that clients can follow them: addresses
 * are the sandbox's own, and every list ends after its first page.
 */
public final class ExampleResponses {
  private static final JsonValue NO_ITEMS = JsonValue.parse("[]");

  private final Examples examples;
  private final Map<String, Function<Request, String>> addresses;

  /**
   * Creates the responses.
   *
   * @param examples the examples
   * @param addresses the address to send instead of one that is in the examples
   */
  public ExampleResponses(Examples examples, Map<String, Function<Request, String>> addresses) {
    this.examples = examples;
    this.addresses = Map.copyOf(addresses);
  }

  Answer respond(String document, Request request) {
    JsonValue call = examples.call(document, request.operation().id());
    int status = call.getInt("status");
    if (!call.has("response")) {
      return new Answer(status, Map.of(), "", true);
    }
    JsonValue response = call.get("response");
    String mediaType = call.get("mediaType").asString();
    return mediaType.equals("application/json")
        ? Answer.json(status, addressed(page(response, request).toJson(), request)).asItIs()
        : Answer.body(status, charset(mediaType), addressed(response.asString(), request)).asItIs();
  }

  private static String charset(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  /** JSON escapes nothing in an address, so that this needs no look at the structure. */
  private String addressed(String body, Request request) {
    String changed = body;
    for (Map.Entry<String, Function<Request, String>> address : addresses.entrySet()) {
      if (changed.contains(address.getKey())) {
        changed = changed.replace(address.getKey(), address.getValue().apply(request));
      }
    }
    return changed;
  }

  private static JsonValue page(JsonValue response, Request request) {
    Operation operation = request.operation();
    Pagination facts = operation.pagination();
    if (facts == null) {
      return response;
    }
    String envelope = operation.envelope();
    String data = envelope != null && response.has(envelope) ? '/' + envelope : "";
    JsonValue page = response;
    if (facts.next() != null && page.at(data).has(facts.next())) {
      page = page.with(data + '/' + facts.next(), JsonValue.NULL);
    }
    return Paging.isAfterTheFirst(request)
        ? page.with(facts.results() == null ? data : data + '/' + facts.results(), NO_ITEMS)
        : page;
  }
}

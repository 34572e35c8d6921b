package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One recorded case. */
record Case(ObjectNode json) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{([^{}.]+?)(\\.netloc|\\.port)?}}");

  /** Masks that stand for no host. */
  private static final Set<String> NO_ROLES = Set.of("tmp", "home", "kernel", "time", "date");

  /** Where the clocks of the peers stood when the cases were recorded. */
  private static final String CLOCK = "2023-11-14T22:13:20.123456";

  /** A call of the peer and what it made of the answers. */
  record Step(String call, JsonNode args, JsonNode result) {}

  String id() {
    return json.path("id").asText();
  }

  String area() {
    return json.path("area").asText();
  }

  /** How the client was made; empty where the case needs none. */
  String login() {
    return json.path("login").asText("");
  }

  boolean has(String member) {
    return json.has(member);
  }

  /** The earlier calls on the same client, then the one that the case is about. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    json.path("pre").forEach(step -> steps.add(step(step)));
    steps.add(step(json));
    return steps;
  }

  /**
   * What a step passes, by the peer's names, and what bindings may ask of the case: {@code $login},
   * how the client signed in, and {@code $utcnow}, the peer's clock.
   */
  Map<String, JsonNode> arguments(Step step) {
    Map<String, JsonNode> args = new HashMap<>();
    step.args().properties().forEach(arg -> args.put(arg.getKey(), arg.getValue()));
    args.put("$login", TextNode.valueOf(clientKind()));
    args.put(OptionSetters.NOW, TextNode.valueOf(json.path("utcnow").asText(CLOCK)));
    return args;
  }

  /** The kind of the client that the last call is made on, also if an earlier call made it. */
  private String clientKind() {
    return steps().stream()
        .map(Step::call)
        .filter(call -> call.contains(".from_"))
        .map(call -> call.substring(call.indexOf(".from_") + ".from_".length()))
        .reduce((first, last) -> last)
        .orElse(login());
  }

  private static Step step(JsonNode json) {
    return new Step(json.path("call").asText(), json.path("args"), json.path("result"));
  }

  JsonNode result() {
    return json.path("result");
  }

  /** What was raised, also by a pager on the way; a missing node where nothing was. */
  JsonNode raised() {
    return result().path("raises");
  }

  Set<String> quirks() {
    return Json.list(json.path("quirks")).stream()
        .map(JsonNode::asText)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Exchange> exchanges() {
    List<Exchange> exchanges = new ArrayList<>();
    JsonNode requests = json.path("requests");
    for (int i = 0; i < requests.size(); i++) {
      exchanges.add(
          new Exchange(Request.recorded(requests.get(i)), json.path("responses").path(i)));
    }
    return exchanges;
  }

  /** How many of the requests the calls before the last one sent. */
  int earlierRequests() {
    int last = json.path("pre").size();
    return (int)
        Json.list(json.path("requests")).stream()
            .filter(request -> request.path("step").asInt(last) < last)
            .count();
  }

  /** How many pages are taken from the pager; empty for all. */
  OptionalInt consume() {
    return number(json.path("consume"));
  }

  /** The page size that is set for the whole client. */
  OptionalInt pageSize() {
    return number(json.path("settings").path("items_per_page"));
  }

  /** The proxy that all calls go through. */
  Optional<Proxy> proxy() {
    String url = json.path("setup").path("proxies").path("http").asText("");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    URI uri = URI.create(url);
    return Optional.of(
        new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort())));
  }

  private static OptionalInt number(JsonNode node) {
    return node.isInt() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
  }

  /** Every host that takes part. */
  Set<String> roles() {
    Set<String> roles = new TreeSet<>(Set.of("authority"));
    exchanges().forEach(e -> roles.add(e.request().role()));
    Matcher matcher = PLACEHOLDER.matcher(Json.text(json));
    while (matcher.find()) {
      roles.add(matcher.group(1));
    }
    roles.removeAll(NO_ROLES);
    return roles;
  }

  /** The case with the addresses of running servers in place of its placeholders. */
  Case resolved(UnaryOperator<String> baseUrl) {
    String text =
        PLACEHOLDER
            .matcher(Json.text(json))
            .replaceAll(
                m -> Matcher.quoteReplacement(address(m.group(1), m.group(2), m.group(), baseUrl)));
    return new Case((ObjectNode) Json.parse(text));
  }

  private static String address(
      String role, @Nullable String part, String mask, UnaryOperator<String> baseUrl) {
    if (NO_ROLES.contains(role)) {
      return mask;
    }
    String url = baseUrl.apply(role);
    if (part == null) {
      return url;
    }
    String netloc = url.substring(url.indexOf("//") + 2);
    return part.equals(".port") ? netloc.substring(netloc.indexOf(':') + 1) : netloc;
  }
}

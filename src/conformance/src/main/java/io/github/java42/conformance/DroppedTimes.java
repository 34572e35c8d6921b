package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Times that the peers take for nothing, timestamp 0 and plain dates; this SDK sends them. */
final class DroppedTimes {
  private DroppedTimes() {}

  static Behaviour sent(Case recording, Behaviour peer) {
    List<Case.Step> steps = recording.steps();
    Case.Step last = steps.get(steps.size() - 1);
    Map<String, JsonNode> args = recording.arguments(last);
    return peer.withRequests(
        request -> {
          Request changed = request;
          for (OptionalArgument option :
              Bindings.COMMITTED.of(last.call(), args).get(0).optional()) {
            if (option.peers().stream().anyMatch(name -> isDropped(args.get(name)))) {
              changed = with(changed, option, args);
            }
          }
          return changed;
        });
  }

  private static boolean isDropped(JsonNode value) {
    return value != null
        && (value.has("$date") || (value.isNumber() && value.decimalValue().signum() == 0));
  }

  /** Setters of times have the names that the wire has. */
  private static Request with(
      Request request, OptionalArgument option, Map<String, JsonNode> args) {
    String time = time(option, args);
    if (!isList(request)) {
      return request;
    }
    if (!(request.body() instanceof ObjectNode body)) {
      return request.withQuery(option.setter(), time);
    }
    ObjectNode copy = body.deepCopy();
    if (option.property() == null) {
      copy.put(option.setter(), time);
    } else {
      copy.withObjectProperty(option.setter()).put(option.property(), time);
    }
    return request.withBody(copy);
  }

  private static String time(OptionalArgument option, Map<String, JsonNode> args) {
    try {
      return option.peers().size() == 2
          ? OptionSetters.period(option, args).asText()
          : String.valueOf(OptionSetters.instant(args.get(option.peers().get(0))));
    } catch (Arguments.Unfit e) {
      throw new IllegalStateException("No time: " + Objects.toString(args), e);
    }
  }

  /** Look-ups of hosts and of the tenant have no page. */
  private static boolean isList(Request request) {
    return request.body().isObject()
        || request.query().stream().anyMatch(pair -> pair.startsWith("pg"));
  }
}

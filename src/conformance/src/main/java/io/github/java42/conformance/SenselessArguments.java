package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.java42.Code42Client;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that make no sense, which the peers send or replace by a default: nothing or a blank
 * string where a value is required, a page size or page number below 1, and what Java's types do
 * not take, such as a date that is not one.
 */
final class SenselessArguments {
  private static final Set<String> FROM_ONE = Set.of("page_num", "page_number", "page_size");

  private SenselessArguments() {}

  /** Whether the last call of the case passes some, and the peer did not refuse them as well. */
  static boolean areIn(Case recording) {
    Behaviour peer = Behaviour.recorded(recording);
    return arePassed(recording)
        && !Comparison.differences(refused(recording, peer), peer).isEmpty();
  }

  /** The call sends nothing; what earlier calls of the case sent stays. */
  static Behaviour refused(Case recording, Behaviour peer) {
    return peer.refused(recording.earlierRequests());
  }

  private static boolean arePassed(Case recording) {
    List<Case.Step> steps = recording.steps();
    Case.Step last = steps.get(steps.size() - 1);
    Map<String, JsonNode> args = recording.arguments(last);
    List<Binding> spellings = Bindings.COMMITTED.of(last.call(), args);
    return !spellings.isEmpty()
        && (args.entrySet().stream().anyMatch(a -> isBelowOne(a.getKey(), a.getValue()))
            || spellings.get(0).positional().stream()
                .filter(name -> !name.endsWith("?"))
                .anyMatch(name -> isNothing(args.get(name.replaceFirst(":.*", ""))))
            || !compiles(spellings, args));
  }

  private static boolean isBelowOne(String name, JsonNode value) {
    return FROM_ONE.contains(name) && value.isNumber() && value.decimalValue().signum() <= 0;
  }

  private static boolean isNothing(@Nullable JsonNode value) {
    if (value == null) {
      return false; // Java has an overload without it, or it does not compile
    }
    JsonNode elements = value.has("$tuple") ? value.get("$tuple") : value;
    return elements.isArray()
        ? elements.isEmpty() || Json.list(elements).stream().anyMatch(SenselessArguments::isNothing)
        : elements.isNull() || (elements.isTextual() && elements.asText().isBlank());
  }

  private static boolean compiles(List<Binding> spellings, Map<String, JsonNode> args) {
    try {
      Invoker.typed(spellings, Code42Client.class, args);
      return true;
    } catch (ArgumentRefused e) {
      return false;
    } catch (BindingException e) {
      return true; // the table is wrong, which the run reports
    }
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The file {@code not-bound.txt}: which calls are not bound, under which condition, and why. */
final class NotBound {
  static final String FILE = "not-bound.txt";

  private static final String NEXT_ISSUE = "next issue";
  private static final Set<String> REASONS =
      Set.of("python-internal", "handwritten", "not built", NEXT_ISSUE);

  private static final Map<String, Predicate<Case>> CONDITIONS =
      Map.of(
          "internal",
          recording -> recording.has("internal"),
          "setup",
          recording -> recording.has("setup"),
          "explained",
          NotBound::isExplained,
          "own-refusal",
          NotBound::isOwnRefusal,
          "other-arguments",
          NotBound::hasOtherArguments);

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String call, String condition, String reason) {
    boolean covers(String name) {
      return call.endsWith("*")
          ? name.startsWith(call.substring(0, call.length() - 1))
          : name.equals(call);
    }
  }

  private NotBound() {}

  /** After a server error the peer asks for something else, to find out what it means. */
  private static boolean isExplained(Case recording) {
    List<Exchange> exchanges = recording.exchanges();
    return IntStream.range(1, exchanges.size())
        .anyMatch(
            i ->
                exchanges.get(i - 1).status() >= 500
                    && !exchanges.get(i).request().samePlace(exchanges.get(i - 1).request()));
  }

  /** The peer refuses an argument with an exception that has a name of its own. */
  private static boolean isOwnRefusal(Case recording) {
    JsonNode raised = recording.raised();
    return recording.exchanges().stream().allMatch(e -> e.request().method().equals("GET"))
        && ExceptionNames.isPeers(raised)
        && raised.at("/attrs/response").isMissingNode()
        && !raised.path("class").asText().equals("Py42Error");
  }

  /** An argument is passed that the peer hands on and Java's method does not take. */
  private static boolean hasOtherArguments(Case recording) {
    List<Case.Step> steps = recording.steps();
    Case.Step last = steps.get(steps.size() - 1);
    return Bindings.COMMITTED.of(last.call(), recording.arguments(last)).stream()
        .noneMatch(
            binding ->
                binding.open()
                    || last.args().properties().stream()
                        .map(Map.Entry::getKey)
                        .allMatch(name -> binding.knows(name) || binding.isPositional(name)));
  }

  static NotBound read(Bindings bindings) {
    return parse(TextTable.lines(FILE), bindings);
  }

  static NotBound parse(List<String> lines, Bindings bindings) {
    NotBound table = new NotBound();
    for (String line : lines) {
      String[] columns = line.split(" {2,}", -1);
      Entry entry =
          new Entry(columns[0], columns.length == 3 ? columns[1] : "", columns[columns.length - 1]);
      table.add(entry, line, bindings);
    }
    return table;
  }

  private void add(Entry entry, String line, Bindings bindings) {
    if (!REASONS.contains(entry.reason())
        || !(entry.condition().isEmpty() || CONDITIONS.containsKey(entry.condition()))) {
      throw new IllegalArgumentException(
          FILE
              + ": not \"call  [condition]  reason\", with a reason of "
              + REASONS
              + " and a condition of "
              + CONDITIONS.keySet()
              + ": "
              + line);
    }
    boolean excusesBound = !entry.condition().isEmpty() && entry.reason().equals(NEXT_ISSUE);
    if (bindings.has(entry.call()) && !excusesBound) {
      throw new IllegalArgumentException(
          FILE
              + ": the call is bound in "
              + Bindings.FILE
              + " and may be left out only under a"
              + " condition, for the "
              + NEXT_ISSUE
              + ": "
              + line);
    }
    entries.add(entry);
  }

  /** Why a call of a case is not run; empty where no line says so. */
  Optional<String> reason(Case recording, String call, boolean bound) {
    return entries.stream()
        .filter(e -> e.covers(call))
        .filter(e -> !bound || (!e.condition().isEmpty() && e.reason().equals(NEXT_ISSUE)))
        .filter(e -> e.condition().isEmpty() || CONDITIONS.get(e.condition()).test(recording))
        .map(e -> e.condition().isEmpty() ? e.reason() : e.reason() + ": " + e.condition())
        .findFirst();
  }
}

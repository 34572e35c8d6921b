package io.github.java42.conformance;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of all cases, as lines for people and as {@code conformance.jsonl} for programs. */
final class Report {
  private final List<CaseResult> results = new ArrayList<>();

  void add(CaseResult result) {
    results.add(result);
  }

  long count(CaseResult.Outcome outcome) {
    return results.stream().filter(r -> r.outcome() == outcome).count();
  }

  /** How many cases were played at all. */
  long ran() {
    return results.size() - count(CaseResult.Outcome.NOT_BOUND);
  }

  /** One line for each case that failed, then the summary. */
  List<String> lines() {
    Stream<String> failures =
        results.stream()
            .filter(r -> r.outcome() == CaseResult.Outcome.FAILED)
            .map(r -> r.recording().id() + ": " + r.reason());
    return Stream.concat(failures, Stream.of(summary())).toList();
  }

  String summary() {
    return Stream.of(CaseResult.Outcome.values())
        .map(outcome -> count(outcome) + " " + outcome.plural())
        .collect(Collectors.joining(", "));
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(file)) {
      for (CaseResult result : results) {
        out.write(Json.MAPPER.writeValueAsString(result.toJson()));
        out.write('\n');
      }
    }
  }
}

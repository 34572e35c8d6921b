package io.github.java42.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case.
 *
 * @param quirk the names of the expected differences, null for other outcomes
 * @param reason what differs, or why it was expected, or why the case was not run; null if passed
 * @param requests how many requests were sent
 */
record CaseResult(
    Case recording,
    Outcome outcome,
    @Nullable String quirk,
    @Nullable String reason,
    int requests) {
  enum Outcome {
    PASSED("passed"),
    FAILED("failed"),
    EXPECTED_DIFFERENCE("expected differences"),
    NOT_BOUND("not bound");

    private final String plural;

    Outcome(String plural) {
      this.plural = plural;
    }

    /** As the summary has it. */
    String plural() {
      return plural;
    }

    /** As {@code conformance.jsonl} has it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static CaseResult failed(Case recording, String reason, int requests) {
    return new CaseResult(recording, Outcome.FAILED, null, reason, requests);
  }

  ObjectNode toJson() {
    return Json.object()
        .put("id", recording.id())
        .put("area", recording.area())
        .put("outcome", outcome.toString())
        .put("quirk", quirk)
        .put("reason", reason)
        .put("requests", requests);
  }
}

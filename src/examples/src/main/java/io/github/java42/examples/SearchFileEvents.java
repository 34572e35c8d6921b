package io.github.java42.examples;

import io.github.java42.IncydrClient;
import io.github.java42.common.model.FileEventFilter;
import io.github.java42.common.model.FileEventFilterGroup;
import io.github.java42.common.model.FileEventOperator;
import io.github.java42.common.model.FileEventTerm;
import io.github.java42.json.JsonValue;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Searches the file events of high risk, on the gateway. */
final class SearchFileEvents {
  private SearchFileEvents() {}

  static void run(String gateway, Supplier<String> token, PrintStream out) {
    // [gateway]
    FileEventFilter highRisk =
        FileEventFilter.builder()
            .term(FileEventTerm.RISK_SEVERITY)
            .operator(FileEventOperator.IS)
            .value(JsonValue.of("HIGH"))
            .build();
    FileEventFilterGroup group = FileEventFilterGroup.builder().filters(List.of(highRisk)).build();
    try (IncydrClient sdk = IncydrClient.fromJwtProvider(gateway, token)) {
      for (JsonValue event : sdk.fileEvents().search(List.of(group)).jsonItems()) {
        out.println(event.at("/file/name") + " by " + event.at("/user/email"));
      }
    }
    // [/gateway]
  }
}

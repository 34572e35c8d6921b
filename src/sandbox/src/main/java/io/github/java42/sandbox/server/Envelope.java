package io.github.java42.sandbox.server;

import io.github.java42.common.model.Metadata;
import io.github.java42.runtime.Operation.Parameter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts around an answer what the console puts around it. */
final class Envelope {
  private final Clock clock;

  Envelope(Clock clock) {
    this.clock = clock;
  }

  Answer around(Answer answer, Request request) {
    String member = request.operation().envelope();
    if (member == null || answer.isWhole()) {
      return answer;
    }
    // The contract says what is inside; what is beside differs by the generation of the operation.
    String data = '"' + member + "\":" + answer.body();
    return Answer.json(
        answer.status(),
        request.operation().path().startsWith("/api/v3/")
            ? "{" + data + ",\"error\":null,\"warnings\":null}"
            : "{\"metadata\":" + metadata(request).toJson() + ',' + data + '}');
  }

  private Metadata metadata(Request request) {
    Map<String, String> params = new LinkedHashMap<>();
    for (Parameter p : request.operation().parameters()) {
      List<String> sent = request.texts(p);
      if (p.in() == Parameter.In.QUERY && !p.secret() && !sent.isEmpty()) {
        params.put(p.name(), String.join(",", sent));
      }
    }
    return Metadata.builder().timestamp(clock.instant()).params(params).build();
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The peers send a time with a zone as if it had none; this SDK sends the time that it is. */
final class ZonedTimes {
  private ZonedTimes() {}

  static Behaviour inUtc(Case recording, Behaviour peer) {
    Map<String, String> spellings = new HashMap<>();
    for (JsonNode arg : recording.json().path("args")) {
      try {
        OffsetDateTime local = OffsetDateTime.parse(arg.path("$datetime").asText());
        OffsetDateTime utc = local.withOffsetSameInstant(ZoneOffset.UTC);
        spellings.put(local.toLocalDate().toString(), utc.toLocalDate().toString());
        spellings.put(millis(local), millis(utc));
      } catch (DateTimeException noTime) {
        // another argument
      }
    }
    return peer.withRequests(request -> respelled(request, spellings));
  }

  private static String millis(OffsetDateTime time) {
    Instant asIfUtc = time.toLocalDateTime().toInstant(ZoneOffset.UTC);
    return "%tFT%<tT.%<tLZ".formatted(asIfUtc.atOffset(ZoneOffset.UTC));
  }

  private static Request respelled(Request request, Map<String, String> spellings) {
    String body = Json.text(request.body());
    for (Map.Entry<String, String> one : spellings.entrySet()) {
      body = body.replace("\"" + one.getKey() + "\"", "\"" + one.getValue() + "\"");
    }
    return request.withBody(Json.parse(body));
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The peers send a time with a zone as if it had none; this SDK sends the time that it is. */
final class ZonedTimes {
  /** To the millisecond; in some places more digits follow. */
  private static final String FORMAT = "%tFT%<tT.%<tL";

  private ZonedTimes() {}

  static Behaviour inUtc(Case recording, Behaviour peer) {
    Map<String, String> days = new HashMap<>();
    Map<String, String> times = new HashMap<>();
    for (JsonNode arg : recording.json().path("args")) {
      try {
        OffsetDateTime local = OffsetDateTime.parse(arg.path("$datetime").asText());
        OffsetDateTime utc = local.withOffsetSameInstant(ZoneOffset.UTC);
        days.put(local.toLocalDate().toString(), utc.toLocalDate().toString());
        times.put(FORMAT.formatted(local), FORMAT.formatted(utc));
      } catch (DateTimeException noTime) {
        // another argument
      }
    }
    return peer.withRequests(request -> respelled(request, days, times));
  }

  private static Request respelled(
      Request request, Map<String, String> days, Map<String, String> times) {
    String body = Json.text(request.body());
    for (Map.Entry<String, String> one : days.entrySet()) {
      body = body.replace("\"" + one.getKey() + "\"", "\"" + one.getValue() + "\"");
    }
    return request
        .withBody(Json.parse(respelled(body, times)))
        .withQuery(request.query().stream().map(pair -> respelled(pair, times)).toList());
  }

  private static String respelled(String text, Map<String, String> times) {
    String changed = text;
    for (Map.Entry<String, String> one : times.entrySet()) {
      changed = changed.replace(one.getKey(), one.getValue());
    }
    return changed;
  }
}

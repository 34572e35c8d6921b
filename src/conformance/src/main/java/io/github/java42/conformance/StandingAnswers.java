package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a login asks for; recordings leave it out, save those of the logins themselves. */
final class StandingAnswers {
  private static final Map<String, String> BODIES =
      Map.of(
          "GET authority /api/v3/auth/jwt",
          "{\"data\":{\"v3_user_token\":\"USER-TOKEN-1\"}}",
          "GET authority /api/v1/User/my",
          """
          {"data":{"userId":42,"userUid":"100000000000000042","username":"admin@example.com"}}""",
          "POST authority /api/v3/oauth/token",
          "{\"access_token\":\"API-TOKEN-1\"}",
          "GET authority /api/v3/customer/my",
          "{\"data\":{\"tenantUid\":\"11111111-2222-3333-4444-555555555555\"}}");

  private static final Pattern PROXIED = Pattern.compile(" \\S+ http://[^/]+/");

  private StandingAnswers() {}

  static Optional<JsonNode> to(Request request) {
    return Optional.ofNullable(BODIES.get(place(request))).map(StandingAnswers::answer);
  }

  /** Whether it asks for a token. */
  static boolean isToken(Request request) {
    return place(request).matches(".*/(auth/jwt|oauth/token)") && to(request).isPresent();
  }

  /** What a proxy receives is on its way to the console. */
  private static String place(Request request) {
    return PROXIED.matcher(request.toString()).replaceFirst(" authority /");
  }

  private static JsonNode answer(String body) {
    ObjectNode answer = Json.object().put("status", 200);
    answer.set("body", Json.parse(body));
    answer.putObject("headers").put("Content-Type", "application/json;charset=utf-8");
    return answer;
  }
}

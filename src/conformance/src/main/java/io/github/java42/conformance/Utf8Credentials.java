package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The peers spell credentials in Latin-1, this SDK in UTF-8. */
final class Utf8Credentials {
  private Utf8Credentials() {}

  static boolean areUnsendable(Case recording) {
    return recording.raised().path("class").asText().equals("UnicodeEncodeError");
  }

  static boolean areMissing(Case recording) {
    return recording.exchanges().stream().anyMatch(e -> !inUtf8(e.request()).equals(e.request()));
  }

  static Behaviour sent(Behaviour peer) {
    return peer.withRequests(Utf8Credentials::inUtf8);
  }

  private static Request inUtf8(Request request) {
    String header = request.headers().getOrDefault("authorization", "");
    if (!header.startsWith("Basic ")) {
      return request;
    }
    byte[] sent = Base64.getDecoder().decode(header.substring("Basic ".length()));
    String credentials = new String(sent, StandardCharsets.ISO_8859_1);
    return credentials.chars().allMatch(c -> c < 0x80)
        ? request
        : request.withHeader("authorization", basic(credentials));
  }

  private static String basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** The peer sent nothing: what a login sends is stated here. */
  static Behaviour login(Case recording) {
    JsonNode args = recording.json().path("args");
    Request token =
        Attempts.tokenRequest(
            args.path("username").asText() + ":" + args.path("password").asText());
    Request user =
        token.withPath("/api/v1/User/my").withHeader("authorization", "Bearer USER-TOKEN-1");
    ObjectNode client = Json.object().put("kind", "object").put("class", "Code42Client");
    return new Behaviour(
        List.of(new Exchange(token, Json.object()), new Exchange(user, Json.object())),
        List.of(client));
  }
}

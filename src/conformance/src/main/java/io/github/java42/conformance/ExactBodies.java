package io.github.java42.conformance;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Bodies that Python reads leniently: bytes that are no UTF-8, numbers that are none or too large,
 * a byte order mark. This SDK gives them as the text that they are, unless they are JSON.
 */
final class ExactBodies {
  private static final String BOM = "\ufeff";

  private ExactBodies() {}

  static boolean areIn(Case recording) {
    JsonNode result = recording.result();
    if (!result.path("kind").asText().equals("response") || recording.exchanges().isEmpty()) {
      return false;
    }
    byte[] body = body(recording);
    String text = new String(body, StandardCharsets.UTF_8);
    return text.startsWith(BOM) || !isUtf8(body) || hasNonFinite(result.path("data"));
  }

  /** The data as this SDK gives them, and the raw text beside them. */
  static Behaviour exact(Case recording, Behaviour peer) {
    String text = new String(body(recording), StandardCharsets.UTF_8);
    String json = text.startsWith(BOM) ? text.substring(BOM.length()) : text;
    ObjectNode result = peer.result().deepCopy();
    result.set("data", isUtf8(body(recording)) ? strict(json) : TextNode.valueOf(json));
    result.set("raw", Json.parseOrText(text));
    return peer.withResult(result);
  }

  private static JsonNode strict(String json) {
    try {
      JsonNode root =
          Json.MAPPER.reader().without(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).readTree(json);
      return root.has("data") ? root.get("data") : root;
    } catch (IOException e) {
      return TextNode.valueOf(json);
    }
  }

  private static byte[] body(Case recording) {
    List<Exchange> exchanges = recording.exchanges();
    JsonNode answer = exchanges.get(exchanges.size() - 1).answer();
    return answer.has("base64")
        ? Base64.getDecoder().decode(answer.get("base64").asText())
        : answer.path("text").asText("").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean hasNonFinite(JsonNode node) {
    if (node.isContainerNode()) {
      return Json.list(node).stream().anyMatch(ExactBodies::hasNonFinite);
    }
    return node.isDouble() && !Double.isFinite(node.asDouble());
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares what the caller got. */
final class ResultComparison {
  private static final Map<String, String> CLASSES =
      Map.of(
          "py42.sdk.SDKClient",
          "Code42Client",
          "py42.services.alertrules.CloudShareService",
          "AlertRuleCloudShareService",
          "py42.services.alertrules.ExfiltrationService",
          "AlertRuleExfiltrationService",
          "py42.services.alertrules.FileTypeMismatchService",
          "AlertRuleFileTypeMismatchService");

  private final List<String> differences = new ArrayList<>();

  private ResultComparison() {}

  static List<String> differences(JsonNode expected, JsonNode actual) {
    ResultComparison comparison = new ResultComparison();
    comparison.compare(expected, actual);
    return comparison.differences;
  }

  private void compare(JsonNode expected, JsonNode actual) {
    String wanted = outcome(expected);
    if (wanted.equals("response") && outcome(actual).equals("items")) {
      wanted = "items"; // the SDK joins the lists of several responses
    } else if (!wanted.equals(outcome(actual))) {
      add("result", outcome(expected) + details(expected), outcome(actual) + details(actual));
      return;
    }
    switch (wanted) {
      case "raises" -> compareRaised(expected.path("raises"), actual.path("raises"));
      case "response" -> compareResponse(expected, actual);
      case "stream" -> {
        check("status", expected.path("status"), actual.path("status"));
        check("content", content(expected), content(actual));
      }
      case "items" -> check("items", items(expected), unpacked(items(expected), items(actual)));
      case "pages" -> comparePages(expected, actual);
      case "value" -> check("value", expected.path("value"), actual.path("value"));
      case "object" -> check("class", ownClass(expected), ownClass(actual));
      case "none" -> {}
      default -> differences.add("the runner does not compare results of kind " + wanted + " yet");
    }
  }

  /** A pager that fails before its first page may fail when it is made or when it is asked. */
  private static String outcome(JsonNode result) {
    boolean failsAtOnce = result.has("raises") && result.path("pages").isEmpty();
    return failsAtOnce ? "raises" : result.path("kind").asText("nothing");
  }

  private static String details(JsonNode result) {
    JsonNode raised = result.path("raises");
    return raised.isMissingNode()
        ? ""
        : " " + raised.path("class").asText() + ": " + raised.path("message").asText();
  }

  private void compareResponse(JsonNode expected, JsonNode actual) {
    check("status", expected.path("status"), actual.path("status"));
    check("data", expected.path("data"), actual.path("data"));
    if (actual.has("raw")) {
      JsonNode raw = actual.get("raw");
      if (expected.has("raw")) {
        check("rawText", expected.get("raw"), raw);
      } else {
        check("rawText", expected.path("data"), raw.has("data") ? raw.get("data") : raw);
      }
    }
  }

  private static JsonNode content(JsonNode result) {
    return result.has("content_text")
        ? BinaryNode.valueOf(result.get("content_text").asText().getBytes(StandardCharsets.UTF_8))
        : BinaryNode.valueOf(Base64.getDecoder().decode(result.path("content_base64").asText()));
  }

  /** The items themselves, or the list in the only response. */
  private static JsonNode items(JsonNode result) {
    return result.has("items") ? result.get("items") : PageFacts.list(result.path("data"));
  }

  /** Where the peer has a document, the document that is written in a string of the server. */
  private static JsonNode unpacked(JsonNode expected, JsonNode actual) {
    if (actual.isTextual() && !expected.isTextual()) {
      return Json.parseOrText(actual.asText());
    }
    if (actual instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object
          .properties()
          .forEach(p -> copy.set(p.getKey(), unpacked(expected.path(p.getKey()), p.getValue())));
      return copy;
    }
    if (actual instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      for (int i = 0; i < array.size(); i++) {
        copy.add(unpacked(expected.path(i), array.get(i)));
      }
      return copy;
    }
    return actual;
  }

  private void comparePages(JsonNode expected, JsonNode actual) {
    List<JsonNode> wanted = withoutEmptyEnd(Json.list(expected.path("pages")));
    List<JsonNode> got = withoutEmptyEnd(Json.list(actual.path("pages")));
    if (wanted.size() != got.size()) {
      add("pages", wanted.size() + " pages", got.size() + " pages" + details(actual));
    }
    for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
      check("page " + (i + 1), wanted.get(i), got.get(i));
    }
    compareRaised(expected.path("raises"), actual.path("raises"));
  }

  /** An empty page after others tells a caller nothing. */
  private static List<JsonNode> withoutEmptyEnd(List<JsonNode> pages) {
    int end = pages.size();
    while (end > 1 && PageFacts.items(pages.get(end - 1)) == 0) {
      end--;
    }
    return pages.subList(0, end);
  }

  private void compareRaised(JsonNode expected, JsonNode actual) {
    if (expected.isMissingNode() || actual.isMissingNode()) {
      if (!expected.equals(actual)) {
        add("raises", className(expected), className(actual) + ": " + actual.path("message"));
      }
      return;
    }
    if (Stream.of(className(expected).split("\\|")).noneMatch(name -> isA(name, actual))) {
      add(
          "raises",
          className(expected),
          className(actual) + ": " + actual.path("message").asText());
    }
    JsonNode attributes = expected.path("attrs");
    JsonNode status = attributes.path("response").path("status");
    if (attributes.path("response").path("type").asText().equals("requests.Response")) {
      check("status", status, actual.path("status"));
    }
    for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
      String name = attribute.getKey();
      if (!name.equals("response") && !attribute.getValue().isNull()) {
        JsonNode value = attribute.getValue();
        // Ids are numbers or texts; an exception has all that it carries as text.
        JsonNode text = value.isNumber() ? TextNode.valueOf(value.asText()) : value;
        check("attribute " + name, text, actual.path("attrs").path(name));
      }
    }
  }

  private static String className(JsonNode raised) {
    return raised.path("class").asText("nothing");
  }

  /** Of answers, the very class, since a marker text must not make too much of one. */
  private static boolean isA(String name, JsonNode raised) {
    List<String> bases = Json.list(raised.path("bases")).stream().map(JsonNode::asText).toList();
    return className(raised).equals(name)
        || (bases.contains(name) && !bases.contains("Code42HttpException"));
  }

  private static JsonNode ownClass(JsonNode object) {
    String name = object.path("class").asText();
    return Json.object().put("class", CLASSES.getOrDefault(name, name)).get("class");
  }

  private void check(String what, JsonNode expected, JsonNode actual) {
    JsonDifference.find(expected, actual).ifPresent(d -> differences.add(what + " " + d));
  }

  private void add(String what, String expected, String actual) {
    differences.add(what + ": " + JsonDifference.expectedActual(expected, actual));
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The peers paste arguments into paths, so that a slash in one makes two segments and a question
 * mark begins a query; this SDK sends each as one segment.
 */
final class PastedPaths {
  private PastedPaths() {}

  static boolean leaveTheirSegment(Case recording) {
    return recording.exchanges().stream()
        .anyMatch(
            e -> {
              Request encoded = encoded(recording, e.request());
              return !encoded.segments().equals(e.request().segments())
                  || !encoded.query().equals(e.request().query());
            });
  }

  static Behaviour encoded(Case recording, Behaviour peer) {
    return peer.withRequests(request -> encoded(recording, request));
  }

  private static Request encoded(Case recording, Request request) {
    for (JsonNode arg : recording.json().path("args")) {
      String pasted = arg.asText().replaceFirst("#.*", "");
      String inPath = pasted.replaceFirst("\\?.*", "");
      List<String> parts =
          Stream.of(request.path().split("/", -1)).map(PastedPaths::decoded).toList();
      int length = inPath.split("/", -1).length;
      for (int i = 0; i + length <= parts.size(); i++) {
        boolean leaves = length > 1 || !inPath.equals(arg.asText());
        if (leaves && String.join("/", parts.subList(i, i + length)).equals(inPath)) {
          String[] raw = request.path().split("/", -1);
          List<String> segments =
              Stream.of(
                      Stream.of(raw).limit(i),
                      Stream.of(Request.segment(arg.asText())),
                      Stream.of(raw).skip(i + length))
                  .flatMap(s -> s)
                  .toList();
          return request.withPath(String.join("/", segments));
        }
      }
    }
    return request;
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** A request and its answer, spelled as the recordings spell answers. */
record Exchange(Request request, JsonNode answer) {
  int status() {
    return answer.path("status").asInt();
  }

  boolean isError() {
    return status() >= 400 || answer.has("close_connection");
  }
}

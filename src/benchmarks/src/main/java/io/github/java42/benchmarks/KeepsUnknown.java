package io.github.java42.benchmarks;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what the class does not know; costs nothing where there is nothing unknown. */
abstract class KeepsUnknown {
  private @Nullable Map<String, JsonNode> unknown;

  @JsonAnySetter
  final void keep(String name, JsonNode value) {
    if (unknown == null) {
      unknown = new LinkedHashMap<>();
    }
    unknown.put(name, value);
  }
}

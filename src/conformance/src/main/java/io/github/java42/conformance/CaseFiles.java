package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads cases from one file or from all {@code *.json} below a folder. */
final class CaseFiles {
  private CaseFiles() {}

  static List<Case> read(Path corpus) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : files(corpus)) {
      cases.addAll(readFile(file));
    }
    return cases;
  }

  static List<Path> files(Path corpus) throws IOException {
    if (!Files.exists(corpus)) {
      throw new IOException("There is no " + corpus);
    }
    try (Stream<Path> found = Files.walk(corpus)) {
      return found.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  static List<Case> readFile(Path file) throws IOException {
    JsonNode root = Json.MAPPER.readTree(Files.readAllBytes(file));
    if (!root.isArray()) {
      throw new IOException(file + " is no array of cases");
    }
    List<Case> cases = new ArrayList<>();
    for (JsonNode one : root) {
      if (!(one instanceof ObjectNode json) || !one.has("id") || !one.has("call")) {
        throw new IOException(file + ": element " + cases.size() + " is no case (id, call)");
      }
      cases.add(new Case(json));
    }
    return cases;
  }
}

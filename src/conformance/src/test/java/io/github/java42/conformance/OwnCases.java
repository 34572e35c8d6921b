package io.github.java42.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The cases that the project carries. */
final class OwnCases {
  static final Path FOLDER = Path.of("cases");

  private OwnCases() {}

  static Case named(String id) throws IOException {
    return CaseFiles.read(FOLDER).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no case " + id));
  }

  static Case altered(String id, Consumer<ObjectNode> change) throws IOException {
    ObjectNode json = named(id).json().deepCopy();
    change.accept(json);
    return new Case(json);
  }
}

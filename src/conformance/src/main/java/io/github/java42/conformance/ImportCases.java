package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The command of the profile {@code import-cases}: copies from a corpus the cases that the runner
 * plays into the project, without the peers' texts (messages, notes, {@code str}).
 */
public final class ImportCases {
  private ImportCases() {}

  /**
   * Imports a corpus.
   *
   * @param args the corpus, a folder; the folder {@code cases}, where a folder of the corpus's name
   *     is filled
   * @throws IOException if the corpus cannot be read or the cases cannot be written
   */
  public static void main(@Nullable String[] args) throws IOException {
    String given =
        Objects.requireNonNull(args[0], "Which cases? Say -Dcorpus=DIR, a folder of *.json.");
    Path corpus = Path.of(given).toAbsolutePath().normalize();
    Path target = Path.of(Objects.requireNonNull(args[1])).resolve(corpus.getFileName());
    Files.createDirectories(target);
    for (Path stale : CaseFiles.files(target)) {
      Files.delete(stale);
    }
    try (CaseRunner runner = CaseRunner.standard()) {
      for (Path file : CaseFiles.files(corpus)) {
        List<Case> played = CaseFiles.readFile(file).stream().filter(runner::plays).toList();
        if (!played.isEmpty()) {
          String lines =
              played.stream()
                  .map(one -> Json.text(stripped(one)))
                  .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
          Files.writeString(target.resolve(file.getFileName()), lines);
        }
      }
    }
  }

  static ObjectNode stripped(Case one) {
    ObjectNode copy = one.json().deepCopy();
    copy.remove("notes");
    strip(copy.path("result"));
    copy.path("mutations").forEach(ImportCases::strip);
    copy.path("pre").forEach(step -> strip(step.path("result")));
    return copy;
  }

  private static void strip(JsonNode result) {
    if (result instanceof ObjectNode object) {
      object.remove(List.of("str", "after")); // what comes after has texts, and is not compared
    }
    if (result.path("raises") instanceof ObjectNode raised) {
      raised.remove(List.of("message", "str"));
    }
  }
}

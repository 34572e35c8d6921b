package io.github.java42.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of what is known from where, and the documents, name the same operations. */
@NullMarked
class EvidenceTest {
  private static final Path CONTRACT = GeneratedFiles.module("../openapi");
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head");
  private static final String HEADING = "method\tpath\tevidence\tsources\tcorrected";

  /** As the README beside the lists has them. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(py42|incydr) \\d+\\.\\d+\\.\\d+|guide|described \\d{4}(-\\d\\d){2}|tenant \\d{4}-\\d\\d");

  private record Row(String path, String method, String evidence) {}

  @ParameterizedTest
  @ValueSource(strings = {"console", "services", "storage", "incydr"})
  void theListSaysOfEachOperationHowItIsKnown(String document) throws IOException {
    List<String> lines = Files.readAllLines(CONTRACT.resolve("sources").resolve(document + ".tsv"));
    assertThat(lines.get(0)).isEqualTo(HEADING);
    List<Row> listed = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(5);
      assertThat(cells[3].split(", "))
          .as("sources of %s %s", cells[0], cells[1])
          .allMatch(source -> SOURCE.matcher(source).matches());
      listed.add(new Row(cells[1], cells[0], cells[2]));
    }
    assertThat(listed)
        .as("sorted by path and method, each once")
        .isSortedAccordingTo(Comparator.comparing(Row::path).thenComparing(Row::method))
        .doesNotHaveDuplicates();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(described(document));
  }

  private static List<Row> described(String document) throws IOException {
    JsonNode root =
        new ObjectMapper(new YAMLFactory())
            .readTree(Files.readString(CONTRACT.resolve("dist").resolve(document + ".yaml")));
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
        if (VERBS.contains(verb.getKey())) {
          String evidence = verb.getValue().path("x-evidence").asText();
          rows.add(new Row(path.getKey(), verb.getKey().toUpperCase(Locale.ROOT), evidence));
        }
      }
    }
    return rows;
  }
}

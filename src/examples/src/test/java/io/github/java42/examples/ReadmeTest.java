package io.github.java42.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The snippets of the README are pieces of the programs that the demo runs. */
class ReadmeTest {
  private static final Pattern SNIPPET = Pattern.compile("(?s)// \\[(\\w+)]\n(.*?) *// \\[/\\1]");

  @Test
  void everySnippetStandsInTheReadmeAsItIsRun() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    List<String> names = new ArrayList<>();
    try (Stream<Path> programs = Files.walk(Path.of("src/main/java"))) {
      for (Path program : programs.filter(p -> p.toString().endsWith(".java")).toList()) {
        Matcher m = SNIPPET.matcher(Files.readString(program));
        while (m.find()) {
          names.add(m.group(1));
          assertThat(readme).as(m.group(1)).contains(m.group(2).stripTrailing().stripIndent());
        }
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "users",
            "gateway",
            "initialise",
            "forms",
            "bulk",
            "download",
            "pages",
            "typed",
            "response",
            "dates",
            "errors",
            "fake");
  }
}

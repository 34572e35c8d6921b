package io.github.java42.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bundled documents say what the split ones say: other languages take the former, Java is
 * compiled from the latter.
 */
@NullMarked
class BundleTest {
  @Test
  void bundlesGiveTheSameJava() throws IOException {
    SortedMap<String, String> split = GeneratedFiles.CLIENT.ending("");
    SortedMap<String, String> bundled = GeneratedFiles.FROM_BUNDLES.ending("");

    assertThat(split).isNotEmpty();
    assertThat(bundled.keySet())
        .as("files; if the bundle is stale: npm run bundle in openapi/lint")
        .isEqualTo(split.keySet());
    split.forEach(
        (file, text) ->
            assertThat(difference(text, requireNonNull(bundled.get(file))))
                .as("%s; if the bundle is stale: npm run bundle in openapi/lint", file)
                .isEmpty());
  }

  @Test
  void examplesAreSmallEnoughToPack() throws IOException {
    assertThat(Files.size(ExampleCalls.FILE)).isLessThanOrEqualTo(150_000);
  }

  /** If they are stale: npm run bundle in openapi/lint. */
  @ParameterizedTest
  @ValueSource(strings = {"console", "services", "storage", "incydr"})
  void examplesAreThoseOfTheBundles(String document) throws IOException {
    ExampleCalls.of(document).assertThatTheyAreThoseOfTheBundle();
  }

  /** The first lines that differ; empty where none do. */
  private static String difference(String split, String bundled) {
    if (split.equals(bundled)) {
      return "";
    }
    List<String> one = split.lines().toList();
    List<String> other = bundled.lines().toList();
    int line = 0;
    while (line < Math.min(one.size(), other.size()) && one.get(line).equals(other.get(line))) {
      line++;
    }
    return "line %d from the split source: %s%nline %d from the bundle: %s"
        .formatted(line + 1, at(one, line), line + 1, at(other, line));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "(none)";
  }
}

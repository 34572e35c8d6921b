package io.github.java42.build;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A number of lines of code that some files may have.
 *
 * @param what the name of the budget
 * @param measure what of the files is counted
 * @param limit the most lines that are allowed
 * @param minimum how many files there must be, so that a pattern that matches nothing is noticed
 * @param where the files, as a glob relative to the root of the repository
 * @param except files that match but belong to another budget, as a glob; empty for none
 */
record Budget(String what, Measure measure, int limit, int minimum, String where, String except) {
  /** How many files a message names. */
  private static final int NAMED = 12;

  /** What is counted. */
  enum Measure {
    /** The lines of all files together. */
    ALL,
    /** The lines of each file; a file is a class with the classes in it. */
    EACH
  }

  /** Counts the lines of some files. */
  Count count(Path root, List<Path> sources) throws IOException {
    Map<Path, Integer> lines = new LinkedHashMap<>();
    for (Path source : sources) {
      if (matches(where, source) && !matches(except, source)) {
        lines.put(source, lines(root.resolve(source)));
      }
    }
    return new Count(this, lines);
  }

  private static boolean matches(String glob, Path file) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return matcher.matches(file);
  }

  private static int lines(Path file) throws IOException {
    String source = Files.readString(file);
    return file.toString().endsWith(".mustache")
        ? CodeLines.ofTemplate(source)
        : CodeLines.ofJava(source);
  }

  /**
   * What was counted.
   *
   * @param budget the budget
   * @param lines the lines of each file
   */
  record Count(Budget budget, Map<Path, Integer> lines) {
    static final String HEADING =
        "%-40s %6s %8s %6s  %s".formatted("what", "limit", "counted", "files", "where");

    int counted() {
      return budget.measure() == Measure.ALL
          ? lines.values().stream().mapToInt(i -> i).sum()
          : lines.values().stream().mapToInt(i -> i).max().orElse(0);
    }

    /** Everything that is wrong with it, one message each. */
    List<String> problems() {
      if (lines.size() < budget.minimum()) {
        return List.of(
            "%s: %d files match %s, but there must be %d; correct the table"
                .formatted(budget.what(), lines.size(), budget.where(), budget.minimum()));
      }
      int over = counted() - budget.limit();
      return over <= 0
          ? List.of()
          : List.of(
              "%s: %d lines, which is %d more than %d:%n%s"
                  .formatted(budget.what(), counted(), over, budget.limit(), largest()));
    }

    private String largest() {
      return lines.entrySet().stream()
          .filter(e -> budget.measure() == Measure.ALL || e.getValue() > budget.limit())
          .sorted(Map.Entry.<Path, Integer>comparingByValue(Comparator.reverseOrder()))
          .limit(NAMED)
          .map(e -> "%8d %s".formatted(e.getValue(), e.getKey()))
          .collect(Collectors.joining("\n"));
    }

    /** Its line in the table. */
    String row() {
      return String.format(
          Locale.ROOT,
          "%-40s %6d %8d %6d  %s",
          budget.what(),
          budget.limit(),
          counted(),
          lines.size(),
          budget.where());
    }
  }
}

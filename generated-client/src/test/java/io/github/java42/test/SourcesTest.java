package io.github.java42.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Generated sources look as if somebody had written them with care. */
@NullMarked
class SourcesTest {
  private static final int WIDEST = 120;
  private static final Pattern IMPORT = Pattern.compile("import (?:[\\w]+\\.)+(\\w+);");
  private static final Pattern COMMENT = Pattern.compile("\\s*(/\\*\\*|\\*).*");
  private static final Pattern ONLY_A_STRING =
      Pattern.compile("\\s*\"(?:[^\"\\\\]|\\\\.)*\"[,;)]*");

  private static final Pattern TEXT_BEHIND_OPENING = Pattern.compile("\\s*/\\*\\*.(?!.*\\*/$).*");
  private static final Pattern TEXT_BEFORE_CLOSING = Pattern.compile("\\s*\\* .*\\*/");

  private final SortedMap<String, String> sources = new TreeMap<>();

  SourcesTest() throws IOException {
    sources.putAll(GeneratedFiles.CLIENT.ending(".java"));
    sources.putAll(GeneratedFiles.FOR_TESTS.ending(".java"));
  }

  @Test
  void thereAreSome() {
    assertThat(sources.keySet())
        .anyMatch(file -> file.endsWith("/client/console/UsersApi.java"))
        .anyMatch(file -> file.endsWith("/console/model/User.java"))
        .anyMatch(file -> file.endsWith("/test/nasty/model/Wide.java"));
  }

  @Test
  void everyTopLevelClassIsNullMarked() {
    assertThat(
            findings(
                (text, findings) -> {
                  List<String> lines = text.lines().toList();
                  List<String> types =
                      lines.stream().filter(line -> line.startsWith("public ")).toList();
                  if (types.size() != 1) {
                    findings.add("top-level types: " + types);
                  } else if (!lines.get(lines.indexOf(types.get(0)) - 1).equals("@NullMarked")) {
                    findings.add("no @NullMarked above " + types.get(0));
                  }
                }))
        .isEmpty();
  }

  @Test
  void noLineEndsInBlanks() {
    assertThat(lines(line -> !line.equals(line.stripTrailing()))).isEmpty();
  }

  @Test
  void noTabs() {
    assertThat(lines(line -> line.indexOf('\t') >= 0)).isEmpty();
  }

  @Test
  void noTwoBlankLinesInARow() {
    assertThat(
            findings(
                (text, findings) -> {
                  if (text.contains("\n\n\n")) {
                    findings.add(
                        "two blank lines after: " + text.substring(0, text.indexOf("\n\n\n")));
                  }
                }))
        .isEmpty();
  }

  @Test
  void everyFileEndsInOneLineEnd() {
    assertThat(
            findings(
                (text, findings) -> {
                  if (!text.endsWith("}\n")) {
                    findings.add("ends in: " + text.substring(text.length() - 3));
                  }
                }))
        .isEmpty();
  }

  @Test
  void everyImportIsUsedAndSorted() {
    assertThat(
            findings(
                (text, findings) -> {
                  List<String> imports =
                      text.lines().filter(line -> line.startsWith("import ")).toList();
                  if (!imports.equals(imports.stream().distinct().sorted().toList())) {
                    findings.add("imports out of order or twice: " + imports);
                  }
                  String rest = IMPORT.matcher(text).replaceAll("");
                  Matcher m = IMPORT.matcher(text);
                  while (m.find()) {
                    if (!Pattern.compile("\\b" + m.group(1) + "\\b").matcher(rest).find()) {
                      findings.add("unused: " + m.group());
                    }
                  }
                }))
        .isEmpty();
  }

  @Test
  void noLineOfCodeIsTooWide() {
    assertThat(
            lines(
                line ->
                    line.length() > WIDEST
                        && !COMMENT.matcher(line).matches()
                        && !ONLY_A_STRING.matcher(line).matches()))
        .isEmpty();
  }

  @Test
  void commentsOfSeveralLinesBeginOnTheirSecond() {
    assertThat(lines(line -> TEXT_BEHIND_OPENING.matcher(line).matches())).isEmpty();
    assertThat(lines(line -> TEXT_BEFORE_CLOSING.matcher(line).matches())).isEmpty();
  }

  @Test
  void onlyWhatIsSentCanBeCleared() {
    assertThat(source("nasty/model/ThingSelection.java")).contains(" clearReason()");
    assertThat(source("nasty/model/PartsPage.java"))
        .contains(" nextPgToken(")
        .doesNotContain("clear");
  }

  private String source(String path) {
    return requireNonNull(sources.get("java/io/github/java42/test/" + path));
  }

  private List<String> lines(Predicate<String> wrong) {
    return findings((text, findings) -> text.lines().filter(wrong).forEach(findings::add));
  }

  private List<String> findings(BiConsumer<String, List<String>> check) {
    List<String> all = new ArrayList<>();
    sources.forEach(
        (file, text) -> {
          List<String> own = new ArrayList<>();
          check.accept(text, own);
          own.forEach(finding -> all.add(file + ": " + finding));
        });
    return all;
  }
}

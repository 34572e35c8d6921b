package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path results = Path.of("");

  @BeforeEach
  void nameResults() {
    results = folder.resolve("out/conformance.jsonl");
  }

  @Test
  void printsFailuresAndASummaryAndKeepsEveryOutcome() throws IOException {
    Case passing = OwnCases.named("users.get_page.defaults");
    Case differing = OwnCases.named("users.get_page.page_num_none");
    Case failing =
        OwnCases.altered(
            "users.get_page.defaults",
            c -> ((ObjectNode) c.put("id", "users.bad").get("result")).put("status", 201));
    Case notBound = OwnCases.altered("users.get_page.defaults", c -> c.put("call", "v1.x"));
    Path corpus = corpus(passing, differing, failing, notBound);

    assertThat(play(corpus.toString())).isFalse();

    assertThat(lines())
        .containsExactly(
            "users.bad: status expected 201, actual 200",
            "1 passed, 1 failed, 1 expected differences, 1 not bound");
    List<JsonNode> rows = Files.readAllLines(results).stream().map(Json::parse).toList();
    assertThat(rows)
        .extracting(row -> row.path("outcome").asText())
        .containsExactly("passed", "expected-difference", "failed", "not-bound");
    assertThat(rows.get(1).path("quirk").asText()).isEqualTo("argument-refused");
    assertThat(rows.get(2).path("reason").asText()).isEqualTo("status expected 201, actual 200");
    assertThat(rows.get(3))
        .isEqualTo(
            Json.parse(
                """
                {"id":"users.get_page.defaults","area":"users","outcome":"not-bound","quirk":null,
                 "reason":"not built","requests":0}"""));
  }

  @Test
  void succeedsWhereNothingFailed() throws IOException {
    assertThat(play(corpus(OwnCases.named("users.get_page.defaults")).toString())).isTrue();
    assertThat(lines()).containsExactly("1 passed, 0 failed, 0 expected differences, 0 not bound");
  }

  @Test
  void aCorpusOfWhichNothingIsPlayedIsAFailure() throws IOException {
    Path corpus = corpus(OwnCases.altered("users.get_page.defaults", c -> c.put("call", "v1.x")));

    assertThat(play(corpus.toString())).isFalse();
  }

  @Test
  void saysWhatItNeeds() {
    assertThat(play(null)).isFalse();
    assertThat(lines()).singleElement().asString().contains("-Dcorpus=DIR");
  }

  @Test
  void saysThatThereIsNoCorpus() {
    assertThat(play(folder.resolve("nowhere").toString())).isFalse();
    assertThat(lines()).singleElement().asString().startsWith("There is no ");
  }

  @Test
  void importsOnlyWhatIsPlayedAndNoneOfThePeersTexts() throws IOException {
    Case raising =
        OwnCases.altered(
            "exceptions.Py42OrgNotFoundError.users_other_400",
            c -> {
              c.put("notes", "a remark");
              ((ObjectNode) c.at("/result/raises")).put("message", "a text").put("str", "a str");
            });
    Case notBound = OwnCases.altered("users.get_page.defaults", c -> c.put("call", "v1.x"));
    Path corpus = corpus(raising, notBound);

    ImportCases.main(new String[] {corpus.toString(), folder.resolve("cases").toString()});

    assertThat(CaseFiles.read(folder.resolve("cases/py42")))
        .containsExactly(OwnCases.named("exceptions.Py42OrgNotFoundError.users_other_400"));
  }

  private Path corpus(Case... cases) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("py42"));
    String text = List.of(cases).stream().map(c -> c.json().toString()).toList().toString();
    Files.writeString(corpus.resolve("some.json"), text);
    return corpus;
  }

  private boolean play(@Nullable String corpus) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Main.play(new @Nullable String[] {corpus, results.toString()}, out);
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}

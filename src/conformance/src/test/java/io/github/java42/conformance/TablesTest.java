package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final Bindings BINDINGS =
      Bindings.parse(List.of("sdk.users.get  users().get(user_id; org_uid page_size=size **)"));

  @Test
  void aLineSpellsACall() {
    assertThat(BINDINGS.of("sdk.users.get", Map.of()))
        .containsExactly(
            new Binding(
                "sdk.users.get",
                Map.of(),
                List.of("users"),
                "get",
                List.of("user_id"),
                List.of(plain("org_uid", "orgUid"), plain("page_size", "size")),
                Set.of(),
                true,
                Map.of()));
  }

  private static OptionalArgument plain(String peer, String setter) {
    return new OptionalArgument(List.of(peer), setter, null, null, Map.of());
  }

  @Test
  void optionalArgumentsHaveSpellingsOfTheirOwn() {
    assertThat(
            Bindings.parse(
                    List.of(
                        "c  users().get(; from/to=time begin=range.start notes|clearNotes"
                            + " active=state{true:ON,null:ALL} !policy)  Accept=text/csv"))
                .all())
        .containsExactly(
            new Binding(
                "c",
                Map.of(),
                List.of("users"),
                "get",
                List.of(),
                List.of(
                    new OptionalArgument(List.of("from", "to"), "time", null, null, Map.of()),
                    new OptionalArgument(List.of("begin"), "range", "start", null, Map.of()),
                    new OptionalArgument(List.of("notes"), "notes", null, "clearNotes", Map.of()),
                    new OptionalArgument(
                        List.of("active"),
                        "state",
                        null,
                        null,
                        Map.of("true", TextNode.valueOf("ON"), "null", TextNode.valueOf("ALL")))),
                Set.of("policy"),
                false,
                Map.of("Accept", "text/csv")));
  }

  @Test
  void linesWithConditionThatHoldsGoBeforeOthers() {
    Bindings table =
        Bindings.parse(
            List.of(
                "c  holds().get(uid)",
                "c[$login:api_client]  clientHolds().get(uid)",
                "d[use_v2:true]  v2().get()"));

    assertThat(receiver(table, "c", "$login", "\"local_account\"")).isEqualTo("[[holds]]");
    assertThat(receiver(table, "c", "$login", "\"api_client\"")).isEqualTo("[[clientHolds]]");
    assertThat(receiver(table, "d", "use_v2", "true")).isEqualTo("[[v2]]");
    assertThat(receiver(table, "d", "use_v2", "false")).isEqualTo("[]");
  }

  private static String receiver(Bindings table, String call, String name, String value) {
    return table.of(call, Map.of(name, Json.parse(value))).stream()
        .map(Binding::receiver)
        .toList()
        .toString();
  }

  /** What waits is named, so that a new method of a bound client cannot be overlooked. */
  @Test
  void noPatternLeavesOutCallsOfAClient() {
    assertThat(TextTable.lines(NotBound.FILE)).noneMatch(line -> line.matches("sdk\\.\\S*\\*.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sdk.users.get users().get()", "sdk.users.get  get()", "sdk.users.get"})
  void aLineThatSpellsNoneIsShown(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bindings.parse(List.of(line)))
        .withMessageContaining(line);
  }

  /** Also those that no committed case plays. */
  @ParameterizedTest
  @MethodSource("committed")
  void everyLineSpellsAMethodOfTheSdk(Binding binding) {
    assertThat(Spelling.problem(binding)).isNull();
  }

  static List<Binding> committed() {
    return Bindings.COMMITTED.all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users().getById(user_id colour size)      | no getById with 3 arguments",
        "users().getByIdd(user_id)                 | no getByIdd with 1 argument",
        "users().getAll(; colour)                  | no colour(…) on ListUsersParams",
        "usrs().getById(user_id)                   | no usrs() on Code42Client",
        "Code42Klient.fromApiClient(host id secret)| no class Code42Klient"
      })
  void aLineThatSpellsAnotherIsSeen(String spelling, String problem) {
    Binding binding = Bindings.parse(List.of("call  " + spelling.trim())).all().get(0);

    assertThat(Spelling.problem(binding)).startsWith(problem);
  }

  @Test
  void aCallInNeitherTableFailsAndNamesBoth() throws IOException {
    Case unknown = OwnCases.altered("users.get_page.defaults", c -> c.put("call", "sdk.new.call"));

    try (CaseRunner runner = CaseRunner.standard()) {
      assertThat(runner.run(unknown).reason())
          .contains("\"sdk.new.call\"", "bindings.txt", "not-bound.txt");
    }
  }

  @Test
  void anArgumentThatTheTableDoesNotKnowFailsAndNamesIt() throws IOException {
    Case unknown =
        OwnCases.altered(
            "auth.local_account.plain", c -> ((ObjectNode) c.get("args")).put("extra", 1));

    try (CaseRunner runner = CaseRunner.standard()) {
      assertThat(runner.run(unknown).reason())
          .isEqualTo("bindings.txt: py42.sdk.from_local_account has no argument extra");
    }
  }

  @Test
  void aCallIsLeftOutByNameByPatternOrUnderACondition() throws IOException {
    NotBound table =
        NotBound.parse(
            List.of(
                "sdk.orgs.*  not built",
                "build query (all)  python-internal",
                "sdk.users.get  internal  next issue"),
            BINDINGS);
    Case plain = OwnCases.named("users.get_page.defaults");
    Case internal = OwnCases.altered("users.get_page.defaults", c -> c.put("internal", true));

    assertThat(table.reason(plain, "sdk.orgs.block", false)).contains("not built");
    assertThat(table.reason(plain, "build query (all)", false)).contains("python-internal");
    assertThat(table.reason(plain, "sdk.users.get", true)).isEmpty();
    assertThat(table.reason(internal, "sdk.users.get", true)).contains("next issue: internal");
    assertThat(table.reason(plain, "sdk.devices.block", false)).isEmpty();
  }

  @Test
  void aTypedErrorIsOneThatTheStatusAloneDoesNotMake() throws IOException {
    String id = "exceptions.Py42OrgNotFoundError.users_other_400";
    Case plain = OwnCases.named(id);
    Case typed =
        OwnCases.altered(
            id, c -> ((ObjectNode) c.at("/result/raises")).put("class", "Py42OrgNotFoundError"));

    assertThat(ExceptionNames.isTyped(typed.raised())).isTrue();
    assertThat(ExceptionNames.isTyped(plain.raised())).isFalse();
  }

  @Test
  void whatThePeerTakesWhereItIsLeftOutIsPassed() {
    assertThat(Bindings.parse(List.of("call  area().page(number:1 flag:true text?)")).all())
        .singleElement()
        .extracting(Binding::positional)
        .isEqualTo(List.of("number:1", "flag:true", "text?"));
  }

  @Test
  void aPatternDoesNotLeaveOutWhatIsBound() throws IOException {
    NotBound table = NotBound.parse(List.of("sdk.users.*  not built"), BINDINGS);

    assertThat(table.reason(OwnCases.named("users.get_page.defaults"), "sdk.users.get", true))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdk.users.get  not built",
        "sdk.users.get  internal  not built",
        "sdk.orgs.*  too hard",
        "sdk.orgs.*  needs:luck  next issue",
        "sdk.orgs.*"
      })
  void aLineWithoutAGoodReasonIsShown(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NotBound.parse(List.of(line), BINDINGS))
        .withMessageContaining(line);
  }
}

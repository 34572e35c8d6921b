package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    assertThat(BINDINGS.of("sdk.users.get"))
        .containsExactly(
            new Binding(
                "sdk.users.get",
                List.of("users"),
                "get",
                List.of("user_id"),
                Map.of("org_uid", "orgUid", "page_size", "size"),
                true));
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
    Binding binding = Bindings.parse(List.of("call  " + spelling.trim())).of("call").get(0);

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
    assertThat(Bindings.parse(List.of("call  area().page(number:1 flag:true text?)")).of("call"))
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

package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedDifferencesTest {
  private static final String PAGER = "users.get_all.pager.several";

  @ParameterizedTest
  @CsvSource({
    "users.get_page.page_num_none, null-argument",
    "connection.transport.bad_host, python-error",
    "connection.transport.refused, transport-errors-not-wrapped",
    "auth.local_account.latin1_password, basic-auth-latin1",
    "auth.local_account.non_latin1_password, basic-auth-latin1",
    "auth.local_account.user_my_403, every-error-retried-once",
    "exceptions.Py42OrgNotFoundError.users_other_400, every-error-retried-once"
  })
  void assertsWhatTheSdkDoesInstead(String id, String name) throws IOException {
    CaseResult result = run(OwnCases.named(id));

    assertThat(result.reason()).isNotNull();
    assertThat(result.outcome())
        .as(result.reason())
        .isEqualTo(CaseResult.Outcome.EXPECTED_DIFFERENCE);
    assertThat(result.quirk()).isEqualTo(name);
  }

  @Test
  void untaggedCredentialsBeyondAsciiAreUtf8() throws IOException {
    CaseResult result =
        run(OwnCases.altered("auth.local_account.latin1_password", c -> c.remove("quirks")));

    assertThat(result.quirk()).isEqualTo("utf8-basic-auth");
  }

  @Test
  void aPageSizeOfZeroIsRefused() throws IOException {
    Consumer<ObjectNode> zero =
        json -> {
          ((ObjectNode) json.get("args")).put("page_size", 0);
          json.putArray("quirks").add("page-size-zero-endless");
        };

    CaseResult result = run(OwnCases.altered(PAGER, zero));

    assertThat(result.quirk()).isEqualTo("page-size-zero-endless");
    assertThat(result.requests()).isZero();
  }

  @Test
  void anAnswerThatLacksWhatIsNeededIsADecodeError() throws IOException {
    Consumer<ObjectNode> noToken =
        json -> {
          ((ObjectNode) json.at("/responses/0")).putObject("body").putObject("data");
          ((ArrayNode) json.at("/requests")).remove(1);
          ((ArrayNode) json.at("/responses")).remove(1);
          json.putObject("result")
              .putObject("raises")
              .put("class", "KeyError")
              .put("module", "builtins");
        };

    CaseResult result = run(OwnCases.altered("auth.local_account.plain", noToken));

    assertThat(result.reason()).isEqualTo("python-error: an argument or decode error");
    assertThat(result.quirk()).isEqualTo("python-error");
  }

  @Test
  void aPagerGoesOnPastAShortPage() throws IOException {
    CaseResult result = run(OwnCases.altered(PAGER, ExpectedDifferencesTest::stopAtPageTwo));

    assertThat(result.quirk()).isEqualTo("short-page-ends-iteration");
    assertThat(result.requests()).as("login, two pages, the empty one").isEqualTo(4);
  }

  private static void stopAtPageTwo(ObjectNode json) {
    for (String pointer : List.of("/requests", "/responses", "/result/pages")) {
      ((ArrayNode) json.at(pointer)).remove(2);
    }
    for (String pointer : List.of("/responses/1/body/data/users", "/result/pages/1/users")) {
      ((ArrayNode) json.at(pointer)).remove(1);
    }
  }

  @Test
  void theFirstAnswerToARepeatedRequestDecides() throws IOException {
    Consumer<ObjectNode> laterSuccess =
        json -> {
          ((ObjectNode) json.at("/responses/1")).put("status", 200);
          json.putObject("result").put("kind", "object").put("class", "py42.sdk.SDKClient");
        };

    CaseResult result = run(OwnCases.altered("auth.local_account.token_403", laterSuccess));

    assertThat(result.quirk()).isEqualTo("every-error-retried-once");
    assertThat(result.requests()).isEqualTo(1);
  }

  @Test
  void aDifferenceThatThePeerShowsTooIsVacuous() throws IOException {
    CaseResult result = run(PAGER, (recording, peer) -> peer);

    assertThat(result.outcome()).isEqualTo(CaseResult.Outcome.FAILED);
    assertThat(result.reason()).isEqualTo("vacuous: named holds for the peer's own recording");
  }

  @Test
  void behavingAsThePeerIsAFailureWhereADifferenceIsExpected() throws IOException {
    CaseResult result = run(PAGER, (recording, peer) -> peer.raising("ConflictException"));

    assertThat(result.outcome()).isEqualTo(CaseResult.Outcome.FAILED);
    assertThat(result.reason())
        .startsWith("instead of named: ")
        .contains("expected ConflictException, actual nothing");
  }

  private static CaseResult run(Case one) {
    try (CaseRunner runner = CaseRunner.standard()) {
      return runner.run(one);
    }
  }

  private static CaseResult run(String id, BiFunction<Case, Behaviour, Behaviour> rewrite)
      throws IOException {
    Bindings bindings = Bindings.read();
    ExpectedDifference difference =
        new ExpectedDifference("named", "something else", recording -> true, rewrite);
    try (CaseRunner runner =
        new CaseRunner(bindings, NotBound.read(bindings), List.of(difference))) {
      return runner.run(OwnCases.named(id));
    }
  }
}

package io.github.java42.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.java42.sandbox.PlainClient;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SandboxExtensionTest {
  @BeforeEach
  void forget() {
    Specimens.SEEN.clear();
  }

  @Test
  void aParameterGetsASandboxWithItsSettings() {
    assertThat(run(Specimens.Parameters.class)).containsOnly(Map.entry("settings(Sandbox)", "ok"));
    assertThat(Specimens.SEEN).hasSize(1);
    assertThatAllAreClosed();
  }

  @Test
  void everyTestHasItsOwn() {
    assertThat(run(Specimens.OnTheClass.class))
        .containsOnly(
            Map.entry("one(Sandbox)", "ok"),
            Map.entry("two(Sandbox)", "ok"),
            Map.entry("three(Sandbox)", "ok"));
    assertThat(Specimens.SEEN).hasSize(3).doesNotHaveDuplicates();
    assertThatAllAreClosed();
  }

  @Test
  void settingsOfTheClassAreThoseOfNestedClassesToo() {
    assertThat(run(Specimens.OnTheClass.Inside.class))
        .containsOnly(Map.entry("three(Sandbox)", "ok"));
    assertThat(Specimens.SEEN).hasSize(1);
    assertThatAllAreClosed();
  }

  @Test
  void fieldsAreSetAndStaticOnesShared() {
    assertThat(run(Specimens.Fields.class))
        .containsOnly(Map.entry("one()", "ok"), Map.entry("two()", "ok"));
    assertThat(Specimens.SEEN).hasSize(4);
    assertThat(Specimens.SEEN.get(0)).isSameAs(Specimens.SEEN.get(2));
    assertThat(Specimens.SEEN.get(1))
        .isNotSameAs(Specimens.SEEN.get(3))
        .isNotSameAs(Specimens.SEEN.get(0));
    assertThatAllAreClosed();
  }

  @Test
  void oneThatIsAskedForBeforeAllTestsIsTheSameInAll() {
    assertThat(run(Specimens.BeforeAllOfThem.class))
        .containsOnly(Map.entry("one(Sandbox)", "ok"), Map.entry("two(Sandbox)", "ok"));
    assertThat(Specimens.SEEN).hasSize(3).containsOnly(Specimens.SEEN.get(0));
    assertThatAllAreClosed();
  }

  @Test
  void aTestFailsThatSendsWhatTheContractDoesNotAllow() {
    Map<String, String> results = run(Specimens.Wrong.class);
    assertThat(results.get("wrong(Sandbox)"))
        .contains("The sandbox was sent what the contract does not allow")
        .contains("GET /nowhere: the contract has no such path");
    assertThat(results)
        .containsEntry("onPurpose(Sandbox)", "ok")
        .containsEntry("right(Sandbox)", "ok");
    assertThatAllAreClosed();
  }

  @Test
  void aClassFailsThatSharesASandboxAndSendsWhatTheContractDoesNotAllow() {
    Map<String, String> results = run(Specimens.WrongTogether.class);
    assertThat(results).containsEntry("wrong()", "ok");
    assertThat(results.get("Specimens$WrongTogether")).contains("no such path");
    assertThatAllAreClosed();
  }

  @Test
  void settingsOfATestAreInsteadOfThoseOfItsClass() {
    assertThat(run(Specimens.OnTheMethod.class))
        .containsOnly(Map.entry("ofItsOwn(Sandbox)", "ok"), Map.entry("ofItsClass(Sandbox)", "ok"));
    assertThat(Specimens.SEEN).hasSize(3);
    assertThat(new HashSet<>(Specimens.SEEN)).as("one for each test").hasSize(2);
    assertThatAllAreClosed();
  }

  @Test
  void aTestNeedsNoSettingsOfItsClass() {
    assertThat(run(Specimens.OnTheMethodAlone.class)).containsOnly(Map.entry("one(Sandbox)", "ok"));
    assertThatAllAreClosed();
  }

  @Test
  void aTestFailsWhoseFaultNeverHappened() {
    Map<String, String> results = run(Specimens.Faulty.class);
    assertThat(results.remove("never(Sandbox)"))
        .isEqualTo("A fault that was planned never happened:\n  listUsers, after 1: only 1 came");
    assertThat(results).hasSize(4).allSatisfy((test, r) -> assertThat(r).isEqualTo("ok"));
    assertThatAllAreClosed();
  }

  @Test
  void whatIsNoFieldForASandboxIsSaidToBe() {
    assertThat(run(Specimens.Misplaced.class).get("one()"))
        .contains("for fields of the type Sandbox that are not final")
        .contains("text");
  }

  private static void assertThatAllAreClosed() {
    assertThat(Specimens.SEEN)
        .allSatisfy(
            s ->
                assertThat(
                        catchThrowable(
                            () ->
                                PlainClient.of(s.url())
                                    .get("/api/v3/LoginConfiguration?username=x")))
                    .isNotNull());
  }

  private static Map<String, String> run(Class<?> tests) {
    Map<String, String> results = new TreeMap<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(tests))
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String what = result.getThrowable().map(Throwable::getMessage).orElse("ok");
                if (test.isTest() || !what.equals("ok")) {
                  results.put(test.getDisplayName(), what);
                }
              }
            });
    return results;
  }
}

package io.github.java42.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The names by rule, as the contract's description of its extensions has them. */
class MethodNamesTest {
  @Test
  void nounOfTheServiceIsCutOnce() {
    assertThat(MethodNames.call("createUser", "Users", "users")).isEqualTo("create");
    assertThat(MethodNames.call("listUserRoles", "Users", "users")).isEqualTo("listRoles");
    assertThat(MethodNames.call("mergeUserUsers", "Users", "users")).isEqualTo("mergeUser");
    assertThat(MethodNames.call("removeAllAlertRuleUsers", "", "alertRules"))
        .isEqualTo("removeAllUsers");
  }

  @Test
  void nounIsCutAtBoundaryOfWordOnly() {
    assertThat(MethodNames.call("getUserId", "Users", "users")).isEqualTo("getId");
    assertThat(MethodNames.call("getUsername", "Users", "users")).isEqualTo("getUsername");
  }

  @Test
  void lastSegmentWholePathOrOwnTagIsTheNoun() {
    assertThat(MethodNames.call("getFileEvent", "", "cases.fileEvents")).isEqualTo("get");
    assertThat(MethodNames.call("getCaseFileEvent", "", "cases.fileEvents")).isEqualTo("get");
    assertThat(MethodNames.call("getCase", "", "cases.fileEvents")).isEqualTo("getCase");
    assertThat(MethodNames.call("getDevice", "Devices", "computers")).isEqualTo("get");
    assertThat(MethodNames.call("getDevice", "", "computers")).isEqualTo("getDevice");
  }

  @Test
  void generationOfTheServiceIsCut() {
    assertThat(MethodNames.call("getAlertRuleV1", "", "alertRulesV1")).isEqualTo("get");
    assertThat(MethodNames.call("getAlertRuleV1", "", "alertRules")).isEqualTo("getV1");
  }

  @Test
  void pagedListIsGetAllForEveryVerb() {
    assertThat(MethodNames.all("listUsers", "Users", "users")).isEqualTo("getAll");
    assertThat(MethodNames.all("listUserDevices", "Users", "users")).isEqualTo("getAllDevices");
    assertThat(MethodNames.all("searchAlertRules", "", "alerts.rules")).isEqualTo("getAll");
  }

  @Test
  void pageFollowsFromTheList() {
    assertThat(MethodNames.page("getAll")).isEqualTo("getPage");
    assertThat(MethodNames.page("getAllDevices")).isEqualTo("getDevicesPage");
    assertThat(MethodNames.page("search")).isEqualTo("searchPage");
  }

  @Test
  void updateThatClearsIsReplace() {
    assertThat(MethodNames.replacing("update")).isEqualTo("replace");
    assertThat(MethodNames.replacing("updateNotes")).isEqualTo("replaceNotes");
    assertThat(MethodNames.replacing("move")).isEqualTo("move");
  }

  @Test
  void typeIsSingularWithTheGenerationBehind() {
    assertThat(MethodNames.type("users")).isEqualTo("User");
    assertThat(MethodNames.type("cases.fileEvents")).isEqualTo("CaseFileEvent");
    assertThat(MethodNames.type("alertRulesV1")).isEqualTo("AlertRuleV1");
    assertThat(MethodNames.type("activities")).isEqualTo("Activity");
    assertThat(MethodNames.type("accesses")).isEqualTo("Access");
    assertThat(MethodNames.type("access")).isEqualTo("Access");
  }
}

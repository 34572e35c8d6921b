package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.common.model.CalendarDate;
import io.github.java42.common.model.UserRiskProfile;
import io.github.java42.console.model.DepartingEmployeesPage;
import io.github.java42.console.model.DetectionListUser;
import io.github.java42.console.model.RiskFactor;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonValue;
import io.github.java42.sandbox.PlainClient.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What detection lists and risk profiles know of a user, which is the same. */
class ProfilesTest {
  private final Sandbox sandbox = Sandbox.start();
  private final PlainClient console = PlainClient.signedIn(sandbox);
  private final PlainClient lists = console.service("employeecasemanagementV2-API_URL");
  private final PlainClient risks = console.service("watchlists-API_URL");
  private final User user = console.data("/api/v1/User", UsersPage.JSON).users().get(20);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aProfileIsFoundByNameAndId() {
    DetectionListUser byId = profile("getbyid", "");
    assertThat(byId.userId()).isEqualTo(user.userUid());
    assertThat(byId.userName()).isEqualTo(user.username());
    assertThat(byId.cloudUsernames()).contains(user.username());
    assertThat(byId.title()).isNotBlank();
    assertThat(byId.managerUsername()).isEqualTo(sandbox.username());
    assertThat(profile("refresh", "")).isEqualTo(byId);
    assertThat(
            post("getbyusername", ",\"username\":\"" + user.username() + "\"")
                .root(DetectionListUser.JSON))
        .isEqualTo(byId);
    assertThat(post("getbyusername", ",\"username\":\"nobody\"").serviceFailure(400))
        .containsExactly("Could not find user");
    assertThat(post("getbyid", ",\"userId\":\"1\"").status()).isEqualTo(404);
    nothingWasWrong();
  }

  @Test
  void notesAreReplaced() {
    assertThat(profile("updatenotes", ",\"notes\":\"Ask Ana.\"").notes()).isEqualTo("Ask Ana.");
    assertThat(profile("getbyid", "").notes()).isEqualTo("Ask Ana.");
    assertThat(patch("notes", "{\"notes\":null}").root(UserRiskProfile.JSON).notes()).isNull();
    assertThat(profile("getbyid", "").notes()).isNull();
    nothingWasWrong();
  }

  @Test
  void riskFactorsAreAddedOnceAndTakenAway() {
    List<RiskFactor> before = profile("getbyid", "").riskFactors();
    profile("removeriskfactors", factors(before));
    assertThat(profile("getbyid", "").riskFactors()).isEmpty();
    profile("addriskfactors", factors(List.of(RiskFactor.FLIGHT_RISK)));
    assertThat(
            profile(
                    "addriskfactors",
                    factors(List.of(RiskFactor.FLIGHT_RISK, RiskFactor.of("NEW_RISK"))))
                .riskFactors())
        .containsExactly(RiskFactor.FLIGHT_RISK, RiskFactor.of("NEW_RISK"));
    assertThat(profile("removeriskfactors", factors(List.of(RiskFactor.FLIGHT_RISK))).riskFactors())
        .containsExactly(RiskFactor.of("NEW_RISK"));
    nothingWasWrong();
  }

  @Test
  void cloudUsernamesAreAddedUpToALimit() {
    List<String> own = profile("getbyid", "").cloudUsernames();
    profile("removecloudusernames", aliases(own));
    assertThat(profile("addcloudusernames", aliases(List.of("a@x", "b@x"))).cloudUsernames())
        .containsExactly(user.username(), "a@x", "b@x");
    assertThat(profile("addcloudusernames", aliases(List.of("a@x"))).cloudUsernames()).hasSize(3);
    assertThat(post("addcloudusernames", id() + aliases(List.of("c@x"))).serviceFailure(400))
        .containsExactly("Cloud usernames must be less than or equal to 2");
    assertThat(profile("removecloudusernames", aliases(List.of("a@x"))).cloudUsernames())
        .containsExactly(user.username(), "b@x");
    nothingWasWrong();
  }

  @Test
  void aRiskProfileChangesWhereItIsNamed() {
    String day = "{\"year\":2026,\"month\":3,\"day\":31}";
    UserRiskProfile first =
        patch("endDate, notes", "{\"endDate\":" + day + ",\"notes\":\"n\"}")
            .root(UserRiskProfile.JSON);
    assertThat(first.userId()).isEqualTo(user.userUid());
    assertThat(first.tenantId()).isEqualTo(sandbox.known().tenantUid());
    assertThat(first.endDate()).isEqualTo(CalendarDate.JSON.read(JsonValue.parse(day)));
    assertThat(first.notes()).isEqualTo("n");
    UserRiskProfile second =
        patch("startDate", "{\"startDate\":" + day + ",\"notes\":\"not named\"}")
            .root(UserRiskProfile.JSON);
    assertThat(second.startDate()).isEqualTo(first.endDate());
    assertThat(second.notes()).isEqualTo("n");
    assertThat(patch("endDate", "{\"endDate\":null}").success()).contains("\"endDate\":null");
    nothingWasWrong();
  }

  @Test
  void aRiskProfileOfNobodyIsTheErrorOfTheContract() {
    assertThat(
            risks
                .json("PATCH", "/v1/user-risk-profiles/1?paths=notes", "{\"notes\":\"n\"}")
                .serviceFailure(404))
        .containsExactly("No such risk profile");
    nothingWasWrong();
  }

  @Test
  @BreaksTheContract
  void whatARiskProfileDoesNotHaveIsAMistakeOfTheProgram() {
    assertThat(patch("title", "{}").serviceFailure(400))
        .containsExactly("paths: \"title\" cannot be changed");
    assertThat(sandbox.problems()).hasSize(1);
  }

  @Test
  @BreaksTheContract
  void whatABodyLacksIsAMistakeOfTheProgram() {
    assertThat(lists.json("POST", "/v2/user/getbyid", "{\"userId\":\"1\"}").serviceFailure(400))
        .first()
        .asString()
        .contains("tenantId");
    assertThat(post("updatenotes", id()).serviceFailure(400)).first().asString().contains("notes");
    assertThat(sandbox.problems()).hasSize(2).allMatch(p -> p.contains(": body: "));
  }

  @Test
  void whoLeavesIsAFlightRisk() {
    String uid =
        post("/v2/departingemployee/search", "")
            .root(DepartingEmployeesPage.JSON)
            .items()
            .get(0)
            .userId();
    DetectionListUser leaving =
        post("getbyid", ",\"userId\":\"" + uid + "\"").root(DetectionListUser.JSON);
    assertThat(leaving.riskFactors()).containsExactly(RiskFactor.FLIGHT_RISK);
    assertThat(leaving.notes()).isNotBlank();
    nothingWasWrong();
  }

  private void nothingWasWrong() {
    assertThat(sandbox.problems()).isEmpty();
  }

  private DetectionListUser profile(String action, String members) {
    return post(action, id() + members).root(DetectionListUser.JSON);
  }

  private Reply post(String action, String members) {
    return lists.json(
        "POST",
        action.startsWith("/") ? action : "/v2/user/" + action,
        "{\"tenantId\":\"" + sandbox.known().tenantUid() + "\"" + members + "}");
  }

  private Reply patch(String paths, String body) {
    return risks.json(
        "PATCH",
        "/v1/user-risk-profiles/" + user.userUid() + "?paths=" + paths.replace(" ", "%20"),
        body);
  }

  private String id() {
    return ",\"userId\":\"" + user.userUid() + "\"";
  }

  private static String factors(List<RiskFactor> factors) {
    return array("riskFactors", factors.stream().map(RiskFactor::value).toList());
  }

  private static String aliases(List<String> names) {
    return array("cloudUsernames", names);
  }

  private static String array(String name, List<String> values) {
    return ",\""
        + name
        + "\":["
        + String.join(",", values.stream().map(v -> JsonValue.of(v).toJson()).toList())
        + "]";
  }
}

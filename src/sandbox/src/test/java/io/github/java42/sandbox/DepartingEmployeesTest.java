package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.DepartingEmployee;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.console.model.DepartingEmployeeCasesPage;
import io.github.java42.console.model.DepartingEmployeesPage;
import io.github.java42.console.model.DetectionListStatus;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonModel;
import io.github.java42.json.ModelAdapter;
import io.github.java42.sandbox.PlainClient.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is about to leave, in both generations of the service. */
class DepartingEmployeesTest {
  private final Sandbox sandbox = Sandbox.builder().users(731).start();
  private final PlainClient console = PlainClient.signedIn(sandbox);
  private final PlainClient first = console.service("employeecasemanagement-API_URL");
  private final PlainClient second = console.service("employeecasemanagementV2-API_URL");

  @AfterEach
  void nothingWasWrongWithTheRequests() {
    List<String> problems = sandbox.problems();
    sandbox.close();
    assertThat(problems).isEmpty();
  }

  @Test
  void pagesHoldAllOfThemOnce() {
    List<DepartingEmployeeCase> all = cases("\"pgSize\":1000");
    assertThat(all).hasSize(146);
    assertThat(all).extracting(DepartingEmployeeCase::caseId).doesNotHaveDuplicates();
    List<DepartingEmployeeCase> paged = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      DepartingEmployeeCasesPage cases = page("\"pgSize\":40,\"pgNum\":" + page);
      assertThat(cases.totalCount()).isEqualTo(146);
      assertThat(cases.cases()).hasSize(page < 4 ? 40 : 26);
      paged.addAll(cases.cases());
    }
    assertThat(paged).isEqualTo(all);
    assertThat(page("\"pgSize\":40,\"pgNum\":5").cases()).isEmpty();
    assertThat(page("").cases()).as("the contract's default").hasSize(100);
  }

  @Test
  void casesSayWhoLeavesWhenAndWhy() {
    assertThat(cases("\"pgSize\":1000"))
        .allMatch(c -> c.userName().contains("@") && !c.displayName().isBlank())
        .allMatch(c -> c.alertsEnabled() && c.status().equals(DetectionListStatus.OPEN))
        .allMatch(c -> c.cloudUsernames().equals(List.of(c.userName())))
        .allMatch(c -> !c.notes().isBlank())
        .extracting(DepartingEmployeeCase::departureDate)
        .anyMatch(d -> d.isBefore(Instant.parse("2026-03-02T00:00:00Z")))
        .anyMatch(d -> d.isAfter(Instant.parse("2026-06-01T00:00:00Z")));
  }

  @Test
  void onlyThoseWhoLeaveThenOrLater() {
    List<DepartingEmployeeCase> all = cases("\"pgSize\":1000");
    Instant time = all.get(5).departureDate();
    List<DepartingEmployeeCase> later =
        cases("\"pgSize\":1000,\"departingOnOrAfter\":\"" + time + "\"");
    assertThat(later)
        .isEqualTo(all.stream().filter(c -> !c.departureDate().isBefore(time)).toList())
        .contains(all.get(5))
        .hasSizeLessThan(all.size());
    assertThat(cases("\"pgSize\":1000,\"departingOnOrAfter\":\"" + time.plusMillis(1) + "\""))
        .doesNotContain(all.get(5));
  }

  @Test
  void theOrderIsTheOneAskedFor() {
    List<DepartingEmployeeCase> newest = cases("\"pgSize\":1000");
    assertThat(newest)
        .isSortedAccordingTo(Comparator.comparing(DepartingEmployeeCase::createdAt).reversed());
    List<DepartingEmployeeCase> oldest = cases("\"pgSize\":1000,\"srtDirection\":\"ASC\"");
    Collections.reverse(oldest);
    assertThat(oldest).isEqualTo(newest);
    String byName = "\"pgSize\":1000,\"srtKey\":\"DISPLAY_NAME\",\"srtDirection\":\"ASC\"";
    assertThat(cases(byName))
        .isSortedAccordingTo(Comparator.comparing(DepartingEmployeeCase::displayName));
    assertThat(items(byName)).extracting(DepartingEmployee::displayName).isSorted();
  }

  @Test
  void whoIsPutOnTheFirstListIsOnBoth() {
    User user = stayingUser();
    DepartingEmployeeCase made =
        first(
            "create",
            "\"userName\":\""
                + user.username()
                + "\",\"notes\":\"Goes to sea.\",\"departureDate\":\"2026-03-31T00:00:00.000Z\","
                + "\"alertsEnabled\":false,\"cloudUsernames\":[\"a@b.example\"]",
            DepartingEmployeeCase.JSON);

    assertThat(made.notes()).isEqualTo("Goes to sea.");
    assertThat(made.departureDate()).isEqualTo(Instant.parse("2026-03-31T00:00:00Z"));
    assertThat(made.alertsEnabled()).isFalse();
    assertThat(made.cloudUsernames()).containsExactly("a@b.example");
    assertThat(details(made)).isEqualTo(made);
    assertThat(cases("").get(0)).as("the newest").isEqualTo(made);
    assertThat(items("").get(0).userId()).isEqualTo(user.userUid());
    assertThat(post(first, "/svc/api/v1/departingemployee/create", name(user)).serviceFailure(400))
        .containsExactly("The user " + user.username() + " has a case already");
    assertThat(
            post(first, "/svc/api/v1/departingemployee/create", "\"userName\":\"x\"")
                .serviceFailure(400))
        .containsExactly("There is no user x");
  }

  @Test
  void anUpdateClearsWhatIsNotSent() {
    DepartingEmployeeCase before = cases("").get(2);
    first("update", key(before) + ",\"notes\":\"New notes\",\"status\":\"LATER\"");
    DepartingEmployeeCase after = details(before);
    assertThat(after.notes()).isEqualTo("New notes");
    assertThat(after.status().value()).isEqualTo("LATER");
    assertThat(after.userName()).isEqualTo(before.userName());
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.departureDate()).isNull();
    assertThat(after.displayName()).isNull();
    assertThat(after.alertsEnabled()).isNull();
    assertThat(after.cloudUsernames()).isEmpty();
  }

  @Test
  void whoIsTakenOffIsOnNeither() {
    DepartingEmployeeCase one = cases("").get(3);
    first("resolve", key(one));
    assertThat(cases("\"pgSize\":1000")).hasSize(145).doesNotContain(one);
    assertThat(items("\"pgSize\":1000"))
        .hasSize(145)
        .noneMatch(i -> i.userName().equals(one.userName()));
    assertThat(post(first, "/svc/api/v1/departingemployee/details", key(one)).serviceFailure(404))
        .containsExactly("There is no case " + one.caseId());

    DepartingEmployeeCase again =
        first("create", "\"userName\":\"" + one.userName() + "\"", DepartingEmployeeCase.JSON);
    assertThat(again.caseId()).isNotEqualTo(one.caseId());
    assertThat(cases("\"pgSize\":1000")).hasSize(146);
  }

  @Test
  void alertsAreForTheListAsAWhole() {
    DepartingEmployeeCase made = first("create", name(stayingUser()), DepartingEmployeeCase.JSON);
    first("togglealerts", "\"alertsEnabled\":false");
    assertThat(cases("\"pgSize\":1000"))
        .hasSize(147)
        .allMatch(c -> Boolean.FALSE.equals(c.alertsEnabled()));
    assertThat(details(made).alertsEnabled()).isFalse();
    assertThat(post(second, "/v2/departingemployee/setalertstate", "\"alertsEnabled\":true").body())
        .isEqualTo("{}");
    assertThat(cases("\"pgSize\":1000")).allMatch(DepartingEmployeeCase::alertsEnabled);
  }

  @Test
  void whoIsAddedToTheSecondListIsOnBoth() {
    User user = stayingUser();
    String body = "\"userId\":\"" + user.userUid() + "\"";
    DepartingEmployee added =
        second("add", body + ",\"departureDate\":\"2026-03-31\"", DepartingEmployee.JSON);
    assertThat(added.userName()).isEqualTo(user.username());
    assertThat(added.status()).isEqualTo(DetectionListStatus.OPEN);
    assertThat(added.totalBytes()).as("only in lists").isNull();
    assertThat(second("get", body, DepartingEmployee.JSON)).isEqualTo(added);
    assertThat(items("").get(0).userId()).isEqualTo(user.userUid());
    assertThat(cases("").get(0).departureDate()).isEqualTo(Instant.parse("2026-03-31T00:00:00Z"));

    assertThat(post(second, "/v2/departingemployee/add", body).serviceFailure(400))
        .containsExactly("User already on list");
    second("update", body + ",\"departureDate\":\"2026-04-07\"", DepartingEmployee.JSON);
    assertThat(cases("").get(0).departureDate()).isEqualTo(Instant.parse("2026-04-07T00:00:00Z"));

    assertThat(post(second, "/v2/departingemployee/remove", body).body()).isEqualTo("{}");
    assertThat(post(second, "/v2/departingemployee/remove", body).serviceFailure(404))
        .containsExactly("The user is not on the list");
    assertThat(post(second, "/v2/departingemployee/get", body).status()).isEqualTo(404);
    assertThat(post(second, "/v2/departingemployee/add", "\"userId\":\"1\"").serviceFailure(400))
        .containsExactly("There is no user with the UID 1");
    assertThat(cases("\"pgSize\":1000")).hasSize(146);
  }

  @Test
  void itemsAreFilteredByWhatIsMoved() {
    List<DepartingEmployee> all = items("\"pgSize\":1000,\"filterType\":\"OPEN\"");
    assertThat(all).hasSize(146).extracting(DepartingEmployee::numEvents).contains(0L);
    List<DepartingEmployee> month =
        items("\"pgSize\":1000,\"filterType\":\"EXFILTRATION_30_DAYS\"");
    List<DepartingEmployee> day = items("\"pgSize\":1000,\"filterType\":\"EXFILTRATION_24_HOURS\"");
    assertThat(month).hasSizeLessThan(all.size()).allMatch(i -> i.numEvents() > 0);
    assertThat(all).containsAll(month);
    assertThat(month).containsAll(day);
    assertThat(day).isNotEmpty().hasSizeLessThan(month.size());
  }

  @Test
  void timesHaveSevenDigitsInTheSecondGeneration() {
    String body = post(second, "/v2/departingemployee/search", "\"pgSize\":1").success();
    assertThat(body).containsPattern("\"createdAt\":\"2026-[0-9-]{5}T[0-9:]{8}\\.[0-9]{7}Z\"");
  }

  @Test
  void anotherTenantIsNobodysBusiness() {
    assertThat(
            first
                .json("POST", "/svc/api/v1/departingemployee/search", "{\"tenantId\":\"somebody\"}")
                .serviceFailure(403))
        .containsExactly("There is no tenant somebody that the caller may see");
  }

  @Test
  void bothGenerationsRepeatWithTheSeed() {
    try (Sandbox other = Sandbox.builder().users(731).start()) {
      PlainClient same = PlainClient.signedIn(other).service("employeecasemanagement-API_URL");
      String body = "{\"tenantId\":\"" + other.known().tenantUid() + "\"}";
      assertThat(same.json("POST", "/svc/api/v1/departingemployee/search", body).success())
          .isEqualTo(post(first, "/svc/api/v1/departingemployee/search", "").success());
    }
  }

  private User stayingUser() {
    return console.data("/api/v1/User", UsersPage.JSON).users().get(15);
  }

  private static String name(User user) {
    return "\"userName\":\"" + user.username() + "\"";
  }

  private static String key(DepartingEmployeeCase one) {
    return "\"caseId\":\"" + one.caseId() + "\"";
  }

  private DepartingEmployeeCase details(DepartingEmployeeCase one) {
    return first("details", key(one), DepartingEmployeeCase.JSON);
  }

  private List<DepartingEmployeeCase> cases(String members) {
    return new ArrayList<>(page(members).cases());
  }

  private DepartingEmployeeCasesPage page(String members) {
    return first("search", members, DepartingEmployeeCasesPage.JSON);
  }

  private List<DepartingEmployee> items(String members) {
    return second("search", members, DepartingEmployeesPage.JSON).items();
  }

  private void first(String action, String members) {
    assertThat(post(first, "/svc/api/v1/departingemployee/" + action, members).success())
        .isEqualTo("{}");
  }

  private <M extends JsonModel> M first(String action, String members, ModelAdapter<M> model) {
    return post(first, "/svc/api/v1/departingemployee/" + action, members).root(model);
  }

  private <M extends JsonModel> M second(String action, String members, ModelAdapter<M> model) {
    return post(second, "/v2/departingemployee/" + action, members).root(model);
  }

  private Reply post(PlainClient service, String path, String members) {
    String tenant = "\"tenantId\":\"" + sandbox.known().tenantUid() + "\"";
    return service.json(
        "POST", path, '{' + tenant + (members.isEmpty() ? "" : "," + members) + '}');
  }
}

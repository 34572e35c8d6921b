package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.DepartingEmployeeNotFoundException;
import io.github.java42.exception.NotFoundException;
import io.github.java42.exception.UserAlreadyAddedException;
import io.github.java42.exception.UserNotOnListException;
import io.github.java42.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both generations; and lists whose page number is in the body. */
class DepartingEmployeesTest {
  private static final String FIRST = "/svc/api/v1/departingemployee/";
  private static final String SECOND = "/v2/departingemployee/";
  private static final String TENANT = "\"tenantId\":\"" + FakeTenant.ID + "\"";

  private FakeTenant tenant;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    tenant = new FakeTenant();
    sdk = tenant.client();
  }

  @AfterEach
  void stop() {
    sdk.close();
    tenant.close();
  }

  private static String page(String results, int total, String... names) {
    return Stream.of(names)
        .map(
            n ->
                "{\"caseId\":\"case-"
                    + n
                    + "\",\"userName\":\""
                    + n
                    + "\",\"notes\":\"of "
                    + n
                    + "\"}")
        .collect(
            Collectors.joining(",", "{\"totalCount\":" + total + ",\"" + results + "\":[", "]}"));
  }

  /** Serves these pages by the number in the body, and an empty one behind them. */
  private void serves(String path, String results, String... pages) {
    tenant.answers(
        path,
        request -> {
          int n = JsonValue.parse(request.getBody().toByteArray()).getInt("pgNum");
          return FakeConsole.json(200, n <= pages.length ? pages[n - 1] : page(results, 0));
        });
  }

  private void servesCases(String... pages) {
    serves(FIRST + "search", "cases", pages);
  }

  private static String search(int size, int number) {
    return "POST "
        + FIRST
        + "search {"
        + TENANT
        + ",\"pgNum\":"
        + number
        + ",\"pgSize\":"
        + size
        + ",\"srtKey\":\"CREATED_AT\",\"srtDirection\":\"DESC\"}";
  }

  @Test
  void loopOfTheGuideReadsAllPages() {
    servesCases(page("cases", 3, "a", "b"), page("cases", 3, "c"));
    List<String> printed = new ArrayList<>();
    for (Page<DepartingEmployeeCase> page : sdk.detectionLists().departingEmployee().getAll()) {
      for (JsonValue employee : page.get("cases")) {
        printed.add(employee.getString("userName") + ": " + employee.get("notes"));
      }
    }
    assertThat(printed).containsExactly("a: of a", "b: of b", "c: of c");
    assertThat(tenant.sent()).containsExactly(search(100, 1), search(100, 2));
  }

  @Test
  void pagesSendNoRequestBeforeTheyAreIterated() {
    servesCases(page("cases", 2, "a", "b"));
    Pages<DepartingEmployeeCase> all = sdk.detectionLists().departingEmployee().getAll();
    assertThat(tenant.nobodyAsked()).isTrue();
    assertThat(all.stream().count()).isEqualTo(1);
    assertThat(all.items()).extracting(DepartingEmployeeCase::caseId).contains("case-b");
    assertThat(tenant.sent()).hasSize(2); // each iteration starts again
  }

  @Test
  void listInTheBodyContinuesFromASavedCursor() {
    servesCases(page("cases", 3, "a"), page("cases", 3, "b"), page("cases", 3, "c"));
    var service = sdk.detectionLists().departingEmployee();
    String cursor = service.getAll(s -> s.pageSize(1)).iterator().next().nextCursor().orElseThrow();
    assertThat(service.getAll().from(cursor).items())
        .extracting(DepartingEmployeeCase::userName)
        .containsExactly("b", "c");
    assertThat(tenant.sent()).containsExactly(search(1, 1), search(1, 2), search(1, 3));
  }

  @Test
  void repeatedPageOfAServerThatIgnoresTheNumberIsAnError() {
    tenant.answers(FIRST + "search", page("cases", 9, "a", "b"));
    assertThatThrownBy(() -> sdk.detectionLists().departingEmployee().getByUsername("z"))
        .isInstanceOf(Code42Exception.class)
        .hasMessageContaining("Page 2 of searchDepartingEmployeeCases repeats");
    assertThat(tenant.sent()).hasSize(2);
  }

  @Test
  void pageSizeOfTheCallReplacesThatOfTheClient() {
    servesCases(page("cases", 1, "a"));
    try (Code42Client client =
        Code42Client.builder(tenant.url()).credentials(FakeConsole.account()).pageSize(7).build()) {
      client.detectionLists().departingEmployee().getPage(1);
      client.detectionLists().departingEmployee().getPage(2, s -> s.pageSize(8).pageNumber(5));
    }
    assertThat(tenant.sent()).containsExactly(search(7, 1), search(8, 2));
  }

  @Test
  void invalidPageNumbersSizesAndTimesAreRefusedBeforeAnyRequest() {
    var service = sdk.detectionLists().departingEmployee();
    assertThatThrownBy(() -> service.getPage(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageNumber: 0");
    assertThatThrownBy(() -> service.getAll(s -> s.pageSize(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageSize: 0");
    assertThatThrownBy(() -> service.getAll(1_773_619_200_000.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Instant.ofEpochMilli");
    assertThat(tenant.nobodyAsked()).isTrue();
  }

  @Test
  void departureTimeIsSentInMilliseconds() {
    servesCases(page("cases", 0));
    var service = sdk.detectionLists().departingEmployee();
    service.getAll(1_773_619_200.9996).iterator().next();
    service.getAll(1_773_619_200L).iterator().next();
    service.getAll(Instant.parse("2026-03-16T00:00:00.123999Z")).iterator().next();
    assertThat(tenant.calls())
        .extracting(r -> JsonValue.parse(r.getBody().toByteArray()).getString("departingOnOrAfter"))
        .containsExactly(
            "2026-03-16T00:00:00.999Z", "2026-03-16T00:00:00.000Z", "2026-03-16T00:00:00.123Z");
  }

  @Test
  void getByUsernameReadsTheListAndThenTheCase() {
    servesCases(page("cases", 3, "a", "b"), page("cases", 3, "c"));
    tenant.answers(FIRST + "details", "{\"caseId\":\"case-b\",\"cloudUsernames\":[\"x\"]}");
    var response = sdk.detectionLists().departingEmployee().getByUsername("b");
    assertThat(response.get("cloudUsernames").get(0)).hasToString("x");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(tenant.sent())
        .containsExactly(
            search(100, 1), "POST " + FIRST + "details {" + TENANT + ",\"caseId\":\"case-b\"}");
  }

  @Test
  void unknownUserNameIsANotFoundException() {
    servesCases(page("cases", 3, "a", "b"), page("cases", 3, "c"));
    assertThatThrownBy(() -> sdk.detectionLists().departingEmployee().getByUsername("B"))
        .isInstanceOf(NotFoundException.class)
        .isInstanceOfSatisfying(
            DepartingEmployeeNotFoundException.class, e -> assertThat(e.username()).isEqualTo("B"))
        .hasMessage("No user on the list of departing employees has the user name B");
    assertThat(tenant.sent()).hasSize(2);
  }

  @Test
  void updateKeepsTheFieldsThatItDoesNotChange() {
    tenant.answers(
        FIRST + "details",
        """
        {"caseId":"7","userName":"u","displayName":"U","notes":"old","departureDate":"2026-03-31T02:00:00.1234567+02:00",
         "alertsEnabled":false,"status":"NEW_STATUS","cloudUsernames":["x"],"createdAt":"2026-02-27T16:58:44.240Z"}""");
    tenant.answers(FIRST + "update", "{}");
    sdk.detectionLists().departingEmployee().update("7", c -> c.notes("new"));
    assertThat(tenant.sent().get(1))
        .isEqualTo(
            "POST "
                + FIRST
                + "update {"
                + TENANT
                + ",\"caseId\":\"7\",\"displayName\":\"U\",\"notes\":\"new\","
                + "\"departureDate\":\"2026-03-31T02:00:00.1234567+02:00\",\"alertsEnabled\":false,"
                + "\"status\":\"NEW_STATUS\",\"cloudUsernames\":[\"x\"]}");
  }

  @Test
  void updateSendsNoFieldThatTheCaseLacks() {
    tenant.answers(FIRST + "details", "{\"caseId\":\"7\",\"userName\":\"u\",\"notes\":null}");
    tenant.answers(FIRST + "update", "{}");
    sdk.detectionLists().departingEmployee().update("7", c -> c.alertsEnabled(true));
    assertThat(tenant.sent().get(1))
        .isEqualTo(
            "POST " + FIRST + "update {" + TENANT + ",\"caseId\":\"7\",\"alertsEnabled\":true}");
  }

  @Test
  void createSendsDefaultsUnlessTheyAreSet() {
    tenant.answers(FIRST + "create", "{\"caseId\":\"7\"}");
    var service = sdk.detectionLists().departingEmployee();
    assertThat(service.create("u").body().caseId()).isEqualTo("7");
    service.create("u", c -> c.tenantId("another").alertsEnabled(false));
    assertThat(tenant.sent())
        .containsExactly(
            "POST "
                + FIRST
                + "create {"
                + TENANT
                + ",\"userName\":\"u\",\"alertsEnabled\":true,\"cloudUsernames\":[]}",
            "POST "
                + FIRST
                + "create {\"tenantId\":\"another\",\"userName\":\"u\",\"alertsEnabled\":false,"
                + "\"cloudUsernames\":[]}");
  }

  @Test
  void errorsOfTheSecondListAreTyped() {
    tenant.answers(SECOND + "add", r -> FakeConsole.json(400, "[\"User already on list\"]"));
    assertThatThrownBy(() -> sdk.detectionLists().departingEmployeeV2().add("42"))
        .isInstanceOfSatisfying(
            UserAlreadyAddedException.class, e -> assertThat(e.userId()).isEqualTo("42"));
    assertThatThrownBy(() -> sdk.detectionLists().departingEmployeeV2().remove("42"))
        .isInstanceOfSatisfying(
            UserNotOnListException.class,
            e -> assertThat(e.listName()).isEqualTo("departing-employee"));
  }
}

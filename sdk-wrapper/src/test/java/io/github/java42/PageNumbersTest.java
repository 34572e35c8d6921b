package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.incydr.AlertsApi;
import io.github.java42.client.incydr.DepartmentsApi;
import io.github.java42.client.incydr.FileEventsApi;
import io.github.java42.client.incydr.SessionsApi;
import io.github.java42.common.model.AlertFilterClause;
import io.github.java42.common.model.AlertSortKey;
import io.github.java42.common.model.AlertSummary;
import io.github.java42.common.model.FileEvent;
import io.github.java42.common.model.FileEventQuery;
import io.github.java42.incydr.model.AlertSearch;
import io.github.java42.incydr.model.ListSessionsParams;
import io.github.java42.incydr.model.Session;
import io.github.java42.internal.Pager;
import io.github.java42.internal.Services;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages as generated services fetch them: numbered from 1, whatever the wire counts from. */
@SuppressWarnings("deprecation") // alerts: the only lists that count from 0 in a body
class PageNumbersTest {
  private FakeGateway gateway;
  private Services services;

  @BeforeEach
  void start() throws Exception {
    gateway = new FakeGateway();
    services = gateway.services();
  }

  @AfterEach
  void stop() {
    services.close();
    gateway.close();
  }

  private Pager<Session> sessions(ListSessionsParams params) {
    SessionsApi api = services.api(SessionsApi.class);
    return services.pages(services.query("options", params), api::listSessions, Session.JSON);
  }

  private Pager<AlertSummary> alerts(AlertSearch search) {
    AlertsApi api = services.api(AlertsApi.class);
    return services.bodyPages(
        services
            .body("search", search)
            .defaults("groupClause", AlertFilterClause.AND)
            .defaults("srtKey", AlertSortKey.CREATED_AT)
            .tenant("tenantId"),
        body -> api.searchAlerts(body, Map.of()),
        AlertSummary.JSON);
  }

  @Test
  void firstPageIsOneEvenIfTheWireCountsFromZero() {
    gateway.answers("/v1/sessions", "{\"items\":[{\"sessionId\":\"s\"}],\"totalCount\":1}");
    Pager<Session> pager = sessions(new ListSessionsParams().pageSize(2));
    assertThat(pager.page(1).body()).hasSize(1);
    pager.page(3);
    assertThat(pager.pages().items()).hasSize(1);
    assertThat(gateway.requests())
        .extracting(r -> r.getUrl().queryParameter("page_number"))
        .containsExactly("0", "2", "0");
  }

  @Test
  void pageBelowOneIsRefused() {
    for (int number : new int[] {0, -1}) {
      assertThatThrownBy(() -> sessions(new ListSessionsParams()).page(number))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("pageNumber: " + number + " is not 1 or more");
    }
    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void pageSizeIsCheckedBeforeAnyRequest() {
    assertThatThrownBy(() -> sessions(new ListSessionsParams().pageSize(51)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pageSize: 51 is not from 1 to 50");
    assertThatThrownBy(() -> alerts(AlertSearch.builder().pageSize(0).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pageSize: 0 is not from 1 to 500");
    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void listOfStringsIsPaged() {
    gateway.answers(
        "/v1/departments",
        r ->
            FakeConsole.json(
                200,
                "1".equals(r.getUrl().queryParameter("page"))
                    ? "{\"departments\":[\"Sales\",7,\"Legal\"],\"totalCount\":4}"
                    : "{\"departments\":[\"IT\"],\"totalCount\":4}"));
    DepartmentsApi api = services.api(DepartmentsApi.class);
    Pages<String> departments = services.pages(services.query(), api::listDepartments).pages();
    assertThat(departments.items()).containsExactly("Sales", "Legal", "IT");
    assertThat(departments.iterator().next().body()).containsExactly("Sales", "Legal");
  }

  @Test
  void positionAndTenantTravelInTheBody() {
    gateway.answers("/v1/alerts/query-alerts", "{\"alerts\":[{\"id\":\"a\"}],\"totalCount\":1}");
    Pages<AlertSummary> pages = alerts(AlertSearch.builder().pageNumber(9).build()).pages();
    assertThat(gateway.requests()).as("the tenant is looked up for the first page").isEmpty();
    assertThat(pages.items()).hasSize(1);
    assertThat(pages.items()).hasSize(1);
    assertThat(gateway.sent())
        .hasSize(3)
        .last()
        .asString()
        .contains("\"pgNum\":0", "\"pgSize\":100", "\"tenantId\":\"" + FakeGateway.TENANT + "\"");
  }

  @Test
  void bodyThatLacksARequiredPropertyIsRefusedAtOnce() {
    AlertsApi api = services.api(AlertsApi.class);
    assertThatThrownBy(
            () ->
                services.bodyPages(
                    services.body("search", AlertSearch.builder().build()),
                    body ->
                        api.searchAlerts(
                            AlertSearch.builder().pageNumber(body.pageNumber()).build(), Map.of()),
                    AlertSummary.JSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tenantId");
  }

  @Test
  void tokenInTheBodyLeadsFromPageToPage() {
    gateway.answers(
        "/v2/file-events",
        r ->
            FakeConsole.json(
                200,
                r.getBody().utf8().contains("\"pgToken\":\"\"")
                    ? "{\"fileEvents\":[{\"event\":{\"id\":\"1\"}}],\"nextPgToken\":\"x\"}"
                    : "{\"fileEvents\":[{\"event\":{\"id\":\"2\"}}],\"nextPgToken\":null}"));
    FileEventsApi api = services.api(FileEventsApi.class);
    Pager<FileEvent> pager =
        services.bodyPages(
            services.body("query", FileEventQuery.builder().build()).defaults("groups", List.of()),
            body -> api.searchFileEvents(body, Map.of()),
            FileEvent.JSON);
    assertThat(pager.pages().items()).hasSize(2);
    assertThat(gateway.sent()).hasSize(2).last().asString().contains("\"pgToken\":\"x\"");
  }
}

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.incydr.AlertsApi;
import io.github.java42.client.incydr.WatchlistsApi;
import io.github.java42.common.model.AlertFilterClause;
import io.github.java42.common.model.AlertSortKey;
import io.github.java42.console.model.NewUser;
import io.github.java42.exception.Code42IoException;
import io.github.java42.incydr.model.AlertSearch;
import io.github.java42.incydr.model.IncludedActorIds;
import io.github.java42.incydr.model.ListSessionsParams;
import io.github.java42.incydr.model.SessionState;
import io.github.java42.incydr.model.UpdateWatchlistParams;
import io.github.java42.incydr.model.WatchlistUpdate;
import io.github.java42.internal.FieldMask;
import io.github.java42.internal.RequestBody;
import io.github.java42.internal.RequestQuery;
import io.github.java42.internal.Services;
import io.github.java42.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies and queries as generated services put them together. */
@SuppressWarnings("deprecation") // alerts: the only searches of the gateway for a tenant
class RequestsTest {
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

  private RequestBody<NewUser> newUser(NewUser user) {
    return services.body("newUser", user);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void completeBodyIsSentAsItIs() {
    NewUser user = NewUser.builder().orgUid("1").username("a").email("a@example.com").build();
    assertThat(newUser(user).require("orgUid").require("username").build()).isSameAs(user);
  }

  @Test
  void bodyWithoutARequiredPropertyIsRefusedByItsNameInJava() {
    refused(() -> newUser(null), "newUser: null");
    NewUser.Builder user = NewUser.builder();
    refused(() -> newUser(user.build()).require("orgUid"), "newUser.orgUid: missing, but required");
    refused(
        () -> newUser(user.orgUid("").build()).require("orgUid"), "newUser.orgUid: \"\" is blank");
    refused(
        () -> newUser(user.orgUid("\ud83d").build()).require("orgUid", "organization"),
        "newUser.organization: contains half of a surrogate pair at index 0");
    IncludedActorIds ids = IncludedActorIds.builder().actorIds(List.of()).build();
    refused(
        () -> services.body("actors", ids).require("actorIds"),
        "actors.actorIds: the list is empty");
    refused(
        () ->
            services
                .body("actors", ids.toBuilder().actorIds(List.of("a", " ")).build())
                .require("actorIds"),
        "actors.actorIds[1]: \" \" is blank");
    refused(
        () ->
            services
                .body("user", NewUser.JSON.read(JsonValue.parse("{\"orgUid\":null}")))
                .require("orgUid"),
        "user.orgUid: null");
    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void defaultsAreSentUnlessTheCallerSetTheProperty() {
    RequestBody<AlertSearch> body =
        services
            .body("search", AlertSearch.builder().pageSize(5).build())
            .defaults("groupClause", AlertFilterClause.AND)
            .defaults("groups", List.of())
            .defaults("pgSize", 9)
            .require("groups")
            .require("groupClause");
    assertThat(body.build().toJson())
        .isEqualTo("{\"groups\":[],\"groupClause\":\"AND\",\"pgSize\":5}");
    WatchlistUpdate cleared = WatchlistUpdate.JSON.read(JsonValue.parse("{\"description\":null}"));
    assertThat(services.body("changes", cleared).defaults("description", "d").build().toJson())
        .as("an explicit null counts as set")
        .isEqualTo("{\"description\":null}");
  }

  @Test
  void fixedValuesAreSentAndMustNotBeContradicted() {
    AlertSearch.Builder search = AlertSearch.builder();
    AlertSearch fixed =
        services
            .body("search", search.pageNumber(0).build())
            .fixed("pgNum", "pgNum", 0)
            .fixed("srtKey", "sortKey", AlertSortKey.CREATED_AT)
            .fixed("tenantId", "tenantId", "t")
            .build();
    assertThat(fixed.pageNumber()).isZero();
    assertThat(fixed.sortKey()).isEqualTo(AlertSortKey.CREATED_AT);
    assertThat(fixed.tenantId()).isEqualTo("t");
    refused(
        () -> services.body("search", search.pageNumber(3).build()).fixed("pgNum", "pageNumber", 0),
        "search.pageNumber: contradicts the value that this method sends, 0; leave it unset");
    refused(
        () ->
            services
                .body("search", AlertSearch.builder().tenantId("hunter2").build())
                .fixed("tenantId", "tenant", "hunter2-x"),
        "search.tenant: contradicts the value that this method sends; leave it unset");
  }

  @Test
  void tenantIsLookedUpWhenTheBodyIsBuilt() {
    RequestBody<AlertSearch> body =
        services.body("search", AlertSearch.builder().pageNumber(1).build()).tenant("tenantId");
    assertThat(gateway.requests()).isEmpty();
    assertThat(body.build().tenantId()).isEqualTo(FakeGateway.TENANT);
    assertThat(body.build().tenantId()).isEqualTo(FakeGateway.TENANT);
    assertThat(gateway.sent()).as("asked once").containsExactly("GET /v1/customer");
    assertThat(
            services
                .body("search", AlertSearch.builder().tenantId("mine").build())
                .tenant("tenantId")
                .build()
                .tenantId())
        .isEqualTo("mine");
  }

  @Test
  void tenantThatCannotBeLookedUpFailsTheCall() throws Exception {
    RequestBody<AlertSearch> body =
        services.body("search", AlertSearch.builder().build()).tenant("tenantId");
    gateway.close();
    assertThatThrownBy(body::build).isInstanceOf(Code42IoException.class);
  }

  @Test
  void queryIsCopied() {
    ListSessionsParams params = new ListSessionsParams().actorId("a").severities(List.of(1, 2));
    RequestQuery query = services.query("options", params);
    params.actorId("b").hasAlerts(true);
    assertThat(query.asMap().entrySet())
        .extracting(Map.Entry::toString)
        .containsExactly("actor_id=a", "severity=1", "severity=2");
    assertThat(query.asMap()).hasToString("[actor_id, severity, severity]");
    assertThat(services.query().asMap()).isEmpty();
  }

  @Test
  void queryIsCheckedAndCompleted() {
    ListSessionsParams params = new ListSessionsParams().actorId("a");
    RequestQuery query =
        services
            .query("options", params)
            .require("actor_id", "actorId")
            .defaults("actor_id", "b")
            .defaults("has_alerts", true)
            .defaults("state", List.of(SessionState.of("OPEN"), SessionState.of("CLOSED")))
            .fixed("page_size", "pageSize", 7)
            .require("page_size", "pageSize");
    assertThat(query.asMap().entrySet())
        .extracting(Map.Entry::toString)
        .containsExactly(
            "actor_id=a", "has_alerts=true", "state=OPEN", "state=CLOSED", "page_size=7");
  }

  @Test
  void invalidQueryIsRefusedByItsNameInJava() {
    ListSessionsParams params = new ListSessionsParams().actorId("").pageSize(9);
    refused(() -> services.query("options", null), "options: null");
    refused(
        () -> services.query("options", params).require("sort_key", "sortKey"),
        "options.sortKey: missing, but required");
    refused(
        () -> services.query("options", params).require("actor_id", "actorId"),
        "options.actorId: \"\" is blank");
    refused(
        () ->
            services
                .query("options", new ListSessionsParams().ruleIds(List.of("a", "")))
                .require("rule_id", "ruleIds"),
        "options.ruleIds[1]: \"\" is blank");
    refused(
        () -> services.query("options", params).fixed("page_size", "pageSize", 7),
        "options.pageSize: contradicts the value that this method sends, 7; leave it unset");
    refused(
        () -> services.query("options", new ListSessionsParams().actorId("\ud83d")),
        "options.actor_id: contains half of a surrogate pair at index 0");
    services.query("options", params).fixed("page_size", "pageSize", 9);
  }

  @Test
  void fieldMaskNamesTheFieldsOfTheBody() {
    WatchlistUpdate changes = WatchlistUpdate.builder().title("t").description("d").build();
    gateway.answers("/v2/watchlists/w1", "{\"watchlistId\":\"w1\"}");
    RequestQuery query = services.query().fieldMask("paths", changes);
    services.call(services.api(WatchlistsApi.class).updateWatchlist("w1", changes, query.asMap()));
    assertThat(gateway.sent().get(0))
        .startsWith("PATCH /v2/watchlists/w1?paths=title&paths=description ");
    assertThat(FieldMask.joined("changes", changes)).isEqualTo("title, description");
    WatchlistUpdate none = WatchlistUpdate.builder().build();
    refused(() -> services.query().fieldMask("paths", none), "changes: sets no field");
    refused(() -> FieldMask.of("update", none), "update: sets no field");
    RequestQuery own =
        services
            .query("params", new UpdateWatchlistParams().param("paths", "title"))
            .fieldMask("paths", none);
    assertThat(own.asMap().entrySet()).hasToString("[paths=title]");
  }

  @Test
  void callSendsTheBuiltBody() {
    gateway.answers("/v1/alerts/query-alerts", "{\"alerts\":[]}");
    AlertSearch body =
        services
            .body("search", AlertSearch.builder().pageNumber(0).pageSize(1).build())
            .defaults("groupClause", AlertFilterClause.AND)
            .defaults("srtKey", AlertSortKey.CREATED_AT)
            .tenant("tenantId")
            .build();
    services.call(services.api(AlertsApi.class).searchAlerts(body, Map.of()));
    assertThat(gateway.sent().get(1))
        .endsWith(
            "{\"tenantId\":\""
                + FakeGateway.TENANT
                + "\",\"groupClause\":\"AND\",\"pgNum\":0,"
                + "\"pgSize\":1,\"srtKey\":\"CreatedAt\"}");
  }
}

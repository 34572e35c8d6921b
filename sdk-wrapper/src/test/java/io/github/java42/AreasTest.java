package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.console.model.Org;
import io.github.java42.console.model.RiskFactor;
import io.github.java42.exception.CloudAliasCharacterLimitExceededException;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.UnableToCreateProfileException;
import io.github.java42.exception.WatchlistNotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the areas beside users and departing employees send. */
class AreasTest {
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

  private long tenantRequests() {
    return tenant.all().stream().filter(r -> r.getTarget().equals("/api/v3/customer/my")).count();
  }

  @Test
  void theTenantIsAskedForOnceHoweverManyThreadsNeedIt() throws Exception {
    int threads = 16;
    CountDownLatch latch = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> ids =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> {
                            latch.countDown();
                            latch.await();
                            return sdk.userContext().getCurrentTenantId();
                          }))
              .toList();
      for (Future<String> id : ids) {
        assertThat(id.get()).isEqualTo(FakeTenant.ID);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(tenantRequests()).isEqualTo(1);
  }

  @Test
  void aDerivedClientKnowsTheTenantToo() {
    String id = sdk.userContext().getCurrentTenantId();
    Code42Client derived = sdk.withOptions(o -> o.pageSize(9));
    assertThat(derived.userContext().getCurrentTenantId()).isEqualTo(id);
    assertThat(tenantRequests()).isEqualTo(1);
  }

  @Test
  void aTenantThatCouldNotBeHadIsAskedForAgain() {
    tenant.answers("/api/v3/customer/my", "{\"data\":{}}");
    assertThatThrownBy(() -> sdk.userContext().getCurrentTenantId())
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("has no field \"tenantUid\"");
    tenant.answers("/api/v3/customer/my", "{\"data\":{\"tenantUid\":\"later\"}}");
    assertThat(sdk.userContext().getCurrentTenantId()).isEqualTo("later");
    assertThat(sdk.userContext().getCurrentTenantId()).isEqualTo("later");
    assertThat(tenantRequests()).isEqualTo(2);
  }

  @Test
  void theTenantAsTheConsoleHasIt() {
    assertThat(sdk.serverAdmin().getCurrentTenant().body().tenantUid()).isEqualTo(FakeTenant.ID);
  }

  @Test
  void howAUserSignsInIsAskedWithoutCredentials() {
    tenant.answers("/api/v3/LoginConfiguration", "{\"data\":{\"loginType\":\"CLOUD_SSO\"}}");
    assertThat(sdk.loginConfig().getForUser("a+b@example.com").getString("loginType"))
        .isEqualTo("CLOUD_SSO");
    assertThat(tenant.sent())
        .containsExactly("GET /api/v3/LoginConfiguration?username=a%2Bb%40example.com");
    assertThat(tenant.calls().get(0).getHeaders().get("Authorization")).isNull();
  }

  @Test
  void devices() {
    tenant.answers("/api/v1/ComputerBlock/251691", "{\"data\":null}");
    sdk.devices().block(251691);
    sdk.devices().unblock(251691);
    assertThat(tenant.sent())
        .containsExactly("PUT /api/v1/ComputerBlock/251691", "DELETE /api/v1/ComputerBlock/251691");
  }

  @Test
  void anOrganizationIsFoundOnWhicheverPageItIs() {
    tenant.answers(
        "/api/v1/Org",
        request ->
            FakeConsole.json(
                200,
                request.getTarget().contains("pgNum=1&")
                    ? "{\"data\":{\"totalCount\":2,\"orgs\":[{\"orgId\":1,\"orgGuid\":\"g1\"}]}}"
                    : "{\"data\":{\"totalCount\":2,\"orgs\":[{\"orgId\":2,\"orgGuid\":\"g2\"}]}}"));
    tenant.answers("/api/v3/orgs/g2/block", "{\"data\":null}");
    sdk.orgs().block(2);
    assertThat(tenant.sent())
        .containsExactly(
            "GET /api/v1/Org?pgNum=1&pgSize=500",
            "GET /api/v1/Org?pgNum=2&pgSize=500",
            "POST /api/v3/orgs/g2/block");
    assertThatThrownBy(() -> sdk.orgs().block(3))
        .isInstanceOf(Code42Exception.class)
        .hasMessage("There is no organization with the number 3");
  }

  @Test
  void organizationsPageByPage() {
    tenant.answers("/api/v1/Org", "{\"data\":{\"totalCount\":1,\"orgs\":[{\"orgId\":1}]}}");
    assertThat(sdk.orgs().getAll(p -> p.active(true)).items().stream().map(Org::orgId))
        .containsExactly(1L);
    assertThat(sdk.orgs().getPage(3, p -> p.pageSize(7)).body()).hasSize(1);
    assertThat(tenant.sent())
        .containsExactly(
            "GET /api/v1/Org?pgNum=1&active=true&pgSize=500", "GET /api/v1/Org?pgNum=3&pgSize=7");
  }

  @Test
  void casesAndWatchlists() {
    tenant.answers("/api/v1/case/42", "{\"number\":42}");
    assertThat(sdk.cases().get(42).getInt("number")).isEqualTo(42);
    assertThatThrownBy(() -> sdk.watchlists().get("w-1"))
        .isInstanceOfSatisfying(
            WatchlistNotFoundException.class, e -> assertThat(e.watchlistId()).isEqualTo("w-1"));
    assertThat(tenant.sent()).containsExactly("GET /api/v1/case/42", "GET /v1/watchlists/w-1");
  }

  @Test
  void aRiskProfileIsChangedInWhatIsSetOrCleared() {
    tenant.answers("/v1/user-risk-profiles/u-1", "{}");
    sdk.userRiskProfile()
        .update(
            "u-1",
            p ->
                p.startDate(Dates.calendarDate(LocalDate.of(2020, 5, 1)))
                    .clearEndDate()
                    .notes("ü"));
    assertThat(tenant.sent())
        .containsExactly(
            "PATCH /v1/user-risk-profiles/u-1?paths=startDate%2C%20endDate%2C%20notes"
                + " {\"startDate\":{\"year\":2020,\"month\":5,\"day\":1},\"endDate\":null,\"notes\":\"ü\"}");
    assertThatThrownBy(() -> sdk.userRiskProfile().update("u-1", p -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("changes: nothing is set");
    assertThat(tenant.sent()).hasSize(1);
  }

  @Test
  void profilesOfDetectionLists() {
    for (String call :
        List.of(
            "getbyusername",
            "getbyid",
            "updatenotes",
            "addriskfactors",
            "removeriskfactors",
            "addcloudusernames",
            "removecloudusernames",
            "refresh")) {
      tenant.answers("/v2/user/" + call, "{\"userName\":\"u\",\"riskFactors\":[\"FLIGHT_RISK\"]}");
    }
    var lists = sdk.detectionLists();
    assertThat(lists.getUser("u").body().riskFactors()).containsExactly(RiskFactor.FLIGHT_RISK);
    lists.getUserById("1");
    lists.updateUserNotes("1", "n");
    lists.addUserRiskTags("1", List.of(RiskFactor.FLIGHT_RISK, RiskFactor.of("NEW")));
    lists.removeUserRiskTags("1", List.of(RiskFactor.FLIGHT_RISK));
    lists.addUserCloudAlias("1", "x".repeat(50));
    lists.removeUserCloudAlias("1", "a");
    lists.refreshUserScimAttributes("1");
    String user = "{\"tenantId\":\"" + FakeTenant.ID + "\",\"userId\":\"1\"";
    assertThat(tenant.sent())
        .containsExactly(
            "POST /v2/user/getbyusername {\"tenantId\":\""
                + FakeTenant.ID
                + "\",\"username\":\"u\"}",
            "POST /v2/user/getbyid " + user + "}",
            "POST /v2/user/updatenotes " + user + ",\"notes\":\"n\"}",
            "POST /v2/user/addriskfactors " + user + ",\"riskFactors\":[\"FLIGHT_RISK\",\"NEW\"]}",
            "POST /v2/user/removeriskfactors " + user + ",\"riskFactors\":[\"FLIGHT_RISK\"]}",
            "POST /v2/user/addcloudusernames "
                + user
                + ",\"cloudUsernames\":[\""
                + "x".repeat(50)
                + "\"]}",
            "POST /v2/user/removecloudusernames " + user + ",\"cloudUsernames\":[\"a\"]}",
            "POST /v2/user/refresh " + user + "}");
    assertThat(tenantRequests()).isEqualTo(1);
  }

  @Test
  void anAliasThatIsTooLongIsNotSent() {
    assertThatThrownBy(() -> sdk.detectionLists().addUserCloudAlias("1", "x".repeat(51)))
        .isInstanceOf(CloudAliasCharacterLimitExceededException.class)
        .hasMessageContaining("more than 50");
    assertThat(tenant.nobodyAsked()).isTrue();
  }

  @Test
  void aProfileThatIsNotThereYet() {
    tenant.answers(
        "/v2/user/getbyusername", request -> FakeConsole.json(400, "[\"Could not find user\"]"));
    assertThatThrownBy(() -> sdk.detectionLists().createUser("näme"))
        .isInstanceOfSatisfying(
            UnableToCreateProfileException.class, e -> assertThat(e.username()).isEqualTo("näme"));
  }
}

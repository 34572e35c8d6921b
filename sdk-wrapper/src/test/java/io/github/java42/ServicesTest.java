package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.CloudAliasCharacterLimitExceededException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.UnableToCreateProfileException;
import io.github.java42.exception.WatchlistNotFoundException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The logic of services other than users and departing employees. */
class ServicesTest {
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

  @Test
  void loginConfigurationIsRequestedWithoutCredentials() {
    tenant.answers("/api/v3/LoginConfiguration", "{\"data\":{\"loginType\":\"CLOUD_SSO\"}}");
    assertThat(sdk.loginConfig().getForUser("a+b@example.com").getString("loginType"))
        .isEqualTo("CLOUD_SSO");
    assertThat(tenant.sent())
        .containsExactly("GET /api/v3/LoginConfiguration?username=a%2Bb%40example.com");
    assertThat(tenant.calls().get(0).getHeaders().get("Authorization")).isNull();
  }

  private void servesTwoPagesOfOrganizations() {
    tenant.answers(
        "/api/v1/Org",
        request ->
            FakeConsole.json(
                200,
                request.getTarget().contains("pgNum=1&")
                    ? "{\"data\":{\"totalCount\":2,\"orgs\":[{\"orgId\":1,\"orgGuid\":\"g1\"}]}}"
                    : "{\"data\":{\"totalCount\":2,\"orgs\":"
                        + "[{\"orgId\":2,\"orgGuid\":\"g2\",\"orgUid\":\"u2\"}]}}"));
  }

  @Test
  void organizationOnALaterPageIsFoundByItsNumber() {
    servesTwoPagesOfOrganizations();
    tenant.answers("/api/v3/orgs/g2/block", "{\"data\":null}");
    sdk.orgs().block(2);
    assertThat(tenant.sent())
        .containsExactly(
            "GET /api/v1/Org?pgNum=1&pgSize=500",
            "GET /api/v1/Org?pgNum=2&pgSize=500",
            "POST /api/v3/orgs/g2/block");
  }

  @Test
  void organizationOnALaterPageIsFoundByItsUid() {
    servesTwoPagesOfOrganizations();
    tenant.answers("/api/v3/orgs/g2", "{\"data\":{\"orgGuid\":\"g2\"}}");
    assertThat(sdk.orgs().getByUid("u2").getString("orgGuid")).isEqualTo("g2");
  }

  @Test
  void organizationThatDoesNotExistIsNamedInTheError() {
    servesTwoPagesOfOrganizations();
    assertThatThrownBy(() -> sdk.orgs().block(3))
        .isInstanceOf(Code42Exception.class)
        .hasMessage("There is no organization with the number 3");
    assertThatThrownBy(() -> sdk.orgs().getByUid("u3"))
        .isInstanceOf(Code42Exception.class)
        .hasMessage("There is no organization with the UID u3");
  }

  @Test
  void unknownWatchlistIsATypedErrorWithTheIdOfTheCall() {
    assertThatThrownBy(() -> sdk.watchlists().get("w-1"))
        .isInstanceOfSatisfying(
            WatchlistNotFoundException.class, e -> assertThat(e.watchlistId()).isEqualTo("w-1"));
  }

  @Test
  void riskProfileUpdateNamesTheFieldsThatAreSetOrCleared() {
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
  }

  @Test
  void cloudAliasIsAddedAndRemovedAsAListOfOne() {
    tenant.answers("/v2/user/addcloudusernames", "{\"userName\":\"u\"}");
    tenant.answers("/v2/user/removecloudusernames", "{\"userName\":\"u\"}");
    String longest = "x".repeat(50);
    sdk.detectionLists().addUserCloudAlias("1", longest);
    sdk.detectionLists().removeUserCloudAlias("1", "a");
    String user = "{\"tenantId\":\"" + FakeTenant.ID + "\",\"userId\":\"1\",\"cloudUsernames\":";
    assertThat(tenant.sent())
        .containsExactly(
            "POST /v2/user/addcloudusernames " + user + "[\"" + longest + "\"]}",
            "POST /v2/user/removecloudusernames " + user + "[\"a\"]}");
  }

  @Test
  void cloudAliasOf51CharactersIsRefusedBeforeAnyRequest() {
    assertThatThrownBy(() -> sdk.detectionLists().addUserCloudAlias("1", "x".repeat(51)))
        .isInstanceOf(CloudAliasCharacterLimitExceededException.class)
        .hasMessageContaining("more than 50");
    assertThat(tenant.nobodyAsked()).isTrue();
  }

  @Test
  void profileThatCannotBeCreatedIsATypedErrorWithTheUserName() {
    tenant.answers(
        "/v2/user/getbyusername", request -> FakeConsole.json(400, "[\"Could not find user\"]"));
    assertThatThrownBy(() -> sdk.detectionLists().createUser("näme"))
        .isInstanceOfSatisfying(
            UnableToCreateProfileException.class, e -> assertThat(e.username()).isEqualTo("näme"));
  }
}

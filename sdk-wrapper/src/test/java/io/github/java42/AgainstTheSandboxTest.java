package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.build.ContractGuard;
import io.github.java42.common.model.CalendarDate;
import io.github.java42.console.DepartingEmployeeService;
import io.github.java42.console.DepartingEmployeeV2Service;
import io.github.java42.console.model.DepartingEmployee;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.console.model.LoginType;
import io.github.java42.console.model.Org;
import io.github.java42.console.model.RiskFactor;
import io.github.java42.console.model.Role;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserStatus;
import io.github.java42.exception.ActiveLegalHoldException;
import io.github.java42.exception.BadRequestException;
import io.github.java42.exception.DepartingEmployeeNotFoundException;
import io.github.java42.exception.InvalidEmailException;
import io.github.java42.exception.NotFoundException;
import io.github.java42.exception.OrgNotFoundException;
import io.github.java42.exception.UnableToCreateProfileException;
import io.github.java42.exception.UserAlreadyAddedException;
import io.github.java42.exception.UserAlreadyExistsException;
import io.github.java42.exception.UsernameMustBeEmailException;
import io.github.java42.exception.WatchlistNotFoundException;
import io.github.java42.json.JsonValue;
import io.github.java42.sandbox.Sandbox;
import io.github.java42.sandbox.ServedRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The areas as somebody lives with them: what one call changes, the next one sees. All that goes
 * over the wire, both ways, is held against the contract.
 */
class AgainstTheSandboxTest {
  static final ContractGuard GUARD = ContractGuard.ofExchanges();

  private static final String NEW = "ines.moreau@quillhaven.example";

  private final Sandbox sandbox = Sandbox.builder().users(60).start();
  private final Code42Client sdk = client(60);

  private Code42Client client(int pageSize) {
    return Code42Client.builder(sandbox.url())
        .credentials(Credentials.localAccount(sandbox.username(), sandbox.password()))
        .pageSize(pageSize)
        .sleeper(duration -> {})
        .customize(http -> http.addNetworkInterceptor(GUARD))
        .build();
  }

  @AfterEach
  void nothingWasWrongWithTheRequests() {
    List<String> problems = sandbox.problems();
    sdk.close();
    sandbox.close();
    assertThat(problems).isEmpty();
  }

  private User someone(int index) {
    return sdk.users().getAll(q -> q.active(true)).items().stream()
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void someoneIsHiredMovesAndLeaves() {
    List<Org> orgs = sdk.orgs().getAll().items().stream().toList();
    Org first = orgs.get(1);
    Org second = orgs.get(2);
    User hired =
        sdk.users()
            .createUser(first.orgUid(), NEW, NEW, b -> b.firstName("Inès").notes("From April on."))
            .body();
    assertThat(sdk.users().getByUsername(NEW).body().users()).containsExactly(hired);
    assertThat(sdk.users().getAll().items()).contains(hired).hasSize(61);
    assertThat(sdk.users().getByUid(hired.userUid()).getString("notes"))
        .isEqualTo("From April on.");

    sdk.users().updateUser(hired.userUid(), b -> b.lastName("Moreau"));
    sdk.users().changeOrgAssignment(hired.userId(), second.orgId());
    User moved = sdk.users().getById(hired.userId()).body();
    assertThat(moved.lastName()).isEqualTo("Moreau");
    assertThat(moved.firstName()).isEqualTo("Inès");
    assertThat(moved.orgName()).isEqualTo(second.orgName());
    assertThat(sdk.users().getAll(q -> q.orgUid(second.orgUid())).items()).contains(moved);

    Role role = sdk.users().getAvailableRoles().body().get(0);
    sdk.users().addRole(hired.userId(), role.roleName());
    assertThat(sdk.users().getRoles(hired.userId()).body())
        .extracting(Role::roleName)
        .contains(role.roleName());
    sdk.users().removeRole(hired.userId(), role.roleName());
    assertThat(sdk.users().getRoles(hired.userId()).body())
        .extracting(Role::roleName)
        .doesNotContain(role.roleName());

    sdk.users().block(hired.userId());
    assertThat(status(hired)).isEqualTo(UserStatus.ACTIVE_BLOCKED);
    sdk.users().unblock(hired.userId());
    sdk.users().deactivate(hired.userId());
    assertThat(sdk.users().getByUid(hired.userUid()).body().active()).isFalse();
    assertThat(sdk.users().getAll(q -> q.active(false)).items())
        .extracting(User::username)
        .contains(NEW);
    sdk.users().reactivate(hired.userId());
    assertThat(status(hired)).isEqualTo(UserStatus.ACTIVE);
  }

  private UserStatus status(User user) {
    return sdk.users().getByUid(user.userUid()).body().status();
  }

  @Test
  void whatTheConsoleRefusesHasAName() {
    String org = someone(0).orgUid();
    assertThatThrownBy(() -> sdk.users().createUser(org, someone(3).username(), NEW))
        .isInstanceOfSatisfying(
            UserAlreadyExistsException.class, e -> assertThat(e.attempts()).isEqualTo(1));
    assertThatThrownBy(() -> sdk.users().createUser("1", NEW, NEW))
        .isExactlyInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> sdk.users().getPage(1, q -> q.orgUid("1")))
        .isInstanceOfSatisfying(
            OrgNotFoundException.class, e -> assertThat(e.orgUid()).isEqualTo("1"));
    String uid = someone(5).userUid();
    assertThatThrownBy(() -> sdk.users().updateUser(uid, b -> b.email("no address")))
        .isInstanceOfSatisfying(
            InvalidEmailException.class, e -> assertThat(e.email()).isEqualTo("no address"));
    assertThatThrownBy(() -> sdk.users().updateUser(uid, b -> b.username("no address")))
        .isInstanceOf(UsernameMustBeEmailException.class);
    assertThatThrownBy(() -> sdk.users().getByUid("1")).isInstanceOf(NotFoundException.class);
    long held = sdk.users().getByUid(sandbox.known().heldUserUid()).body().userId();
    assertThatThrownBy(() -> sdk.users().deactivate(held))
        .isInstanceOfSatisfying(
            ActiveLegalHoldException.class,
            e -> assertThat(e.resourceId()).isEqualTo(String.valueOf(held)));
  }

  @Test
  void aListIsTheSameHoweverItIsPaged() {
    List<String> whole = sdk.users().getAll().items().stream().map(User::userUid).toList();
    Set<String> once = new HashSet<>(whole);
    assertThat(once).hasSize(60);
    for (int size : new int[] {1, 7, 59, 60, 61}) {
      try (Code42Client small = client(size)) {
        assertThat(small.users().getAll().items().stream().map(User::userUid))
            .as("page size %d", size)
            .containsExactlyElementsOf(whole);
        Page<User> begin = small.users().getPage(1);
        assertThat(begin.totalCount()).hasValue(60);
        assertThat(begin.body()).hasSize(Math.min(size, 60));
      }
    }
  }

  @Test
  @BreaksTheContract
  void aLongRunSurvivesWhatHappensToIt() {
    try (Code42Client small = client(10)) {
      sandbox.faults().on("listUsers").after(1).status(503);
      sandbox.faults().on("listUsers").after(4).cutOff();
      sandbox.faults().on("listUsers").after(6).tooManyRequests(1);
      Set<String> seen = new HashSet<>();
      int page = 0;
      for (Page<User> users : small.users().getAll()) {
        if (++page == 2) {
          sandbox.expireTokens();
        }
        for (JsonValue user : users.get("users")) {
          assertThat(seen.add(user.getString("userUid"))).isTrue();
        }
      }
      assertThat(seen).hasSize(60);
      assertThat(sandbox.requests().stream().map(ServedRequest::operation))
          .filteredOn("getUserToken"::equals)
          .hasSize(2);
    }
  }

  @Test
  void departingEmployeesOfTheFirstGeneration() {
    DepartingEmployeeService departing = sdk.detectionLists().departingEmployee();
    Set<String> before = names(departing.getAll());
    User leaver =
        sdk.users().getAll(q -> q.active(true)).items().stream()
            .filter(u -> !before.contains(u.username()))
            .findFirst()
            .orElseThrow();
    Instant day = Instant.parse("2027-03-31T00:00:00Z");
    DepartingEmployeeCase made =
        departing.create(leaver.username(), b -> b.departureDate(day).notes("To the sea.")).body();
    assertThat(departing.getByUsername(leaver.username()).body()).isEqualTo(made);
    assertThat(names(departing.getAll(day))).containsExactly(leaver.username());
    assertThat(names(departing.getAll(day.getEpochSecond() + 1.0))).isEmpty();

    departing.update(made.caseId(), b -> b.notes("To the hills."));
    assertThat(departing.get(made.caseId()).getString("notes")).isEqualTo("To the hills.");
    assertThat(departing.get(made.caseId()).body().departureDate()).isEqualTo(day);
    departing.toggleAlerts(false);
    assertThat(departing.get(made.caseId()).body().alertsEnabled()).isFalse();

    departing.resolve(made.caseId());
    assertThat(names(departing.getAll())).isEqualTo(before);
    assertThatThrownBy(() -> departing.getByUsername(leaver.username()))
        .isInstanceOfSatisfying(
            DepartingEmployeeNotFoundException.class,
            e -> assertThat(e.username()).isEqualTo(leaver.username()));
  }

  private static Set<String> names(Pages<DepartingEmployeeCase> cases) {
    Set<String> names = new HashSet<>();
    for (DepartingEmployeeCase departing : cases.items()) {
      assertThat(names.add(departing.userName())).isTrue();
    }
    return names;
  }

  @Test
  void departingEmployeesOfTheSecondGeneration() {
    DepartingEmployeeV2Service departing = sdk.detectionLists().departingEmployeeV2();
    Set<String> before = new HashSet<>();
    departing.getAll().items().forEach(e -> before.add(e.userId()));
    String uid =
        sdk.users().getAll(q -> q.active(true)).items().stream()
            .map(User::userUid)
            .filter(u -> !before.contains(u))
            .findFirst()
            .orElseThrow();
    LocalDate day = LocalDate.of(2027, 3, 31);
    departing.add(uid, b -> b.departureDate(day));
    String name = departing.get(uid).body().userName();
    assertThat(departing.getAll().items()).extracting(DepartingEmployee::userId).contains(uid);
    // The first generation shows the day, the second keeps it to itself.
    assertThat(leaves(name)).isEqualTo(day);
    departing.updateDepartureDate(uid, day.plusDays(1));
    assertThat(leaves(name)).isEqualTo(day.plusDays(1));
    assertThatThrownBy(() -> departing.add(uid))
        .isInstanceOfSatisfying(
            UserAlreadyAddedException.class, e -> assertThat(e.userId()).isEqualTo(uid));
    departing.setAlertsEnabled(false);
    assertThat(sdk.detectionLists().departingEmployee().getByUsername(name).body().alertsEnabled())
        .isFalse();
    departing.remove(uid);
    assertThat(departing.getAll().items())
        .extracting(DepartingEmployee::userId)
        .containsExactlyInAnyOrderElementsOf(before);
    assertThatThrownBy(() -> departing.remove(uid)).isInstanceOf(NotFoundException.class);
  }

  private LocalDate leaves(String name) {
    Instant departure =
        sdk.detectionLists().departingEmployee().getByUsername(name).body().departureDate();
    return LocalDate.ofInstant(departure, ZoneOffset.UTC);
  }

  @Test
  void profilesOfDetectionLists() {
    User user = someone(20);
    String uid = user.userUid();
    assertThat(sdk.detectionLists().getUser(user.username()).getString("userId")).isEqualTo(uid);
    sdk.detectionLists().updateUserNotes(uid, "Ask Ana.");
    sdk.detectionLists().addUserRiskTags(uid, List.of(RiskFactor.FLIGHT_RISK));
    sdk.detectionLists().addUserCloudAlias(uid, "a@quillhaven.example");
    assertThat(sdk.detectionLists().getUserById(uid).body())
        .satisfies(
            p -> {
              assertThat(p.notes()).isEqualTo("Ask Ana.");
              assertThat(p.riskFactors()).contains(RiskFactor.FLIGHT_RISK);
              assertThat(p.cloudUsernames()).contains("a@quillhaven.example");
            });
    sdk.detectionLists().removeUserRiskTags(uid, List.of(RiskFactor.FLIGHT_RISK));
    sdk.detectionLists().removeUserCloudAlias(uid, "a@quillhaven.example");
    assertThat(sdk.detectionLists().refreshUserScimAttributes(uid).body())
        .satisfies(
            p -> {
              assertThat(p.riskFactors()).doesNotContain(RiskFactor.FLIGHT_RISK);
              assertThat(p.cloudUsernames()).doesNotContain("a@quillhaven.example");
            });
    assertThatThrownBy(() -> sdk.detectionLists().getUser("nobody@quillhaven.example"))
        .isInstanceOfSatisfying(
            UnableToCreateProfileException.class,
            e -> assertThat(e.username()).isEqualTo("nobody@quillhaven.example"));

    CalendarDate day = Dates.calendarDate(LocalDate.of(2027, 1, 31));
    sdk.userRiskProfile().update(uid, b -> b.endDate(day).clearNotes());
    assertThat(sdk.detectionLists().getUserById(uid).body().notes()).isNull();
  }

  @Test
  void devicesOrganizationsAndTheRest() {
    long device = sandbox.known().deviceIds().get(4);
    sdk.devices().block(device);
    assertThat(sandbox.known().blockedDeviceIds()).contains(device);
    sdk.devices().unblock(device);
    assertThat(sandbox.known().blockedDeviceIds()).doesNotContain(device);

    Org org = sdk.orgs().getAll().items().stream().skip(1).findFirst().orElseThrow();
    sdk.orgs().block(org.orgId());
    assertThat(sdk.orgs().getAll().jsonItems().stream().filter(o -> o.getBoolean("blocked")))
        .extracting(o -> o.getLong("orgId"))
        .containsExactly(org.orgId());

    String watchlist = sandbox.known().watchlistIds().get(0);
    assertThat(sdk.watchlists().get(watchlist).body().watchlistId()).isEqualTo(watchlist);
    assertThatThrownBy(() -> sdk.watchlists().get("1"))
        .isInstanceOf(WatchlistNotFoundException.class);
    long number = sandbox.known().caseNumbers().get(0);
    assertThat(sdk.cases().get(number).getLong("number")).isEqualTo(number);
    assertThat(sdk.loginConfig().getForUser(sandbox.known().ssoUsername()).body().loginType())
        .isNotEqualTo(LoginType.LOCAL);
    assertThat(sdk.userContext().getCurrentTenantId()).isEqualTo(sandbox.known().tenantUid());
    assertThat(sdk.serverAdmin().getCurrentTenant().body().tenantUid())
        .isEqualTo(sandbox.known().tenantUid());
    User me = sdk.users().getCurrent().body();
    assertThat(me.username()).isEqualTo(sandbox.username());
    assertThat(sdk.users().getScimDataByUid(me.userUid()).json().isObject()).isTrue();
  }
}

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.ActiveLegalHoldException;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.NotFoundException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsersTest {
  private FakeTenant tenant;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    tenant = new FakeTenant();
    tenant.answers("/api/v1/User/123", "{\"data\":{\"userId\":123,\"userUid\":\"uid-1\"}}");
    tenant.answers(
        "/api/v1/role",
        """
        {"data":[{"roleId":"desktop-user","roleName":"Desktop User"},
                 {"roleId":"proe-user","roleName":"PROe User"},
                 {"roleId":"admin","roleName":"Customer Cloud Admin"}]}""");
    tenant.answers(
        "/api/v3/users/uid-1/roles",
        request ->
            request.getMethod().equals("PUT")
                ? FakeConsole.json(200, "{\"data\":{\"processedReplacementUserRoles\":true}}")
                : FakeConsole.json(
                    200, "{\"data\":[{\"roleId\":\"desktop-user\"},{\"roleId\":\"proe-user\"}]}"));
    sdk = tenant.client();
  }

  @AfterEach
  void stop() {
    sdk.close();
    tenant.close();
  }

  static Stream<Arguments> callsWithAnIdInThePath() {
    Stream<Named<WithId>> calls =
        Stream.of(
            Named.of("userId", (sdk, uid) -> sdk.users().getByUid(uid)),
            Named.of("userId", (sdk, uid) -> sdk.users().updateUser(uid, u -> u.notes("n"))),
            Named.of("watchlistId", (sdk, id) -> sdk.watchlists().get(id)),
            Named.of("userId", (sdk, uid) -> sdk.userRiskProfile().update(uid, p -> p.notes("n"))));
    return calls.flatMap(
        call -> Stream.of("", "  ", ".", "..").map(id -> Arguments.of(call, call.getName(), id)));
  }

  interface WithId {
    void call(Code42Client sdk, String id);
  }

  @ParameterizedTest(name = "{0} \"{2}\"")
  @MethodSource("callsWithAnIdInThePath")
  void anIdThatLeadsElsewhereIsRefusedByName(WithId call, String name, String id) {
    assertThatThrownBy(() -> call.call(sdk, id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + ": \"" + id + "\"");
    assertThat(tenant.nobodyAsked()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a%2Fb",
    "../Org/1, ..%2FOrg%2F1",
    "1?x=y, 1%3Fx=y",
    "1#f, 1%23f",
    "50%25, 50%2525",
    "Jörg, J%C3%B6rg",
    "a b, a%20b"
  })
  void anyOtherIdIsOneSegment(String id, String segment) {
    assertThatThrownBy(() -> sdk.users().getByUid(id)).isInstanceOf(NotFoundException.class);
    assertThat(tenant.sent()).containsExactly("GET /api/v1/User/" + segment + "?idType=uid");
  }

  @Test
  void anArgumentThatMustBeThereIsRefusedByName() {
    List<Consumer<String>> calls =
        List.of(
            none -> sdk.users().createUser(none, "u", "e@example.com"),
            none -> sdk.loginConfig().getForUser(none),
            none -> sdk.users().getScimDataByUid(none));
    List<String> names = List.of("orgUid", "username", "userId");
    for (int i = 0; i < names.size(); i++) {
      Consumer<String> call = calls.get(i);
      assertThatThrownBy(() -> call.accept(null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(names.get(i) + ": null");
    }
    assertThat(tenant.nobodyAsked()).isTrue();
  }

  @Test
  void createsWithWhatIsSetAndNothingElse() {
    tenant.answers("/api/v1/User", "{\"data\":{\"userId\":5,\"newField\":{\"a\":1}}}");
    var created = sdk.users().createUser("1", "ü@example.com", "e@example.com", u -> u.notes("n"));
    assertThat(created.body().userId()).isEqualTo(5);
    assertThat(created.get("newField").get("a").asInt()).isEqualTo(1);
    assertThat(tenant.sent())
        .containsExactly(
            "POST /api/v1/User {\"orgUid\":\"1\",\"username\":\"ü@example.com\","
                + "\"email\":\"e@example.com\",\"notes\":\"n\"}");
  }

  @Test
  void changesByUid() {
    tenant.answers("/api/v1/User/uid-1", "{\"data\":{\"userId\":123}}");
    sdk.users().updateUser("uid-1", u -> u.quotaInBytes(4_200_000_000L).firstName("F"));
    assertThat(tenant.sent())
        .containsExactly(
            "PUT /api/v1/User/uid-1?idType=uid {\"firstName\":\"F\",\"quotaInBytes\":4200000000}");
  }

  @Test
  void findsByName() {
    tenant.answers("/api/v1/User", "{\"data\":{\"totalCount\":1,\"users\":[{\"userId\":7}]}}");
    var found = sdk.users().getByUsername("a b@example.com", p -> p.incRoles(true));
    assertThat(found.get("users").get(0).getLong("userId")).isEqualTo(7);
    assertThat(found.body().users()).hasSize(1);
    assertThat(tenant.sent())
        .containsExactly("GET /api/v1/User?username=a%20b%40example.com&incRoles=true");
  }

  @Test
  void whatIsKnownByUidIsLookedUpByNumberFirst() {
    for (String what : List.of("block", "unblock", "deactivate", "activate", "move")) {
      tenant.answers("/api/v3/users/uid-1/" + what, "{\"data\":null}");
    }
    sdk.users().block(123);
    sdk.users().unblock(123);
    sdk.users().deactivate(123, b -> b.block(true));
    sdk.users().reactivate(123);
    sdk.users().changeOrgAssignment(123, 2689);
    assertThat(tenant.sent().stream().filter(line -> !line.startsWith("GET /api/v1/User/123")))
        .containsExactly(
            "POST /api/v3/users/uid-1/block",
            "POST /api/v3/users/uid-1/unblock",
            "POST /api/v3/users/uid-1/deactivate {\"block\":true}",
            "POST /api/v3/users/uid-1/activate {}",
            "POST /api/v3/users/uid-1/move {\"orgId\":2689}");
    assertThat(tenant.sent()).hasSize(10);
  }

  @Test
  void aLookUpWithoutAUidIsToldAndNothingIsChanged() {
    tenant.answers("/api/v1/User/123", "{\"data\":{\"userId\":123}}");
    assertThatThrownBy(() -> sdk.users().block(123))
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("has no field \"userUid\"");
    assertThat(tenant.sent()).hasSize(1);
  }

  @Test
  void aLegalHoldIsToldByTheNumberThatTheCallerKnows() {
    tenant.answers(
        "/api/v3/users/uid-1/deactivate",
        request -> FakeConsole.json(400, "[{\"name\":\"ACTIVE_LEGAL_HOLD\"}]"));
    assertThatThrownBy(() -> sdk.users().deactivate(123))
        .isInstanceOfSatisfying(
            ActiveLegalHoldException.class,
            e -> {
              assertThat(e.resource()).isEqualTo("user");
              assertThat(e.resourceId()).isEqualTo("123");
              assertThat(e.statusCode()).isEqualTo(400);
            })
        .hasMessageContaining("The user 123 is part of a legal hold");
  }

  @ParameterizedTest
  @CsvSource({"Customer Cloud Admin", "admin"})
  void aRoleIsAddedByNameOrId(String role) {
    var changed = sdk.users().addRole(123, role);
    assertThat(changed.body().processedReplacementUserRoles()).isTrue();
    assertThat(tenant.sent())
        .containsExactly(
            "GET /api/v1/User/123",
            "GET /api/v3/users/uid-1/roles",
            "GET /api/v1/role",
            "PUT /api/v3/users/uid-1/roles"
                + " {\"roleIds\":[\"desktop-user\",\"proe-user\",\"admin\"]}");
  }

  @Test
  void aRoleThatIsThereIsNotSentTwice() {
    sdk.users().addRole(123, "PROe User");
    assertThat(tenant.sent().get(3))
        .isEqualTo("PUT /api/v3/users/uid-1/roles {\"roleIds\":[\"desktop-user\",\"proe-user\"]}");
  }

  @Test
  void aRoleIsTakenAway() {
    sdk.users().removeRole(123, "Desktop User");
    assertThat(tenant.sent().get(3))
        .isEqualTo("PUT /api/v3/users/uid-1/roles {\"roleIds\":[\"proe-user\"]}");
  }

  @Test
  void aRoleThatIsNoneOrNotTheUsersChangesNothing() {
    assertThatThrownBy(() -> sdk.users().addRole(123, "No Such Role"))
        .isInstanceOf(Code42Exception.class)
        .hasMessageContaining("There is no role \"No Such Role\"");
    assertThatThrownBy(() -> sdk.users().removeRole(123, "admin"))
        .isInstanceOf(Code42Exception.class)
        .hasMessage("The user 123 does not have the role admin");
    assertThat(tenant.sent()).noneMatch(line -> line.startsWith("PUT"));
  }
}

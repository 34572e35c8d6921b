package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.Org;
import io.github.java42.console.model.OrgsPage;
import io.github.java42.console.model.Role;
import io.github.java42.console.model.ScimUserData;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserRolesChange;
import io.github.java42.console.model.UserStatus;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.sandbox.PlainClient.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is changed by one operation is seen by the others. */
class UserChangesTest {
  private static final String USERS = "/api/v1/User";
  private static final String NAME = "ines.moreau@quillhaven.example";

  private final Sandbox sandbox = Sandbox.start();
  private final PlainClient client = PlainClient.signedIn(sandbox);

  @AfterEach
  void nothingWasWrongWithTheRequests() {
    List<String> problems = sandbox.problems();
    sandbox.close();
    assertThat(problems).isEmpty();
  }

  @Test
  void whoIsCreatedIsListedAndFound() {
    Org research = org("Research");
    Reply reply =
        create(
            "\"username\":\"" + NAME + "\",\"firstName\":\"Inès\",\"notes\":\"Starts in April.\"",
            research.orgUid());
    assertThat(reply.status()).isEqualTo(201);
    User created = reply.data(User.JSON);

    assertThat(created.username()).isEqualTo(NAME);
    assertThat(created.firstName()).isEqualTo("Inès");
    assertThat(created.lastName()).isNull();
    assertThat(created.notes()).isEqualTo("Starts in April.");
    assertThat(created.orgName()).isEqualTo("Research");
    assertThat(created.orgId()).isEqualTo(research.orgId());
    assertThat(created.active()).isTrue();
    assertThat(created.status()).isEqualTo(UserStatus.ACTIVE);
    UsersPage everybody = client.data(USERS, UsersPage.JSON);
    assertThat(everybody.totalCount()).isEqualTo(101);
    assertThat(everybody.users().get(100)).isEqualTo(created);
    assertThat(client.data(USERS + "?username=" + NAME, UsersPage.JSON).users())
        .containsExactly(created);
    assertThat(byUid(created)).isEqualTo(created);
    assertThat(client.data(USERS + "/" + created.userId(), User.JSON)).isEqualTo(created);
  }

  @Test
  void aNameIsTakenOnce() {
    create("\"username\":\"" + NAME + "\"", org("Sales").orgUid()).data(User.JSON);
    for (String taken : new String[] {NAME, NAME.toUpperCase(Locale.ROOT), user(30).username()}) {
      Reply reply = create("\"username\":\"" + taken + "\"", org("Sales").orgUid());
      assertThat(reply.failureName(500)).as(taken).isEqualTo("USER_DUPLICATE");
    }
    assertThat(client.data(USERS, UsersPage.JSON).totalCount()).isEqualTo(101);
  }

  @Test
  void anOrganizationThatDoesNotExistTakesNobody() {
    assertThat(create("\"username\":\"" + NAME + "\"", "1").failure(400))
        .containsExactly("There is no organization with the UID 1");
    assertThat(client.data(USERS, UsersPage.JSON).totalCount()).isEqualTo(100);
  }

  @Test
  void whoHasAPasswordSignsInUntilBlocked() {
    User created =
        create("\"username\":\"" + NAME + "\",\"password\":\"horse staple\"", org("Legal").orgUid())
            .data(User.JSON);
    assertThat(signIn("horse staple")).isEqualTo(200);
    assertThat(signIn("horse")).isEqualTo(401);

    put(created, "{\"password\":\"battery horse\"}").data(User.JSON);
    assertThat(signIn("horse staple")).isEqualTo(401);
    assertThat(signIn("battery horse")).isEqualTo(200);

    change(created, "block");
    assertThat(signIn("battery horse")).isEqualTo(401);
    change(created, "unblock");
    assertThat(signIn("battery horse")).isEqualTo(200);

    client.send("POST", "/api/v3/orgs/" + org("Legal").orgGuid() + "/block", null).newerData();
    assertThat(signIn("battery horse")).isEqualTo(401);
  }

  @Test
  void whoIsBlockedIsBlockedUntilUnblocked() {
    User user = activeUser();
    change(user, "block");
    assertThat(byUid(user).blocked()).isTrue();
    assertThat(byUid(user).active()).isTrue();
    assertThat(byUid(user).status()).isEqualTo(UserStatus.ACTIVE_BLOCKED);
    assertThat(byUid(user).modificationDate()).isAfter(user.modificationDate());
    change(user, "unblock");
    assertThat(byUid(user).blocked()).isFalse();
    assertThat(byUid(user).status()).isEqualTo(UserStatus.ACTIVE);
  }

  @Test
  void whoIsDeactivatedIsInactiveUntilActivated() {
    User user = activeUser();
    String state = "/api/v3/users/" + user.userUid();
    assertThat(client.json("POST", state + "/deactivate", "{}").status()).isEqualTo(204);
    assertThat(byUid(user).active()).isFalse();
    assertThat(byUid(user).blocked()).isFalse();
    assertThat(client.data(USERS + "?active=false", UsersPage.JSON).users())
        .extracting(User::userUid)
        .contains(user.userUid());

    client.json("POST", state + "/activate", "{}").newerData();
    assertThat(byUid(user).active()).isTrue();
    client.json("POST", state + "/deactivate", "{\"block\":true}");
    assertThat(byUid(user).blocked()).isTrue();
    client.json("POST", state + "/activate", "{}");
    assertThat(byUid(user).blocked()).as("not unblocked unless asked for").isTrue();
    client.json("POST", state + "/activate", "{\"unblock\":true}");
    assertThat(byUid(user).blocked()).isFalse();
  }

  @Test
  void whoIsHeldStaysActive() {
    String uid = sandbox.known().heldUserUid();
    Reply reply = client.json("POST", "/api/v3/users/" + uid + "/deactivate", "{\"block\":true}");
    assertThat(reply.failureName(400)).isEqualTo("ACTIVE_LEGAL_HOLD");
    assertThat(client.data(USERS + "/" + uid + "?idType=uid", User.JSON).blocked()).isFalse();
  }

  @Test
  void whoIsMovedBelongsElsewhere() {
    User user = activeUser();
    Org optics = org("Optics");
    String path = "/api/v3/users/" + user.userUid() + "/move";
    client.json("POST", path, "{\"orgId\":" + optics.orgId() + "}").newerData();

    assertThat(byUid(user).orgName()).isEqualTo("Optics");
    assertThat(client.data(USERS + "?orgUid=" + optics.orgUid(), UsersPage.JSON).users())
        .extracting(User::userUid)
        .containsExactly(user.userUid());
    assertThat(client.json("POST", path, "{\"orgId\":1}").failure(400))
        .containsExactly("There is no organization with the number 1");
  }

  @Test
  void rolesThatAreReplacedAreOthers() {
    User user = activeUser();
    String path = "/api/v3/users/" + user.userUid() + "/roles";
    List<String> before = roles(client.get(path).newerData());
    assertThat(before).isNotEmpty().contains("desktop-user");

    UserRolesChange change =
        client
            .json("PUT", path, "{\"roleIds\":[\"org-admin\",\"desktop-user\",\"emperor\"]}")
            .newerData(UserRolesChange.JSON);

    assertThat(change.processedReplacementUserRoles()).isTrue();
    assertThat(change.newlyAssignedRoleIds()).containsExactly("org-admin");
    assertThat(change.unassignedRoleIds())
        .isEqualTo(before.stream().filter(r -> !r.equals("desktop-user")).toList());
    assertThat(change.ignoredRoleIds()).containsExactly("emperor");
    assertThat(roles(client.get(path).newerData())).containsExactly("org-admin", "desktop-user");
    assertThat(client.data(USERS + "?roleId=org-admin", UsersPage.JSON).users())
        .extracting(User::userUid)
        .containsExactly(user.userUid());
    assertThat(roles(client.get("/api/v1/role").olderData()))
        .contains("desktop-user", "org-admin", "customer-cloud-admin")
        .doesNotContain("emperor");
  }

  @Test
  void whatIsUpdatedChangesAndTheRestStays() {
    User user = user(40);
    User now =
        put(user, "{\"notes\":\"Lund now\",\"quotaInBytes\":5,\"username\":\"x.y@other.example\"}")
            .data(User.JSON);

    assertThat(now.notes()).isEqualTo("Lund now");
    assertThat(now.quotaInBytes()).isEqualTo(5);
    assertThat(now.username()).isEqualTo("x.y@other.example");
    assertThat(now.email()).isEqualTo(user.email());
    assertThat(now.lastName()).isEqualTo(user.lastName());
    assertThat(byUid(user)).isEqualTo(now);
    assertThat(client.data(USERS + "?username=" + user.username(), UsersPage.JSON).users())
        .isEmpty();
    assertThat(client.data(USERS + "?username=x.y@other.example", UsersPage.JSON).users())
        .containsExactly(now);
    create("\"username\":\"" + user.username() + "\"", user.orgUid()).data(User.JSON);
  }

  @Test
  void whatTheConsoleDoesNotTakeIsTheErrorOfTheContract() {
    User user = user(41);
    assertThat(put(user, "{\"username\":\"nobody\"}").failureName(500))
        .isEqualTo("USERNAME_NOT_AN_EMAIL");
    assertThat(put(user, "{\"email\":\"nobody\"}").failureName(500)).isEqualTo("EMAIL_INVALID");
    assertThat(put(user, "{\"password\":\"short\"}").failureName(500))
        .isEqualTo("NEW_PASSWORD_INVALID");
    assertThat(put(user, "{\"username\":\" \"}").failureName(500)).isEqualTo("INVALID_USERNAME");
    assertThat(put(user, "{\"username\":\"" + user(42).username() + "\"}").failureName(500))
        .isEqualTo("INVALID_USERNAME");
    assertThat(byUid(user)).isEqualTo(user);
    put(user, "{\"username\":\"" + user.username() + "\"}").data(User.JSON);
  }

  @Test
  void manyAtOnceLoseNothing() {
    String org = org("Sales").orgUid();
    List<String> uids =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> create("\"username\":\"many" + i + "@x.example\"", org))
            .map(reply -> reply.data(User.JSON).userUid())
            .toList();
    assertThat(uids).doesNotHaveDuplicates();
    assertThat(client.data(USERS, UsersPage.JSON).users())
        .hasSize(300)
        .extracting(User::userUid)
        .containsAll(uids);
  }

  @Test
  void nobodyElseHasTheIds() {
    for (String path : new String[] {USERS + "/1", USERS + "/1?idType=uid", USERS + "/x"}) {
      assertThat(client.get(path).failure(404)).first().asString().startsWith("There is no user");
    }
    for (String change : new String[] {"block", "unblock"}) {
      assertThat(client.send("POST", "/api/v3/users/1/" + change, null).status()).isEqualTo(404);
    }
    assertThat(client.get("/api/v3/users/1/roles").status()).isEqualTo(404);
    assertThat(client.get(scim("1")).status()).isEqualTo(404);
  }

  @Test
  void theDirectoryTellsOfThoseItKnows() {
    ScimUserData known = scimOf(user(8));
    assertThat(known.userUid()).isEqualTo(user(8).userUid());
    assertThat(known.hasScimUserData()).isTrue();
    assertThat(known.title()).isNotBlank();
    assertThat(known.managerUserId()).isEqualTo(user(0).userUid());
    assertThat(scimOf(user(0)).managerUserId()).as("nobody is above").isNull();

    User created = create("\"username\":\"" + NAME + "\"", org("Sales").orgUid()).data(User.JSON);
    assertThat(scimOf(created).hasScimUserData()).isFalse();
    assertThat(scimOf(created).title()).isNull();
  }

  private ScimUserData scimOf(User user) {
    JsonValue root = JsonValue.parse(client.get(scim(user.userUid())).success());
    assertThat(root.keys()).containsExactly("totalCount", "data");
    return ScimUserData.JSON.with(Mismatch.STRICT).read(root.get("data"));
  }

  private static String scim(String uid) {
    return "/api/v18/scim-user-data/collated-view?userId=" + uid;
  }

  private Reply create(String members, String orgUid) {
    return client.json(
        "POST", USERS, "{\"email\":\"a@b.example\",\"orgUid\":\"" + orgUid + "\"," + members + "}");
  }

  private Reply put(User user, String body) {
    return client.json("PUT", USERS + "/" + user.userUid() + "?idType=uid", body);
  }

  private void change(User user, String what) {
    assertThat(
            client
                .send("POST", "/api/v3/users/" + user.userUid() + "/" + what, null)
                .newerData()
                .isNull())
        .isTrue();
  }

  private int signIn(String password) {
    return PlainClient.of(sandbox.url()).basic(NAME, password).get("/api/v3/auth/jwt").status();
  }

  private User byUid(User user) {
    return client.data(USERS + "/" + user.userUid() + "?idType=uid", User.JSON);
  }

  private User user(int index) {
    return client.data(USERS, UsersPage.JSON).users().get(index);
  }

  private User activeUser() {
    return client.data(USERS + "?active=true", UsersPage.JSON).users().stream()
        .skip(5)
        .filter(u -> !u.blocked())
        .filter(u -> !u.userUid().equals(sandbox.known().heldUserUid()))
        .filter(
            u ->
                roles(client.get("/api/v3/users/" + u.userUid() + "/roles").newerData()).size() > 1)
        .findFirst()
        .orElseThrow();
  }

  private Org org(String name) {
    return client.data("/api/v1/Org", OrgsPage.JSON).orgs().stream()
        .filter(o -> o.orgName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> roles(JsonValue roles) {
    return StreamSupport.stream(roles.spliterator(), false)
        .map(Role.JSON.with(Mismatch.STRICT)::read)
        .map(Role::roleId)
        .toList();
  }
}

package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserStatus;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ListUsersTest {
  private static final String USERS = "/api/v1/User";
  private static final int COUNT = 731;
  private static final Sandbox SANDBOX = Sandbox.builder().users(COUNT).start();
  private static final PlainClient CLIENT = PlainClient.signedIn(SANDBOX);
  private static final List<User> ALL = all(CLIENT, "incRoles=true&pgSize=1000");

  @AfterAll
  static void nothingWasWrongWithTheRequests() {
    List<String> problems = SANDBOX.problems();
    SANDBOX.close();
    assertThat(problems).isEmpty();
  }

  @Test
  void thePagesHoldEverybodyOnce() {
    List<User> paged = all(CLIENT, "pgSize=100&incRoles=true");

    assertThat(paged).isEqualTo(ALL).hasSize(COUNT);
    assertThat(paged).extracting(User::userUid).doesNotHaveDuplicates();
    assertThat(paged).extracting(User::userId).doesNotHaveDuplicates();
    assertThat(paged).extracting(User::username).doesNotHaveDuplicates();
  }

  @Test
  void pagesAreOfTheSizeAskedForAndCountAll() {
    assertThat(page("pgNum=1&pgSize=100")).hasSize(100).isEqualTo(page("pgSize=100"));
    assertThat(page("pgNum=8&pgSize=100")).hasSize(31);
    assertThat(page("pgNum=9&pgSize=100")).isEmpty();
    assertThat(page("pgNum=2147483647&pgSize=2147483647")).isEmpty();
    assertThat(CLIENT.data(USERS, UsersPage.JSON).users())
        .as("the contract's default")
        .hasSize(500);
    assertThat(CLIENT.data(USERS + "?pgNum=9&pgSize=100", UsersPage.JSON).totalCount())
        .isEqualTo(COUNT);
  }

  @Test
  void tenThousandArePagedThroughQuickly() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          try (Sandbox big = Sandbox.builder().users(10_000).start()) {
            List<User> everybody = all(PlainClient.signedIn(big), "pgSize=500");
            assertThat(everybody.stream().map(User::userUid).distinct()).hasSize(10_000);
            assertThat(everybody.stream().map(User::username).distinct()).hasSize(10_000);
          }
        });
  }

  @Test
  void activeAndDeactivatedOnesAreAll() {
    assertThat(matching("active=true", u -> Boolean.TRUE.equals(u.active()))).isNotEmpty();
    assertThat(matching("active=false", u -> Boolean.FALSE.equals(u.active()))).isNotEmpty();
  }

  /** As py42 writes it, which the server takes. */
  @Test
  @BreaksTheContract
  void truthMayBeginWithACapital() {
    assertThat(matching("active=True", u -> Boolean.TRUE.equals(u.active()))).isNotEmpty();
  }

  @Test
  void oneIsFoundByNameOrMail() {
    User user = ALL.get(17);
    assertThat(matching("username=" + user.username(), user::equals)).hasSize(1);
    assertThat(matching("username=" + user.username().toUpperCase(Locale.ROOT), user::equals))
        .hasSize(1);
    assertThat(matching("email=" + user.email(), user::equals)).hasSize(1);
    assertThat(matching("username=nobody@quillhaven.example", u -> false)).isEmpty();
  }

  @Test
  void organizationsAndRolesNarrowTheList() {
    String org = ALL.get(3).orgUid();
    assertThat(matching("orgUid=" + org, u -> u.orgUid().equals(org)))
        .hasSizeGreaterThan(1)
        .hasSizeLessThan(COUNT);
    assertThat(matching("roleId=proe-user", u -> u.roles().contains("proe-user")))
        .hasSizeGreaterThan(1)
        .hasSizeLessThan(COUNT);
    assertThat(matching("roleId=nothing", u -> false)).isEmpty();
  }

  @Test
  void textIsFoundInNamesAndAddresses() {
    assertThat(matching("q=lindqvist", u -> u.username().contains("lindqvist"))).isNotEmpty();
    assertThat(matching("q=LINDQVIST", u -> u.username().contains("lindqvist"))).isNotEmpty();
    User sato = ALL.stream().filter(u -> "佐藤".equals(u.lastName())).findFirst().orElseThrow();
    assertThat(matching("q=" + encoded("佐藤"), u -> "佐藤".equals(u.lastName()))).contains(sato);
    User full = ALL.stream().filter(u -> u.firstName() != null).skip(40).findFirst().orElseThrow();
    String name = full.firstName() + " " + full.lastName();
    assertThat(
            matching(
                "q=" + encoded(name),
                u -> (u.firstName() + " " + u.lastName()).equalsIgnoreCase(name)))
        .contains(full);
  }

  @Test
  void filtersMustAllBeMet() {
    User user = ALL.get(25);
    assertThat(matching("username=" + user.username() + "&orgUid=" + user.orgUid(), user::equals))
        .hasSize(1);
    assertThat(matching("username=" + user.username() + "&active=" + !user.active(), u -> false))
        .isEmpty();
  }

  @Test
  void rolesAreForThoseWhoAsk() {
    assertThat(ALL).allMatch(u -> !u.roles().isEmpty());
    assertThat(CLIENT.get(USERS).body()).doesNotContain("\"roles\"");
  }

  @Test
  void anOrganizationThatDoesNotExistIsTheErrorOfTheContract() {
    assertThat(CLIENT.get(USERS + "?orgUid=104217730551200134").failure(400))
        .containsExactly("Organization was not found");
  }

  @Test
  void theMetadataSaysWhatWasUnderstood() {
    JsonValue root = JsonValue.parse(CLIENT.get(USERS + "?active=true&pgSize=2").body());
    assertThat(root.at("/metadata/params").toJson())
        .isEqualTo("{\"active\":\"true\",\"pgSize\":\"2\"}");
  }

  @Test
  void peopleAreAsManifoldAsRealOnes() {
    assertThat(ALL).extracting(User::email).containsNull();
    assertThat(ALL).extracting(User::firstName).containsNull();
    assertThat(ALL).extracting(User::notes).containsNull().anyMatch(Objects::nonNull);
    assertThat(ALL).extracting(User::userExtRef).containsNull().anyMatch(Objects::nonNull);
    assertThat(ALL).extracting(User::status).contains(UserStatus.ACTIVE, UserStatus.ACTIVE_BLOCKED);
    assertThat(ALL).extracting(User::orgName).contains("Research", "Sales", "Legal");
    assertThat(ALL).extracting(User::quotaInBytes).contains(-1L).anyMatch(q -> q > 0);
    assertThat(ALL).anyMatch(u -> u.lastName().codePoints().anyMatch(c -> c > 0xFFFF));
    assertThat(ALL)
        .allMatch(u -> !u.modificationDate().isBefore(u.creationDate()))
        .allMatch(u -> u.username().matches("[a-z]+\\.[a-z]+[0-9]*@quillhaven\\.example"))
        .allMatch(u -> u.active() || !u.blocked());
    assertThat(JsonValue.parse(CLIENT.get(USERS).body()).at("/data/users/1").keys())
        .as("what is not known is null, not missing")
        .contains("notes", "userExtRef", "email", "firstName");
  }

  /** What the filter finds, which must be what the same question finds among all. */
  private static List<User> matching(String filter, Predicate<User> same) {
    List<User> found = all(CLIENT, filter + "&incRoles=true&pgSize=90");
    assertThat(found).as(filter).isEqualTo(ALL.stream().filter(same).toList());
    return found;
  }

  private static List<User> page(String query) {
    return CLIENT.data(USERS + "?" + query, UsersPage.JSON).users();
  }

  private static List<User> all(PlainClient client, String query) {
    List<User> all = new ArrayList<>();
    UsersPage page;
    int number = 1;
    do {
      page = client.data(USERS + "?pgNum=" + number + "&" + query, UsersPage.JSON);
      all.addAll(page.users());
      number++;
    } while (!page.users().isEmpty());
    assertThat(page.totalCount()).isEqualTo(all.size());
    return all;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

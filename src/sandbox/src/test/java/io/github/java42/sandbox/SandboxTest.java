package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.json.JsonValue;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxTest {
  private static final String USERS = "/api/v1/User";

  @Test
  void theSameSeedAndNumberGiveTheSameBytes() {
    assertThat(told(Sandbox.builder().seed(5).users(300)))
        .isEqualTo(told(Sandbox.builder().seed(5).users(300)));
  }

  @Test
  void anotherSeedGivesOtherPeople() {
    JsonValue five = users(Sandbox.builder().seed(5).users(300));
    JsonValue six = users(Sandbox.builder().seed(6).users(300));

    assertThat(six.size()).isEqualTo(five.size());
    for (int i = 0; i < six.size(); i++) {
      assertThat(six.get(i).getString("userUid")).isNotEqualTo(five.get(i).getString("userUid"));
    }
    assertThat(six.get(0).getString("username")).isNotEqualTo(five.get(0).getString("username"));
  }

  @Test
  void moreUsersLeaveThoseBeforeAsTheyWere() {
    JsonValue few = users(Sandbox.builder().users(10));
    JsonValue many = users(Sandbox.builder().users(200));

    for (int i = 0; i < few.size(); i++) {
      assertThat(many.get(i)).isEqualTo(few.get(i));
    }
  }

  @Test
  void theSmallestCompanyIsTheAdministrator() {
    assertThat(users(Sandbox.builder().users(1)).size()).isEqualTo(1);
  }

  @Test
  @BreaksTheContract
  void wrongRequestsAreRefusedAndListed() {
    try (Sandbox sandbox = Sandbox.start()) {
      PlainClient client = PlainClient.signedIn(sandbox);

      assertThat(client.get(USERS + "?pgNum=0&activ=true&active=yes").failure(400))
          .containsExactly(
              "active: \"yes\" is not true or false",
              "pgNum: \"0\" is less than 1",
              "activ: listUsers has no such query parameter");
      assertThat(client.get(USERS + "?pgSize=many").failure(400))
          .containsExactly("pgSize: \"many\" is no whole number");
      assertThat(client.get(USERS + "?pgSize=1&pgSize=2").failure(400))
          .containsExactly("pgSize: is there 2 times");
      assertThat(client.get("/api/v1/Usr").failure(404))
          .containsExactly("the contract has no such path");
      assertThat(client.get(USERS + "/").failure(404))
          .containsExactly("the contract has no such path");
      assertThat(client.send("DELETE", USERS, null).failure(405))
          .containsExactly("the contract has only GET, POST here");

      assertThat(sandbox.problems())
          .containsExactly(
              "GET /api/v1/User: active: \"yes\" is not true or false",
              "GET /api/v1/User: pgNum: \"0\" is less than 1",
              "GET /api/v1/User: activ: listUsers has no such query parameter",
              "GET /api/v1/User: pgSize: \"many\" is no whole number",
              "GET /api/v1/User: pgSize: is there 2 times",
              "GET /api/v1/Usr: the contract has no such path",
              "GET /api/v1/User/: the contract has no such path",
              "DELETE /api/v1/User: the contract has only GET, POST here");
    }
  }

  @Test
  @BreaksTheContract
  void theListOfProblemsDoesNotGrowForEver() {
    try (Sandbox sandbox = Sandbox.start()) {
      PlainClient client = PlainClient.of(sandbox.url());
      for (int i = 0; i < 1_001; i++) {
        client.get("/nowhere/" + i);
      }
      assertThat(sandbox.problems())
          .hasSize(1_000)
          .first()
          .asString()
          .startsWith("GET /nowhere/0:");
    }
  }

  @Test
  void itListensToThisMachineOnlyAndSaysWhere() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(URI.create(sandbox.url()))
          .hasScheme("http")
          .hasHost("127.0.0.1")
          .hasNoQuery()
          .hasPath("");
      assertThat(sandbox).hasToString("Sandbox at " + sandbox.url());
    }
  }

  @Test
  @BreaksTheContract
  void manyRunBesideEachOther() {
    try (Sandbox one = Sandbox.start();
        Sandbox two = Sandbox.start()) {
      PlainClient.of(one.url()).get("/nowhere");

      assertThat(one.url()).isNotEqualTo(two.url());
      assertThat(one.problems()).hasSize(1);
      assertThat(two.problems()).isEmpty();
    }
  }

  @Test
  void whatIsClosedAnswersNoMore() {
    Sandbox sandbox = Sandbox.start();
    PlainClient client = PlainClient.signedIn(sandbox);
    sandbox.close();
    sandbox.close();

    assertThatThrownBy(() -> client.get(USERS)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aPortThatIsTakenIsSaidToBe() {
    try (Sandbox first = Sandbox.start()) {
      int port = URI.create(first.url()).getPort();

      assertThatThrownBy(() -> Sandbox.builder().port(port).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot listen at 127.0.0.1:" + port);
    }
  }

  @Test
  void nonsenseIsRefusedBeforeItStarts() {
    Sandbox.Builder builder = Sandbox.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.users(0))
        .withMessageContaining("users: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(65_536))
        .withMessageContaining("port: 65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(-1))
        .withMessageContaining("port: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.gatewayPort(65_536))
        .withMessage("gatewayPort: 65536 is not between 0 and 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.nodePort(-1))
        .withMessage("nodePort: -1 is not between 0 and 65535");
  }

  private static List<String> told(Sandbox.Builder builder) {
    try (Sandbox sandbox = builder.start()) {
      String token = PlainClient.token(sandbox);
      PlainClient client = PlainClient.of(sandbox.url()).bearer(token);
      return List.of(
          token,
          sandbox.username(),
          client.get("/api/v1/User/my?incRoles=true").body(),
          client.get(USERS + "?incRoles=true").body(),
          client.get(USERS + "?active=false").body(),
          client.get(USERS + "/1").body());
    }
  }

  private static JsonValue users(Sandbox.Builder builder) {
    try (Sandbox sandbox = builder.start()) {
      return JsonValue.parse(PlainClient.signedIn(sandbox).get(USERS).body()).at("/data/users");
    }
  }
}

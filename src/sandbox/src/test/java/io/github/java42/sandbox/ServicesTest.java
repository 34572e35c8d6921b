package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.console.model.CaseRecord;
import io.github.java42.console.model.CaseStatus;
import io.github.java42.console.model.Watchlist;
import io.github.java42.console.model.WatchlistType;
import io.github.java42.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServicesTest {
  private final Sandbox sandbox = Sandbox.start();
  private final PlainClient console = PlainClient.signedIn(sandbox);
  private final PlainClient store = console.service("kv");

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void theConsoleNamesTheStoreAndTheStoreAllServices() {
    JsonValue environment = JsonValue.parse(console.get("/api/v1/ServerEnv").success());
    URI sts = URI.create(environment.getString("stsBaseUrl"));
    assertThat(sts).hasScheme("http").hasHost("127.0.0.1");
    assertThat(sts.getPort()).isNotEqualTo(URI.create(sandbox.url()).getPort());
    assertThat(sts.getPath()).as("what a client must leave out").isNotEmpty();
    assertThat(environment.getLong("version")).isPositive();

    Set<String> addresses = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (String id : ServicesOperations.ALL.names()) {
      String host = ServicesOperations.ALL.get(id).host();
      if (host.matches(".*API[-_]URL") && keys.add(host)) {
        addresses.add(PlainClient.of(store.url()).get("/v1/" + host).text());
      }
    }
    assertThat(keys).hasSizeGreaterThan(9);
    assertThat(addresses).hasSameSizeAs(keys).allMatch(a -> a.startsWith(store.url() + "/"));
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  void aServiceThatTheStoreDoesNotKnowIsNotThere() {
    assertThat(store.get("/v1/OTHER-API_URL").serviceFailure(404))
        .containsExactly("There is no service OTHER-API_URL");
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  @BreaksTheContract
  void aCallToTheWrongHostIsNotFound() {
    String path = "/api/v1/case/1";
    assertThat(console.get(path).status()).isEqualTo(404);
    assertThat(store.get(path).status()).isEqualTo(404);
    assertThat(console.service("watchlists-API_URL").get(path).status()).isEqualTo(404);
    assertThat(store.get("/api/v1/User").status()).isEqualTo(404);
    assertThat(console.service("CASES_API-URL").get(path).status()).isEqualTo(200);
    assertThat(sandbox.problems()).hasSize(4).allMatch(p -> p.endsWith("no such path"));
  }

  @Test
  void servicesTakeTheTokensOfTheConsoleAlone() {
    PlainClient cases = console.service("CASES_API-URL");
    PlainClient nobody = PlainClient.of(cases.url());
    assertThat(nobody.get("/api/v1/case/1").serviceFailure(401)).hasSize(1);
    assertThat(nobody.bearer("guess").get("/api/v1/case/1").status()).isEqualTo(401);
    sandbox.expireTokens();
    assertThat(cases.get("/api/v1/case/1").status()).isEqualTo(401);
  }

  @Test
  void aConsoleWithoutServicesNamesNone() {
    try (Sandbox alone = Sandbox.builder().withoutServices().start()) {
      JsonValue environment =
          JsonValue.parse(PlainClient.signedIn(alone).get("/api/v1/ServerEnv").success());
      assertThat(environment.get("stsBaseUrl").isNull()).isTrue();
      assertThat(alone.operations())
          .contains("getServerEnvironment", "getRestoreJob")
          .doesNotContain("getServiceAddress");
      assertThat(alone.statefulOperations()).doesNotContain("getCase");
    }
  }

  @Test
  void casesAreFoundByNumber() {
    PlainClient cases = console.service("CASES_API-URL");
    List<CaseRecord> all = new ArrayList<>();
    for (long number : sandbox.known().caseNumbers()) {
      all.add(cases.get("/api/v1/case/" + number).root(CaseRecord.JSON));
    }
    assertThat(all).extracting(CaseRecord::number).isEqualTo(sandbox.known().caseNumbers());
    assertThat(all).extracting(CaseRecord::name).doesNotHaveDuplicates();
    assertThat(all).extracting(CaseRecord::status).contains(CaseStatus.OPEN);
    assertThat(all).allMatch(c -> !c.updatedAt().isBefore(c.createdAt()));
    assertThat(cases.get("/api/v1/case/0").serviceFailure(404))
        .containsExactly("There is no case 0");
    assertThat(cases.get("/api/v1/case/" + (all.size() + 1)).status()).isEqualTo(404);
  }

  @Test
  void watchlistsAreFoundById() {
    PlainClient service = console.service("watchlists-API_URL");
    List<Watchlist> all = new ArrayList<>();
    for (String id : sandbox.known().watchlistIds()) {
      all.add(service.get("/v1/watchlists/" + id).root(Watchlist.JSON));
    }
    assertThat(all).extracting(Watchlist::watchlistId).isEqualTo(sandbox.known().watchlistIds());
    assertThat(all).extracting(Watchlist::listType).allMatch(WatchlistType::isKnown);
    assertThat(all.stream().map(Watchlist::listType).distinct()).hasSize(10);
    assertThat(all).extracting(Watchlist::tenantId).containsOnly(sandbox.known().tenantUid());
    assertThat(all.get(0).listType()).isEqualTo(WatchlistType.DEPARTING_EMPLOYEE);
    assertThat(all.get(0).stats().includedUsersCount()).isEqualTo(20);
    assertThat(service.get("/v1/watchlists/none").serviceFailure(404))
        .containsExactly("No such watchlist");
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  void idsAreTheSameForTheSameSeed() {
    try (Sandbox other = Sandbox.start();
        Sandbox different = Sandbox.builder().seed(43).start()) {
      assertThat(other.known().watchlistIds()).isEqualTo(sandbox.known().watchlistIds());
      assertThat(other.known().tenantUid()).isEqualTo(sandbox.known().tenantUid());
      assertThat(other.known().deviceIds()).isEqualTo(sandbox.known().deviceIds());
      assertThat(different.known().watchlistIds())
          .doesNotContainAnyElementsOf(sandbox.known().watchlistIds());
      assertThat(different.known().tenantUid()).isNotEqualTo(sandbox.known().tenantUid());
    }
  }
}

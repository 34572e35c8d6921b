package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation.Pagination;
import io.github.java42.sandbox.PlainClient.Reply;
import io.github.java42.sandbox.junit.Code42Sandbox;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients need to follow examples, which are not made for each other. */
class ExamplesTest {
  private static final Sandbox SANDBOX = Sandbox.examplesOnly();

  /** Links for people, and addresses that the company has entered somewhere. */
  private static final Set<String> NOT_FOLLOWED =
      Set.of(
          "console.us.code42.com",
          "drive.google.com",
          "drive.example",
          "opensource.org",
          "quillhaven.my.salesforce.example",
          "sso.quillhaven.example",
          "www.quillhaven.example");

  private static final Pattern URL = Pattern.compile("https?://[^/\"\\s]+");

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  static List<ExampleCall> pagedCalls() {
    return ExampleCall.all().stream().filter(c -> c.operation().pagination() != null).toList();
  }

  @ParameterizedTest
  @MethodSource("pagedCalls")
  void everyListHasOnePage(ExampleCall call) {
    Pagination facts = call.operation().pagination();
    JsonValue first = data(call, call.send(SANDBOX));
    assertThat(items(facts, first).size()).isPositive();

    if (facts.style() == Pagination.Style.CURSOR) {
      assertThat(first.find(facts.next()).filter(next -> !next.isNull())).isEmpty();
    } else {
      JsonValue second = data(call, second(call, facts).send(SANDBOX));
      assertThat(items(facts, second).size()).isZero();
    }
  }

  @Test
  void annotationStartsOneToo(@Code42Sandbox(examplesOnly = true) Sandbox sandbox) {
    assertThat(sandbox.statefulOperations()).isEmpty();
    assertThat(PlainClient.of(sandbox.url()).bearer("any").get("/api/v1/User/my").origin())
        .isEqualTo("example");
  }

  @Test
  void responsesNameTheSandboxInsteadOfHostsThatDoNotExist() {
    Set<String> own =
        Set.of(SANDBOX.url(), SANDBOX.gatewayUrl(), SANDBOX.nodeUrl(), servicesUrl(SANDBOX));
    Set<String> named = new HashSet<>();
    for (ExampleCall call : ExampleCall.all()) {
      Matcher urls = URL.matcher(call.send(SANDBOX).body());
      while (urls.find()) {
        if (!NOT_FOLLOWED.contains(URI.create(urls.group()).getHost())) {
          assertThat(own).as(call.toString()).contains(urls.group());
          named.add(urls.group());
        }
      }
    }
    assertThat(named).containsExactlyInAnyOrder(SANDBOX.nodeUrl(), servicesUrl(SANDBOX));
  }

  @Test
  void eachServiceHasAnAddressOfItsOwn() {
    PlainClient client = PlainClient.of(SANDBOX.url()).bearer("any");
    assertThat(client.service("CASES_API-URL").url())
        .isEqualTo(servicesUrl(SANDBOX) + "/CASES_API-URL");
    assertThat(client.service("watchlists-API_URL").url())
        .isEqualTo(servicesUrl(SANDBOX) + "/watchlists-API_URL");
    assertThat(client.service("kv").get("/v1/OTHER-API_URL").status()).isEqualTo(404);
  }

  @Test
  void anyCredentialsAreAcceptedIfTheyHaveTheRightForm() {
    try (Sandbox sandbox = Sandbox.examplesOnly()) {
      PlainClient anybody = PlainClient.of(sandbox.url());
      assertThat(anybody.basic("x", "").get("/api/v3/auth/jwt?useBody=true").status())
          .isEqualTo(200);
      assertThat(anybody.bearer("guess").get("/api/v1/User/my").status()).isEqualTo(200);
      assertThat(sandbox.problems()).isEmpty();

      assertThat(anybody.get("/api/v1/User/my").failure(401)).hasSize(1);
      assertThat(sandbox.problems()).hasSize(1);
    }
  }

  @Test
  @BreaksTheContract
  void requestsAreValidatedAllTheSame() {
    try (Sandbox sandbox = Sandbox.examplesOnly()) {
      Reply reply = PlainClient.signedIn(sandbox).get("/api/v1/User?pgNum=0");

      assertThat(reply.failure(400)).containsExactly("pgNum: \"0\" is less than 1");
      assertThat(reply.origin()).isNull();
      assertThat(sandbox.problems())
          .containsExactly("GET /api/v1/User: pgNum: \"0\" is less than 1");
    }
  }

  @Test
  void gatewayAcceptsTheTokenOfItsSignInAndThoseOfTheConsole() {
    try (Sandbox sandbox = Sandbox.start()) {
      PlainClient gateway = PlainClient.of(sandbox.gatewayUrl());
      JsonValue token =
          JsonValue.parse(
              gateway.basic("key-1", "secret").send("POST", "/v1/oauth", null).success());

      assertThat(gateway.bearer(token.getString("access_token")).get("/v1/customer").origin())
          .isEqualTo("example");
      String issued = sandbox.issueToken();
      assertThat(gateway.bearer(issued).get("/v1/customer").status()).isEqualTo(200);
      sandbox.expireTokens();
      assertThat(gateway.bearer(issued).get("/v1/customer").status()).isEqualTo(401);
      assertThat(gateway.bearer("guess").get("/v1/customer").serviceFailure(401)).hasSize(1);
      assertThat(
              PlainClient.of(sandbox.url())
                  .bearer(token.getString("access_token"))
                  .get("/api/v1/User/my")
                  .status())
          .as("a token of the gateway at the console")
          .isEqualTo(401);
      assertThat(sandbox.problems()).isEmpty();
    }
  }

  @Test
  void nodeAcceptsTheTokensOfTheConsole() {
    try (Sandbox sandbox = Sandbox.start()) {
      PlainClient node = PlainClient.of(sandbox.nodeUrl());
      String job = "/api/v1/WebRestoreJob/1024371659318542207";

      assertThat(node.bearer(sandbox.issueToken()).get(job).origin()).isEqualTo("example");
      assertThat(node.bearer("guess").get(job).failure(401)).hasSize(1);
      sandbox.expireTokens();
      assertThat(node.bearer(sandbox.issueToken()).get(job).status()).isEqualTo(200);
      assertThat(sandbox.problems()).isEmpty();
    }
  }

  @Test
  @BreaksTheContract
  void hostsHaveOnlyTheirOwnOperations() {
    try (Sandbox sandbox = Sandbox.start()) {
      String token = sandbox.issueToken();
      for (String host : List.of(sandbox.url(), sandbox.nodeUrl(), servicesUrl(sandbox))) {
        assertThat(PlainClient.of(host).bearer(token).get("/v1/customer").status()).isEqualTo(404);
      }
      for (String host : List.of(sandbox.gatewayUrl(), sandbox.nodeUrl(), servicesUrl(sandbox))) {
        assertThat(PlainClient.of(host).bearer(token).get("/api/v1/User").status()).isEqualTo(404);
      }
    }
  }

  private static ExampleCall second(ExampleCall call, Pagination facts) {
    return call.with(
        (facts.inBody() ? "/request/" : "/query/") + facts.position(),
        JsonValue.of(facts.first() + 1));
  }

  private static JsonValue items(Pagination facts, JsonValue data) {
    return facts.results() == null ? data : data.get(facts.results());
  }

  private static JsonValue data(ExampleCall call, Reply reply) {
    JsonValue root = JsonValue.parse(reply.success());
    String envelope = call.operation().envelope();
    return envelope != null && root.isObject() && root.has(envelope) ? root.get(envelope) : root;
  }

  private static String servicesUrl(Sandbox sandbox) {
    return PlainClient.of(sandbox.url()).bearer(sandbox.issueToken()).service("kv").url();
  }
}

package io.github.java42.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.client.console.ConsoleJson;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.Codec;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Operations;
import io.github.java42.sandbox.PlainClient;
import io.github.java42.sandbox.PlainClient.Reply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the contract of today does not need yet: facts of a contract of its own, over HTTP. */
@BreaksTheContract
class FrontTest {
  private static final String JSON = "application/json";
  private static final List<User> PEOPLE =
      LongStream.range(0, 7).mapToObj(i -> User.builder().userId(i).build()).toList();

  private static final String FACTS =
      """
      {
      "getThing":{"method":"GET","path":"/things/{thingId}","security":"none","parameters":[
        {"name":"thingId","in":"path","type":"string","required":true,"pattern":"^[a-z]+$"}]},
      "getNewest":{"method":"GET","path":"/things/newest","security":"none"},
      "getPart":{"method":"GET","path":"/{any}/{thing}/part","security":"none","parameters":[
        {"name":"any","in":"path","type":"string","required":true},
        {"name":"thing","in":"path","type":"integer","required":true}]},
      "find":{"method":"GET","path":"/find","security":"none","parameters":[
        {"name":"name","in":"query","type":"string","required":true,"minLength":2,"maxLength":4},
        {"name":"count","in":"query","type":"integer","minimum":-1,"maximum":9},
        {"name":"share","in":"query","type":"number","minimum":0,"maximum":1},
        {"name":"tag","in":"query","type":"array"},
        {"name":"key","in":"query","type":"string","secret":true,"pattern":"^k"},
        {"name":"x-mode","in":"header","type":"boolean","required":true}]},
      "create":{"method":"POST","path":"/create","security":"none",
        "body":{"type":"io.github.java42.console.model.User","required":true}},
      "replace":{"method":"PUT","path":"/create","envelope":"data","security":"none",
        "body":{"type":"io.github.java42.console.model.User"}},
      "ping":{"method":"POST","path":"/ping","security":"none"},
      "listByOffset":{"method":"GET","path":"/offset","security":"none",
        "pagination":{"style":"offset","offset":"skip","size":"limit","maximumSize":5,"results":"users"},
        "parameters":[{"name":"skip","in":"query","type":"integer"},
        {"name":"limit","in":"query","type":"integer"}]},
      "listByToken":{"method":"POST","path":"/token","security":"none",
        "pagination":{"style":"cursor","in":"body","token":"lastName","size":"userId",
        "defaultSize":3,"results":"users","next":"next"},
        "body":{"type":"io.github.java42.console.model.User"}},
      "fail":{"method":"GET","path":"/fail","security":"none"},
      "refuse":{"method":"GET","path":"/refuse","security":"none"},
      "notYet":{"method":"GET","path":"/not/yet","security":"none"},
      "notEven":{"method":"POST","path":"/not/yet","security":"none"},
      "never":{"method":"PUT","path":"/not/yet","security":"none"}
      }
      """;

  private static final String EXAMPLES =
      """
      {"test":{
      "notYet":{"status":200,"mediaType":"application/json","response":
        {"items":[{"a":1},{"$ref":"#/test/notYet/response/items/0"}],"url":"https://elsewhere.example/x"}},
      "notEven":{"status":202}
      }}
      """;

  private final List<String> heard = new ArrayList<>();
  private final Shared shared =
      new Shared(
          (operation, authorization) -> null,
          Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
  private final Front front = front(family(FACTS), handlers());
  private final Host host = Host.start(front, 0);

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void theMostSpecificPathWins() {
    assertThat(heard("/things/newest")).isEqualTo("getNewest");
    assertThat(heard("/things/news")).isEqualTo("getThing news");
    assertThat(heard("/things/12/part")).isEqualTo("getPart things 12");
    assertThat(heard("/a%2Fb/12/part")).as("a slash in a segment").isEqualTo("getPart a/b 12");
    assertThat(client().get("/things/").failure(404)).first().asString().contains("no such path");
  }

  @Test
  void parametersOfThePathAreChecked() {
    assertThat(client().get("/things/News").failure(400))
        .containsExactly("thingId: \"News\" does not match ^[a-z]+$");
    assertThat(client().get("/things/x/part").failure(400))
        .containsExactly("thing: \"x\" is no whole number");
    assertThat(heard("/things/9223372036854775807/part"))
        .as("the largest of 64 bits")
        .isEqualTo("getPart things 9223372036854775807");
    assertThat(client().get("/things/9223372036854775808/part").failure(400))
        .containsExactly("thing: \"9223372036854775808\" is no whole number");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Reply reply = client().get("/find?name=x&count=10&share=1.01&key=hush&other=1", "x-mode", "on");

    assertThat(reply.failure(400))
        .containsExactly(
            "name: \"x\" is shorter than 2",
            "count: \"10\" is more than 9",
            "share: \"1.01\" is more than 1",
            "key: the value does not match ^k",
            "x-mode: \"on\" is not true or false",
            "other: find has no such query parameter");
    assertThat(shared.journal().problems()).hasSize(6).noneMatch(p -> p.contains("hush"));
  }

  @Test
  void whatIsRequiredMustBeThere() {
    assertThat(client().get("/find").failure(400))
        .containsExactly("name: is required", "x-mode: is required");
  }

  @Test
  void valuesAtTheirBoundsAreRight() {
    for (String right :
        new String[] {
          "name=ab&count=-1&share=0",
          "name=abcd&count=9&share=1.0",
          "name=%F0%A0%AE%B7%F0%A0%AE%B7%F0%A0%AE%B7%F0%A0%AE%B7",
          "name=ab&tag=x&tag=y&tag=",
          "name=ab&key=k"
        }) {
      assertThat(client().get("/find?" + right, "x-mode", "TRUE").success()).isEqualTo("{}");
    }
    assertThat(client().get("/find?name=abcde&count=-2", "x-mode", "true").failure(400))
        .containsExactly("name: \"abcde\" is longer than 4", "count: \"-2\" is less than -1");
    assertThat(client().get("/find?name=ab&share=NaN&count", "x-mode", "true").failure(400))
        .containsExactly("count: \"\" is no whole number", "share: \"NaN\" is no number");
  }

  @Test
  void bodiesAreReadStrictly() {
    assertThat(post("/create", "{\"userUid\":\"1\"}", JSON).status()).isEqualTo(200);
    assertThat(heard).last().isEqualTo("create 1");
    assertThat(post("/create", "{}", "Application/JSON; charset=UTF-8").status()).isEqualTo(200);

    assertThat(post("/create", "{\"userUid\":1}", JSON).failure(400))
        .first()
        .asString()
        .contains("body: User.userUid does not fit");
    assertThat(post("/create", "{\"userUuid\":\"1\"}", JSON).failure(400))
        .first()
        .asString()
        .contains("body: User.userUuid is unknown");
    assertThat(post("/create", "{\"userUid\":", JSON).failure(400))
        .first()
        .asString()
        .startsWith("body: ");
    assertThat(post("/create", "[]", JSON).failure(400)).first().asString().startsWith("body: ");
    assertThat(post("/create", "null", JSON).failure(400)).containsExactly("body: is null");
    assertThat(post("/create", "{}", "text/plain").failure(400))
        .containsExactly("body: its Content-Type is not application/json");
    assertThat(client().send("POST", "/create", null).failure(400))
        .containsExactly("body: is required");
  }

  @Test
  void aBodyIsOnlyWhereTheContractHasOne() {
    assertThat(client().send("POST", "/ping", null).status()).isEqualTo(200);
    assertThat(post("/ping", "{}", JSON).failure(400)).containsExactly("body: ping takes none");
    assertThat(client().send("PUT", "/create", null).status()).isEqualTo(200);
  }

  @Test
  void theEnvelopeIsThereWhereTheContractHasOne() {
    assertThat(client().send("PUT", "/create", null).body())
        .isEqualTo(
            "{\"metadata\":{\"timestamp\":\"2026-01-02T03:04:05.000Z\",\"params\":{}},\"data\":{}}");
    assertThat(post("/create", "{}", JSON).body()).isEqualTo("{}");
  }

  @Test
  void offsetsPage() {
    assertThat(ids("/offset")).isEqualTo("[0, 1, 2, 3, 4]");
    assertThat(ids("/offset?limit=3")).isEqualTo("[0, 1, 2]");
    assertThat(ids("/offset?skip=3&limit=3")).isEqualTo("[3, 4, 5]");
    assertThat(ids("/offset?skip=6&limit=3")).isEqualTo("[6]");
    assertThat(ids("/offset?skip=7&limit=3")).isEqualTo("[]");
    assertThat(ids("/offset?skip=999999999999999999&limit=3")).isEqualTo("[]");
    assertThat(client().get("/offset?skip=-1").failure(400))
        .containsExactly("skip: the first is 0");
    assertThat(client().get("/offset?limit=6").failure(400))
        .containsExactly("limit: 6 is no size of a page");
    assertThat(client().get("/offset?limit=0").failure(400))
        .containsExactly("limit: 0 is no size of a page");
  }

  @Test
  void tokensInABodyPage() {
    TokenPage first = tokenPage("{}");
    assertThat(first.ids()).containsExactly(0L, 1L, 2L);
    TokenPage second = tokenPage("{\"userId\":4,\"lastName\":\"" + first.next() + "\"}");
    assertThat(second.ids()).containsExactly(3L, 4L, 5L, 6L);
    assertThat(second.next()).as("after the last").isNull();
    assertThat(tokenPage("{\"lastName\":\"\"}").ids()).isEqualTo(first.ids());
    assertThat(post("/token", "{\"lastName\":\"guess\"}", JSON).failure(400))
        .containsExactly("lastName: is no token of listByToken");
    assertThat(post("/token", "{\"userId\":0}", JSON).failure(400))
        .containsExactly("userId: 0 is no size of a page");
  }

  @Test
  void operationWithoutHandlerRespondsWithItsExample() {
    Reply reply = client().get("/not/yet");
    assertThat(reply.success())
        .isEqualTo("{\"items\":[{\"a\":1},{\"a\":1}],\"url\":\"" + host.url() + "/x\"}");
    assertThat(reply.origin()).isEqualTo("example");
    assertThat(client().send("POST", "/not/yet", null).status()).isEqualTo(202);
    assertThat(shared.journal().problems()).isEmpty();
    assertThat(front.operations()).contains("ping", "notYet");
    assertThat(front.statefulOperations()).contains("ping").doesNotContain("notYet");
  }

  @Test
  void operationWithoutHandlerAndExampleIsAProblem() {
    assertThat(client().send("PUT", "/not/yet", null).failure(500))
        .first()
        .asString()
        .contains("there is no example of never in test");
    assertThat(shared.journal().problems()).hasSize(1);
  }

  @Test
  void headerSaysWhetherAHandlerResponded() {
    assertThat(client().send("POST", "/ping", null).origin()).isEqualTo("stateful");
    assertThat(client().get("/refuse").origin())
        .as("a failure by the handler")
        .isEqualTo("stateful");
    assertThat(client().get("/find").origin()).as("a refused request").isNull();
    assertThat(client().get("/nowhere").origin()).as("no operation").isNull();
  }

  @Test
  void aHandlerThatFailsIsAnAnswerAndAProblem() {
    assertThat(client().get("/fail").failure(500))
        .containsExactly("the sandbox failed: java.lang.IllegalStateException: broken");
    assertThat(shared.journal().problems()).hasSize(1);
    assertThat(client().get("/things/newest").status()).isEqualTo(200);
  }

  @Test
  void aHandlerMustBeForAnOperationOfTheContract() {
    Family family = family(FACTS);
    Handlers handlers = new Handlers().on("pong", r -> Answer.json(200, "{}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> front(family, handlers))
        .withMessage("The contract has no operation pong");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> handlers.on("pong", r -> Answer.json(200, "{}")))
        .withMessage("pong has a handler already");
  }

  @Test
  void twoOperationsMustNotTakeTheSameRequests() {
    Family family =
        family(
            """
            {"a":{"method":"GET","path":"/x/{y}"},"b":{"method":"GET","path":"/x/{z}"}}
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> front(family, new Handlers()))
        .withMessage("a and b take the same requests: GET /x/{}");
  }

  private Handlers handlers() {
    return new Handlers()
        .on("getThing", r -> told("getThing " + r.text("thingId")))
        .on("getNewest", r -> told("getNewest"))
        .on("getPart", r -> told("getPart " + r.text("any") + " " + r.text("thing")))
        .on("find", r -> told("find"))
        .on("create", r -> told("create " + r.body(User.JSON).userUid()))
        .on("replace", r -> told("replace"))
        .on("ping", r -> told("ping"))
        .on("listByOffset", r -> Answer.page(r, PEOPLE, UsersPage.JSON))
        .on("listByToken", r -> Answer.page(r, PEOPLE, TokenPage.JSON))
        .on(
            "refuse",
            r -> {
              throw Refusal.of(404, "nothing there");
            })
        .on(
            "fail",
            r -> {
              throw new IllegalStateException("broken");
            });
  }

  private Answer told(String what) {
    heard.add(what);
    return Answer.json(200, "{}");
  }

  private String heard(String path) {
    client().get(path).success();
    return heard.get(heard.size() - 1);
  }

  private String ids(String path) {
    List<Long> ids = new ArrayList<>();
    JsonValue.parse(client().get(path).success())
        .get("users")
        .forEach(u -> ids.add(u.getLong("userId")));
    return ids.toString();
  }

  private Reply post(String path, String body, String type) {
    return client().post(path, body, type);
  }

  private PlainClient client() {
    return PlainClient.of(host.url());
  }

  private TokenPage tokenPage(String body) {
    return TokenPage.JSON
        .with(Mismatch.STRICT)
        .read(JsonValue.parse(post("/token", body, JSON).success()));
  }

  private static Family family(String facts) {
    return new Family(
        "test",
        new Operations(
            "test", () -> new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8))),
        new ConsoleJson(Mismatch.STRICT));
  }

  private Front front(Family family, Handlers handlers) {
    return new Front(
        shared,
        FailureForm.ENTRIES,
        List.of(family),
        handlers,
        new ExampleResponses(
            new Examples(() -> new ByteArrayInputStream(EXAMPLES.getBytes(StandardCharsets.UTF_8))),
            Map.of("https://elsewhere.example", Request::host)));
  }

  /** A page as some operations of the gateway send it. */
  private static final class TokenPage extends JsonModel {
    static final ModelAdapter<TokenPage> JSON =
        ModelAdapter.of(
            "TokenPage",
            TokenPage::new,
            ModelAdapter.Property.of("next", Codec.STRING),
            ModelAdapter.Property.of("users", Codec.list(Codec.model(() -> User.JSON))));

    private TokenPage(Slots slots) {
      super(slots);
    }

    @Nullable String next() {
      return get(0);
    }

    List<Long> ids() {
      List<User> users = list(1);
      return users.stream().map(User::userId).toList();
    }

    @Override
    protected ModelAdapter<TokenPage> adapter() {
      return JSON;
    }
  }
}

package io.github.java42.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.Credentials;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.console.model.ListUsersParams;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserUpdate;
import io.github.java42.console.model.UsersPage;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Pagination;
import io.github.java42.runtime.Operations;
import io.github.java42.runtime.Payload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** Lists whose pages name the next one. No operation of the contract pages so yet. */
class TokenPagingTest {
  private static final Operations FACTS =
      new Operations(
          "io.github.java42.internal",
          () ->
              new ByteArrayInputStream(
                  """
                  {"listByToken": {"method": "GET", "path": "/list",
                    "pagination": {"style": "cursor", "token": "pgToken", "size": "pgSize",
                      "defaultSize": 2, "maximumSize": 9, "results": "users",
                      "next": "nextPgToken"}},
                   "searchByToken": {"method": "PUT", "path": "/search",
                    "pagination": {"style": "cursor", "in": "body", "token": "pgToken",
                      "size": "pgSize", "defaultSize": 2, "results": "users",
                      "next": "nextPgToken"}},
                   "searchByEmptyToken": {"method": "PUT", "path": "/search",
                    "pagination": {"style": "cursor", "in": "body", "token": "pgToken",
                      "emptyToken": true, "results": "users", "next": "nextPgToken"}}}
                  """
                      .getBytes(StandardCharsets.UTF_8)));

  /** What would be generated; the names of methods are those of facts that every transport has. */
  interface Api {
    @GET("list")
    Call<Payload<UsersPage>> rawGet(
        @Query("pgToken") @Nullable String token, @QueryMap Map<String, String> query);
  }

  private final MockWebServer server = new MockWebServer();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Function<String, MockResponse> answers = target -> page(null);
  private Transport transport;

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (request.getTarget().startsWith("/api/v3/auth/jwt")) {
              return json("{\"data\":{\"v3_user_token\":\"t\"}}");
            }
            asked.add(
                request.getTarget()
                    + (request.getBody() == null ? "" : " " + request.getBody().utf8()));
            return answers.apply(asked.get(asked.size() - 1));
          }
        });
    server.start();
    Settings settings = new Settings();
    settings.host = server.url("/").toString();
    settings.credentials = Credentials.localAccount("a@example.com", "secret");
    settings.sleeper = duration -> {};
    transport = new Transport(settings);
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder().body(body).build();
  }

  private static MockResponse page(@Nullable String next, String... names) {
    List<String> users = new ArrayList<>();
    for (String name : names) {
      users.add("{\"username\":\"" + name + "\"}");
    }
    String token = next == null ? "null" : "\"" + next + "\"";
    return json("{\"users\":[" + String.join(",", users) + "],\"nextPgToken\":" + token + "}");
  }

  private void serves(MockResponse... pages) {
    answers = target -> pages[Math.min(asked.size(), pages.length) - 1];
  }

  private Pages<User> all() {
    return all(new ListUsersParams());
  }

  private Pages<User> all(ListUsersParams params) {
    Operation operation = FACTS.get("listByToken");
    return Pager.byToken(
            transport,
            operation,
            new RequestQuery("options", params),
            transport.api(Api.class)::rawGet,
            ItemReader.models(User.JSON))
        .pages();
  }

  private List<String> names() {
    return all().items().stream().map(User::username).toList();
  }

  @Test
  void tokensLeadFromPageToPageUntilNoneComes() {
    serves(page("a+/=", "1", "2"), page("b", "3"), page(null, "4"));
    assertThat(names()).containsExactly("1", "2", "3", "4");
    assertThat(asked)
        .containsExactly(
            "/list?pgSize=2", "/list?pgToken=a%2B%2F%3D&pgSize=2", "/list?pgToken=b&pgSize=2");
  }

  @Test
  void aPageHasTheSizeThatIsAskedForUpToTheMaximum() {
    for (int size : new int[] {1, 9}) {
      all(new ListUsersParams().pageSize(size)).iterator().next();
    }
    assertThat(asked).containsExactly("/list?pgSize=1", "/list?pgSize=9");
    for (int size : new int[] {-1, 0, 10}) {
      assertThatThrownBy(() -> all(new ListUsersParams().pageSize(size)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("pageSize: " + size + " is not from 1 to 9");
    }
  }

  @Test
  void anEmptyTokenEndsToo() {
    serves(page("", "1"));
    assertThat(names()).containsExactly("1");
  }

  @Test
  void anEmptyPageInBetweenEndsNothing() {
    serves(page("a", "1"), page("b"), page(null, "2"));
    assertThat(names()).containsExactly("1", "2");
  }

  @Test
  void aTokenThatComesAgainAtOnce() {
    serves(page("a", "1"), page("a", "2"));
    assertThatThrownBy(this::names)
        .isInstanceOf(Code42Exception.class)
        .hasMessageContaining("listByToken comes again");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aCircleOfTokensOfAnyLengthIsFound() {
    for (int length : new int[] {2, 3, 7, 50}) {
      asked.clear();
      answers = target -> page("t" + asked.size() % length, "x" + asked.size());
      assertThatThrownBy(this::names).hasMessageContaining("a circle");
      assertThat(asked).hasSizeLessThan(4 * length);
    }
  }

  @Test
  void aListGoesOnFromASavedToken() {
    serves(page("a:b:c", "1"), page(null, "2"));
    String cursor = all().iterator().next().nextCursor().orElseThrow();
    assertThat(all().from(cursor).items()).extracting(User::username).containsExactly("2");
    assertThat(asked.get(1)).isEqualTo("/list?pgToken=a%3Ab%3Ac&pgSize=2");
  }

  @Test
  void aFailingPageCanBeAskedForAgain() {
    serves(page("a", "1"), new MockResponse.Builder().code(403).build(), page(null, "2"));
    Iterator<Page<User>> pages = all().iterator();
    pages.next();
    assertThatThrownBy(pages::next).isInstanceOf(Code42HttpException.class);
    assertThat(pages.next().body()).extracting(User::username).containsExactly("2");
    assertThat(asked.get(1)).isEqualTo(asked.get(2));
  }

  @Test
  void aTokenMayStandInTheBody() {
    serves(page("a", "1"), page(null, "2"));
    assertThat(search(FACTS.get("searchByToken"))).containsExactly("1", "2");
    assertThat(asked)
        .containsExactly(
            "/search {\"notes\":\"x\",\"pgSize\":2}",
            "/search {\"notes\":\"x\",\"pgToken\":\"a\",\"pgSize\":2}");
  }

  @Test
  void anEmptyTokenAsksForTheFirstPageWhereTheContractSaysSo() {
    serves(page("a", "1"), page(null, "2"));
    assertThat(search(FACTS.get("searchByEmptyToken"))).containsExactly("1", "2");
    assertThat(asked)
        .containsExactly(
            "/search {\"notes\":\"x\",\"pgToken\":\"\"}",
            "/search {\"notes\":\"x\",\"pgToken\":\"a\"}");
  }

  private List<String> search(Operation operation) {
    assertThat(operation.pagination()).extracting(Pagination::inBody).isEqualTo(true);
    UserUpdate search = UserUpdate.builder().notes("x").build(); // any body will do
    return Pager.inBody(
            transport,
            operation,
            new RequestBody<>("search", search, () -> "tenant"),
            body -> transport.api(RawApi.class).rawPut("/search", body(body)),
            ItemReader.models(User.JSON))
        .pages()
        .items()
        .stream()
        .map(User::username)
        .toList();
  }

  private static JsonValue body(UserUpdate update) {
    return JsonValue.parse(update.toJson());
  }
}

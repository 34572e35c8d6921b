package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.console.model.User;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.Code42HttpException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a numbered list, row by row, and what a list costs. */
class PagingTest {
  private FakeConsole console;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, page(0));
    sdk =
        Code42Client.builder(console.url()).credentials(FakeConsole.account()).pageSize(2).build();
  }

  @AfterEach
  void stop() {
    sdk.close();
    console.close();
  }

  /** A page with a stated total, or without one where it is negative. */
  private static String page(int total, String... names) {
    return "{\"metadata\":{},\"data\":{"
        + (total < 0 ? "" : "\"totalCount\":" + total + ",")
        + "\"users\":["
        + IntStream.range(0, names.length)
            .mapToObj(i -> "{\"username\":\"" + names[i] + "\"}")
            .collect(Collectors.joining(","))
        + "]}}";
  }

  /** Serves these pages by their numbers, and an empty one behind them. */
  private void serves(String... pages) {
    console.answers(
        request -> {
          int n = Integer.parseInt(request.getUrl().queryParameter("pgNum"));
          return FakeConsole.json(200, n <= pages.length ? pages[n - 1] : page(-1));
        });
  }

  private List<String> names() {
    return sdk.users().getAll().items().stream().map(User::username).toList();
  }

  private List<String> asked() {
    return console.requests().stream().map(RecordedRequest::getTarget).toList();
  }

  @Test
  void noUsersAtAll() {
    serves(page(0));
    assertThat(names()).isEmpty();
    assertThat(console.requests()).hasSize(1);
  }

  @Test
  void oneShortPage() {
    serves(page(1, "a"));
    assertThat(names()).containsExactly("a");
    assertThat(console.requests()).hasSize(1);
  }

  @Test
  void severalPages() {
    serves(page(5, "a", "b"), page(5, "c", "d"), page(5, "e"));
    assertThat(names()).containsExactly("a", "b", "c", "d", "e");
    assertThat(asked())
        .containsExactly(
            "/api/v1/User?pgNum=1&pgSize=2",
            "/api/v1/User?pgNum=2&pgSize=2",
            "/api/v1/User?pgNum=3&pgSize=2");
  }

  @Test
  void anExactlyFullLastPageCostsNoMore() {
    serves(page(4, "a", "b"), page(4, "c", "d"));
    assertThat(names()).containsExactly("a", "b", "c", "d");
    assertThat(console.requests()).hasSize(2);
  }

  @Test
  void withoutATotalAFullPageIsNotTheLast() {
    serves(page(-1, "a", "b"), page(-1, "c", "d"));
    assertThat(names()).containsExactly("a", "b", "c", "d");
    assertThat(console.requests()).hasSize(3);
  }

  @Test
  void withoutATotalAShortPageIsTheLast() {
    serves(page(-1, "a", "b"), page(-1, "c"));
    assertThat(names()).containsExactly("a", "b", "c");
    assertThat(console.requests()).hasSize(2);
  }

  @Test
  void aServerThatCutsThePageSizeLosesNobody() {
    serves(page(3, "a"), page(3, "b"), page(3, "c"));
    assertThat(names()).containsExactly("a", "b", "c");
  }

  @Test
  void aFullPageBeyondTheTotalShowsItToBeStale() {
    serves(page(3, "a", "b"), page(3, "c", "d"), page(3, "e"));
    assertThat(names()).containsExactly("a", "b", "c", "d", "e");
    assertThat(console.requests()).hasSize(3);
  }

  @Test
  void anEmptyPageEndsTheList() {
    serves(page(9, "a", "b"), page(9), page(9, "c"));
    assertThat(names()).containsExactly("a", "b");
    assertThat(console.requests()).hasSize(2);
  }

  @Test
  void aServerThatIgnoresThePageNumber() {
    console.answers(request -> FakeConsole.json(200, page(9, "a", "b")));
    assertThatThrownBy(this::names)
        .isInstanceOf(Code42Exception.class)
        .hasMessageContaining("Page 2 of listUsers repeats");
    assertThat(console.requests()).hasSize(2);
  }

  @Test
  void aFailingPageIsToldAndCanBeAskedForAgain() {
    serves(page(4, "a", "b"), "", page(4));
    console.answers(failingOn("pgNum=2", page(4, "a", "b")));
    Iterator<Page<User>> pages = sdk.users().getAll().iterator();
    assertThat(pages.next().body()).hasSize(2);
    assertThatThrownBy(pages::next).isInstanceOf(Code42HttpException.class);
    assertThat(pages.hasNext()).isTrue();
    serves(page(4, "a", "b"), page(4, "c", "d"));
    assertThat(pages.next().body()).extracting(User::username).containsExactly("c", "d");
    assertThat(pages.hasNext()).isFalse();
    assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
  }

  private static java.util.function.Function<RecordedRequest, MockResponse> failingOn(
      String part, String other) {
    return request ->
        request.getTarget().contains(part)
            ? FakeConsole.json(403, "{}")
            : FakeConsole.json(200, other);
  }

  @Test
  void aPageWithoutItsItemsIsNoEmptyPage() {
    serves(page(4, "a", "b"), "{\"data\":{\"people\":[]}}");
    assertThatThrownBy(this::names)
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("The answer of listUsers (200, application/json, http://")
        .hasMessageContaining("pgNum=2")
        .hasMessageEndingWith(" has no array of items, \"users\"")
        .isInstanceOfSatisfying(
            Code42DecodeException.class,
            e -> assertThat(e.response().orElseThrow().text()).isEqualTo("{\"people\":[]}"));
  }

  @Test
  void aPageThatIsAskedForAloneIsGivenWithoutItsItemsToo() {
    serves("{\"data\":{\"people\":[]}}");
    Page<User> page = sdk.users().getPage(1);
    assertThat(page.text()).isEqualTo("{\"people\":[]}");
    assertThat(page.nextCursor()).isEmpty();
    assertThatThrownBy(page::body)
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageEndingWith(" has no array of items, \"users\"");
  }

  @Test
  void aListGoesOnFromASavedCursor() {
    serves(page(5, "a", "b"), page(5, "c", "d"), page(5, "e"));
    Page<User> first = sdk.users().getAll().iterator().next();
    String cursor = first.nextCursor().orElseThrow();
    try (Code42Client later = console.client()) { // whose own page size would be another
      assertThat(later.users().getAll().from(cursor).items())
          .extracting(User::username)
          .containsExactly("c", "d", "e");
    }
    assertThat(asked().subList(1, 3))
        .containsExactly("/api/v1/User?pgNum=2&pgSize=2", "/api/v1/User?pgNum=3&pgSize=2");
    assertThat(console.requests()).hasSize(3);
  }

  @Test
  void theLastPageHasNoCursor() {
    serves(page(1, "a"));
    assertThat(sdk.users().getAll().iterator().next().nextCursor()).isEmpty();
  }

  @Test
  void aCursorThatIsNoneIsRefusedBeforeAnythingIsSent() {
    for (String cursor : List.of("", "x", "listOrgs:2:2:2:2", "listUsers:2:2:2:", "listUsers:2")) {
      assertThatThrownBy(() -> sdk.users().getAll().from(cursor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("cursor: \"" + cursor + "\" is none of listUsers");
    }
    assertThat(console.requests()).isEmpty();
  }

  @Test
  void nothingIsSentBeforeItIsAskedFor() {
    serves(page(4, "a", "b"), page(4, "c", "d"));
    Pages<User> all = sdk.users().getAll();
    Iterator<User> items = all.items().iterator();
    assertThat(console.requests()).isEmpty();
    items.next();
    items.next();
    assertThat(console.requests()).hasSize(1);
    assertThat(items.hasNext()).isTrue();
    assertThat(console.requests()).hasSize(2);
    assertThat(all.stream().count()).isEqualTo(2); // each iteration starts afresh
    assertThat(console.requests()).hasSize(4);
  }

  @Test
  void onePage() {
    serves(page(5, "a", "b"), page(5, "c", "d"), page(5, "e"));
    Page<User> page = sdk.users().getPage(3, p -> p.pageSize(7).active(true));
    assertThat(page.body()).extracting(User::username).containsExactly("e");
    assertThat(page.get("users").get(0).getString("username")).isEqualTo("e");
    assertThat(page.totalCount()).hasValue(5);
    assertThat(page.rawText()).startsWith("{\"metadata\"");
    assertThat(page.text()).startsWith("{\"totalCount\"").isEqualTo(page.toString());
    assertThat(asked()).containsExactly("/api/v1/User?pgNum=3&pgSize=7&active=true");
  }

  @Test
  void theSizeOfTheContractIsTheDefault() {
    serves(page(1, "a"));
    try (Code42Client plain = console.client()) {
      plain.users().getPage(1);
    }
    assertThat(asked()).containsExactly("/api/v1/User?pgNum=1&pgSize=500");
  }

  @Test
  void numbersAndSizesThatCantBe() {
    assertThatThrownBy(() -> sdk.users().getPage(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageNumber: 0");
    assertThatThrownBy(() -> sdk.users().getPage(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageNumber: -1");
    assertThatThrownBy(() -> sdk.users().getAll(p -> p.pageSize(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pageSize: 0 is not 1 or more");
    assertThatThrownBy(() -> Code42Client.builder(console.url()).pageSize(-5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageSize: -5");
    assertThat(console.requests()).isEmpty();
  }

  @Test
  void anItemThatIsNoUserCostsThatItemOnly() {
    serves("{\"data\":{\"totalCount\":3,\"users\":[{\"username\":\"a\"},5,{\"username\":\"b\"}]}}");
    try (CapturedLog log = CapturedLog.start()) {
      assertThat(names()).containsExactly("a", "b");
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("WARN io.github.java42.contract "))
          .containsExactly(
              "WARN io.github.java42.contract an item of listUsers does not fit the contract;"
                  + " it is kept as it came and absent in the typed view");
    }
    assertThat(sdk.users().getAll().jsonItems())
        .extracting(Object::toString)
        .containsExactly("{\"username\":\"a\"}", "5", "{\"username\":\"b\"}");
    assertThat(console.requests()).hasSize(2); // three of three: the raw items count
  }

  @Test
  void whatTheContractDoesNotKnowCanBeSent() {
    sdk.users().getPage(1, p -> p.param("incComputers", true).param("tag", List.of("a", "b c")));
    assertThat(asked())
        .containsExactly("/api/v1/User?pgNum=1&incComputers=true&tag=a&tag=b%20c&pgSize=2");
  }
}

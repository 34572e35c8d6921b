package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case that says something else than the SDK does must fail and say where. */
class AlteredCaseTest {
  private static final String PAGE = "users.get_page.defaults";
  private static final String PAGER = "users.get_all.pager.several";
  private static final String FULL_PAGES = "users.get_all_page_size_kwarg.pager.several";
  private static final String ERROR = "auth.local_account.token_403";

  private static final CaseRunner RUNNER = CaseRunner.standard();

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  static Stream<Arguments> alterations() {
    return Stream.of(
        altered(
            "path",
            PAGE,
            c -> request(c, 0).put("path", "/api/v1/Users"),
            "path expected /api/v1/Users, actual /api/v1/User"),
        altered(
            "method",
            PAGE,
            c -> request(c, 0).put("method", "POST"),
            "method expected POST, actual GET"),
        altered(
            "host",
            PAGE,
            c -> request(c, 0).put("host_role", "storage"),
            "host expected storage, actual authority"),
        altered(
            "query value",
            PAGE,
            c -> pair(c, 1).set(1, "499"),
            "query expected [pgNum=1, pgSize=499], actual [pgNum=1, pgSize=500]"),
        altered(
            "query name",
            PAGE,
            c -> pair(c, 1).set(0, "size"),
            "query expected [pgNum=1, size=500]"),
        altered(
            "header",
            PAGE,
            c -> headers(c).put("Authorization", "Bearer OTHER"),
            "header authorization expected Bearer OTHER, actual Bearer USER-TOKEN-1"),
        altered(
            "header not to be sent",
            PAGE,
            c -> headers(c).remove("Accept"),
            "header accept expected nothing, actual application/json"),
        altered(
            "header to be sent",
            PAGE,
            c -> headers(c).put("totp-auth", "1"),
            "header totp-auth expected 1, actual nothing"),
        altered(
            "body",
            PAGE,
            c -> request(c, 0).putObject("body").put("a", 1),
            "body expected {\"a\":1}, actual null"),
        altered(
            "status", PAGE, c -> result(c).put("status", 201), "status expected 201, actual 200"),
        altered(
            "data",
            PAGE,
            c -> data(c).put("totalCount", 2),
            "data at /totalCount: expected 2, actual 1"),
        altered(
            "more data",
            PAGE,
            c -> data(c).put("x", true),
            "data at /x: expected true, actual nothing"),
        altered(
            "null data",
            PAGE,
            c -> data(c).putNull("x"),
            "data at /x: expected null, actual nothing"),
        altered(
            "data of a page",
            PAGER,
            c -> page(c, 2).put("totalCount", 6),
            "page 3 at /totalCount: expected 6, actual 5"),
        altered(
            "page too few",
            PAGER,
            c -> pages(c).insert(1, pages(c).get(0)),
            "pages: expected 4 pages, actual 3 pages"),
        altered(
            "page too many",
            PAGER,
            c -> pages(c).remove(1),
            "pages: expected 2 pages, actual 3 pages"),
        altered(
            "extra request",
            FULL_PAGES,
            c -> requests(c).remove(2),
            "extra request: GET authority /api/v1/User?pgNum=3"),
        altered(
            "missing request",
            PAGE,
            c -> requests(c).add(requests(c).get(0)),
            "missing request: GET authority /api/v1/User"),
        altered(
            "exception",
            ERROR,
            c -> raises(c).put("class", "Py42ConflictError"),
            "raises: expected ConflictException, actual ForbiddenException"),
        altered(
            "exception wanted",
            PAGE,
            c ->
                c.putObject("result")
                    .putObject("raises")
                    .put("class", "Py42NotFoundError")
                    .put("module", "py42.exceptions"),
            "result: expected raises NotFoundException"),
        altered(
            "exception not wanted",
            ERROR,
            c -> c.putObject("result").put("kind", "none"),
            "result: expected none, actual raises ForbiddenException"),
        altered(
            "exception of a pager",
            PAGER,
            c -> result(c).putObject("raises").put("class", "Py42NotFoundError"),
            "raises: expected"),
        altered(
            "status of an exception",
            ERROR,
            c -> ((ObjectNode) raises(c).at("/attrs/response")).put("status", 404),
            "status expected 404, actual 403"),
        altered(
            "attribute of an exception",
            ERROR,
            c -> ((ObjectNode) raises(c).at("/attrs")).put("org_uid", "x"),
            "attribute org_uid expected \"x\", actual"),
        altered(
            "class",
            "auth.local_account.plain",
            c -> result(c).put("class", "X"),
            "class expected \"X\", actual \"Code42Client\""),
        altered(
            "kind unknown to the runner",
            PAGE,
            c -> result(c).put("kind", "settings"),
            "result: expected settings"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alterations")
  void failsAndNamesWhatDiffers(String id, Consumer<ObjectNode> change, String message)
      throws IOException {
    CaseResult result = RUNNER.run(OwnCases.altered(id, change));

    assertThat(result.outcome()).isEqualTo(CaseResult.Outcome.FAILED);
    assertThat(result.reason()).contains(message);
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
        altered("order of the query", PAGE, c -> query(c).add(query(c).remove(0)), ""),
        altered("escapes of the path", PAGE, c -> request(c, 0).put("path", "/api/v1/%55ser"), ""),
        altered(
            "a decimal", PAGE, c -> data(c).put("totalCount", new java.math.BigDecimal("1.0")), ""),
        altered(
            "order of members",
            PAGE,
            c -> data(c).set("totalCount", data(c).remove("totalCount")),
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void isNotMisledBySpelling(String id, Consumer<ObjectNode> change, String none)
      throws IOException {
    assertThat(RUNNER.run(OwnCases.altered(id, change)).reason()).isNull();
  }

  @Test
  void booleansInQueriesAreComparedWithoutCase() throws IOException {
    Consumer<ObjectNode> active =
        c -> {
          ((ObjectNode) c.get("args")).put("active", true);
          query(c).addArray().add("active").add("True");
        };

    assertThat(RUNNER.run(OwnCases.altered(PAGE, active)).outcome())
        .isEqualTo(CaseResult.Outcome.PASSED);
  }

  private static Arguments altered(
      String name, String id, Consumer<ObjectNode> change, String message) {
    return arguments(named(name, id), change, message);
  }

  private static ArrayNode requests(ObjectNode one) {
    return (ArrayNode) one.get("requests");
  }

  private static ObjectNode request(ObjectNode one, int index) {
    return (ObjectNode) requests(one).get(index);
  }

  private static ArrayNode query(ObjectNode one) {
    return (ArrayNode) request(one, 0).get("query");
  }

  private static ArrayNode pair(ObjectNode one, int index) {
    return (ArrayNode) query(one).get(index);
  }

  private static ObjectNode headers(ObjectNode one) {
    return (ObjectNode) request(one, 0).get("headers");
  }

  private static ObjectNode result(ObjectNode one) {
    return (ObjectNode) one.get("result");
  }

  private static ObjectNode raises(ObjectNode one) {
    return (ObjectNode) result(one).get("raises");
  }

  private static ObjectNode data(ObjectNode one) {
    return (ObjectNode) result(one).get("data");
  }

  private static ArrayNode pages(ObjectNode one) {
    return (ArrayNode) result(one).get("pages");
  }

  private static ObjectNode page(ObjectNode one, int index) {
    JsonNode page = pages(one).get(index);
    return (ObjectNode) page;
  }
}

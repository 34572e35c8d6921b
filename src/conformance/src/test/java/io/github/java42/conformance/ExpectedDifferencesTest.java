package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedDifferencesTest {
  private static final String PAGER = "users.get_all.pager.several";

  @ParameterizedTest
  @CsvSource({
    "users.get_page.page_num_none, argument-refused",
    "loginconfig.get_for_user.none, argument-refused",
    "departingemployee.get_page.page_size_none, null-argument",
    "connection.transport.bad_host, python-error",
    "departingemployee.add.date_object, python-error",
    "users.block.lookup_without_uid, python-error",
    "hostresolution.kv_empty, host-answer",
    "hostresolution.server_env_not_json, host-answer",
    "connection.transport.refused, transport-errors-not-wrapped",
    "auth.local_account.latin1_password, basic-auth-latin1",
    "auth.local_account.non_latin1_password, basic-auth-latin1",
    "auth.local_account.user_my_403, every-error-retried-once",
    "auth.local_account.wrong_password_login_config_fails, every-error-retried-once",
    "connection.retry_once.first_404_then_500, every-error-retried-once",
    "exceptions.status.500, every-error-retried-once",
    "exceptions.Py42OrgNotFoundError.users_other_400, every-error-retried-once",
    "loginconfig.get_for_user.error_not_raised, loginconfig-bare-session",
    "users.get_by_id.path_question_mark, argument-refused",
    "users.get_by_id.path_dot_segments, argument-refused",
    "alerts.get_details.empty_list, argument-refused",
    "alerts.update_note.none, argument-refused",
    "auditlogs.get_page.dates_epoch_ms_mistake, argument-refused",
    "cases.get_page.page_size_none, null-argument",
    "userriskprofile.get_page.defaults, null-argument",
    "auditlogs.get_page.dates_string, explicit-nulls",
    "auditlogs.get_page.dates_zero, epoch-zero-ignored",
    "cases.get_page.zero_min, epoch-zero-ignored",
    "legalhold.get_events_page.dates_zero, epoch-zero-ignored",
    "legalhold.get_events_page.dates_date_object, date-object-dropped",
    "legalhold.get_events_page.dates_datetime_aware, aware-datetime-not-converted",
    "auditlogs.get_all.format_csv, auditlog-get_all-csv-fails",
    "cases.export_summary.defaults, pdf-decoded-as-utf8",
    "cases.update.empty_strings, cannot-clear-case-fields",
    "devices.deactivate.string, typed-ids",
    "watchlists.add_included_users_by_watchlist_id.tuple_ints, ids-are-text",
    "exceptions.Py42UserAlreadyAddedError.legalhold_matter_forbidden, every-error-retried-once",
    "exceptions.Py42NotFoundError.remove_included_users, every-error-retried-once",
    "legalholdapiclient.get_all_matters.rich, active-none-string",
    "legalholdapiclient.get_all_matter_custodians.dict_page, pager-key-None-counts-dict-keys",
    "orgs.get_by_id.string_id, org-id-type-sensitive",
    "orgs.get_by_id.twice_uses_cache, org-lookup-first-page-only",
    "orgs.update_org.rich, update_org-returns-None",
    "watchlists.delete.defaults, watchlist-map-extra-get",
    "users.add_role.unknown, unknown-role-silently-ignored",
    "departingemployee.add.aware_datetime, aware-datetime-not-converted",
    "users.create_user.defaults, explicit-nulls",
    "connection.cookies.shared_by_host_not_port, global-cookie-jar",
    "connection.success.304, not-modified",
    "connection.body.really_latin1, body-encoding",
    "response.nan, body-encoding",
    "connection.redirect.loop, redirect-safety"
  })
  void assertsWhatTheSdkDoesInstead(String id, String name) throws IOException {
    CaseResult result = run(OwnCases.named(id));

    assertThat(result.reason()).isNotNull();
    assertThat(result.outcome())
        .as(result.reason())
        .isEqualTo(CaseResult.Outcome.EXPECTED_DIFFERENCE);
    assertThat(result.quirk()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "casefileevents.get.needs_encoding", // escaped by the peer, too
    "devices.get_page.numbers_as_ids", // a null takes a default away
    "connection.retry_once.get_500_then_200", // sent again by both
    "auth.jwt_provider.tenant_401_once",
    "hostresolution.kv_json_string",
    "loginconfig.get_for_user.LOCAL_2FA"
  })
  void aTagOrAnErrorAloneIsNoDifference(String id) throws IOException {
    assertThat(run(OwnCases.named(id)).outcome()).isEqualTo(CaseResult.Outcome.PASSED);
  }

  @Test
  void whatMayBeSentTwiceIsSentThreeTimes() throws IOException {
    Consumer<ObjectNode> hangUp =
        json -> {
          ObjectNode raised = raising(json, "ConnectionError", "requests.exceptions");
          raised.putArray("bases").add("OSError");
          ((ArrayNode) json.get("responses")).removeAll().addObject().put("close_connection", true);
          json.putArray("quirks").add("transport-errors-not-wrapped");
        };

    CaseResult result = run(OwnCases.altered("connection.success.200", hangUp));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("transport-errors-not-wrapped");
    assertThat(result.requests()).isEqualTo(1 + 3); // the token
  }

  @ParameterizedTest
  @CsvSource({"429, 0, 3", "429, 61, 1", "503, 0, 1", "400, 0, 1"})
  void aCallThatChangesSomethingIsSentAgainOnlyWhereNothingHappened(
      int status, int retryAfter, int attempts) throws IOException {
    String raised =
        status == 429 ? "TooManyRequests" : status == 400 ? "BadRequest" : "InternalServer";
    Consumer<ObjectNode> otherStatus =
        json -> {
          for (JsonNode answer : json.get("responses")) {
            ((ObjectNode) answer).put("status", status);
            ((ObjectNode) answer.get("headers")).put("Retry-After", String.valueOf(retryAfter));
          }
          ((ObjectNode) json.at("/result/raises")).put("class", "Py42" + raised + "Error");
          ((ObjectNode) json.at("/result/raises/attrs/response")).put("status", status);
        };

    CaseResult result = run(OwnCases.altered("connection.retry_once.post_400_twice", otherStatus));

    assertThat(result.outcome())
        .as(result.reason())
        .isEqualTo(CaseResult.Outcome.EXPECTED_DIFFERENCE);
    assertThat(result.requests()).isEqualTo(1 + attempts);
  }

  @Test
  void theFirstErrorIsToldWhateverThePeerMakesOfASecond() throws IOException {
    Consumer<ObjectNode> identityProvider =
        json -> {
          ((ObjectNode) json.at("/responses/2/body/data")).put("loginType", "CLOUD_SSO");
          raising(json, "Py42Error", "py42.exceptions");
        };

    CaseResult result =
        run(OwnCases.altered("auth.local_account.wrong_password_LOCAL", identityProvider));

    assertThat(result.outcome())
        .as(result.reason())
        .isEqualTo(CaseResult.Outcome.EXPECTED_DIFFERENCE);
  }

  @Test
  void aStatusBeyondAllIsAnErrorToo() throws IOException {
    Consumer<ObjectNode> beyond =
        json -> {
          json.get("responses").forEach(answer -> ((ObjectNode) answer).put("status", 600));
          json.putObject("result").put("kind", "none");
          json.putArray("quirks").add("status-600-returns-None");
        };

    CaseResult result = run(OwnCases.altered("exceptions.status.500", beyond));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("status-600-returns-None");
  }

  @Test
  void aRoleThatTheUserLacksCantBeTakenAway() throws IOException {
    Consumer<ObjectNode> lacking =
        json -> {
          ((ObjectNode) json.get("args")).put("role_name", "Customer Cloud Admin");
          ((ArrayNode) json.get("requests")).remove(4);
          ((ArrayNode) json.get("responses")).remove(4);
          raising(json, "ValueError", "builtins");
          json.putArray("quirks").add("remove-unassigned-role-ValueError");
        };

    CaseResult result = run(OwnCases.altered("users.remove_role.by_name", lacking));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("remove-unassigned-role-ValueError");
  }

  @Test
  void aRoleThatTheUserHasIsSentOnce() throws IOException {
    Consumer<ObjectNode> assigned =
        json -> {
          ((ObjectNode) json.get("args")).put("role_name", "Desktop User");
          ((ArrayNode) json.at("/requests/4/body/roleIds")).remove(2);
          ((ArrayNode) json.at("/requests/4/body/roleIds")).add("desktop-user");
          json.putArray("quirks").add("duplicate-role-id-sent");
        };

    CaseResult result = run(OwnCases.altered("users.add_role.by_name", assigned));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("duplicate-role-id-sent");
  }

  @Test
  void aRedirectToAnotherHostTakesNoBodyWithIt() throws IOException {
    Consumer<ObjectNode> elsewhere =
        json -> {
          ((ObjectNode) json.at("/responses/0")).put("status", 307);
          ((ObjectNode) json.at("/responses/0/headers")).put("Location", "{{elsewhere}}/x");
          ObjectNode second = (ObjectNode) json.at("/requests/1");
          second.put("method", "POST").put("host_role", "elsewhere").put("path", "/x");
          second.set("body", json.at("/requests/0/body"));
        };

    CaseResult result =
        run(OwnCases.altered("connection.redirect.302_post_becomes_get", elsewhere));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("redirect-safety");
    assertThat(result.requests()).isEqualTo(1 + 1);
  }

  @Test
  void aProviderWithoutATokenSignsNobodyIn() throws IOException {
    Consumer<ObjectNode> none =
        json -> {
          ((ArrayNode) json.at("/args/jwt_provider/$callable_returning")).removeAll().addNull();
          ((ObjectNode) json.at("/requests/0/headers")).put("Authorization", "Bearer None");
          ((ArrayNode) json.get("requests")).remove(1);
          ((ArrayNode) json.get("responses")).remove(0);
          json.putArray("quirks").add("jwt-None-bearer");
        };

    CaseResult result = run(OwnCases.altered("auth.jwt_provider.tenant_401_once", none));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("jwt-None-bearer");
    assertThat(result.requests()).isZero();
  }

  @Test
  void emptyCredentialsAreRefused() throws IOException {
    CaseResult result =
        run(
            OwnCases.altered(
                "auth.local_account.plain",
                json -> ((ObjectNode) json.get("args")).put("password", "")));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("argument-refused");
    assertThat(result.requests()).isZero();
  }

  @Test
  void theAddressOfAServiceMayEndInAPath() throws IOException {
    Consumer<ObjectNode> below =
        json -> {
          ((ObjectNode) json.at("/responses/2"))
              .put("text", "{{employeecasemanagementV2-API_URL}}/below");
          json.putArray("quirks").add("relative-uri-base-path");
        };

    CaseResult result = run(OwnCases.altered("detectionlists.get_user_by_id.defaults", below));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("relative-uri-base-path");
  }

  @Test
  void aMemberDataIsNoEnvelopeWhereTheContractKnowsNone() throws IOException {
    Consumer<ObjectNode> data =
        json -> {
          ((ObjectNode) json.at("/responses/2/body")).putObject("data").put("n", 1);
          ((ObjectNode) json.get("result")).putObject("data").put("n", 1);
        };

    CaseResult result = run(OwnCases.altered("cases.get.defaults", data));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("envelope");
  }

  @Test
  void aHostIsAskedForWithoutATokenSoThatNoneIsRenewed() throws IOException {
    Consumer<ObjectNode> unauthorized =
        json -> {
          for (String list : List.of("/requests", "/responses")) {
            ArrayNode all = (ArrayNode) json.at(list);
            all.remove(2);
            all.add(all.get(1).deepCopy());
          }
          for (int i = 1; i < 3; i++) {
            ((ObjectNode) json.at("/responses/" + i)).put("status", 401);
          }
          raising(json, "Py42UnauthorizedError", "py42.exceptions");
          ((ObjectNode) json.at("/result/raises"))
              .putObject("attrs")
              .putObject("response")
              .put("type", "requests.Response")
              .put("status", 401);
          json.putArray("quirks").add("every-error-retried-once");
        };

    CaseResult result = run(OwnCases.altered("hostresolution.kv_json_string", unauthorized));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("every-error-retried-once");
    assertThat(result.requests()).isEqualTo(1 + 2);
  }

  private static ObjectNode raising(ObjectNode json, String name, String module) {
    return json.putObject("result").putObject("raises").put("class", name).put("module", module);
  }

  @Test
  void untaggedCredentialsBeyondAsciiAreUtf8() throws IOException {
    CaseResult result =
        run(OwnCases.altered("auth.local_account.latin1_password", c -> c.remove("quirks")));

    assertThat(result.quirk()).isEqualTo("utf8-basic-auth");
  }

  @Test
  void aPageSizeOfZeroIsRefused() throws IOException {
    Consumer<ObjectNode> zero =
        json -> {
          ((ObjectNode) json.get("args")).put("page_size", 0);
          json.putArray("quirks").add("page-size-zero-endless");
        };

    CaseResult result = run(OwnCases.altered(PAGER, zero));

    assertThat(result.quirk()).isEqualTo("argument-refused");
    assertThat(result.requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cases.get_page.defaults | page_num | 0",
        "cases.get_page.defaults | page_num | null",
        "cases.get_page.defaults | page_size | -1",
        "cases.get_page.defaults | min_create_time | \"soon\"",
        "cases.get.defaults | case_number | \"\"",
        "cases.get.defaults | case_number | true",
        "watchlists.get.defaults | watchlist_id | \" \"",
        "alerts.resolve.single | alert_ids | [\"a\", \"\"]",
        "archive.update_cold_storage_purge_date.defaults | purge_date | \"tomorrow\"",
        "legalhold.get_matters_page.active_none | active | \"x\""
      })
  void argumentThatMakesNoSenseIsRefusedBeforeAnyRequest(String id, String argument, String value)
      throws IOException {
    Consumer<ObjectNode> senseless =
        json -> ((ObjectNode) json.get("args")).set(argument, Json.parse(value));

    CaseResult result = run(OwnCases.altered(id, senseless));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("argument-refused");
    assertThat(result.requests()).isZero();
  }

  @Test
  void argumentThatMakesSenseIsNotExpectedToBeRefused() throws IOException {
    Consumer<ObjectNode> another = json -> ((ObjectNode) json.get("args")).put("page_num", 2);

    CaseResult result = run(OwnCases.altered("cases.get_page.defaults", another));

    assertThat(result.outcome()).isEqualTo(CaseResult.Outcome.FAILED);
    assertThat(result.reason()).contains("query expected [pgNum=1");
  }

  @Test
  void refusalOfTheLastCallKeepsWhatEarlierCallsSent() throws IOException {
    Consumer<ObjectNode> blank = json -> ((ObjectNode) json.get("args")).putNull("org_id");

    CaseResult result = run(OwnCases.altered("orgs.get_by_id.twice_uses_cache", blank));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("argument-refused");
  }

  @Test
  void dateForPeriodOfAuditLogIsSent() throws IOException {
    Consumer<ObjectNode> date =
        json -> {
          ((ObjectNode) json.get("args"))
              .removeAll()
              .putObject("begin_time")
              .put("$date", "2020-01-02");
          ((ObjectNode) json.at("/requests/2/body")).putObject("dateRange").putNull("startTime");
          json.putArray("quirks").add("date-object-null");
        };

    CaseResult result = run(OwnCases.altered("auditlogs.get_page.dates_string", date));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("date-object-null");
  }

  @Test
  void pastedArgumentIsOneSegment() throws IOException {
    Consumer<ObjectNode> slash =
        json -> {
          ((ObjectNode) json.get("args")).put("event_id", "a b/\u00fc?x#y");
          ObjectNode request = (ObjectNode) json.at("/requests/2");
          request.put("path", "/api/v1/case/42/fileevent/a%20b/%C3%BC");
          request.putArray("query").addArray().add("x").add("");
        };

    CaseResult result = run(OwnCases.altered("casefileevents.get.needs_encoding", slash));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("path-not-encoded");
  }

  @Test
  void clearedFieldOfCaseIsSentAsEmptyString() throws IOException {
    Consumer<ObjectNode> findings =
        json ->
            ((ObjectNode) json.get("args")).removeAll().put("case_number", 42).put("findings", "");

    CaseResult result = run(OwnCases.altered("cases.update.empty_strings", findings));

    assertThat(result.quirk()).as(result.reason()).isEqualTo("cannot-clear-case-fields");
  }

  @Test
  void anAnswerThatLacksWhatIsNeededIsADecodeError() throws IOException {
    Consumer<ObjectNode> noToken =
        json -> {
          ((ObjectNode) json.at("/responses/0")).putObject("body").putObject("data");
          ((ArrayNode) json.at("/requests")).remove(1);
          ((ArrayNode) json.at("/responses")).remove(1);
          json.putObject("result")
              .putObject("raises")
              .put("class", "KeyError")
              .put("module", "builtins");
        };

    CaseResult result = run(OwnCases.altered("auth.local_account.plain", noToken));

    assertThat(result.reason()).isEqualTo("python-error: an argument or decode error");
    assertThat(result.quirk()).isEqualTo("python-error");
  }

  @Test
  void aPagerGoesOnPastAShortPage() throws IOException {
    CaseResult result = run(OwnCases.altered(PAGER, ExpectedDifferencesTest::stopAtPageTwo));

    assertThat(result.quirk()).isEqualTo("short-page-ends-iteration");
    assertThat(result.requests()).as("login, two pages, the empty one").isEqualTo(4);
  }

  private static void stopAtPageTwo(ObjectNode json) {
    for (String pointer : List.of("/requests", "/responses", "/result/pages")) {
      ((ArrayNode) json.at(pointer)).remove(2);
    }
    for (String pointer : List.of("/responses/1/body/data/users", "/result/pages/1/users")) {
      ((ArrayNode) json.at(pointer)).remove(1);
    }
  }

  @Test
  void theFirstAnswerToARepeatedRequestDecides() throws IOException {
    Consumer<ObjectNode> laterSuccess =
        json -> {
          ((ObjectNode) json.at("/responses/1")).put("status", 200);
          json.putObject("result").put("kind", "object").put("class", "py42.sdk.SDKClient");
        };

    CaseResult result = run(OwnCases.altered("auth.local_account.token_403", laterSuccess));

    assertThat(result.quirk()).isEqualTo("every-error-retried-once");
    assertThat(result.requests()).isEqualTo(1);
  }

  @Test
  void aDifferenceThatThePeerShowsTooIsVacuous() throws IOException {
    CaseResult result = run(PAGER, (recording, peer) -> peer);

    assertThat(result.outcome()).isEqualTo(CaseResult.Outcome.FAILED);
    assertThat(result.reason()).isEqualTo("vacuous: named holds for the peer's own recording");
  }

  @Test
  void behavingAsThePeerIsAFailureWhereADifferenceIsExpected() throws IOException {
    CaseResult result = run(PAGER, (recording, peer) -> peer.raising("ConflictException"));

    assertThat(result.outcome()).isEqualTo(CaseResult.Outcome.FAILED);
    assertThat(result.reason())
        .startsWith("instead of named: ")
        .contains("expected ConflictException, actual nothing");
  }

  private static CaseResult run(Case one) {
    try (CaseRunner runner = CaseRunner.standard()) {
      return runner.run(one);
    }
  }

  private static CaseResult run(String id, BiFunction<Case, Behaviour, Behaviour> rewrite)
      throws IOException {
    Bindings bindings = Bindings.read();
    ExpectedDifference difference =
        new ExpectedDifference("named", "something else", recording -> true, rewrite);
    try (CaseRunner runner =
        new CaseRunner(bindings, NotBound.read(bindings), List.of(difference))) {
      return runner.run(OwnCases.named(id));
    }
  }
}

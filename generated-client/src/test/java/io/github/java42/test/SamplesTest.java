package io.github.java42.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.java42.common.model.AlertAggregateAnswer;
import io.github.java42.common.model.AlertDetails;
import io.github.java42.common.model.AlertDetailsAnswer;
import io.github.java42.common.model.AlertRuleMetadataPage;
import io.github.java42.common.model.AlertsPage;
import io.github.java42.common.model.AuditEvent;
import io.github.java42.common.model.CaseFileEvent;
import io.github.java42.common.model.CaseFileEventsPage;
import io.github.java42.common.model.FileEvent;
import io.github.java42.common.model.FileEventsPage;
import io.github.java42.common.model.IncludedUsersPage;
import io.github.java42.common.model.UserRiskProfile;
import io.github.java42.common.model.UserRiskProfilesPage;
import io.github.java42.common.model.V1FileEvent;
import io.github.java42.common.model.V1FileEventsPage;
import io.github.java42.common.model.WatchlistMemberUsersPage;
import io.github.java42.console.model.ApiClientHoldMembership;
import io.github.java42.console.model.ArchivesPage;
import io.github.java42.console.model.AuditLogPage;
import io.github.java42.console.model.BackupSet;
import io.github.java42.console.model.CaseRecord;
import io.github.java42.console.model.CasesPage;
import io.github.java42.console.model.Customer;
import io.github.java42.console.model.DepartingEmployee;
import io.github.java42.console.model.DepartingEmployeesPage;
import io.github.java42.console.model.DetectionListUser;
import io.github.java42.console.model.DeviceDocument;
import io.github.java42.console.model.HighRiskEmployee;
import io.github.java42.console.model.HighRiskEmployeesPage;
import io.github.java42.console.model.LegalHoldEventsPage;
import io.github.java42.console.model.LegalHoldMatter;
import io.github.java42.console.model.LegalHoldMattersPage;
import io.github.java42.console.model.LegalHoldMembershipsPage;
import io.github.java42.console.model.Org;
import io.github.java42.console.model.OrgsPage;
import io.github.java42.console.model.Role;
import io.github.java42.console.model.TrustedActivity;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.console.model.WatchlistsPage;
import io.github.java42.incydr.model.Actor;
import io.github.java42.incydr.model.ActorFamily;
import io.github.java42.incydr.model.ActorsPage;
import io.github.java42.incydr.model.Agent;
import io.github.java42.incydr.model.AgentsPage;
import io.github.java42.incydr.model.AlertRule;
import io.github.java42.incydr.model.AlertRuleUsers;
import io.github.java42.incydr.model.Device;
import io.github.java42.incydr.model.DevicesPage;
import io.github.java42.incydr.model.ExcludedActorsPage;
import io.github.java42.incydr.model.ExcludedUsersPage;
import io.github.java42.incydr.model.LegalHoldPoliciesPage;
import io.github.java42.incydr.model.RiskIndicatorCategories;
import io.github.java42.incydr.model.RiskIndicatorCategory;
import io.github.java42.incydr.model.Session;
import io.github.java42.incydr.model.UserRole;
import io.github.java42.incydr.model.UserRoles;
import io.github.java42.incydr.model.UserWatchlistsPage;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Bodies that others have collected, from a folder beside this repository: the models lose nothing
 * of them. The folder is not part of the project; where it is missing, nothing is tested here.
 */
@NullMarked
class SamplesTest {
  /** Every file that is a body of what the contract knows today. The first pattern that fits. */
  private static final List<Kind> KINDS =
      List.of(
          page("actors/.*actors_page", ActorsPage.JSON),
          page("actors/.*ACTOR_FAMILY", ActorFamily.JSON),
          page("actors/.*", Actor.JSON),
          page("agents/.*agents_data.*", AgentsPage.JSON),
          page("agents/.*TEST_AGENT_[123]", Agent.JSON),
          page("alert-rules/.*mock_get_users.*", AlertRuleUsers.JSON),
          page("alert-rules/.*", AlertRule.JSON),
          page("alerts/(demisto_content__alert_response|.*manage_alerts__block1)", AlertsPage.JSON),
          page(
              "alerts/.*(FULL_RESPONSE|(?i)alert_details?_response|alert_details_response)(.*)",
              AlertDetailsAnswer.JSON),
          page("alerts/developer.*(manage|use_case)_alerts__block2", AlertDetailsAnswer.JSON),
          page("alerts/code42cli__.*mock_alert_search_response.*", AlertDetails.JSON),
          page("alerts/py42__.*AGGREGATE_RESPONSE", AlertAggregateAnswer.JSON),
          page("alerts/py42__.*__TEST_RESPONSE", AlertRuleMetadataPage.JSON),
          page("alerts/developer.*manage_alerts__block3", AlertRuleUsers.JSON),
          page("alerts/developer.*use_case_alerts__block3", CaseRecord.JSON),
          page("archives/code42cli__.*ARCHIVES_RESPONSE", ArchivesPage.JSON),
          page("audit-log/.*TEST_EVENTS_WITH_.*", AuditEvent.JSON),
          page("audit-log/.*10_records.*", AuditLogPage.JSON),
          page("audit-log/incydr_python__.*TEST_AL_ENTRY_[12]", AuditEvent.JSON),
          page("cases/.*(ALL_CASES|py42_with_cases.*|data_1|cases_data)", CasesPage.JSON),
          page("cases/[^/]*", CaseRecord.JSON),
          page("customer/py42__.*", Customer.JSON),
          page("detection-lists/.*HIGH_RISK_EMPLOYEE_ITEM", HighRiskEmployee.JSON),
          page("detection-lists/code42v2__.*LIST_HIGH_RISK.*", HighRiskEmployeesPage.JSON),
          page("detection-lists/.*add_high_risk_employee.*", HighRiskEmployee.JSON),
          page("detection-lists/py42__test_departing_employee__.*", DepartingEmployeesPage.JSON),
          page("detection-lists/code42v2__.*LIST_DEPARTING.*", DepartingEmployeesPage.JSON),
          page("detection-lists/.*_(departing_employee|DEPARTING_.*)", DepartingEmployee.JSON),
          page("detection-lists/.*add_departing_employee.*", DepartingEmployee.JSON),
          page("detection-lists/.*(PROFILE|RISK_TAGS)_RESPONSE", DetectionListUser.JSON),
          page("detection-lists/.*__TEST_USER_RESPONSE", DetectionListUser.JSON),
          page("detection-lists/py42__.*CREATE_USER_SAMPLE_RESPONSE", DetectionListUser.JSON),
          page(
              "devices/(code42cli|crashplanCLI)__.*_RESPONSE",
              io.github.java42.console.model.Device.JSON),
          page("devices/.*test_device_settings__DEVICE_DICT_W_SETTINGS", DeviceDocument.JSON),
          page("devices/py42__.*legal_hold_bs", BackupSet.JSON),
          page("devices/incydr_python__.*_DEVICE_[123]", Device.JSON),
          page("devices/incydr_python__.*devices_data.*", DevicesPage.JSON),
          page("file-events-v1/code42cli__test_cases__ALL_EVENTS", CaseFileEventsPage.JSON),
          page("file-events-v1/.*test_get_file_events.*", CaseFileEventsPage.JSON),
          page("file-events-v1/incydr_python__test_cases__TEST_FILE_EVENT", CaseFileEvent.JSON),
          page("file-events-v1/.*MOCK_SECURITY_EVENT_RESPONSE", V1FileEventsPage.JSON),
          page("file-events-v1/.*", V1FileEvent.JSON),
          page("file-events-v2/sumologic.*", FileEvent.JSON),
          page("file-events-v2/.*", FileEventsPage.JSON),
          page("legal-hold/.*API_CLIENT_ALL_CUSTODIANS_RESPONSE", ApiClientHoldMembership.JSON),
          page("legal-hold/code42cli__test_legal_hold__MATTER_RESPONSE", LegalHoldMatter.JSON),
          page(
              "legal-hold/code42cli__.*(ALL_MATTERS|TEST_MATTER)_RESPONSE",
              LegalHoldMattersPage.JSON),
          page(
              "legal-hold/code42cli__.*POLICY_RESPONSE",
              io.github.java42.console.model.LegalHoldPolicy.JSON),
          page("legal-hold/code42cli__.*TEST_EVENT_PAGE", LegalHoldEventsPage.JSON),
          page("legal-hold/code42cli__.*TEST_CUSTODIANS_RESPONSE", LegalHoldMembershipsPage.JSON),
          page("legal-hold/code42v2__.*", LegalHoldMembershipsPage.JSON),
          page("legal-hold/incydr_python__.*TEST_POLICIES_PAGE", LegalHoldPoliciesPage.JSON),
          page("orgs/code42cli__.*GET_ALL_ORGS_RESPONSE", OrgsPage.JSON),
          page("orgs/code42cli__.*GET_ORG_RESPONSE", Org.JSON),
          page("orgs/incydr_python__.*TEST_DATA", io.github.java42.incydr.model.Org.JSON),
          page("risk-indicator-categories/.*LIST_RESPONSE", RiskIndicatorCategories.JSON),
          page("risk-indicator-categories/.*CATEGORY_PAYLOAD", RiskIndicatorCategory.JSON),
          page("sessions/.*", Session.JSON),
          page(
              "trusted-activities/incydr_python__.*trusted_activities_data",
              io.github.java42.incydr.model.TrustedActivitiesPage.JSON),
          page(
              "trusted-activities/incydr_python__.*",
              io.github.java42.incydr.model.TrustedActivity.JSON),
          page("trusted-activities/py42__.*", TrustedActivity.JSON),
          page("user-risk-profiles/.*user_risk_profiles_data", UserRiskProfilesPage.JSON),
          page("user-risk-profiles/incydr_python__.*", UserRiskProfile.JSON),
          page("users/code42cli__.*USERS_LIST_PAGE", UsersPage.JSON),
          page("users/code42cli__.*TEST_USERS_RESPONSE", UsersPage.JSON),
          page("users/py42__README__block1", User.JSON),
          page("users/py(42|cpg)__.*MOCK_GET_USER_BY_ID_RESPONSE", User.JSON),
          page("users/py42__.*MOCK_USER_GET_RESPONSE", UsersPage.JSON),
          page("users/py42__.*MOCK_(GET_ROLES_RESPONSE|ROLES_LIST)", Role.JSON),
          page("users/incydr_python__.*TEST_USER(_[23])?", io.github.java42.incydr.model.User.JSON),
          page(
              "users/incydr_python__.*(users_data.*|mock_user_lookup.*)",
              io.github.java42.incydr.model.UsersPage.JSON),
          page("users/incydr_python__.*TEST_ROLE_[12]", io.github.java42.incydr.model.Role.JSON),
          page("users/incydr_python__.*TEST_USER_ROLE_[12]", UserRole.JSON),
          page("users/incydr_python__.*mock_get_user_roles.*", UserRoles.JSON),
          page(
              "users/incydr_python__.*TEST_USER_ROLE_UPDATE",
              io.github.java42.incydr.model.UserRolesChange.JSON),
          page(
              "watchlists/.*(INCLUDED_USERS_RESPONSE|all_included_users.*)",
              IncludedUsersPage.JSON),
          page("watchlists/.*MEMBERS_RESPONSE", WatchlistMemberUsersPage.JSON),
          page("watchlists/.*WATCHLISTS_RESPONSE", WatchlistsPage.JSON),
          page("watchlists/.*all_excluded_users.*", ExcludedUsersPage.JSON),
          page("watchlists/.*all_excluded_actors.*", ExcludedActorsPage.JSON),
          page(
              "watchlists/.*(mock_get_all_v2\\.data|data_v2\\.data_2)",
              io.github.java42.incydr.model.WatchlistsPage.JSON),
          page("watchlists/.*test_iter_all_.*data\\.data_2", UserWatchlistsPage.JSON),
          page("watchlists/.*TEST_WATCHLIST_.*", io.github.java42.incydr.model.Watchlist.JSON));

  /** Files that are no whole body of any operation: fragments, errors, and the like. */
  private static final List<Pattern> NO_BODIES =
      Stream.of(
              // parts of alerts, made up to be sorted, and one cut out of the middle of a page
              "alerts/py42__.*(ALERT_[B-F]|TEST_ALERTS)",
              "alerts/code42cli__.*(SORTED_ALERT_DETAILS|ALERT_DETAIL_RESULT)",
              "alerts/developer.*use_case_alerts__block1",
              // an error
              "detection-lists/.*CLOUD_ALIAS_LIMIT_EXCEEDED_ERROR_MESSAGE",
              // of a version of the API that only CrashPlan's command line calls, or with the
              // names that a model has in Python
              "legal-hold/crashplanCLI__.*",
              "legal-hold/incydr_python__.*TEST_MATTER",
              // no API at all
              "misc/.*",
              // settings by their keys, which has no class in Java
              "orgs/py42__.*TEST_T_SETTINGS_DICT")
          .map(Pattern::compile)
          .toList();

  private static final Pattern SECTION = Pattern.compile("## (\\S+) \\(\\d+\\)");
  private static final Pattern ROW = Pattern.compile("\\| (\\S+\\.json) \\|.*\\| ([^|]+) \\|");

  /**
   * Which files hold what.
   *
   * @param files the path without its ending
   * @param model what the file, or each element of an array, is one of
   */
  private record Kind(Pattern files, ModelAdapter<?> model) {}

  private static Kind page(String files, ModelAdapter<?> model) {
    return new Kind(Pattern.compile(files), model);
  }

  /** What was in the bodies of a file beside the contract. */
  private static final class Surprises implements Mismatch {
    private final List<String> unknown = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();

    @Override
    public void misfit(String model, String property, JsonValue raw) {
      misfits.add(model + "." + property);
    }

    @Override
    public void unknown(String model, String property, JsonValue raw) {
      unknown.add(model + "." + property);
    }

    @Override
    public void missing(String model, String property) {
      misfits.add(model + "." + property);
    }
  }

  @Test
  void allBodiesSurvive() throws IOException {
    Path samples = samples();
    assumeTrue(
        Files.isDirectory(samples),
        "There is no folder " + samples + ": no sample body was tested");
    Map<String, String> origins = origins(samples.resolve("SOURCES.md"));
    Map<String, Integer> unknown = new LinkedHashMap<>();
    Map<String, Integer> misfits = new LinkedHashMap<>();
    int files = 0;
    int bodies = 0;
    List<String> left = new ArrayList<>();
    for (Path file : files(samples)) {
      String name = name(samples, file);
      Optional<Kind> kind =
          KINDS.stream().filter(k -> k.files().matcher(name).matches()).findFirst();
      if (kind.isPresent()) {
        Surprises surprises = new Surprises();
        bodies += survive(name, JsonValue.parse(Files.readAllBytes(file)), kind.get(), surprises);
        files++;
        String origin = origins.get(name);
        assertThat(origin).as("%s in SOURCES.md", name).isNotNull();
        if (!origin.equals("synthetic")) {
          assertThat(surprises.unknown).as("%s, unknown in a real body", name).isEmpty();
          assertThat(surprises.misfits).as("%s, misfits in a real body", name).isEmpty();
        }
        surprises.unknown.forEach(member -> unknown.merge(member, 1, Integer::sum));
        surprises.misfits.forEach(member -> misfits.merge(member, 1, Integer::sum));
      } else {
        left.add(name);
      }
    }
    System.out.printf(
        "Sample bodies: all %d in %d files survive. Expected of those that were made up: unknown %s,"
            + " misfits %s. %d files are no bodies%n",
        bodies, files, unknown, misfits, left.size());
    assertThat(left)
        .as("files that neither KINDS nor NO_BODIES knows")
        .allMatch(name -> NO_BODIES.stream().anyMatch(p -> p.matcher(name).matches()));
    assertThat(bodies).as("bodies in %s that the contract knows", samples).isPositive();
  }

  @Test
  void aLostOrChangedMemberWouldBeSeen() {
    String whole = "{\"a\":[1.50,{\"b\":\"2026-01-01T00:00:00Z\"}],\"c\":null}";
    same("whole", JsonValue.parse(whole), JsonValue.parse(whole));
    same(
        "another spelling of a time",
        JsonValue.parse(whole),
        JsonValue.parse(whole.replace("00Z", "00.000+00:00")));
    for (String changed :
        List.of(
            "{\"c\":null,\"a\":[1.50,{\"b\":\"2026-01-01T00:00:00Z\"}]}",
            "{\"a\":[1.5,{\"b\":\"2026-01-01T00:00:00Z\"}],\"c\":null}",
            "{\"a\":[1.50,{\"b\":\"2026-01-01T00:00:01Z\"}],\"c\":null}",
            "{\"a\":[1.50,{\"b\":\"2026-01-01T00:00:00Z\"}]}",
            "{\"a\":[1.50],\"c\":null}")) {
      assertThatThrownBy(() -> same("changed", JsonValue.parse(whole), JsonValue.parse(changed)))
          .as(changed)
          .isInstanceOf(AssertionError.class);
    }
  }

  private static int survive(String name, JsonValue file, Kind kind, Mismatch mismatch) {
    JsonValue found = file.isObject() && file.keys().contains("data") ? file.get("data") : file;
    if (!found.isArray()) {
      survive(name, found, kind.model().with(mismatch));
      return 1;
    }
    for (int i = 0; i < found.size(); i++) {
      survive(name + "[" + i + "]", found.get(i), kind.model().with(mismatch));
    }
    return found.size();
  }

  private static void survive(
      String name, JsonValue body, ModelAdapter<? extends JsonModel> model) {
    JsonModel decoded = model.read(body);
    same(name, body, JsonValue.parse(decoded.toJson()));
    assertThat(body.keys())
        .as("%s: a body of which nothing is known is no %s", name, decoded.getClass())
        .hasSizeGreaterThan(decoded.unknownProperties().size());
  }

  /** Equal, the order of members and the digits of numbers included; times are instants. */
  private static void same(String where, JsonValue expected, JsonValue actual) {
    assertThat(actual.isObject()).as(where).isEqualTo(expected.isObject());
    assertThat(actual.isArray()).as(where).isEqualTo(expected.isArray());
    assertThat(actual.isString()).as(where).isEqualTo(expected.isString());
    if (expected.isObject()) {
      assertThat(List.copyOf(actual.keys())).as(where).isEqualTo(List.copyOf(expected.keys()));
      expected.keys().forEach(k -> same(where + "/" + k, expected.get(k), actual.get(k)));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(where).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        same(where + "/" + i, expected.get(i), actual.get(i));
      }
    } else if (expected.isString()) {
      assertThat(worth(actual)).as(where).isEqualTo(worth(expected));
    } else {
      assertThat(actual.toJson()).as(where).isEqualTo(expected.toJson());
    }
  }

  private static Object worth(JsonValue text) {
    try {
      return text.asInstant();
    } catch (JsonException e) {
      return text.asString();
    }
  }

  /** The folder beside the repository, or the one that {@code -Dsamples=DIR} names. */
  private static Path samples() {
    String given = System.getProperty("samples");
    if (given != null) {
      return Path.of(given);
    }
    Path root = GeneratedFiles.module("..").toAbsolutePath().normalize();
    return root.resolveSibling("shared").resolve("samples");
  }

  private static List<Path> files(Path samples) throws IOException {
    try (Stream<Path> all = Files.walk(samples)) {
      return all.filter(f -> f.toString().endsWith(".json"))
          .filter(f -> !f.getParent().endsWith("requests"))
          .sorted()
          .toList();
    }
  }

  private static String name(Path samples, Path file) {
    String path = samples.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".json".length());
  }

  /** What kind of body each file is, by its folder's table. */
  private static Map<String, String> origins(Path sources) throws IOException {
    Map<String, String> origins = new HashMap<>();
    String folder = "";
    for (String line : Files.readAllLines(sources)) {
      Matcher section = SECTION.matcher(line);
      Matcher row = ROW.matcher(line);
      if (section.matches()) {
        folder = section.group(1);
      } else if (row.matches()) {
        String file = row.group(1);
        origins.put(
            folder + "/" + file.substring(0, file.length() - ".json".length()), row.group(2));
      }
    }
    return origins;
  }
}

package io.github.java42.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.java42.console.model.CaseRecord;
import io.github.java42.console.model.Customer;
import io.github.java42.console.model.DepartingEmployee;
import io.github.java42.console.model.DepartingEmployeesPage;
import io.github.java42.console.model.DetectionListUser;
import io.github.java42.console.model.Org;
import io.github.java42.console.model.OrgsPage;
import io.github.java42.console.model.Role;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserRiskProfile;
import io.github.java42.console.model.UserRolesChange;
import io.github.java42.console.model.UsersPage;
import io.github.java42.console.model.Watchlist;
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
import org.jspecify.annotations.Nullable;
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
          page("users/code42cli__.*USERS_LIST_PAGE", UsersPage.JSON),
          page("users/code42cli__.*TEST_USERS_RESPONSE", UsersPage.JSON),
          page("users/py42__README__block1", User.JSON),
          page("users/py(42|cpg)__.*MOCK_GET_USER_BY_ID_RESPONSE", User.JSON),
          page("users/py42__.*MOCK_USER_GET_RESPONSE", UsersPage.JSON),
          page("users/py42__.*MOCK_(GET_ROLES_RESPONSE|ROLES_LIST)", Role.JSON),
          page("users/incydr_python__.*TEST_USER_ROLE_[12]", Role.JSON),
          items("users/incydr_python__.*mock_get_user_roles.*", "roles", Role.JSON),
          page("users/incydr_python__.*TEST_USER_ROLE_UPDATE", UserRolesChange.JSON),
          page("customer/py42__.*", Customer.JSON),
          page("detection-lists/py42__test_departing_employee__.*", DepartingEmployeesPage.JSON),
          page("detection-lists/code42v2__.*LIST_DEPARTING.*", DepartingEmployeesPage.JSON),
          page("detection-lists/.*_(departing_employee|DEPARTING_.*)", DepartingEmployee.JSON),
          page("detection-lists/.*add_departing_employee.*", DepartingEmployee.JSON),
          page("detection-lists/.*(PROFILE|RISK_TAGS)_RESPONSE", DetectionListUser.JSON),
          page("detection-lists/.*__TEST_USER_RESPONSE", DetectionListUser.JSON),
          page("detection-lists/py42__.*CREATE_USER_SAMPLE_RESPONSE", DetectionListUser.JSON),
          page("orgs/code42cli__.*GET_ALL_ORGS_RESPONSE", OrgsPage.JSON),
          page("orgs/code42cli__.*GET_ORG_RESPONSE", Org.JSON),
          items(
              "cases/.*(ALL_CASES|py42_with_cases.*|data_1|cases_data)", "cases", CaseRecord.JSON),
          page("cases/[^/]*", CaseRecord.JSON),
          items(
              "watchlists/.*(WATCHLISTS_RESPONSE|mock_get_all(_v2)?\\.data)",
              "watchlists",
              Watchlist.JSON),
          items("watchlists/.*test_iter_all_.*", "watchlists", Watchlist.JSON),
          page("watchlists/.*TEST_WATCHLIST_.*", Watchlist.JSON),
          items(
              "user-risk-profiles/incydr_python__.*user_risk_profiles_data",
              "userRiskProfiles",
              UserRiskProfile.JSON),
          page("user-risk-profiles/incydr_python__.*", UserRiskProfile.JSON));

  private static final Pattern SECTION = Pattern.compile("## (\\S+) \\(\\d+\\)");
  private static final Pattern ROW = Pattern.compile("\\| (\\S+\\.json) \\|.*\\| ([^|]+) \\|");

  /**
   * Which files hold what.
   *
   * @param files the path without its ending
   * @param list the member that holds a list of models where the contract has no model of the page
   * @param model what the file, or each element of an array, is one of
   */
  private record Kind(Pattern files, @Nullable String list, ModelAdapter<?> model) {}

  private static Kind page(String files, ModelAdapter<?> model) {
    return new Kind(Pattern.compile(files), null, model);
  }

  private static Kind items(String files, String list, ModelAdapter<?> model) {
    return new Kind(Pattern.compile(files), list, model);
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
      }
    }
    System.out.printf(
        "%d bodies of %d sample files survive; in synthetic ones unknown: %s; of another type: %s%n",
        bodies, files, unknown, misfits);
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
    JsonValue body = file.isObject() && file.keys().contains("data") ? file.get("data") : file;
    JsonValue found = kind.list() == null ? body : body.get(kind.list());
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

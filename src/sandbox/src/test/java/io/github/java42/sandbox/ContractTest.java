package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.incydr.IncydrOperations;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.client.storage.StorageOperations;
import io.github.java42.common.model.UserRiskProfile;
import io.github.java42.console.model.AccessToken;
import io.github.java42.console.model.CaseRecord;
import io.github.java42.console.model.Customer;
import io.github.java42.console.model.DepartingEmployee;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.console.model.DepartingEmployeeCasesPage;
import io.github.java42.console.model.DepartingEmployeesPage;
import io.github.java42.console.model.DetectionListUser;
import io.github.java42.console.model.LoginConfiguration;
import io.github.java42.console.model.OrgsPage;
import io.github.java42.console.model.Role;
import io.github.java42.console.model.ScimUserData;
import io.github.java42.console.model.ServerEnvironment;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserRolesChange;
import io.github.java42.console.model.UserToken;
import io.github.java42.console.model.UsersPage;
import io.github.java42.console.model.Watchlist;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operations;
import io.github.java42.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract is served, or stands in {@code unserved.txt} with a reason. */
class ContractTest {
  private static final Sandbox SANDBOX = Sandbox.start();
  private static final PlainClient CLIENT = PlainClient.signedIn(SANDBOX);
  private static final User SOMEBODY =
      CLIENT.data("/api/v1/User?pgNum=2&pgSize=5", UsersPage.JSON).users().get(0);
  private static final Map<String, Call> CALLS = calls();
  private static final List<Operations> FAMILIES =
      List.of(ConsoleOperations.ALL, ServicesOperations.ALL, StorageOperations.ALL);

  @AfterAll
  static void nothingWasWrongWithTheRequests() {
    List<String> problems = SANDBOX.problems();
    SANDBOX.close();
    assertThat(problems).isEmpty();
  }

  @Test
  void everyOperationIsServedOrListedWithAReason() throws IOException {
    Set<String> contract = new TreeSet<>();
    FAMILIES.forEach(family -> contract.addAll(family.names()));
    IncydrOperations.ALL.names().forEach(name -> contract.add("incydr/" + name));
    Map<String, String> unserved = unserved();
    Set<String> served = SANDBOX.operations();

    assertThat(contract).as("what the sandbox serves").containsAll(served);
    assertThat(contract).as("what unserved.txt lists").containsAll(unserved.keySet());
    assertThat(unserved.keySet())
        .as("listed, though it is served")
        .doesNotContainAnyElementsOf(served);
    assertThat(unserved.values()).as("reasons").allMatch(reason -> reason.length() > 10);
    contract.removeAll(served);
    contract.removeAll(unserved.keySet());
    assertThat(contract)
        .as("neither served, by .on(…) in a class of handlers, nor listed in unserved.txt")
        .isEmpty();
  }

  @Test
  void everyOperationThatIsServedIsCalledHere() {
    assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(SANDBOX.operations());
  }

  /** A right request gets an answer of the contract's type, with nothing that does not fit it. */
  @ParameterizedTest
  @MethodSource("operations")
  void aRightRequestGetsTheAnswerOfTheContract(String id) {
    Call call = Objects.requireNonNull(CALLS.get(id), id);
    Operation operation = operation(id);
    PlainClient client =
        operation.host().equals("authority") ? CLIENT : CLIENT.service(operation.host());
    if (operation.security().equals("basic")) {
      client = call.asApiClient ? apiClient() : administrator();
    }

    Reply reply = client.send(operation.method(), call.path, call.body, call.headers());

    if (operation.accept().startsWith("text/plain")) {
      assertThat(reply.text()).startsWith("http://127.0.0.1:");
    } else if (reply.status() == 204) {
      assertThat(reply.body()).isEmpty();
    } else {
      assertThat(reply.status()).as(reply.body()).isIn(200, 201);
      read(call, operation, JsonValue.parse(reply.body()));
    }
    ServedRequest seen = SANDBOX.requests().get(SANDBOX.requests().size() - 1);
    assertThat(seen.operation()).isEqualTo(id);
    assertThat(seen.status()).isEqualTo(reply.status());
  }

  private static void read(Call call, Operation operation, JsonValue root) {
    String envelope = operation.envelope();
    JsonValue data =
        envelope != null && root.isObject() && root.has(envelope) ? root.get(envelope) : root;
    if (call.answer == null) {
      assertThat(data.isNull() || data.equals(JsonValue.parse("{}"))).as(root.toJson()).isTrue();
    } else if (data.isArray()) {
      assertThat(data.size()).isPositive();
      data.forEach(item -> call.answer.with(Mismatch.STRICT).read(item));
    } else {
      assertThat(data.size()).isPositive();
      call.answer.with(Mismatch.STRICT).read(data);
    }
  }

  static Set<String> operations() {
    return SANDBOX.operations();
  }

  private static Operation operation(String id) {
    return FAMILIES.stream().filter(f -> f.names().contains(id)).findFirst().orElseThrow().get(id);
  }

  private static PlainClient administrator() {
    return PlainClient.of(SANDBOX.url()).basic(SANDBOX.username(), SANDBOX.password());
  }

  private static PlainClient apiClient() {
    return PlainClient.of(SANDBOX.url()).basic(SANDBOX.apiClientId(), SANDBOX.apiClientSecret());
  }

  private static Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    console(calls);
    users(calls);
    departures(calls);
    detectionLists(calls);
    calls.put("getServiceAddress", Call.of("/v1/CASES_API-URL", null));
    calls.put("getCase", Call.of("/api/v1/case/" + known().caseNumbers().get(0), CaseRecord.JSON));
    calls.put(
        "getWatchlist", Call.of("/v1/watchlists/" + known().watchlistIds().get(0), Watchlist.JSON));
    calls.put(
        "updateUserRiskProfile",
        Call.of(
                "/v1/user-risk-profiles/" + SOMEBODY.userUid() + "?paths=endDate,%20notes",
                UserRiskProfile.JSON)
            .with("{\"endDate\":{\"year\":2026,\"month\":3,\"day\":31},\"notes\":null}"));
    return calls;
  }

  private static void console(Map<String, Call> calls) {
    calls.put("getUserToken", Call.of("/api/v3/auth/jwt?useBody=true", UserToken.JSON));
    calls.put(
        "getAccessToken",
        Call.of("/api/v3/oauth/token?grant_type=client_credentials", AccessToken.JSON)
            .byApiClient());
    calls.put(
        "getLoginConfiguration",
        Call.of("/api/v3/LoginConfiguration?username=x", LoginConfiguration.JSON));
    calls.put("getCurrentCustomer", Call.of("/api/v3/customer/my", Customer.JSON));
    calls.put("getServerEnvironment", Call.of("/api/v1/ServerEnv", ServerEnvironment.JSON));
    calls.put("listOrgs", Call.of("/api/v1/Org", OrgsPage.JSON));
    String org =
        JsonValue.parse(CLIENT.get("/api/v1/Org?q=Optics").body())
            .at("/data/orgs/0")
            .getString("orgGuid");
    calls.put("blockOrg", Call.of("/api/v3/orgs/" + org + "/block", null));
    String device = "/api/v1/ComputerBlock/" + known().deviceIds().get(7);
    calls.put("blockDevice", Call.of(device, null));
    calls.put("unblockDevice", Call.of(device, null));
    calls.put("listRoles", Call.of("/api/v1/role", Role.JSON));
  }

  private static void users(Map<String, Call> calls) {
    String uid = SOMEBODY.userUid();
    String state = "/api/v3/users/" + uid;
    calls.put("listUsers", Call.of("/api/v1/User?incRoles=true", UsersPage.JSON));
    calls.put("getUser", Call.of("/api/v1/User/" + SOMEBODY.userId(), User.JSON));
    calls.put("getCurrentUser", Call.of("/api/v1/User/my", User.JSON));
    calls.put(
        "createUser",
        Call.of("/api/v1/User", User.JSON)
            .with(
                "{\"orgUid\":\""
                    + SOMEBODY.orgUid()
                    + "\",\"username\":\"new@x.example\",\"email\":\"new@x.example\"}"));
    calls.put(
        "updateUser",
        Call.of("/api/v1/User/" + uid + "?idType=uid", User.JSON).with("{\"notes\":\"n\"}"));
    calls.put(
        "getUserScimData",
        Call.of("/api/v18/scim-user-data/collated-view?userId=" + uid, ScimUserData.JSON));
    calls.put("blockUser", Call.of(state + "/block", null));
    calls.put("unblockUser", Call.of(state + "/unblock", null));
    calls.put("deactivateUser", Call.of(state + "/deactivate", null).with("{\"block\":true}"));
    calls.put("activateUser", Call.of(state + "/activate", null).with("{}"));
    calls.put(
        "moveUser", Call.of(state + "/move", null).with("{\"orgId\":" + SOMEBODY.orgId() + "}"));
    calls.put("listUserRoles", Call.of(state + "/roles", Role.JSON));
    calls.put(
        "replaceUserRoles",
        Call.of(state + "/roles", UserRolesChange.JSON)
            .with("{\"roleIds\":[\"desktop-user\",\"org-admin\"]}"));
  }

  private static void departures(Map<String, Call> calls) {
    PlainClient cases = CLIENT.service("employeecasemanagement-API_URL");
    String first = "/svc/api/v1/departingemployee/";
    JsonValue leaving =
        JsonValue.parse(cases.json("POST", first + "search", tenant("")).success()).get("cases");
    calls.put(
        "createDepartingEmployeeCase",
        Call.of(first + "create", DepartingEmployeeCase.JSON)
            .with(tenant(",\"userName\":\"" + SOMEBODY.username() + "\"")));
    calls.put(
        "resolveDepartingEmployeeCase",
        Call.of(first + "resolve", null).with(caseKey(leaving.get(0))));
    calls.put(
        "searchDepartingEmployeeCases",
        Call.of(first + "search", DepartingEmployeeCasesPage.JSON).with(tenant("")));
    calls.put(
        "getDepartingEmployeeCase",
        Call.of(first + "details", DepartingEmployeeCase.JSON).with(caseKey(leaving.get(1))));
    calls.put(
        "updateDepartingEmployeeCase",
        Call.of(first + "update", null).with(caseKey(leaving.get(1))));
    String alerts = tenant(",\"alertsEnabled\":false");
    calls.put("setDepartingEmployeeCaseAlerts", Call.of(first + "togglealerts", null).with(alerts));

    String second = "/v2/departingemployee/";
    PlainClient items = CLIENT.service("employeecasemanagementV2-API_URL");
    JsonValue entries =
        JsonValue.parse(items.json("POST", second + "search", tenant("")).success()).get("items");
    calls.put(
        "addDepartingEmployee",
        Call.of(second + "add", DepartingEmployee.JSON)
            .with(user(known().heldUserUid(), ",\"departureDate\":\"2026-03-31\"")));
    calls.put(
        "removeDepartingEmployee",
        Call.of(second + "remove", null).with(user(entries.get(2).getString("userId"), "")));
    String other = entries.get(3).getString("userId");
    calls.put(
        "getDepartingEmployee",
        Call.of(second + "get", DepartingEmployee.JSON).with(user(other, "")));
    calls.put(
        "searchDepartingEmployees",
        Call.of(second + "search", DepartingEmployeesPage.JSON).with(tenant("")));
    calls.put("setDepartingEmployeeAlerts", Call.of(second + "setalertstate", null).with(alerts));
    calls.put(
        "updateDepartingEmployee",
        Call.of(second + "update", DepartingEmployee.JSON)
            .with(user(other, ",\"departureDate\":\"2026-04-07\"")));
  }

  private static void detectionLists(Map<String, Call> calls) {
    String uid = SOMEBODY.userUid();
    for (String[] call :
        new String[][] {
          {"getDetectionListUser", "getbyid", user(uid, "")},
          {"refreshDetectionListUser", "refresh", user(uid, "")},
          {
            "getDetectionListUserByUsername",
            "getbyusername",
            tenant(",\"username\":\"" + SOMEBODY.username() + "\"")
          },
          {"updateDetectionListUserNotes", "updatenotes", user(uid, ",\"notes\":\"n\"")},
          {"addDetectionListUserRiskFactors", "addriskfactors", risk(uid)},
          {"removeDetectionListUserRiskFactors", "removeriskfactors", risk(uid)},
          {"addDetectionListUserCloudUsernames", "addcloudusernames", alias(uid)},
          {"removeDetectionListUserCloudUsernames", "removecloudusernames", alias(uid)}
        }) {
      calls.put(call[0], Call.of("/v2/user/" + call[1], DetectionListUser.JSON).with(call[2]));
    }
  }

  private static String risk(String uid) {
    return user(uid, ",\"riskFactors\":[\"FLIGHT_RISK\"]");
  }

  private static String alias(String uid) {
    return user(uid, ",\"cloudUsernames\":[\"a@mail.example\"]");
  }

  private static String caseKey(JsonValue entry) {
    return tenant(",\"caseId\":\"" + entry.getString("caseId") + "\"");
  }

  private static String user(String uid, String more) {
    return tenant(",\"userId\":\"" + uid + "\"" + more);
  }

  private static String tenant(String more) {
    return "{\"tenantId\":\"" + known().tenantUid() + "\"" + more + "}";
  }

  private static Known known() {
    return SANDBOX.known();
  }

  private static Map<String, String> unserved() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ContractTest.class.getResourceAsStream("/unserved.txt"))) {
      Map<String, String> reasons = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(": ");
                assertThat(colon).as(line).isPositive();
                reasons.put(line.substring(0, colon), line.substring(colon + 2));
              });
      return reasons;
    }
  }

  /**
   * A right request.
   *
   * @param path path and query on its host
   * @param body the body; null for none
   * @param answer the model of the answer, or of the elements of an array; null where it has
   *     nothing to tell
   * @param asApiClient whether an API client signs in with it
   */
  private record Call(
      String path, @Nullable String body, @Nullable ModelAdapter<?> answer, boolean asApiClient) {
    static Call of(String path, @Nullable ModelAdapter<?> answer) {
      return new Call(path, null, answer, false);
    }

    Call with(String json) {
      return new Call(path, json, answer, asApiClient);
    }

    Call byApiClient() {
      return new Call(path, body, answer, true);
    }

    String[] headers() {
      return body == null ? new String[0] : new String[] {"Content-Type", "application/json"};
    }
  }
}

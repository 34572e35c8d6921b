package io.github.java42.sandbox;

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
import io.github.java42.json.ModelAdapter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A valid request for each operation that keeps state, with what the sandbox's company has. */
final class StatefulCalls {
  private final Sandbox sandbox;
  private final PlainClient client;
  private final User somebody;

  StatefulCalls(Sandbox sandbox, PlainClient client) {
    this.sandbox = sandbox;
    this.client = client;
    this.somebody = client.data("/api/v1/User?pgNum=2&pgSize=5", UsersPage.JSON).users().get(0);
  }

  Map<String, Call> all() {
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
                "/v1/user-risk-profiles/" + somebody.userUid() + "?paths=endDate,%20notes",
                UserRiskProfile.JSON)
            .with("{\"endDate\":{\"year\":2026,\"month\":3,\"day\":31},\"notes\":null}"));
    return calls;
  }

  private void console(Map<String, Call> calls) {
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
        JsonValue.parse(client.get("/api/v1/Org?q=Optics").body())
            .at("/data/orgs/0")
            .getString("orgGuid");
    calls.put("blockOrg", Call.of("/api/v3/orgs/" + org + "/block", null));
    String device = "/api/v1/ComputerBlock/" + known().deviceIds().get(7);
    calls.put("blockDevice", Call.of(device, null));
    calls.put("unblockDevice", Call.of(device, null));
    calls.put("listRoles", Call.of("/api/v1/role", Role.JSON));
  }

  private void users(Map<String, Call> calls) {
    String uid = somebody.userUid();
    String state = "/api/v3/users/" + uid;
    calls.put("listUsers", Call.of("/api/v1/User?incRoles=true", UsersPage.JSON));
    calls.put("getUser", Call.of("/api/v1/User/" + somebody.userId(), User.JSON));
    calls.put("getCurrentUser", Call.of("/api/v1/User/my", User.JSON));
    calls.put(
        "createUser",
        Call.of("/api/v1/User", User.JSON)
            .with(
                "{\"orgUid\":\""
                    + somebody.orgUid()
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
        "moveUser", Call.of(state + "/move", null).with("{\"orgId\":" + somebody.orgId() + "}"));
    calls.put("listUserRoles", Call.of(state + "/roles", Role.JSON));
    calls.put(
        "replaceUserRoles",
        Call.of(state + "/roles", UserRolesChange.JSON)
            .with("{\"roleIds\":[\"desktop-user\",\"org-admin\"]}"));
  }

  private void departures(Map<String, Call> calls) {
    PlainClient cases = client.service("employeecasemanagement-API_URL");
    String first = "/svc/api/v1/departingemployee/";
    JsonValue leaving =
        JsonValue.parse(cases.json("POST", first + "search", tenant("")).success()).get("cases");
    calls.put(
        "createDepartingEmployeeCase",
        Call.of(first + "create", DepartingEmployeeCase.JSON)
            .with(tenant(",\"userName\":\"" + somebody.username() + "\"")));
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
    PlainClient items = client.service("employeecasemanagementV2-API_URL");
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

  private void detectionLists(Map<String, Call> calls) {
    String uid = somebody.userUid();
    for (String[] call :
        new String[][] {
          {"getDetectionListUser", "getbyid", user(uid, "")},
          {"refreshDetectionListUser", "refresh", user(uid, "")},
          {
            "getDetectionListUserByUsername",
            "getbyusername",
            tenant(",\"username\":\"" + somebody.username() + "\"")
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

  private String risk(String uid) {
    return user(uid, ",\"riskFactors\":[\"FLIGHT_RISK\"]");
  }

  private String alias(String uid) {
    return user(uid, ",\"cloudUsernames\":[\"a@mail.example\"]");
  }

  private String caseKey(JsonValue entry) {
    return tenant(",\"caseId\":\"" + entry.getString("caseId") + "\"");
  }

  private String user(String uid, String more) {
    return tenant(",\"userId\":\"" + uid + "\"" + more);
  }

  private String tenant(String more) {
    return "{\"tenantId\":\"" + known().tenantUid() + "\"" + more + "}";
  }

  private Known known() {
    return sandbox.known();
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
  record Call(
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

package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.Customer;
import io.github.java42.console.model.Org;
import io.github.java42.console.model.OrgsPage;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrgsAndDevicesTest {
  private static final String ORGS = "/api/v1/Org";

  private final Sandbox sandbox = Sandbox.start();
  private final PlainClient client = PlainClient.signedIn(sandbox);

  @AfterEach
  void nothingWasWrongWithTheRequests() {
    List<String> problems = sandbox.problems();
    sandbox.close();
    assertThat(problems).isEmpty();
  }

  @Test
  void organizationsAreATree() {
    OrgsPage page = client.data(ORGS, OrgsPage.JSON);
    Map<String, Org> byUid =
        page.orgs().stream().collect(Collectors.toMap(Org::orgUid, Function.identity()));
    assertThat(page.totalCount()).isEqualTo(page.orgs().size());
    assertThat(page.orgs()).extracting(Org::orgGuid).doesNotHaveDuplicates();
    assertThat(page.orgs()).filteredOn(o -> o.parentOrgUid() == null).hasSize(1);
    Set<Integer> depths = new HashSet<>();
    for (Org org : page.orgs()) {
      int depth = 0;
      for (Org o = org; o.parentOrgUid() != null; o = byUid.get(o.parentOrgUid())) {
        Org parent = byUid.get(o.parentOrgUid());
        assertThat(o.parentOrgId()).isEqualTo(parent.orgId());
        assertThat(o.parentOrgGuid()).isEqualTo(parent.orgGuid());
        depth++;
      }
      depths.add(depth);
    }
    assertThat(depths).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void thePeopleAreInThem() {
    Map<String, Org> byUid =
        client.data(ORGS, OrgsPage.JSON).orgs().stream()
            .collect(Collectors.toMap(Org::orgUid, Function.identity()));
    for (User user : client.data("/api/v1/User", UsersPage.JSON).users()) {
      assertThat(byUid.get(user.orgUid()).orgName()).isEqualTo(user.orgName());
      assertThat(byUid.get(user.orgUid()).orgId()).isEqualTo(user.orgId());
    }
  }

  @Test
  void theyArePagedAndFiltered() {
    List<Org> all = client.data(ORGS, OrgsPage.JSON).orgs();
    assertThat(client.data(ORGS + "?pgSize=5&pgNum=2", OrgsPage.JSON).orgs())
        .isEqualTo(all.subList(5, 10));
    assertThat(client.data(ORGS + "?q=SALES", OrgsPage.JSON).orgs())
        .extracting(Org::orgName)
        .containsExactly("Sales", "Nordic Sales");
    assertThat(client.data(ORGS + "?active=true", OrgsPage.JSON).orgs()).isEqualTo(all);
    assertThat(client.data(ORGS + "?active=false", OrgsPage.JSON).orgs()).isEmpty();
  }

  @Test
  void whatIsBlockedIsBlocked() {
    List<Org> before = client.data(ORGS, OrgsPage.JSON).orgs();
    assertThat(before).noneMatch(Org::blocked);
    client.send("POST", "/api/v3/orgs/" + before.get(4).orgGuid() + "/block", null).newerData();

    List<Org> after = client.data(ORGS, OrgsPage.JSON).orgs();
    assertThat(after).filteredOn(Org::blocked).hasSize(1);
    assertThat(after.get(4).blocked()).isTrue();
    assertThat(after.get(4).active()).isTrue();
    assertThat(client.send("POST", "/api/v3/orgs/" + before.get(4).orgUid() + "/block", null))
        .extracting(r -> r.failure(404))
        .asString()
        .contains("There is no organization with the orgGuid " + before.get(4).orgUid());
  }

  @Test
  void devicesAreBlockedAndUnblocked() {
    List<Long> devices = sandbox.known().deviceIds();
    assertThat(devices).hasSize(100).doesNotHaveDuplicates();
    assertThat(sandbox.known().blockedDeviceIds()).isEmpty();

    String path = "/api/v1/ComputerBlock/";
    JsonValue done = client.send("PUT", path + devices.get(3), null).olderData();
    assertThat(done.isNull()).isTrue();
    client.send("PUT", path + devices.get(9), null).olderData();
    assertThat(sandbox.known().blockedDeviceIds())
        .containsExactlyInAnyOrder(devices.get(3), devices.get(9));

    assertThat(client.send("DELETE", path + devices.get(3), null).status()).isEqualTo(204);
    assertThat(sandbox.known().blockedDeviceIds()).containsExactly(devices.get(9));
    assertThat(client.send("PUT", path + "1", null).failure(404))
        .containsExactly("There is no device with the number 1");
    assertThat(client.send("DELETE", path + (devices.get(99) + 1), null).status()).isEqualTo(404);
  }

  @Test
  void theCustomerIsTheTenantOfTheServices() {
    Customer customer = client.get("/api/v3/customer/my").newerData(Customer.JSON);
    assertThat(customer.tenantUid()).isEqualTo(sandbox.known().tenantUid());
    assertThat(customer.name()).isEqualTo("Quillhaven Instruments");
  }
}

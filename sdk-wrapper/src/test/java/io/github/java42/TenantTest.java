package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.Code42DecodeException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tenant ID of the authenticated user, which bodies need: one request per client. */
class TenantTest {
  private FakeTenant tenant;
  private Code42Client sdk;

  @BeforeEach
  void start() throws Exception {
    tenant = new FakeTenant();
    sdk = tenant.client();
  }

  @AfterEach
  void stop() {
    sdk.close();
    tenant.close();
  }

  private long tenantRequests() {
    return tenant.all().stream().filter(r -> r.getTarget().equals("/api/v3/customer/my")).count();
  }

  @Test
  void manyThreadsRequestTheTenantOnce() throws Exception {
    int threads = 16;
    CountDownLatch latch = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> ids =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> {
                            latch.countDown();
                            latch.await();
                            return sdk.userContext().getCurrentTenantId();
                          }))
              .toList();
      for (Future<String> id : ids) {
        assertThat(id.get()).isEqualTo(FakeTenant.ID);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(tenantRequests()).isEqualTo(1);
  }

  @Test
  void derivedClientSharesTheTenant() {
    String id = sdk.userContext().getCurrentTenantId();
    Code42Client derived = sdk.withOptions(o -> o.pageSize(9));
    assertThat(derived.userContext().getCurrentTenantId()).isEqualTo(id);
    assertThat(tenantRequests()).isEqualTo(1);
  }

  @Test
  void failedTenantRequestIsRepeatedByTheNextCall() {
    tenant.answers("/api/v3/customer/my", "{\"data\":{}}");
    assertThatThrownBy(() -> sdk.userContext().getCurrentTenantId())
        .isInstanceOf(Code42DecodeException.class)
        .hasMessageContaining("has no field \"tenantUid\"");
    tenant.answers("/api/v3/customer/my", "{\"data\":{\"tenantUid\":\"later\"}}");
    assertThat(sdk.userContext().getCurrentTenantId()).isEqualTo("later");
    assertThat(sdk.userContext().getCurrentTenantId()).isEqualTo("later");
    assertThat(tenantRequests()).isEqualTo(2);
  }

  @Test
  void manyCallsRequestTheTenantOnce() {
    tenant.answers("/v2/user/getbyid", "{\"userName\":\"u\"}");
    tenant.answers("/v2/user/updatenotes", "{\"userName\":\"u\"}");
    sdk.detectionLists().getUserById("1");
    sdk.detectionLists().updateUserNotes("1", "n");
    String user = "{\"tenantId\":\"" + FakeTenant.ID + "\",\"userId\":\"1\"";
    assertThat(tenant.sent())
        .containsExactly(
            "POST /v2/user/getbyid " + user + "}",
            "POST /v2/user/updatenotes " + user + ",\"notes\":\"n\"}");
    assertThat(tenantRequests()).isEqualTo(1);
  }
}

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.console.UsersApi;
import io.github.java42.client.incydr.CustomerApi;
import io.github.java42.client.services.WatchlistsApi;
import io.github.java42.client.storage.RestoresApi;
import io.github.java42.exception.Code42ConfigException;
import io.github.java42.exception.UnauthorizedException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncydrClientTest {
  private FakeGateway gateway;

  @BeforeEach
  void start() throws Exception {
    gateway = new FakeGateway();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void fromJwtProviderChecksTheTokenAtTheGateway() {
    try (IncydrClient sdk = IncydrClient.fromJwtProvider(gateway.url(), () -> FakeGateway.TOKEN)) {
      assertThat(gateway.sent()).containsExactly("GET /v1/customer");
      assertThat(gateway.requests().get(0).getHeaders().get("Authorization"))
          .isEqualTo("Bearer " + FakeGateway.TOKEN);
      assertThat(sdk).hasToString("IncydrClient[localhost, JwtProvider[***]]");
    }
  }

  @Test
  void refusedTokenIsRenewedOnceAndThrown() {
    gateway.answers("/v1/customer", r -> FakeConsole.json(401, "{}"));
    AtomicInteger tokens = new AtomicInteger();
    assertThatThrownBy(
            () -> IncydrClient.fromJwtProvider(gateway.url(), () -> "t" + tokens.incrementAndGet()))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("getCustomer: 401");
    assertThat(tokens).hasValue(2);
  }

  @Test
  void callRawAndDerivedClientsShareTheToken() {
    gateway.answers("/v9/thing", "{\"a\":1}");
    AtomicInteger tokens = new AtomicInteger();
    try (IncydrClient sdk =
        gateway
            .builder()
            .customize(http -> {})
            .credentials(Credentials.jwtProvider(() -> "t" + tokens.incrementAndGet()))
            .build()) {
      assertThat(gateway.requests()).as("build() sends no request").isEmpty();
      assertThat(sdk.call(CustomerApi.class, api -> api.getCustomer(Map.of())).getString("name"))
          .isEqualTo("Quillhaven");
      assertThat(sdk.raw().get("/v9/thing", q -> q.param("x", 1)).getInt("a")).isEqualTo(1);
      sdk.withOptions(o -> o.callTimeout(Duration.ofSeconds(20)).header("X-Trace", "7"))
          .checkCredentials();
      assertThat(gateway.sent())
          .containsExactly("GET /v1/customer", "GET /v9/thing?x=1", "GET /v1/customer");
      assertThat(gateway.requests().get(2).getHeaders().get("X-Trace")).isEqualTo("7");
      assertThat(tokens).hasValue(1);
    }
  }

  @Test
  @SuppressWarnings("deprecation") // any operation of the services will do
  void operationsOfTheConsoleAreRefusedByName() {
    try (IncydrClient sdk = gateway.builder().build()) {
      assertThatThrownBy(() -> sdk.call(UsersApi.class, api -> api.listUsers(1, Map.of())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Code42Client");
      assertThatThrownBy(
              () -> sdk.call(WatchlistsApi.class, api -> api.getWatchlist("w", Map.of())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Code42Client");
      assertThatThrownBy(() -> sdk.call(RestoresApi.class, api -> api.getRestoreJob("1", Map.of())))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void operationsOfTheGatewayAreRefusedByTheConsoleByName() throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{}");
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.call(CustomerApi.class, api -> api.getCustomer(Map.of())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("IncydrClient");
      assertThat(console.requests()).isEmpty();
      assertThat(console.logins()).isEmpty();
    }
  }

  @Test
  void badArgumentsAreRefusedBeforeAnyRequest() {
    assertThatThrownBy(() -> IncydrClient.fromJwtProvider(" ", () -> "t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("url is empty");
    assertThatThrownBy(() -> IncydrClient.fromJwtProvider(gateway.url(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("provider: null");
    assertThatThrownBy(() -> IncydrClient.builder("http://api.example.com").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("url \"http://api.example.com\"");
    assertThatThrownBy(() -> IncydrClient.builder(gateway.url()).build())
        .isInstanceOf(Code42ConfigException.class);
    assertThatThrownBy(
            () ->
                IncydrClient.builder(gateway.url())
                    .credentials(Credentials.apiClient("key-42", "hunter2"))
                    .build())
        .isInstanceOf(Code42ConfigException.class)
        .hasMessageContaining("Credentials.jwtProvider")
        .hasMessageNotContaining("hunter2");
    try (IncydrClient sdk = gateway.builder().build()) {
      assertThatThrownBy(() -> sdk.withOptions(null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("options: null");
    }
    assertThat(gateway.requests()).isEmpty();
  }
}

package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.UsersPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void oneLineSaysWhereItIsAndHowToSignIn() {
    try (Sandbox sandbox = run("--seed", "7", "--users", "12")) {
      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              "Code42 sandbox at "
                  + sandbox.url()
                  + ", gateway at "
                  + sandbox.gatewayUrl()
                  + ", user name "
                  + sandbox.username()
                  + ", password "
                  + sandbox.password()
                  + ", API client "
                  + sandbox.apiClientId()
                  + ", secret "
                  + sandbox.apiClientSecret()
                  + System.lineSeparator());
      assertThat(err.size()).isZero();
      assertThat(PlainClient.signedIn(sandbox).data("/api/v1/User", UsersPage.JSON).totalCount())
          .isEqualTo(12);
    }
  }

  @Test
  void aCodeIsAskedForWhereOneIsSet() {
    try (Sandbox sandbox = run("--totp", "123456")) {
      assertThat(
              PlainClient.of(sandbox.url())
                  .basic(sandbox.username(), sandbox.password())
                  .get("/api/v3/auth/jwt")
                  .status())
          .isEqualTo(401);
    }
  }

  @Test
  void allOptionsAreHeeded() {
    try (Sandbox sandbox =
        run("--password", "other words", "--api-client", "key-1:a:b", "--without-services")) {
      assertThat(sandbox.password()).isEqualTo("other words");
      assertThat(sandbox.apiClientId()).isEqualTo("key-1");
      assertThat(sandbox.apiClientSecret()).isEqualTo("a:b");
      assertThat(sandbox.operations()).contains("listUsers").doesNotContain("getServiceAddress");
    }
  }

  @Test
  void gatewayAndNodeListenAtTheirPorts() throws IOException {
    int gateway = freePort();
    int node = freePort();
    try (Sandbox sandbox =
        run("--gateway-port", Integer.toString(gateway), "--node-port", Integer.toString(node))) {
      assertThat(sandbox.gatewayUrl()).isEqualTo("http://127.0.0.1:" + gateway);
      assertThat(sandbox.nodeUrl()).isEqualTo("http://127.0.0.1:" + node);
    }
  }

  @Test
  void examplesOnlyHasNoState() {
    try (Sandbox sandbox = run("--without-services", "--examples-only")) {
      assertThat(sandbox.statefulOperations()).isEmpty();
      assertThat(sandbox.operations()).contains("getServiceAddress");
    }
  }

  @Test
  void theServicesListenWhereTheyAreTold() throws IOException {
    int free = freePort();
    try (Sandbox sandbox = run("--services-port", Integer.toString(free))) {
      assertThat(PlainClient.signedIn(sandbox).get("/api/v1/ServerEnv").body())
          .contains("http://127.0.0.1:" + free + "/");
    }
  }

  @Test
  void whatItDoesNotUnderstandIsSaidWithHowToSayItRight() {
    assertThat(refused("--prot", "1")).startsWith("--prot is not understood; usage: [--port n]");
    assertThat(refused("--port")).startsWith("--port is not understood");
    assertThat(refused("--port", "http")).startsWith("--port: \"http\" is no number");
    assertThat(refused("--api-client", "key-1")).startsWith("--api-client: there is no colon");
    assertThat(refused("--users", "0")).startsWith("users: 0 is less than 1");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String refused(String... args) {
    err.reset();
    assertThat(run(args)).isNull();
    assertThat(out.size()).isZero();
    return err.toString(StandardCharsets.UTF_8);
  }

  private @Nullable Sandbox run(String... args) {
    return Main.run(List.of(args), print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}

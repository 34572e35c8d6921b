package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.UsersPage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
                  + ", user name "
                  + sandbox.username()
                  + ", password "
                  + sandbox.password()
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
  void whatItDoesNotUnderstandIsSaidWithHowToSayItRight() {
    assertThat(refused("--prot", "1")).startsWith("--prot is not understood; usage: [--port n]");
    assertThat(refused("--port")).startsWith("--port is not understood");
    assertThat(refused("--port", "http")).startsWith("--port: \"http\" is no number");
    assertThat(refused("--users", "0")).startsWith("users: 0 is less than 1");
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

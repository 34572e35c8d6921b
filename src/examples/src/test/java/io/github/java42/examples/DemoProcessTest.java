package io.github.java42.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With credentials in the environment the same programs run against any console. */
class DemoProcessTest {
  @Test
  void theEnvironmentSaysWhichConsole() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().users(30).start()) {
      String output =
          demo(
              Map.of(
                  "CODE42_HOST", sandbox.url(),
                  "CODE42_USER", sandbox.username(),
                  "CODE42_PASSWORD", sandbox.password()));
      assertThat(output)
          .startsWith("The console " + sandbox.url())
          .contains("30 in all", "There is no organization")
          .doesNotContain(sandbox.password());
      assertThat(sandbox.problems()).isEmpty();
    }
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    assertThat(demo(Map.of("CODE42_HOST", "console.example.com")))
        .contains("CODE42_USER, CODE42_PASSWORD");
  }

  private static String demo(Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Demo.class.getName());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}

package io.github.java42.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoTest {
  private static String run(long seed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Demo(new PrintStream(bytes, true, StandardCharsets.UTF_8)).sandbox(seed);
    return bytes.toString(StandardCharsets.UTF_8).replaceAll("127\\.0\\.0\\.1:\\d+", "HOST");
  }

  @Test
  void showsTwoPagesAndAnError() {
    assertThat(run(42))
        .contains("== Initialise", "== An error that is caught", "There is no organization")
        .contains("Invalid user name or password.");
  }

  @Test
  void itsNumbersComeFromTheData() {
    assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(42));
  }
}

package io.github.java42.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How the SDK names itself to servers, with what a user puts before and behind. */
record UserAgent(String prefix, String suffix) {
  String text() {
    String own = "java42/" + version() + " java/" + Runtime.version().feature();
    return (prefix + " " + own + " " + suffix).strip();
  }

  private static String version() {
    try (InputStream in = UserAgent.class.getResourceAsStream("version.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

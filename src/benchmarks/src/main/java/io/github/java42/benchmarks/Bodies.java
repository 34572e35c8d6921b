package io.github.java42.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The bodies, made from one example of each item. They are compact, as servers send them; the items
 * differ in their numbers only.
 */
final class Bodies {
  static final int DEPTH = 16;
  private static final int MEGABYTE = 1_000_000;

  private Bodies() {}

  static byte[] users() {
    return bytes("{\"totalCount\":100000,\"users\":" + items(example("user"), MEGABYTE) + "}");
  }

  static byte[] events() {
    return bytes("{\"totalCount\":100000,\"fileEvents\":" + events(MEGABYTE) + "}");
  }

  /** An array of events. */
  static String events(int size) {
    return items(example("event"), size);
  }

  /** Groups within groups, {@link #DEPTH} deep; the inner group is the last member of the outer. */
  static byte[] settings() {
    String level = example("settings");
    String open = level.substring(0, level.length() - 1) + ",\"group\":";
    String group = open.repeat(DEPTH) + level + "}".repeat(DEPTH);
    return bytes("{\"groups\":" + items(group, MEGABYTE) + "}");
  }

  /** One user in the envelope of the console, 200 bytes. */
  static byte[] user() {
    String body =
        "{\"data\":{\"userId\":7100,\"userUid\":\"944120000001\",\"status\":\"Active\","
            + "\"username\":\"zoe@example.org\",\"active\":true,\"blocked\":false,"
            + "\"creationDate\":\"2024-11-03T12:08:31.024Z\",\"notes\":\"";
    return bytes(body + "n".repeat(200 - body.length() - 3) + "\"}}");
  }

  private static String items(String example, int size) {
    int count = size / bytes(example).length;
    return IntStream.range(0, count)
        .mapToObj(i -> example.replace("#", Integer.toString(100_000 + i)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String example(String name) {
    try (InputStream in = Bodies.class.getResourceAsStream(name + ".json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

package io.github.java42;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program of the tests in a JVM of its own that has little memory. */
final class SmallJvm {
  private SmallJvm() {}

  /**
   * What the program did.
   *
   * @param status its exit status
   * @param output all that it printed
   */
  record Outcome(int status, String output) {}

  static Outcome run(int megabytes, Class<?> main, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:+UseG1GC", "-Xmx" + megabytes + "m"));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-cp"));
    command.add(classPath());
    command.add(main.getName());
    command.addAll(List.of(arguments));
    File output = File.createTempFile("small-jvm", ".txt");
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(main.getSimpleName() + " does not end");
      }
      String printed = Files.readString(output.toPath(), StandardCharsets.UTF_8).strip();
      return new Outcome(process.exitValue(), printed);
    } finally {
      output.delete();
    }
  }

  /** All that this JVM has, be it as modules or as classes. */
  private static String classPath() throws Exception {
    Path here =
        Path.of(Objects.requireNonNull(SmallJvm.class.getResource("SmallJvm.class")).toURI())
            .resolve("../../../..")
            .normalize();
    return Stream.of(
            here.toString(),
            System.getProperty("jdk.module.path"),
            System.getProperty("surefire.test.class.path"),
            System.getProperty("java.class.path"))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(File.pathSeparator));
  }
}

package io.github.java42.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The command of the profile {@code conformance}: {@code mvn -q -Pconformance verify -Dcorpus=DIR}.
 * It ends the JVM with status 1 when a case failed or none was played, so that Maven adds nothing
 * to what is printed.
 */
public final class Main {
  private Main() {}

  /**
   * Plays a corpus.
   *
   * @param args the corpus (a folder of cases or one file), the file for the results
   */
  public static void main(@Nullable String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!play(args, out)) {
      System.exit(1);
    }
  }

  /** False when a case failed, none was played, or there was nothing to play. */
  static boolean play(@Nullable String[] args, PrintStream out) {
    String corpus = args[0];
    String results = args[1];
    if (corpus == null || results == null) { // Maven makes null of an empty property
      out.println("Which cases? Say -Dcorpus=DIR, a folder of *.json or one file.");
      return false;
    }
    Report report = new Report();
    try (CaseRunner runner = CaseRunner.standard()) {
      for (Case one : CaseFiles.read(Path.of(corpus))) {
        report.add(runner.run(one));
      }
      report.write(Path.of(results));
    } catch (IOException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return false;
    }
    report.lines().forEach(out::println);
    return report.count(CaseResult.Outcome.FAILED) == 0 && report.ran() > 0;
  }
}

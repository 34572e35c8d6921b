package io.github.java42.examples;

import io.github.java42.Download;
import io.github.java42.IncydrClient;
import java.io.PrintStream;
import java.nio.file.Path;

/** Saves the summary of a case as a file. */
final class SaveCase {
  private SaveCase() {}

  static void run(IncydrClient sdk, long caseNumber, Path file, PrintStream out) {
    // [download]
    try (Download summary = sdk.cases().exportSummary(caseNumber)) {
      out.println("Saved " + summary.saveTo(file).getFileName());
    }
    // [/download]
  }
}

package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OwnCasesTest {
  @Test
  void theSdkPassesTheCasesThatTheProjectCarries() throws IOException {
    Report report = new Report();
    try (CaseRunner runner = CaseRunner.standard()) {
      CaseFiles.read(OwnCases.FOLDER).forEach(one -> report.add(runner.run(one)));
    }
    report.lines().forEach(System.out::println);

    assertThat(report.ran()).as("cases played").isPositive();
    assertThat(report.count(CaseResult.Outcome.FAILED)).as(report.summary()).isZero();
  }
}

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.java42.exception.Code42HttpException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a 404 and a 410 of an operation say that is not there any more. */
class LifecycleTest {
  private static final String CASES = "; use GET /v1/cases/{caseNumber} of the API gateway.";

  private FakeTenant tenant;

  @BeforeEach
  void start() throws Exception {
    tenant = new FakeTenant();
  }

  @AfterEach
  void stop() {
    tenant.close();
  }

  private String message(String now, Consumer<Code42Client> call) {
    try (Code42Client sdk =
        Code42Client.builder(tenant.url())
            .credentials(FakeConsole.account())
            .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
            .build()) {
      return catchThrowableOfType(Code42HttpException.class, () -> call.accept(sdk)).getMessage();
    }
  }

  @Test
  void aRetiredOperationNamesItsSuccessor() {
    assertThat(
            message(
                "2020-01-01T00:00:00Z",
                sdk -> sdk.detectionLists().departingEmployee().getAll().iterator().next()))
        .endsWith(
            " searchDepartingEmployeeCases is retired; use the watchlist of departing employees.");
    assertThat(
            message(
                "2020-01-01T00:00:00Z",
                sdk -> sdk.detectionLists().departingEmployeeV2().getPage(1)))
        .endsWith(
            " searchDepartingEmployees is retired and does not work from 2022-12; use the watchlist"
                + " of departing employees.");
  }

  @Test
  void aDeprecatedOperationDoesSoFromItsSunsetOn() {
    String sunset = " getCase is deprecated and does not work from 2026-01-01" + CASES;
    assertThat(message("2025-12-31T23:59:59Z", sdk -> sdk.cases().get(42)))
        .doesNotContain("deprecated");
    assertThat(message("2026-01-01T00:00:00Z", sdk -> sdk.cases().get(42))).endsWith(sunset);
    tenant.answers("/api/v1/case/42", r -> FakeConsole.json(410, ""));
    assertThat(message("2026-11-24T00:00:00Z", sdk -> sdk.cases().get(42))).endsWith(sunset);
  }

  @Test
  void anyOtherStatusDoesNot() {
    tenant.answers("/api/v1/case/42", r -> FakeConsole.json(403, ""));
    assertThat(message("2026-11-24T00:00:00Z", sdk -> sdk.cases().get(42)))
        .doesNotContain("deprecated");
  }

  @Test
  void norDoesAnOperationThatIsInUse() {
    assertThat(message("2026-11-24T00:00:00Z", sdk -> sdk.users().getById(1)))
        .doesNotContain("retired", "deprecated");
  }
}

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.build.ContractGuard;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.commons.support.ReflectionSupport;

/** What can be told when all other tests have run: it comes last, and not in a run of some. */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeRunTest {
  @BeforeEach
  void allHaveRun() {
    assumeTrue(System.getProperty("test") == null, "some tests only");
  }

  @Test
  void nothingBrokeTheContractUnseen() {
    System.out.println("Requests of the wrapper: " + FakeConsole.GUARD);
    System.out.println("Wrapper and sandbox: " + AgainstTheSandboxTest.GUARD);
    assertThat(FakeConsole.GUARD.failures()).isEmpty();
    assertThat(AgainstTheSandboxTest.GUARD.failures()).isEmpty();
  }

  /** A guard that is never asked would find nothing, too. */
  @Test
  @BreaksTheContract
  void theGuardsSeeWhatIsSent() throws Exception {
    String before = FakeConsole.GUARD.toString();
    try (FakeConsole console = FakeConsole.of(200, "{}");
        Code42Client sdk = console.client()) {
      sdk.raw().get("/nowhere");
    }
    assertThat(FakeConsole.GUARD.toString()).isNotEqualTo(before).endsWith("to unknown paths");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void noMarkStandsWhereTheContractIsKept() {
    assertThat(
            ReflectionSupport.findAllClassesInPackage(
                    WholeRunTest.class.getPackageName(), c -> true, name -> true)
                .stream()
                .flatMap(c -> Stream.concat(Stream.of(c), Arrays.stream(c.getDeclaredMethods())))
                .filter(e -> e.isAnnotationPresent(BreaksTheContract.class))
                .map(AnnotatedElement.class::cast))
        .containsExactlyInAnyOrderElementsOf(ContractGuard.neededMarks());
  }
}

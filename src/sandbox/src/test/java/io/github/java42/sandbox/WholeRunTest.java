package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.build.ContractGuard;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** What can be told when all other tests have run: it comes last, and not in a run of some. */
@Order(Integer.MAX_VALUE)
class WholeRunTest {
  private static final ContractGuard GUARD = PlainClient.GUARD;

  @BeforeEach
  void allHaveRun() {
    assumeTrue(System.getProperty("test") == null, "some tests only");
  }

  @Test
  void nothingBrokeTheContractUnseen() {
    System.out.println(GUARD);
    assertThat(GUARD.failures()).isEmpty();
  }

  @Test
  void noStatusIsExcusedThatNeverComes() {
    assertThat(ContractGuard.OWN_STATUSES.keySet())
        .containsExactlyInAnyOrderElementsOf(GUARD.ownStatuses());
  }

  @Test
  void noMarkStandsWhereTheContractIsKept() {
    assertThat(marks()).containsExactlyInAnyOrderElementsOf(ContractGuard.neededMarks());
  }

  private static Set<AnnotatedElement> marks() {
    return ReflectionSupport.findAllClassesInPackage(
            WholeRunTest.class.getPackageName(), c -> true, name -> true)
        .stream()
        .flatMap(c -> Stream.concat(Stream.of(c), Arrays.stream(c.getDeclaredMethods())))
        .filter(e -> e.isAnnotationPresent(BreaksTheContract.class))
        .collect(Collectors.toSet());
  }
}

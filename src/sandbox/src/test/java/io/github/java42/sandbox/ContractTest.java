package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.client.console.ConsoleOperations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation of the contract is served, or stands in {@code unserved.txt} with a reason. */
class ContractTest {
  @Test
  void everyOperationIsServedOrListedWithAReason() throws IOException {
    Set<String> contract = new TreeSet<>(ConsoleOperations.ALL.names());
    Map<String, String> unserved = unserved();
    Set<String> served;
    try (Sandbox sandbox = Sandbox.start()) {
      served = sandbox.operations();
    }

    assertThat(contract).as("what the sandbox serves").containsAll(served);
    assertThat(contract).as("what unserved.txt lists").containsAll(unserved.keySet());
    assertThat(unserved.keySet())
        .as("listed, though it is served")
        .doesNotContainAnyElementsOf(served);
    assertThat(unserved.values()).as("reasons").allMatch(reason -> reason.length() > 10);
    contract.removeAll(served);
    contract.removeAll(unserved.keySet());
    assertThat(contract)
        .as("neither served, by .on(…) in a class of handlers, nor listed in unserved.txt")
        .isEmpty();
  }

  private static Map<String, String> unserved() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ContractTest.class.getResourceAsStream("/unserved.txt"))) {
      Map<String, String> reasons = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(": ");
                assertThat(colon).as(line).isPositive();
                reasons.put(line.substring(0, colon), line.substring(colon + 2));
              });
      return reasons;
    }
  }
}

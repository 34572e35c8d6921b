package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.ContractGuard;
import io.github.java42.sandbox.Sandbox;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Calls every generated method in every form, with arguments from the contract's examples, against
 * a sandbox that answers with the contract's examples, and holds every exchange against the
 * contract. An operation needs no test of its own request.
 */
class EveryMethodTest {
  /** The operations that only the client itself calls, to sign in and to find a host. */
  private static final Set<String> NOT_PUBLIC =
      Set.of(
          "console getUserToken",
          "console getAccessToken",
          "services getServiceAddress",
          "incydr getGatewayToken",
          "incydr getGatewayUserToken");

  private static final ContractGuard GUARD = ContractGuard.ofExchanges();

  private static Sandbox sandbox;
  private static Code42Client console;
  private static IncydrClient gateway;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.examplesOnly();
    console =
        Code42Client.builder(sandbox.url())
            .credentials(Credentials.jwtProvider(sandbox::issueToken))
            .customize(http -> http.addNetworkInterceptor(GUARD))
            .build();
    gateway =
        IncydrClient.builder(sandbox.gatewayUrl())
            .credentials(Credentials.jwtProvider(sandbox::issueToken))
            .customize(http -> http.addNetworkInterceptor(GUARD))
            .build();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    console.close();
    sandbox.close();
  }

  @Test
  void everyFormOfEveryMethodSendsWhatTheContractSays() {
    List<GeneratedMethod> methods = GeneratedMethod.all();
    List<String> failures = new ArrayList<>();
    Set<String> operations = new LinkedHashSet<>();
    for (GeneratedMethod method : methods) {
      try {
        Object receiver = method.receiver(console, gateway, sandbox.nodeUrl());
        use(method.method().invoke(receiver, method.arguments()));
        operations.add(method.document() + " " + method.operation());
      } catch (InvocationTargetException e) {
        failures.add(method + ": " + e.getCause());
      } catch (Exception | AssertionError | LinkageError e) {
        failures.add(method + ": " + e);
      }
    }
    System.out.printf(
        "Every method: %d forms of %d operations called, %s%n",
        methods.size(), operations.size(), GUARD);
    assertThat(failures).isEmpty();
    assertThat(GUARD.failures()).isEmpty();
    assertThat(sandbox.problems()).isEmpty();
    assertThat(operations)
        .containsExactlyInAnyOrderElementsOf(
            ExampleArguments.operations().stream().filter(o -> !NOT_PUBLIC.contains(o)).toList());
  }

  /** Reads what came, to the end. */
  private static void use(Object result) throws IOException {
    if (result instanceof Pages<?> pages) {
      pages.forEach(Page::body);
    } else if (result instanceof Download download) {
      try (download) {
        download.stream().readAllBytes();
      }
    } else if (result instanceof BulkResult<?> bulk) {
      assertThat(bulk.isComplete()).isTrue();
    } else if (result instanceof Code42Response<?> response) {
      response.body();
    } else {
      assertThat((List<?>) result).isNotEmpty();
    }
  }
}

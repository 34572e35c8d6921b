package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.ContractGuard;
import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.incydr.IncydrOperations;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.client.storage.StorageOperations;
import io.github.java42.runtime.Operation.Pagination;
import io.github.java42.runtime.Operations;
import io.github.java42.sandbox.Sandbox;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Calls every generated method in every form, with arguments from the contract's examples, against
 * a sandbox that answers with the contract's examples, and holds every exchange against the
 * contract. An operation needs no test of its own request.
 */
class EveryMethodTest {
  private static final ContractGuard GUARD = ContractGuard.ofExchanges();

  private static final Map<String, Operations> OPERATIONS =
      Map.of(
          "console", ConsoleOperations.ALL,
          "services", ServicesOperations.ALL,
          "storage", StorageOperations.ALL,
          "incydr", IncydrOperations.ALL);

  private static Sandbox sandbox;
  private static Code42Client console;
  private static IncydrClient gateway;

  /** A form of a method, as the table of methods has it. */
  private record Row(
      String document,
      String operation,
      String service,
      String type,
      String method,
      List<String> parameters,
      List<String> wire,
      Set<String> fixed) {

    @Override
    public String toString() {
      return service + "." + method + "(" + String.join(", ", parameters) + ")";
    }
  }

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
  void everyMethodSendsWhatTheContractSaysInEveryForm() throws Exception {
    List<Row> rows = new ArrayList<>();
    rows.addAll(rows("console-services", List.of("console", "services", "storage")));
    rows.addAll(rows("gateway-services", List.of("incydr")));
    List<String> failures = new ArrayList<>();
    Set<String> operations = new LinkedHashSet<>();
    for (Row row : rows) {
      try {
        use(call(row));
        operations.add(row.document() + " " + row.operation());
      } catch (InvocationTargetException e) {
        failures.add(row + ": " + e.getCause());
      } catch (Exception | AssertionError e) {
        failures.add(row + ": " + e);
      }
    }
    System.out.printf(
        "Every method: %d forms of %d operations called, %s%n",
        rows.size(), operations.size(), GUARD);
    assertThat(failures).isEmpty();
    assertThat(GUARD.failures()).isEmpty();
    assertThat(sandbox.problems()).isEmpty();
    // All operations of the contract but the five that only the client itself calls.
    assertThat(operations).hasSize(339 - 5);
  }

  private static List<Row> rows(String folder, List<String> documents) throws IOException {
    try (Stream<String> lines =
        Files.lines(Path.of("target/generated-sources", folder, "methods.tsv"))) {
      return lines.skip(1).map(line -> row(line.split("\t", -1), documents)).toList();
    }
  }

  private static Row row(String[] cells, List<String> documents) {
    String document =
        documents.stream()
            .filter(d -> ExampleArguments.has(d, cells[0]))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No example of " + cells[0]));
    return new Row(
        document,
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        list(cells[5]),
        list(cells[6]),
        Set.copyOf(list(cells[7])));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("; ", -1));
  }

  private static Object call(Row row) throws Exception {
    Object service =
        row.document().equals("incydr")
            ? service(gateway, row.service())
            : service(isOnNode(row) ? console.node(sandbox.nodeUrl()) : console, row.service());
    Method method = method(Class.forName(row.type()), row);
    Set<String> given = new HashSet<>(row.fixed());
    given.addAll(row.wire());
    Pagination pagination = OPERATIONS.get(row.document()).get(row.operation()).pagination();
    if (pagination != null) {
      given.add(pagination.position());
    }
    ExampleArguments examples = new ExampleArguments(row.document(), row.operation(), given);
    Object[] arguments = new Object[row.wire().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = examples.of(row.wire().get(i), method.getGenericParameterTypes()[i]);
    }
    return method.invoke(service, arguments);
  }

  private static boolean isOnNode(Row row) {
    return Stream.of(NodeServices.class.getDeclaredMethods())
        .anyMatch(m -> m.getName().equals(row.service()));
  }

  private static Object service(Object from, String path) throws ReflectiveOperationException {
    Object service = from;
    for (String name : path.split("\\.", -1)) {
      Class<?> type =
          service == from
              ? from.getClass()
              : Stream.of(service.getClass().getInterfaces()).findFirst().orElseThrow();
      service = type.getMethod(name).invoke(service);
    }
    return service;
  }

  private static Method method(Class<?> type, Row row) {
    List<String> types =
        row.parameters().stream().map(p -> p.replaceAll("<.*>| \\w+$", "").strip()).toList();
    return Stream.of(type.getMethods())
        .filter(m -> m.getName().equals(row.method()) && !m.isBridge())
        .filter(
            m -> Stream.of(m.getParameterTypes()).map(Class::getSimpleName).toList().equals(types))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no such method"));
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

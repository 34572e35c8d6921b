package io.github.java42;

import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.incydr.IncydrOperations;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.client.storage.StorageOperations;
import io.github.java42.runtime.Operation.Pagination;
import io.github.java42.runtime.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One form of a generated method, as a row of the table of methods describes it.
 *
 * @param document the document of the contract that has the operation
 * @param operation the operationId
 * @param service the path of the service, such as {@code detectionLists.departingEmployee}
 * @param type the class name of the service
 * @param name the name of the method
 * @param parameters the parameters in Java, type and name
 * @param wire per parameter its name on the wire, or a word such as {@code $body}
 * @param fixed the wire names of the values that the method itself sends
 */
record GeneratedMethod(
    String document,
    String operation,
    String service,
    String type,
    String name,
    List<String> parameters,
    List<String> wire,
    Set<String> fixed) {

  private static final Map<String, List<String>> DOCUMENTS =
      Map.of(
          "console-services", List.of("console", "services", "storage"),
          "gateway-services", List.of("incydr"));

  private static final Map<String, Operations> OPERATIONS =
      Map.of(
          "console", ConsoleOperations.ALL,
          "services", ServicesOperations.ALL,
          "storage", StorageOperations.ALL,
          "incydr", IncydrOperations.ALL);

  /** The folders of generated services. */
  static List<Path> folders() {
    return DOCUMENTS.keySet().stream()
        .sorted()
        .map(folder -> Path.of("target/generated-sources", folder))
        .toList();
  }

  /** All forms of all generated methods of both clients and the node. */
  static List<GeneratedMethod> all() {
    return folders().stream().flatMap(GeneratedMethod::of).toList();
  }

  private static Stream<GeneratedMethod> of(Path folder) {
    List<String> documents = DOCUMENTS.get(folder.getFileName().toString());
    try (Stream<String> lines = Files.lines(folder.resolve("methods.tsv"))) {
      return lines.skip(1).map(line -> of(line.split("\t", -1), documents)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GeneratedMethod of(String[] cells, List<String> documents) {
    String document =
        documents.stream()
            .filter(d -> ExampleArguments.has(d, cells[0]))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No example of " + cells[0]));
    return new GeneratedMethod(
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

  /** The names of the parameters in Java. */
  List<String> names() {
    return parameters.stream().map(p -> p.substring(p.lastIndexOf(' ') + 1)).toList();
  }

  Method method() {
    List<String> types =
        parameters.stream().map(p -> p.replaceAll("<.*>| \\w+$", "").strip()).toList();
    return Stream.of(serviceType().getMethods())
        .filter(m -> m.getName().equals(name) && !m.isBridge())
        .filter(
            m -> Stream.of(m.getParameterTypes()).map(Class::getSimpleName).toList().equals(types))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no such method: " + this));
  }

  private Class<?> serviceType() {
    try {
      return Class.forName(type);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Example arguments for {@link #method()}. */
  Object[] arguments() throws ReflectiveOperationException {
    Set<String> given = new HashSet<>(fixed);
    given.addAll(wire);
    Pagination pagination = OPERATIONS.get(document).get(operation).pagination();
    if (pagination != null) {
      given.add(pagination.position());
    }
    ExampleArguments examples = new ExampleArguments(document, operation, given);
    Object[] arguments = new Object[wire.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = examples.of(wire.get(i), method().getGenericParameterTypes()[i]);
    }
    return arguments;
  }

  /** The service that has the method. */
  Object receiver(Code42Client console, IncydrClient gateway, String nodeUrl)
      throws ReflectiveOperationException {
    Object client =
        document.equals("incydr") ? gateway : isOnNode() ? console.node(nodeUrl) : console;
    Object receiver = client;
    for (String step : service.split("\\.", -1)) {
      Class<?> accessors =
          receiver == client
              ? client.getClass()
              : Stream.of(receiver.getClass().getInterfaces()).findFirst().orElseThrow();
      receiver = accessors.getMethod(step).invoke(receiver);
    }
    return receiver;
  }

  private boolean isOnNode() {
    return Stream.of(NodeServices.class.getDeclaredMethods())
        .anyMatch(m -> m.getName().equals(service));
  }

  @Override
  public String toString() {
    return service + "." + name + "(" + String.join(", ", parameters) + ")";
  }
}

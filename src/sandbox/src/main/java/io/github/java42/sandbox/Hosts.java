package io.github.java42.sandbox;

import io.github.java42.sandbox.console.Console;
import io.github.java42.sandbox.gateway.Gateway;
import io.github.java42.sandbox.node.Node;
import io.github.java42.sandbox.server.ExampleAccess;
import io.github.java42.sandbox.server.ExampleResponses;
import io.github.java42.sandbox.server.Examples;
import io.github.java42.sandbox.server.FailureForm;
import io.github.java42.sandbox.server.Family;
import io.github.java42.sandbox.server.Front;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Host;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.Shared;
import io.github.java42.sandbox.services.Services;
import io.github.java42.sandbox.tenant.Credentials;
import io.github.java42.sandbox.tenant.Tenant;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The hosts of a sandbox, all of which are listening, and what they share. */
final class Hosts implements AutoCloseable {
  private final List<Host> listening = new ArrayList<>();
  private final Set<String> operations = new TreeSet<>();
  private final Set<String> statefulOperations = new TreeSet<>();
  private final Map<String, Function<Request, String>> addresses = new HashMap<>();
  private final Examples examples = Examples.ofTheContract();
  private final boolean examplesOnly;
  private final Shared shared;
  private final Host console;
  private final Host gateway;
  private final Host node;

  /**
   * Where the hosts listen; 0 is any free port.
   *
   * @param console the port of the console
   * @param services the port of the services; null for none
   * @param gateway the port of the gateway
   * @param node the port of the storage node
   */
  record Ports(int console, @Nullable Integer services, int gateway, int node) {}

  /**
   * Starts all hosts.
   *
   * @throws UncheckedIOException if one of them cannot listen; then none does
   */
  Hosts(Tenant tenant, Ports ports, boolean examplesOnly) {
    this.examplesOnly = examplesOnly;
    this.shared =
        new Shared(
            examplesOnly ? new ExampleAccess(token -> true) : new Credentials(tenant),
            Clock.fixed(Tenant.NOW, ZoneOffset.UTC));
    try {
      // Responses name hosts, which are started before those that name them.
      this.node =
          start(shared, FailureForm.ENTRIES, Node.families(), Node.handlers(), ports.node());
      String nodeUrl = node.url();
      addresses.put("https://node-sto.quillhaven.example", request -> nodeUrl);
      addresses.put("https://exfiltrated-data-east.quillhaven.example", request -> nodeUrl);
      addresses.put("https://cases-east.quillhaven.example", Services::address);
      String servicesUrl = ports.services() == null ? null : services(tenant, ports.services());
      this.console =
          start(
              shared,
              FailureForm.ENTRIES,
              List.of(Console.family()),
              Console.handlers(tenant, servicesUrl),
              ports.console());
      this.gateway =
          start(
              examplesOnly ? shared : shared.with(Gateway.access(tenant.tokens(), examples)),
              FailureForm.TEXTS,
              List.of(Gateway.family()),
              Gateway.handlers(),
              ports.gateway());
    } catch (UncheckedIOException e) {
      close();
      throw e;
    }
  }

  private String services(Tenant tenant, int port) {
    Host services =
        start(
            shared, FailureForm.TEXTS, List.of(Services.family()), Services.handlers(tenant), port);
    addresses.put("https://sts-east.quillhaven.example", request -> services.url());
    return services.url();
  }

  private Host start(
      Shared itsShared, FailureForm form, List<Family> families, Handlers stateful, int port) {
    Front front =
        new Front(
            itsShared,
            form,
            families,
            examplesOnly ? new Handlers() : stateful,
            new ExampleResponses(examples, addresses));
    operations.addAll(front.operations());
    statefulOperations.addAll(front.statefulOperations());
    Host host = Host.start(front, port);
    listening.add(host);
    return host;
  }

  String consoleUrl() {
    return console.url();
  }

  String gatewayUrl() {
    return gateway.url();
  }

  String nodeUrl() {
    return node.url();
  }

  Shared shared() {
    return shared;
  }

  /** The operations of all hosts, by their names in the contract. */
  Set<String> operations() {
    return operations;
  }

  /** Those of them that have a handler. */
  Set<String> statefulOperations() {
    return statefulOperations;
  }

  @Override
  public void close() {
    listening.forEach(Host::close);
  }
}

package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.client.console.CustomerApi;
import java.util.Map;

/** The host that the user of a client names, and how it reports the tenant. */
public enum HomeHost {
  /** The console, which also knows the hosts of its services. */
  CONSOLE("authority", "Code42Client", "host", "tenantUid") {
    @Override
    Code42Response<?> customer(Transport transport) {
      return transport.execute(transport.api(CustomerApi.class).getCurrentCustomer(Map.of()));
    }
  },
  /** The API gateway. */
  GATEWAY("gateway", "IncydrClient", "url", "tenantId") {
    @Override
    Code42Response<?> customer(Transport transport) {
      return transport.execute(
          transport.api(io.github.java42.client.incydr.CustomerApi.class).getCustomer(Map.of()));
    }
  };

  private final String host;
  private final String client;
  private final String argument;
  private final String tenantField;

  HomeHost(String host, String client, String argument, String tenantField) {
    this.host = host;
    this.client = client;
    this.argument = argument;
    this.tenantField = tenantField;
  }

  /** The name that the contract has for the host. */
  String host() {
    return host;
  }

  /** The class of the client that calls the host. */
  String client() {
    return client;
  }

  /** The name of the address in the methods that create the client, for messages. */
  String argument() {
    return argument;
  }

  /** Makes the call that succeeds for each user whose token is accepted. */
  abstract Code42Response<?> customer(Transport transport);

  /** Looks up the tenant ID of the authenticated user. */
  String tenantId(Transport transport) {
    return Services.text(customer(transport), tenantField);
  }
}

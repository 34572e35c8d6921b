package io.github.java42.internal;

import io.github.java42.client.console.ServerEnvironmentApi;
import io.github.java42.client.services.KeyValueStoreApi;
import io.github.java42.console.model.ServerEnvironment;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.FeatureUnavailableException;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Payload;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the contract's hosts. The user names the home host. A console knows its
 * key-value store, and the store knows all services; each is asked once, when it is first needed,
 * and again after a failure. The address of a node comes from an earlier response.
 */
final class Addresses {
  private static final String KEY_VALUE_STORE = "kv";

  /** The hosts that an earlier response names. */
  private static final Set<String> NODES =
      Set.of("storage", "connected-server", "exfiltrated-data");

  private final HomeHost home;
  private final HttpUrl homeUrl;
  private final Transport transport;
  private final @Nullable HttpUrl node;
  private final Map<String, Flight<HttpUrl>> known;

  Addresses(HomeHost home, HttpUrl homeUrl, Transport transport) {
    this(home, homeUrl, transport, null, new ConcurrentHashMap<>());
  }

  private Addresses(
      HomeHost home,
      HttpUrl homeUrl,
      Transport transport,
      @Nullable HttpUrl node,
      Map<String, Flight<HttpUrl>> known) {
    this.home = home;
    this.homeUrl = homeUrl;
    this.transport = transport;
    this.node = node;
    this.known = known;
  }

  /** The same addresses, with that of a node. */
  Addresses at(HttpUrl node) {
    return new Addresses(home, homeUrl, transport, node, known);
  }

  /**
   * The address of a host, which may end in a path.
   *
   * @throws IllegalStateException if this client has no such host
   */
  HttpUrl of(String host) throws IOException {
    if (host.equals(home.host()) || host.equals(RawApi.HOST)) {
      return homeUrl;
    }
    if (NODES.contains(host)) {
      return node(host);
    }
    for (HomeHost other : HomeHost.values()) {
      if (host.equals(other.host())) {
        throw new IllegalStateException("The operation belongs to " + other.client());
      }
    }
    if (home != HomeHost.CONSOLE) {
      throw new IllegalStateException("The operation belongs to " + HomeHost.CONSOLE.client());
    }
    return known
        .compute(
            host,
            (key, flight) ->
                flight == null || flight.hasFailed() ? new Flight<>(() -> ask(key)) : flight)
        .get();
  }

  private HttpUrl node(String host) {
    if (node == null) {
      throw new IllegalStateException(
          "The operation belongs to a node ("
              + host
              + ") whose URL an earlier response contains: call it on sdk.node(url)");
    }
    return node;
  }

  private HttpUrl ask(String host) {
    return host.equals(KEY_VALUE_STORE) ? keyValueStore() : service(host);
  }

  private HttpUrl keyValueStore() {
    ServerEnvironment environment =
        transport
            .execute(transport.api(ServerEnvironmentApi.class).getServerEnvironment(Map.of()))
            .body();
    String sts = environment == null ? null : environment.stsBaseUrl();
    if (sts == null || sts.isBlank()) {
      throw new FeatureUnavailableException(
          "This console has no services around it: its server environment names none");
    }
    HttpUrl url = checked("stsBaseUrl", sts);
    String[] labels = url.host().split("\\.", 2);
    String first = labels[0].replaceFirst("sts", "simple-key-value-store");
    return url.newBuilder()
        .host(labels.length == 1 ? first : first + "." + labels[1])
        .encodedPath("/")
        .build();
  }

  private HttpUrl service(String key) {
    Payload<?> answer =
        transport
            .send(transport.api(KeyValueStoreApi.class).getServiceAddress(key, Map.of()))
            .payload();
    return checked(key, text(answer));
  }

  /** The store answers with a text, with a string of JSON, or with one that is in data. */
  private static String text(Payload<?> answer) {
    try {
      JsonValue json = answer.document();
      JsonValue inside = json.isObject() && json.has("data") ? json.get("data") : json;
      return inside.isString() ? inside.asString() : "";
    } catch (JsonException e) {
      return answer.rawText().strip();
    }
  }

  /** The home host, after the node if there is one. */
  @Override
  public String toString() {
    return (node == null ? "" : node.host() + " of ") + homeUrl.host();
  }

  private HttpUrl checked(String key, String address) {
    HttpUrl url = HttpUrl.parse(address.contains("://") ? address : "https://" + address);
    if (url == null || (homeUrl.isHttps() && !url.isHttps())) {
      throw new Code42DecodeException("The address of " + key + " is none that can be used", null);
    }
    return url;
  }
}

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
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Where the hosts of the contract are. The console is where the user said; it knows where its
 * key-value store is, and the store knows all services. Each is asked once, when it is needed; what
 * could not be had is asked for again.
 */
final class Addresses {
  private static final String AUTHORITY = "authority";
  private static final String KEY_VALUE_STORE = "kv";

  private final HttpUrl authority;
  private final Transport transport;
  private final Map<String, Flight<HttpUrl>> known = new ConcurrentHashMap<>();

  Addresses(HttpUrl authority, Transport transport) {
    this.authority = authority;
    this.transport = transport;
  }

  /** The address of a host, which may end in a path. */
  HttpUrl of(String host) throws IOException {
    if (host.equals(AUTHORITY)) {
      return authority;
    }
    return known
        .compute(
            host,
            (key, flight) ->
                flight == null || flight.hasFailed() ? new Flight<>(() -> ask(key)) : flight)
        .get();
  }

  private HttpUrl ask(String host) {
    return host.equals(KEY_VALUE_STORE) ? keyValueStore() : service(host);
  }

  private HttpUrl keyValueStore() {
    ServerEnvironment environment =
        transport.execute(transport.api(ServerEnvironmentApi.class).getServerEnvironment(Map.of())).body();
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
        transport.send(transport.api(KeyValueStoreApi.class).getServiceAddress(key, Map.of())).payload();
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

  private HttpUrl checked(String key, String address) {
    HttpUrl url = HttpUrl.parse(address.contains("://") ? address : "https://" + address);
    if (url == null || (authority.isHttps() && !url.isHttps())) {
      throw new Code42DecodeException("The address of " + key + " is none that can be used", null);
    }
    return url;
  }
}

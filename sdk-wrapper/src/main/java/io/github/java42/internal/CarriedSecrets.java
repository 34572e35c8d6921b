package io.github.java42.internal;

import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that a request carries. An answer may repeat them where nobody expects them, as in
 * the text of an error.
 */
final class CarriedSecrets {
  /** What is shorter is in many texts by chance, and to mask it there would tell what it is. */
  private static final int SHORTEST = 4;

  /** The longest first: one may be a part of another. */
  private final Set<String> all =
      new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(s -> s));

  /** Looks into the headers, the query and the body, empty for none. */
  CarriedSecrets(Request request, byte[] body) {
    Operation operation = Facts.on(request);
    header(request.header("Authorization"));
    header(request.header("totp-auth"));
    for (Operation.Parameter p : operation.parameters()) {
      if (p.secret()) {
        request.url().queryParameterValues(p.name()).forEach(this::add);
      }
    }
    try {
      collect(operation, JsonValue.parse(body), false);
    } catch (JsonException e) {
      // It is none, so that no member of it is secret.
    }
  }

  private void header(@Nullable String value) {
    if (value == null) {
      return;
    }
    String credentials = value.substring(value.indexOf(' ') + 1);
    add(credentials);
    if (value.startsWith("Basic ")) {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      add(pair.substring(pair.indexOf(':') + 1));
    }
  }

  private void collect(Operation operation, JsonValue value, boolean secret) {
    if (value.isArray()) {
      value.forEach(element -> collect(operation, element, secret));
    } else if (value.isObject()) {
      for (String key : Set.copyOf(value.keys())) {
        collect(operation, value.get(key), secret || operation.secrets().contains(key));
      }
    } else if (secret && (value.isString() || value.isNumber())) {
      add(value.toString());
    }
  }

  private void add(@Nullable String secret) {
    if (secret != null && secret.length() >= SHORTEST) {
      all.add(secret);
      String escaped = JsonValue.of(secret).toJson();
      all.add(escaped.substring(1, escaped.length() - 1));
    }
  }

  /** The text without them. */
  String masked(String text) {
    String masked = text;
    for (String secret : all) {
      masked = masked.replace(secret, Redaction.MASK);
    }
    return masked;
  }
}

package io.github.java42.internal;

import io.github.java42.json.JsonException;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request while it is put together: checks what the caller set, and adds what the
 * contract prescribes. Checks happen at once; only {@link #build()} may send a request, for the
 * tenant ID. Not thread-safe until it is complete; {@link #build()} changes nothing.
 *
 * @param <B> the model of the body
 */
public final class RequestBody<B extends JsonModel> {
  private static final String ANY_TENANT = "tenant";

  private final String argument;
  private final B body;
  private final Supplier<String> tenantId;
  private final JsonValue given;
  private final Map<String, JsonValue> added = new LinkedHashMap<>();
  private @Nullable String tenant;

  /**
   * Starts with what the caller set.
   *
   * @param argument the name of the body in Java, for messages
   * @param body the body
   * @param tenantId looks up the tenant ID of the authenticated user
   * @throws IllegalArgumentException if the body is null or cannot be written
   */
  RequestBody(String argument, B body, Supplier<String> tenantId) {
    this.argument = argument;
    this.body = Arguments.required(argument, body);
    this.tenantId = tenantId;
    try {
      this.given = JsonValue.parse(body.toJson());
    } catch (JsonException e) {
      throw new IllegalArgumentException(argument + ": " + e.getMessage(), e);
    }
  }

  /**
   * Requires a property whose name in Java is its wire name.
   *
   * @param wire the name of the property
   * @return this body
   * @throws IllegalArgumentException as {@link #require(String, String)}
   */
  public RequestBody<B> require(String wire) {
    return require(wire, wire);
  }

  /**
   * Requires a property: set, not null, and if it is a string or a list, neither empty nor blank.
   * The values of {@link #defaults} and {@link #fixed} may be empty.
   *
   * @param wire the name of the property on the wire
   * @param name the name of the property in Java
   * @return this body
   * @throws IllegalArgumentException if the property is missing or its value is invalid
   */
  public RequestBody<B> require(String wire, String name) {
    if (!added.containsKey(wire)) {
      String path = argument + "." + name;
      if (!given.has(wire)) {
        throw new IllegalArgumentException(path + ": missing, but required");
      }
      check(path, given.get(wire));
    }
    return this;
  }

  private static void check(String path, JsonValue value) {
    if (value.isArray()) {
      int i = 0;
      for (JsonValue element : value) {
        check(path + "[" + i++ + "]", element);
      }
      if (i == 0) {
        throw new IllegalArgumentException(path + ": the list is empty");
      }
    }
    if (value.isNull()) {
      throw new IllegalArgumentException(path + ": null");
    }
    if (value.isString()) {
      Arguments.required(path, value.asString());
    }
  }

  /**
   * Sends a value unless the caller has set the property. An explicit null counts as set.
   *
   * @param wire the name of the property on the wire
   * @param value the default
   * @return this body
   */
  public RequestBody<B> defaults(String wire, Object value) {
    if (!given.has(wire)) {
      added.put(wire, JavaValues.json(wire, value));
    }
    return this;
  }

  /**
   * Always sends a value.
   *
   * @param wire the name of the property on the wire
   * @param name the name of the property in Java
   * @param value the value
   * @return this body
   * @throws IllegalArgumentException if the caller has set another value
   */
  public RequestBody<B> fixed(String wire, String name, Object value) {
    JsonValue fixed = JavaValues.json(wire, value);
    if (given.has(wire) && !given.get(wire).toString().equals(fixed.toString())) {
      throw Conflict.of(argument + "." + name, value);
    }
    added.put(wire, fixed);
    return this;
  }

  /**
   * Sends the tenant ID of the authenticated user unless the caller has set the property.
   *
   * @param wire the name of the property on the wire
   * @return this body
   */
  public RequestBody<B> tenant(String wire) {
    if (!given.has(wire)) {
      tenant = wire;
    }
    return this;
  }

  /**
   * Builds the body. Looks up the tenant ID if the body needs it.
   *
   * @return the body as it is sent
   * @throws io.github.java42.exception.Code42Exception if the tenant ID cannot be looked up
   */
  public B build() {
    return built(tenantId);
  }

  /** A body of the same form for a request that is built but not sent: has any tenant ID. */
  B sample() {
    return built(() -> ANY_TENANT);
  }

  /** What the caller set under a name, or null. */
  @Nullable String value(String wire) {
    return given.find(wire).map(JsonValue::toString).orElse(null);
  }

  private B built(Supplier<String> tenantId) {
    Map<String, JsonValue> all = new HashMap<>(added);
    if (tenant != null) {
      all.put(tenant, JsonValue.of(tenantId.get()));
    }
    return all.isEmpty() ? body : ModelAdapter.changed(body, all);
  }
}

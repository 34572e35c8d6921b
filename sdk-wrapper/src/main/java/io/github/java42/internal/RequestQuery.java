package io.github.java42.internal;

import io.github.java42.json.JsonModel;
import io.github.java42.runtime.QueryParams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request while it is put together: checks what the caller set, and adds what the
 * contract prescribes. Holds a copy of the caller's parameters. Not thread-safe until it is
 * complete.
 */
public final class RequestQuery {
  /** What generated services call the body of an update. */
  private static final String CHANGES = "changes";

  private final String argument;
  private final Map<String, List<String>> given;
  private final Set<String> cleared;
  private final Values values = new Values();

  /** Parameters by their names on the wire. */
  private static final class Values extends QueryParams<Values> {}

  /**
   * Starts with what the caller set.
   *
   * @param argument the name of the parameters in Java, for messages
   * @param params the parameters
   * @throws IllegalArgumentException if the parameters are null, or one is not encodable
   */
  RequestQuery(String argument, QueryParams<?> params) {
    this.argument = argument;
    this.given = byName(Arguments.required(argument, params));
    this.cleared = params.cleared();
    given.forEach(
        (name, strings) -> {
          strings.forEach(string -> Arguments.checkEncodable(path(name), string));
          values.param(name, strings);
        });
  }

  /** An empty query, for an operation without parameters. */
  RequestQuery() {
    this("query", new Values());
  }

  private static Map<String, List<String>> byName(QueryParams<?> params) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : params.asQuery().entrySet()) {
      all.computeIfAbsent(entry.getKey(), name -> new ArrayList<>()).add(entry.getValue());
    }
    return all;
  }

  private String path(String name) {
    return argument + "." + name;
  }

  /**
   * Requires a parameter whose name in Java is its wire name.
   *
   * @param wire the name of the parameter
   * @return this query
   * @throws IllegalArgumentException as {@link #require(String, String)}
   */
  public RequestQuery require(String wire) {
    return require(wire, wire);
  }

  /**
   * Requires a parameter: set, and neither empty nor blank. The values of {@link #defaults} and
   * {@link #fixed} may be empty.
   *
   * @param wire the name of the parameter on the wire
   * @param name the name of the parameter in Java
   * @return this query
   * @throws IllegalArgumentException if the parameter is missing or its value is invalid
   */
  public RequestQuery require(String wire, String name) {
    List<String> strings = given.get(wire);
    if (strings == null) {
      if (values.value(wire) == null) {
        throw new IllegalArgumentException(path(name) + ": missing, but required");
      }
    } else if (strings.size() == 1) {
      Arguments.required(path(name), strings.get(0));
    } else {
      Arguments.required(path(name), strings);
    }
    return this;
  }

  /**
   * Sends a value unless the caller has set the parameter. An explicit null counts as set: nothing
   * is sent then.
   *
   * @param wire the name of the parameter on the wire
   * @param value the default
   * @return this query
   */
  public RequestQuery defaults(String wire, Object value) {
    if (!given.containsKey(wire) && !cleared.contains(wire)) {
      values.param(wire, value);
    }
    return this;
  }

  /**
   * Always sends a value.
   *
   * @param wire the name of the parameter on the wire
   * @param name the name of the parameter in Java
   * @param value the value
   * @return this query
   * @throws IllegalArgumentException if the caller has set another value
   */
  public RequestQuery fixed(String wire, String name, Object value) {
    values.param(wire, value);
    if (given.containsKey(wire) && !given.get(wire).equals(byName(values).get(wire))) {
      throw Conflict.of(path(name), value);
    }
    return this;
  }

  /**
   * Sends the names of the fields that a body sets, unless the caller has set the parameter.
   *
   * @param wire the name of the parameter on the wire, which is repeated for each field
   * @param body the body
   * @return this query
   * @throws IllegalArgumentException if the body sets no field
   */
  public RequestQuery fieldMask(String wire, JsonModel body) {
    return given.containsKey(wire) ? this : defaults(wire, FieldMask.of(CHANGES, body));
  }

  /**
   * The parameters for Retrofit's {@code @QueryMap}.
   *
   * @return entries that may repeat a name; later changes do not show
   */
  public Map<String, String> asMap() {
    return values.asQuery();
  }

  /** The same with more parameters, which replace those of the same name. */
  Map<String, String> asMap(Map<String, ?> more) {
    return values.asQuery(more);
  }

  /** The value of a parameter, of a list the first; null if it is not set. */
  @Nullable String value(String wire) {
    return values.value(wire);
  }
}

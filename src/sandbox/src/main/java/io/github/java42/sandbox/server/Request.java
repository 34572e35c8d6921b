package io.github.java42.sandbox.server;

import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A request in the words of the contract: its parameters by their names on the wire. */
public final class Request {
  private final Operation operation;
  private final Map<String, String> path;
  private final HttpUrl url;
  private final Headers headers;
  private final ByteString bytes;
  private final @Nullable String caller;

  Request(
      Operation operation,
      Map<String, String> path,
      HttpUrl url,
      Headers headers,
      ByteString bytes,
      @Nullable String caller) {
    this.operation = operation;
    this.path = path;
    this.url = url;
    this.headers = headers;
    this.bytes = bytes;
    this.caller = caller;
  }

  /** What is called. */
  public Operation operation() {
    return operation;
  }

  /** Who calls, a user's UID or an API client's id; only where credentials are asked for. */
  public String caller() {
    return Objects.requireNonNull(caller, () -> operation.id() + " asks for no credentials");
  }

  /** The address of the host that was called, without a path. */
  public String host() {
    return url.scheme() + "://" + url.host() + ':' + url.port();
  }

  /** A parameter that is required; it is there, or else the request would have been refused. */
  public String required(String name) {
    return Objects.requireNonNull(text(name), name);
  }

  /** A parameter; null where it was not sent. */
  public @Nullable String text(String name) {
    List<String> all = texts(name);
    return all.isEmpty() ? null : all.get(0);
  }

  /** A parameter that may be there several times. */
  public List<String> texts(String name) {
    return operation.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .map(this::texts)
        .orElseThrow(
            () -> new IllegalArgumentException(operation.id() + " has no parameter " + name));
  }

  /** A parameter that is true or false, in any case: servers take Python's {@code True}. */
  public @Nullable Boolean flag(String name) {
    String text = text(name);
    return text == null ? null : Boolean.valueOf(text);
  }

  /** The body; null where none was sent. */
  public @Nullable JsonValue body() {
    return bytes.size() == 0 ? null : JsonValue.parse(bytes.toByteArray());
  }

  /** The body, which must be there. */
  public <M extends JsonModel> M body(ModelAdapter<M> model) {
    return model.read(
        Objects.requireNonNull(body(), () -> operation.id() + " was called without a body"));
  }

  /** The failure that the contract's error table calls so. */
  public Refusal failure(TypedError error) {
    if (!operation.errors().contains(error.contractName())) {
      throw new IllegalArgumentException(
          operation.id() + " does not give " + error.contractName() + " by the contract");
    }
    return error.refusal();
  }

  /** What was sent for a parameter. */
  List<String> texts(Parameter parameter) {
    return switch (parameter.in()) {
      case PATH -> Stream.ofNullable(path.get(parameter.name())).toList();
      case QUERY ->
          url.queryParameterValues(parameter.name()).stream()
              .map(v -> Objects.requireNonNullElse(v, ""))
              .toList();
      case HEADER -> headers.values(parameter.name());
    };
  }

  /** The names of all that was sent in the query; the end of {@code /path?} is nothing. */
  List<String> queryNames() {
    return url.queryParameterNames().stream().filter(name -> !name.isEmpty()).toList();
  }

  boolean saysJson() {
    String type = Objects.requireNonNullElse(headers.get("Content-Type"), "");
    return type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
  }
}

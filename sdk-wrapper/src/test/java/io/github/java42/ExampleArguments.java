package io.github.java42;

import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.json.OpenEnum;
import io.github.java42.runtime.QueryParams;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Arguments for any generated method, from the example calls of the contract. */
final class ExampleArguments {
  private static final JsonValue EXAMPLES = read();

  private final JsonValue example;
  private final Set<String> given;

  /**
   * The arguments of one operation.
   *
   * @param document the document that has it
   * @param operation its operationId
   * @param given the wire names of what options do not set: the method does
   */
  ExampleArguments(String document, String operation, Set<String> given) {
    this.example = resolved(EXAMPLES.get(document).get(operation));
    this.given = given;
  }

  /** Every operation of the contract, as its document and its operationId. */
  static List<String> operations() {
    return EXAMPLES.keys().stream()
        .flatMap(d -> EXAMPLES.get(d).keys().stream().map(operation -> d + " " + operation))
        .toList();
  }

  static boolean has(String document, String operation) {
    return EXAMPLES.get(document).has(operation);
  }

  /** Whether an argument becomes a segment of the path. */
  static boolean isInPath(String document, String operation, String wire) {
    JsonValue path = inside(EXAMPLES.get(document).get(operation), "path");
    return path != null && path.has(wire);
  }

  /** The wire names of the properties of the body in the example. */
  static List<String> properties(String document, String operation) {
    JsonValue body = inside(resolved(EXAMPLES.get(document).get(operation)), "request");
    return body != null && body.isObject() ? body.keys() : List.of();
  }

  private static JsonValue read() {
    try {
      return JsonValue.parse(Files.readString(Path.of("../openapi/dist/examples.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Follows the references that keep the file small, at any depth. */
  private static JsonValue resolved(JsonValue value) {
    return JsonValue.parse(text(value));
  }

  private static String text(JsonValue value) {
    if (value.isArray()) {
      StringJoiner items = new StringJoiner(",", "[", "]");
      value.forEach(item -> items.add(text(item)));
      return items.toString();
    }
    if (!value.isObject()) {
      return value.toJson();
    }
    if (value.keys().equals(List.of("$ref"))) {
      return text(EXAMPLES.at(value.getString("$ref").substring(1)));
    }
    StringJoiner fields = new StringJoiner(",", "{", "}");
    value
        .keys()
        .forEach(key -> fields.add(JsonValue.of(key).toJson() + ":" + text(value.get(key))));
    return fields.toString();
  }

  private static @Nullable JsonValue inside(JsonValue object, String name) {
    return object.isObject() && object.has(name) ? object.get(name) : null;
  }

  /** The value of a parameter by the wire name that the table of methods has for it. */
  Object of(String wire, Type type) throws ReflectiveOperationException {
    return switch (wire) {
      case "$page" -> 1;
      case "$body" -> whole(type);
      case "$params" -> set((QueryParams<?>) raw(type).getConstructor().newInstance());
      case "$body()" -> (Consumer<?>) this::setAll;
      case "$params()" -> (Consumer<QueryParams<?>>) this::set;
      default -> typed(value(wire), type);
    };
  }

  private Object whole(Type type) throws ReflectiveOperationException {
    return typed(inside(example, "request"), type);
  }

  private JsonValue value(String wire) {
    for (String place : List.of("path", "query", "header", "request")) {
      JsonValue values = inside(example, place);
      JsonValue value = values == null ? null : inside(values, wire);
      if (value != null) {
        return value;
      }
    }
    throw new AssertionError("The contract has no example of " + wire);
  }

  private QueryParams<?> set(QueryParams<?> params) {
    JsonValue query = inside(example, "query");
    if (query != null) {
      query.keys().stream()
          .filter(name -> !given.contains(name))
          .forEach(name -> params.param(name, list(query.get(name))));
    }
    return params;
  }

  private static Object list(JsonValue value) {
    if (!value.isArray()) {
      return value.toString();
    }
    List<String> all = new ArrayList<>();
    value.forEach(v -> all.add(v.toString()));
    return all;
  }

  /** Sets all properties of a builder that the example of the body has. */
  private void setAll(Object builder) {
    JsonValue body = inside(example, "request");
    if (body == null) {
      return;
    }
    try {
      Object model = typed(body, builder.getClass().getEnclosingClass());
      for (Method accessor : model.getClass().getDeclaredMethods()) {
        if (accessor.getParameterCount() == 0 && isSent(accessor.getName(), body)) {
          for (Method setter : builder.getClass().getDeclaredMethods()) {
            if (setter.getName().equals(accessor.getName()) && setter.getParameterCount() == 1) {
              setter.invoke(builder, accessor.invoke(model));
            }
          }
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private boolean isSent(String name, JsonValue body) {
    return body.has(name) && !given.contains(name);
  }

  private static Object typed(@Nullable JsonValue value, Type type)
      throws ReflectiveOperationException {
    if (value == null) {
      throw new AssertionError("The contract has no example of a " + type);
    }
    if (type instanceof ParameterizedType list) {
      Type item = list.getActualTypeArguments()[0];
      List<Object> all = new ArrayList<>();
      for (JsonValue one : value.isArray() ? value : JsonValue.parse("[" + value.toJson() + "]")) {
        all.add(typed(one, item));
      }
      return all;
    }
    Class<?> c = raw(type);
    if (c == String.class) {
      return value.toString();
    } else if (c == long.class || c == Long.class) {
      return Long.parseLong(value.toString());
    } else if (c == int.class || c == Integer.class) {
      return Integer.parseInt(value.toString());
    } else if (c == boolean.class || c == Boolean.class) {
      return Boolean.parseBoolean(value.toString());
    } else if (c == Instant.class) {
      return Dates.parse(value.toString());
    } else if (c == LocalDate.class) {
      return LocalDate.parse(value.toString());
    } else if (OpenEnum.class.isAssignableFrom(c)) {
      return c.getMethod("of", String.class).invoke(null, value.toString());
    } else if (JsonModel.class.isAssignableFrom(c)) {
      return ((ModelAdapter<?>) c.getField("JSON").get(null)).read(value);
    }
    throw new AssertionError("No example of type " + c);
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType p
        ? raw(p.getRawType())
        : type instanceof WildcardType w ? raw(w.getLowerBounds()[0]) : (Class<?>) type;
  }
}

package io.github.java42.runtime;

import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation.Body;
import io.github.java42.runtime.Operation.Lifecycle;
import io.github.java42.runtime.Operation.Pagination;
import io.github.java42.runtime.Operation.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a family: one generated resource, read at first use; the facts of an operation
 * are made when they are asked for. For any number of threads.
 */
public final class Operations {
  private final String apiPackage;
  private final Supplier<@Nullable InputStream> resource;
  private final Map<String, Operation> made = new ConcurrentHashMap<>();
  private volatile @Nullable JsonValue facts;

  /**
   * For generated code, which opens the resource itself: a module hides its resources from others.
   *
   * @param apiPackage the package of the interfaces that the operations belong to
   * @param resource opens the resource
   */
  public Operations(String apiPackage, Supplier<@Nullable InputStream> resource) {
    this.apiPackage = apiPackage;
    this.resource = resource;
  }

  /**
   * The package of the interfaces that the operations belong to.
   *
   * @return its name
   */
  public String apiPackage() {
    return apiPackage;
  }

  /**
   * The names of all operations.
   *
   * @return their names, in the order of the contract
   */
  public List<String> names() {
    return facts().keys();
  }

  /**
   * The facts of an operation.
   *
   * @param id its name
   * @return its facts
   * @throws IllegalArgumentException where there is no such operation
   */
  public Operation get(String id) {
    return made.computeIfAbsent(id, this::make);
  }

  private Operation make(String id) {
    JsonValue o =
        facts()
            .find(id)
            .orElseThrow(
                () -> new IllegalArgumentException("No operation \"" + id + "\" in " + apiPackage));
    return new Operation(
        id,
        o.get("method").asString(),
        o.get("path").asString(),
        text(o, "host", "authority"),
        text(o, "envelope"),
        truth(o, "retrySafe"),
        text(o, "security", "bearer"),
        text(o, "accept", "application/json"),
        texts(o, "throws"),
        o.find("pagination").map(Operations::pagination).orElse(null),
        texts(o, "secrets"),
        list(o, "parameters", Operations::parameter),
        o.find("body").map(Operations::body).orElse(null),
        o.find("lifecycle").map(Operations::lifecycle).orElse(null));
  }

  private JsonValue facts() {
    JsonValue f = facts;
    if (f == null) {
      try (InputStream in = resource.get()) {
        if (in == null) {
          throw new IllegalStateException("The facts of " + apiPackage + " are not in its jar");
        }
        f = JsonValue.parse(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("The facts of " + apiPackage + " cannot be read", e);
      }
      facts = f;
    }
    return f;
  }

  private static Pagination pagination(JsonValue p) {
    Pagination.Style style = constant(Pagination.Style.class, p.get("style"));
    String position =
        switch (style) {
          case PAGE -> "page";
          case CURSOR -> "token";
          case OFFSET -> "offset";
        };
    return new Pagination(
        style,
        text(p, "in", "query").equals("body"),
        p.get(position).asString(),
        text(p, "size"),
        number(p, "first", style == Pagination.Style.PAGE ? 1 : 0),
        truth(p, "emptyToken"),
        number(p, "defaultSize", 0),
        number(p, "maximumSize", 0),
        text(p, "results"),
        text(p, "total"),
        text(p, "next"),
        p.find("ends").map(e -> constant(Pagination.Ends.class, e)).orElse(Pagination.Ends.SHORT));
  }

  private static Parameter parameter(JsonValue p) {
    return new Parameter(
        p.get("name").asString(),
        constant(Parameter.In.class, p.get("in")),
        p.get("type").asString(),
        truth(p, "required"),
        truth(p, "secret"),
        text(p, "pattern"),
        p.find("minimum").map(JsonValue::asLong).orElse(null),
        p.find("maximum").map(JsonValue::asLong).orElse(null),
        p.find("minLength").map(JsonValue::asInt).orElse(null),
        p.find("maxLength").map(JsonValue::asInt).orElse(null));
  }

  private static Lifecycle lifecycle(JsonValue l) {
    return new Lifecycle(
        l.get("stage").asString(), text(l, "since"), text(l, "sunset"), text(l, "replacement"));
  }

  private static Body body(JsonValue b) {
    return new Body(b.get("type").asString(), truth(b, "required"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonValue name) {
    return Enum.valueOf(type, name.asString().toUpperCase(Locale.ROOT));
  }

  private static @Nullable String text(JsonValue o, String key) {
    return o.find(key).map(JsonValue::asString).orElse(null);
  }

  private static String text(JsonValue o, String key, String absent) {
    return o.find(key).map(JsonValue::asString).orElse(absent);
  }

  private static boolean truth(JsonValue o, String key) {
    return o.find(key).map(JsonValue::asBoolean).orElse(false);
  }

  private static long number(JsonValue o, String key, long absent) {
    return o.find(key).map(JsonValue::asLong).orElse(absent);
  }

  private static List<String> texts(JsonValue o, String key) {
    return list(o, key, JsonValue::asString);
  }

  private static <T> List<T> list(JsonValue o, String key, Function<JsonValue, T> read) {
    return o.find(key).stream()
        .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
        .map(read)
        .toList();
  }
}

package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The optional arguments of a call: typed when this is made, set on the object of optional
 * arguments when the SDK asks for it.
 */
final class OptionSetters implements Consumer<Object> {
  /** The clock where a period has no end. */
  static final String NOW = "$utcnow";

  /** Sets one of them. */
  private interface Setter {
    void set(Object params) throws Throwable;
  }

  private final Class<?> type;
  private final List<Setter> setters = new ArrayList<>();
  private final Map<String, List<Overload>> properties = new LinkedHashMap<>();

  /**
   * Types the arguments.
   *
   * @param type the class of the object of optional arguments
   * @param args the arguments that are not positional, by the peer's names
   * @throws Arguments.Unfit if one cannot be written in Java
   */
  OptionSetters(Class<?> type, Binding binding, Map<String, JsonNode> args) throws Arguments.Unfit {
    this.type = type;
    for (OptionalArgument option : binding.optional()) {
      if (option.peers().stream().anyMatch(args::containsKey)) {
        add(option, args);
      }
    }
    for (Map.Entry<String, JsonNode> arg : args.entrySet()) {
      if (!binding.knows(arg.getKey()) && !arg.getKey().startsWith("$")) {
        other(arg.getKey(), arg.getValue());
      }
    }
  }

  private void add(OptionalArgument option, Map<String, JsonNode> args) throws Arguments.Unfit {
    JsonNode value =
        option.peers().size() == 2 ? period(option, args) : args.get(option.peers().get(0));
    if (!option.values().isEmpty()) {
      JsonNode own = option.values().get(value.asText());
      if (own == null) {
        throw new Arguments.Unfit(value, type);
      }
      value = own;
    }
    if (option.property() != null) {
      addProperty(option.setter(), option.property(), value);
      return;
    }
    boolean clears = option.clear() != null && value.isTextual() && value.asText().isEmpty();
    Overload setter =
        clears
            ? new Overload(one(Objects.requireNonNull(option.clear()), 0), List.of())
            : Overload.best(named(type, option.setter()), List.of(value));
    setters.add(params -> Overload.call(setter.method(), params, setter.arguments()));
  }

  /** A period as ISO 8601 has it: two instants with a slash between them. */
  static JsonNode period(OptionalArgument option, Map<String, JsonNode> args)
      throws Arguments.Unfit {
    @Nullable Instant start = instant(args.get(option.peers().get(0)));
    @Nullable Instant end = instant(args.get(option.peers().get(1)));
    if (start == null && end == null) {
      return NullNode.instance;
    }
    return TextNode.valueOf(
        millis(start == null ? Instant.EPOCH : start)
            + "/"
            + millis(end == null ? Objects.requireNonNull(instant(args.get(NOW)), NOW) : end));
  }

  static @Nullable Instant instant(@Nullable JsonNode value) throws Arguments.Unfit {
    return value == null ? null : (Instant) Arguments.convert(value, Instant.class);
  }

  private static String millis(Instant time) {
    return "%tFT%<tT.%<tLZ".formatted(time.atOffset(ZoneOffset.UTC));
  }

  /** All properties of one model are set on one builder. */
  private void addProperty(String setter, String property, JsonNode value) throws Arguments.Unfit {
    Class<?> model = named(type, setter).get(0).getParameterTypes()[0];
    Class<?> builder = Overload.named(model, "builder", 0).get(0).getReturnType();
    if (!properties.containsKey(setter)) {
      Method target = one(setter, 1);
      setters.add(params -> Overload.call(target, params, List.of(built(model, setter))));
    }
    properties
        .computeIfAbsent(setter, s -> new ArrayList<>())
        .add(Overload.best(named(builder, property), List.of(value)));
  }

  private Object built(Class<?> model, String setter) throws Throwable {
    Object builder =
        Objects.requireNonNull(
            Overload.call(Overload.named(model, "builder", 0).get(0), null, List.of()));
    for (Overload property : properties.getOrDefault(setter, List.of())) {
      Overload.call(property.method(), builder, property.arguments());
    }
    Method build = Overload.named(builder.getClass(), "build", 0).get(0);
    return Objects.requireNonNull(Overload.call(build, builder, List.of()));
  }

  private void other(String name, JsonNode value) throws Arguments.Unfit {
    Method param = one("param", 2);
    List<@Nullable Object> pair = new ArrayList<>();
    pair.add(name);
    pair.add(Arguments.convert(value, Object.class));
    setters.add(params -> Overload.call(param, params, pair));
  }

  private Method one(String name, int parameters) {
    List<Method> methods = Overload.named(type, name, parameters);
    if (methods.isEmpty()) {
      throw unknown(type, name);
    }
    return methods.get(0);
  }

  private static List<Method> named(Class<?> type, String setter) {
    List<Method> methods = Overload.named(type, setter, 1);
    if (methods.isEmpty()) {
      throw unknown(type, setter);
    }
    return methods;
  }

  private static BindingException unknown(Class<?> type, String setter) {
    return new BindingException(
        "no " + setter + "(…) on " + type.getSimpleName() + "; see " + Bindings.FILE);
  }

  @Override
  public void accept(Object params) {
    for (Setter setter : setters) {
      try {
        setter.set(params);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new BindingException("on " + type.getSimpleName() + ": " + e);
      }
    }
  }
}

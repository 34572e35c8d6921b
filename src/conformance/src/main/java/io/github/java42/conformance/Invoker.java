package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Java call that a binding spells, by reflection: the only place where names become
 * calls.
 */
final class Invoker {
  private static final List<String> PACKAGES =
      List.of("io.github.java42.", "io.github.java42.conformance.");

  private Invoker() {}

  /** Tries the spellings in order; what the SDK throws comes through as it is. */
  static @Nullable Object invoke(
      List<Binding> spellings, @Nullable Object client, Map<String, JsonNode> args)
      throws Throwable {
    return typed(spellings, client == null ? null : client.getClass(), args).make(client);
  }

  /**
   * The first spelling that compiles with these arguments.
   *
   * @param client the class of the client; null if the case makes none
   * @throws ArgumentRefused if none does
   */
  static TypedCall typed(
      List<Binding> spellings, @Nullable Class<?> client, Map<String, JsonNode> args) {
    String reason = "no spelling";
    for (Binding binding : spellings) {
      try {
        return typed(binding, client, args);
      } catch (Arguments.Unfit e) {
        reason = String.valueOf(e.getMessage());
      }
    }
    throw new ArgumentRefused(reason);
  }

  private static TypedCall typed(
      Binding binding, @Nullable Class<?> client, Map<String, JsonNode> args)
      throws Arguments.Unfit {
    Map<String, JsonNode> rest = new LinkedHashMap<>(args);
    rest.keySet().removeAll(binding.condition().keySet());
    List<JsonNode> positional = positional(binding, rest);
    boolean optional = false;
    for (String name : rest.keySet()) {
      if (binding.absent().contains(name)) {
        throw new ArgumentRefused("there is no " + name);
      }
      if (!name.startsWith("$")) {
        optional = true;
        if (!binding.knows(name) && !binding.open()) {
          throw new BindingException(
              Bindings.FILE + ": " + binding.call() + " has no argument " + name);
        }
      }
    }
    List<Method> getters = new ArrayList<>();
    Class<?> type = receiver(binding, client, getters);
    int count = positional.size();
    boolean withOptions =
        optional || (binding.takesOptional() && overloads(type, binding, count).isEmpty());
    List<Method> overloads =
        withOptions
            ? overloads(type, binding, count + 1).stream()
                .filter(m -> m.getParameterTypes()[count] == Consumer.class)
                .toList()
            : overloads(type, binding, count);
    if (overloads.isEmpty()) {
      throw new BindingException(
          "no method "
              + type.getSimpleName()
              + "."
              + binding.method()
              + " takes "
              + (withOptions ? count + 1 : count)
              + " arguments; see "
              + Bindings.FILE);
    }
    Overload target = Overload.best(overloads, positional);
    return new TypedCall(
        getters,
        target,
        withOptions ? new OptionSetters(options(target.method()), binding, rest) : null,
        binding.headers());
  }

  /** The values of the positional arguments, which are taken out of the others. */
  private static List<JsonNode> positional(Binding binding, Map<String, JsonNode> args) {
    List<JsonNode> positional = new ArrayList<>();
    for (String word : binding.positional()) {
      String name = word.replaceFirst("[?:].*", "");
      @Nullable JsonNode value = args.remove(name);
      if (value != null) {
        positional.add(value);
      } else if (word.contains(":")) {
        positional.add(Json.parse(word.substring(name.length() + 1)));
      } else if (name.equals(word)) {
        throw new ArgumentRefused(name + " is missing");
      }
    }
    return positional;
  }

  private static List<Method> overloads(Class<?> type, Binding binding, int parameters) {
    return Overload.named(type, binding.method(), parameters).stream()
        .filter(m -> Modifier.isStatic(m.getModifiers()) == binding.isStatic())
        .toList();
  }

  /** The type that has the method, and the getters that lead to it. */
  private static Class<?> receiver(
      Binding binding, @Nullable Class<?> client, List<Method> getters) {
    if (binding.isStatic()) {
      for (String prefix : PACKAGES) {
        try {
          return Class.forName(prefix + binding.receiver().get(0));
        } catch (ClassNotFoundException e) {
          // The next package, or the error below.
        }
      }
      throw new BindingException("no class " + binding.receiver().get(0) + " in " + PACKAGES);
    }
    if (client == null) {
      throw new BindingException(binding.call() + " needs a client, and the case makes none");
    }
    Class<?> type = client;
    for (String name : binding.receiver()) {
      List<Method> named = Overload.named(type, name, 0);
      if (named.isEmpty()) {
        throw new BindingException("no " + name + "() on " + type.getSimpleName());
      }
      getters.add(named.get(0));
      type = named.get(0).getReturnType();
    }
    return type;
  }

  /** What the consumer takes, of which the signature says {@code Consumer<? super X>} or so. */
  static Class<?> options(Method method) {
    Type[] types = method.getGenericParameterTypes();
    Type taken = ((ParameterizedType) types[types.length - 1]).getActualTypeArguments()[0];
    return (Class<?>) (taken instanceof WildcardType any ? any.getLowerBounds()[0] : taken);
  }
}

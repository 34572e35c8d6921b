package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    Arguments.@Nullable Unfit unfit = null;
    for (Binding binding : spellings) {
      try {
        return invoke(binding, client, args);
      } catch (Arguments.Unfit e) {
        unfit = e;
      }
    }
    throw new ArgumentRefused(unfit == null ? "no spelling" : String.valueOf(unfit.getMessage()));
  }

  private static @Nullable Object invoke(
      Binding binding, @Nullable Object client, Map<String, JsonNode> args) throws Throwable {
    List<JsonNode> positional = new ArrayList<>();
    Map<String, JsonNode> rest = new LinkedHashMap<>(args);
    for (String word : binding.positional()) {
      String name = word.replaceFirst("[?:].*", "");
      @Nullable JsonNode value = rest.remove(name);
      if (value != null) {
        positional.add(value);
      } else if (word.contains(":")) {
        positional.add(Json.parse(word.substring(name.length() + 1)));
      } else if (name.equals(word)) {
        throw new ArgumentRefused(name + " is missing");
      }
    }
    for (String name : rest.keySet()) {
      if (!binding.optional().containsKey(name) && !binding.open()) {
        throw new BindingException(
            Bindings.FILE + ": " + binding.call() + " has no argument " + name);
      }
    }
    Object target = receiver(binding, client);
    @Nullable Object receiver = binding.isStatic() ? null : target;
    Class<?> type = binding.isStatic() ? (Class<?>) target : target.getClass();
    int count = positional.size();
    boolean withOptions =
        !rest.isEmpty() || (binding.takesOptional() && overloads(type, binding, count).isEmpty());
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
    Consumer<Object> options = params -> setAll(params, binding, rest);
    return best(receiver, overloads, positional, withOptions ? List.of(options) : List.of());
  }

  private static List<Method> overloads(Class<?> type, Binding binding, int parameters) {
    return methods(type, binding.method(), parameters).stream()
        .filter(m -> Modifier.isStatic(m.getModifiers()) == binding.isStatic())
        .toList();
  }

  private static Object receiver(Binding binding, @Nullable Object client) throws Throwable {
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
    Object target = client;
    for (String name : binding.receiver()) {
      List<Method> getters = methods(target.getClass(), name, 0);
      if (getters.isEmpty()) {
        throw new BindingException("no " + name + "() on " + target.getClass().getSimpleName());
      }
      target = Objects.requireNonNull(call(getters.get(0), target, List.of()), name);
    }
    return target;
  }

  private static List<Method> methods(Class<?> type, String name, int parameters) {
    return Stream.of(type.getMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
        .filter(m -> !m.isBridge())
        .toList();
  }

  private static @Nullable Object best(
      @Nullable Object receiver, List<Method> overloads, List<JsonNode> values, List<?> last)
      throws Throwable {
    Arguments.@Nullable Unfit unfit = null;
    for (Method method : byDistance(overloads, values)) {
      try {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          arguments.add(Arguments.convert(values.get(i), method.getGenericParameterTypes()[i]));
        }
        arguments.addAll(last);
        return call(method, receiver, arguments);
      } catch (Arguments.Unfit e) {
        unfit = e;
      }
    }
    throw Objects.requireNonNull(unfit);
  }

  private static List<Method> byDistance(List<Method> overloads, List<JsonNode> values) {
    return overloads.stream()
        .sorted(
            Comparator.<Method>comparingInt(method -> distance(method, values))
                .thenComparing(Method::toString))
        .toList();
  }

  private static int distance(Method method, List<JsonNode> values) {
    Type[] types = method.getGenericParameterTypes();
    int sum = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += Arguments.distance(values.get(i), types[i]);
    }
    return sum;
  }

  /** Calls the setters of the object of optional arguments. */
  private static void setAll(Object params, Binding binding, Map<String, JsonNode> values) {
    values.forEach(
        (name, value) -> {
          @Nullable String setter = binding.optional().get(name);
          try {
            if (setter == null) {
              Method param = params.getClass().getMethod("param", String.class, Object.class);
              List<@Nullable Object> pair = new ArrayList<>();
              pair.add(name);
              pair.add(Arguments.convert(value, Object.class));
              call(param, params, pair);
            } else {
              set(params, setter, value);
            }
          } catch (RuntimeException | Error e) {
            throw e;
          } catch (Arguments.Unfit e) {
            throw new ArgumentRefused(name + ": " + e.getMessage());
          } catch (Throwable e) {
            throw new BindingException(name + ": " + e);
          }
        });
  }

  private static void set(Object params, String setter, JsonNode value) throws Throwable {
    List<Method> setters = methods(params.getClass(), setter, 1);
    if (setters.isEmpty()) {
      throw new BindingException(
          "no "
              + setter
              + "(…) on "
              + params.getClass().getSimpleName()
              + "; see "
              + Bindings.FILE);
    }
    best(params, setters, List.of(value), List.of());
  }

  private static @Nullable Object call(
      Method method, @Nullable Object receiver, List<? extends @Nullable Object> arguments)
      throws Throwable {
    // Public methods may be declared in classes that are not.
    method.setAccessible(true);
    try {
      return method.invoke(receiver, arguments.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}

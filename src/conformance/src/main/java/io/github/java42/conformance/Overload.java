package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method and values of the types of its parameters.
 *
 * @param method the method
 * @param arguments the values for its first parameters
 */
record Overload(Method method, List<@Nullable Object> arguments) {

  /** The public methods of a name and a number of parameters. */
  static List<Method> named(Class<?> type, String name, int parameters) {
    return Stream.of(type.getMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
        .filter(m -> !m.isBridge())
        .toList();
  }

  /**
   * The method whose types are closest to those of the values.
   *
   * @param overloads at least one
   * @param values for their first parameters
   * @throws Arguments.Unfit if the values can be written for none of them
   */
  static Overload best(List<Method> overloads, List<JsonNode> values) throws Arguments.Unfit {
    Arguments.@Nullable Unfit unfit = null;
    for (Method method : byDistance(overloads, values)) {
      try {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          arguments.add(Arguments.convert(values.get(i), method.getGenericParameterTypes()[i]));
        }
        return new Overload(method, arguments);
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

  /** Calls a method; what it throws comes through as it is. */
  static @Nullable Object call(
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

package io.github.java42.conformance;

import io.github.java42.Code42Client;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a line of the table spells methods that there are, found without calling any. */
final class Spelling {
  private Spelling() {}

  /** What is not there; null where all is. */
  static @Nullable String problem(Binding binding) {
    Class<?> type = Code42Client.class;
    if (binding.isStatic()) {
      Optional<Class<?>> named =
          Stream.of("io.github.java42.", "io.github.java42.conformance.")
              .<Class<?>>flatMap(prefix -> named(prefix + binding.receiver().get(0)))
              .findFirst();
      if (named.isEmpty()) {
        return "no class " + binding.receiver().get(0);
      }
      type = named.get();
    } else {
      for (String name : binding.receiver()) {
        Optional<Method> getter =
            methods(type, name).filter(m -> m.getParameterCount() == 0).findFirst();
        if (getter.isEmpty()) {
          return "no " + name + "() on " + type.getSimpleName();
        }
        type = getter.get().getReturnType();
      }
    }
    return problem(binding, type);
  }

  private static @Nullable String problem(Binding binding, Class<?> type) {
    int most = binding.positional().size();
    int least = (int) binding.positional().stream().filter(word -> !word.endsWith("?")).count();
    List<Method> plain =
        methods(type, binding.method())
            .filter(m -> Modifier.isStatic(m.getModifiers()) == binding.isStatic())
            .filter(m -> m.getParameterCount() >= least)
            .toList();
    if (!binding.takesOptional()) {
      return plain.stream().anyMatch(m -> m.getParameterCount() <= most)
          ? null
          : "no " + binding.method() + " with " + count(most);
    }
    List<Method> withOptions =
        plain.stream()
            .filter(m -> m.getParameterCount() > least && m.getParameterCount() <= most + 1)
            .filter(m -> m.getParameterTypes()[m.getParameterCount() - 1] == Consumer.class)
            .toList();
    if (withOptions.isEmpty()) {
      return "no " + binding.method() + " with " + count(most) + " and optional ones";
    }
    Class<?> options = Invoker.options(withOptions.get(0));
    return binding.optional().stream()
        .flatMap(option -> problem(option, options).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> problem(OptionalArgument option, Class<?> options) {
    Class<?> type = options;
    String setter = option.setter();
    if (option.property() != null) {
      List<Method> outer = Overload.named(type, setter, 1);
      if (outer.isEmpty()) {
        return Optional.of("no " + setter + "(…) on " + type.getSimpleName());
      }
      Class<?> model = outer.get(0).getParameterTypes()[0];
      type = Overload.named(model, "builder", 0).get(0).getReturnType();
      setter = option.property();
    }
    if (Overload.named(type, setter, 1).isEmpty()) {
      return Optional.of("no " + setter + "(…) on " + type.getSimpleName());
    }
    return option.clear() != null && Overload.named(type, option.clear(), 0).isEmpty()
        ? Optional.of("no " + option.clear() + "() on " + type.getSimpleName())
        : Optional.empty();
  }

  private static String count(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  private static Stream<Method> methods(Class<?> type, String name) {
    return Stream.of(type.getMethods()).filter(m -> m.getName().equals(name) && !m.isBridge());
  }

  private static Stream<Class<?>> named(String name) {
    try {
      return Stream.of(Class.forName(name));
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }
}

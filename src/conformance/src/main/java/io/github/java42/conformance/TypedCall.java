package io.github.java42.conformance;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of the SDK as it compiles: nothing of it has been called yet.
 *
 * @param getters the methods that lead from the client to the object that has the method; empty for
 *     a static one
 * @param target the method and its positional arguments
 * @param options the optional arguments; null if the method takes none
 */
record TypedCall(List<Method> getters, Overload target, @Nullable OptionSetters options) {

  /** Makes the call; what the SDK throws comes through as it is. */
  @Nullable Object make(@Nullable Object client) throws Throwable {
    @Nullable Object receiver = client;
    for (Method getter : getters) {
      receiver = Objects.requireNonNull(Overload.call(getter, receiver, List.of()));
    }
    List<@Nullable Object> arguments = new ArrayList<>(target.arguments());
    if (options != null) {
      arguments.add(options);
    }
    return Overload.call(target.method(), receiver, arguments);
  }
}

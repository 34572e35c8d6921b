package io.github.java42.conformance;

import io.github.java42.Code42Client;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of the SDK as it compiles: nothing of it has been called yet.
 *
 * @param getters the methods that lead from the client to the object that has the method; empty for
 *     a static one
 * @param target the method and its positional arguments
 * @param options the optional arguments; null if the method takes none
 * @param headers what the client is told to send besides
 */
record TypedCall(
    List<Method> getters,
    Overload target,
    @Nullable OptionSetters options,
    Map<String, String> headers) {

  /** Makes the call; what the SDK throws comes through as it is. */
  @Nullable Object make(@Nullable Object client) throws Throwable {
    @Nullable Object receiver = client;
    if (client instanceof Code42Client plain && !headers.isEmpty()) {
      receiver = plain.withOptions(o -> headers.forEach(o::header));
    }
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

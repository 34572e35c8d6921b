package io.github.java42.sandbox.server;

import io.github.java42.runtime.Operation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Access where sign-in is an example: any user name and password of the right form are accepted.
 *
 * @param tokens the bearer tokens that are accepted
 */
public record ExampleAccess(Predicate<String> tokens) implements Access {
  private static final String CALLER = "example";

  @Override
  public @Nullable String admit(Operation operation, @Nullable String authorization) {
    Authorization sent = new Authorization(authorization);
    return switch (operation.security()) {
      case "none" -> null;
      case "basic" -> {
        sent.basic();
        yield CALLER;
      }
      case "bearer" -> {
        if (!tokens.test(sent.bearer())) {
          throw Authorization.refused();
        }
        yield CALLER;
      }
      default -> throw new IllegalStateException("No way to check " + operation.security());
    };
  }
}

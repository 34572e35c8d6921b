package io.github.java42.sandbox.server;

import io.github.java42.runtime.Operation;
import org.jspecify.annotations.Nullable;

/** Who may call. */
@FunctionalInterface
public interface Access {
  /**
   * Lets a call in.
   *
   * @param operation what is called
   * @param authorization the header of this name; null where there was none
   * @return the UID of the user who calls; null for nobody, where nobody is asked for
   * @throws Refusal where the credentials are not what the operation asks for
   */
  @Nullable String admit(Operation operation, @Nullable String authorization);
}

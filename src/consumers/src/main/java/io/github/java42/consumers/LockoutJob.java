package io.github.java42.consumers;

import io.github.java42.Code42Client;
import java.util.List;
import java.util.function.Supplier;

/** Signs in, blocks the users of an organization, and signs out. */
final class LockoutJob {
  private final Supplier<Code42Client> signIn;

  LockoutJob(Supplier<Code42Client> signIn) {
    this.signIn = signIn;
  }

  /** Returns the user names of the users that were blocked. */
  List<String> run(String orgUid) {
    try (Code42Client sdk = signIn.get()) {
      return new Lockout(sdk.users()).block(orgUid);
    }
  }
}

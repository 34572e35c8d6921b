package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.exception.ForbiddenException;
import io.github.java42.exception.OrgNotFoundException;
import java.io.PrintStream;

/** Catches errors by their types, and says something that people understand. */
final class FriendlyErrors {
  private FriendlyErrors() {}

  static void run(Code42Client sdk, String orgUid, PrintStream out) {
    // [errors]
    try {
      sdk.users().getAll(p -> p.orgUid(orgUid)).items().forEach(user -> out.println(user.email()));
    } catch (OrgNotFoundException e) {
      out.println("There is no organization " + e.orgUid() + ".");
    } catch (ForbiddenException e) {
      out.println("You may not list the users of this organization.");
    }
    // [/errors]
  }
}

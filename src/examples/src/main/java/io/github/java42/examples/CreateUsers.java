package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.console.model.NewUser;
import java.io.PrintStream;

/** Creates users with every form of a method. */
final class CreateUsers {
  private CreateUsers() {}

  static void run(Code42Client sdk, String orgUid, PrintStream out) {
    String ines = "ines@quillhaven.example";
    String omar = "omar@quillhaven.example";
    String yuki = "yuki@quillhaven.example";
    // [forms]
    sdk.users().createUser(orgUid, ines, ines); // what it requires
    sdk.users().createUser(orgUid, omar, omar, u -> u.firstName("Omar")); // and options
    NewUser newUser = NewUser.builder().orgUid(orgUid).username(yuki).email(yuki).build();
    sdk.users().createUser(newUser); // a value, which is immutable
    // [/forms]
    out.println(sdk.users().getByUsername(omar).get("users"));
  }
}

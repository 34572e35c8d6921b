package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.Code42Response;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.json.JsonValue;
import java.io.PrintStream;

/** What can be done with a response. */
final class Responses {
  private Responses() {}

  static void run(Code42Client sdk, String userName, PrintStream out) {
    // [response]
    Code42Response<DepartingEmployeeCase> response =
        sdk.detectionLists().departingEmployee().getByUsername(userName);
    out.println(response); // the JSON text, the same as response.text()
    out.println(response.rawText()); // as the server sent it
    out.println(response.statusCode()); // 200
    JsonValue cloudUsernames = response.get("cloudUsernames"); // by subscript
    String notes = response.body().notes(); // typed
    // [/response]
    out.println(cloudUsernames + " " + notes);
  }
}

package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.Page;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.json.JsonValue;
import java.io.PrintStream;

/** Prints the user name and the notes of all departing employees, page by page. */
final class DepartingEmployees {
  private DepartingEmployees() {}

  static void run(Code42Client sdk, PrintStream out) {
    // [pages]
    for (Page<DepartingEmployeeCase> page : sdk.detectionLists().departingEmployee().getAll()) {
      for (JsonValue employee : page.get("cases")) {
        out.println(employee.getString("userName") + ": " + employee.get("notes"));
      }
    }
    // [/pages]
  }

  static void typed(Code42Client sdk, PrintStream out) {
    // [typed]
    for (DepartingEmployeeCase employee :
        sdk.detectionLists().departingEmployee().getAll().items()) {
      out.println(employee.userName() + ": " + employee.notes());
    }
    // [/typed]
  }
}

package io.github.java42.examples;

import io.github.java42.Code42Client;
import io.github.java42.Dates;
import io.github.java42.console.model.DepartingEmployeeCase;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints who departs in two weeks or later: by an instant, and by a POSIX time as the guide does.
 */
final class DepartingSoon {
  private DepartingSoon() {}

  static void run(Code42Client sdk, Clock clock, PrintStream out) {
    // [dates]
    Instant inTwoWeeks = clock.instant().plus(Duration.ofDays(14));
    for (DepartingEmployeeCase employee :
        sdk.detectionLists().departingEmployee().getAll(inTwoWeeks).items()) {
      out.println(employee.userName() + " departs on " + employee.departureDate());
    }
    // [/dates]
    double posix = inTwoWeeks.toEpochMilli() / 1000.0;
    long same =
        sdk.detectionLists().departingEmployee().getAll(Dates.ofPosix(posix)).items().stream()
            .count();
    out.println(same + " of them, also by the POSIX time " + (long) posix);
  }
}

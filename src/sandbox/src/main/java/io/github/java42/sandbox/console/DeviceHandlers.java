package io.github.java42.sandbox.console;

import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Devices;

/** The operations of the tag Devices. */
public final class DeviceHandlers {
  private DeviceHandlers() {}

  /** Serves them from a company's devices. */
  public static void add(Handlers handlers, Devices devices) {
    handlers
        .on(
            "blockDevice",
            r -> {
              devices.setBlocked(device(devices, r), true);
              return Answer.done(r);
            })
        .on(
            "unblockDevice",
            r -> {
              devices.setBlocked(device(devices, r), false);
              return Answer.empty();
            });
  }

  private static long device(Devices devices, Request r) {
    long id = Long.parseLong(r.required("computerId"));
    if (!devices.has(id)) {
      throw Refusal.of(404, "There is no device with the number " + id);
    }
    return id;
  }
}

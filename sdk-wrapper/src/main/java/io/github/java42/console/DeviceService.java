package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.client.console.DevicesApi;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.Services;
import java.util.Map;

/** The devices of users. */
public final class DeviceService {
  private final Services services;
  private final DevicesApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public DeviceService(Services services) {
    this.services = services;
    this.api = services.api(DevicesApi.class);
  }

  /**
   * Keeps anybody from signing in and restoring on a device: {@code PUT
   * /api/v1/ComputerBlock/{deviceId}}.
   *
   * @param deviceId the device's number in this console, not its GUID
   * @return nothing but the status
   * @throws Code42Exception where it fails
   */
  public Code42Response<Acknowledgement> block(long deviceId) {
    return services.call(api.blockDevice(deviceId, Map.of()));
  }

  /**
   * Lets users sign in and restore on a blocked device again: {@code DELETE
   * /api/v1/ComputerBlock/{deviceId}}.
   *
   * @param deviceId the device's number in this console, not its GUID
   * @return nothing but the status
   * @throws Code42Exception where it fails
   */
  public Code42Response<Acknowledgement> unblock(long deviceId) {
    return services.call(api.unblockDevice(deviceId, Map.of()));
  }
}

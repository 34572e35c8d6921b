package io.github.java42.sandbox.tenant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is about to leave. What may be null was never said, or was cleared.
 *
 * @param person the place of the user in the list of all
 * @param caseId what the first generation of the service knows it by
 * @param createdAt when it was put on the list
 * @param departureDate when the person leaves
 * @param displayName the name as people read it
 * @param notes free text
 * @param alertsEnabled whether there are alerts
 * @param status whether it is open
 * @param cloudUsernames names at cloud services
 * @param events the file events that are counted
 * @param bytes how much was moved in these
 */
public record Departure(
    int person,
    String caseId,
    Instant createdAt,
    @Nullable Instant departureDate,
    @Nullable String displayName,
    @Nullable String notes,
    @Nullable Boolean alertsEnabled,
    @Nullable String status,
    List<String> cloudUsernames,
    long events,
    long bytes) {
  /** What all on the list have, unless it is changed. */
  public static final String OPEN = "OPEN";

  /** The same with another day. */
  public Departure withDepartureDate(@Nullable Instant other) {
    return new Departure(
        person,
        caseId,
        createdAt,
        other,
        displayName,
        notes,
        alertsEnabled,
        status,
        cloudUsernames,
        events,
        bytes);
  }

  Departure withAlerts(boolean enabled) {
    return new Departure(
        person,
        caseId,
        createdAt,
        departureDate,
        displayName,
        notes,
        enabled,
        status,
        cloudUsernames,
        events,
        bytes);
  }
}

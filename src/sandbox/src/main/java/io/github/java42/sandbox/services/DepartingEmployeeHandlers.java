package io.github.java42.sandbox.services;

import io.github.java42.console.model.DepartingEmployee;
import io.github.java42.console.model.DepartingEmployeeFilter;
import io.github.java42.console.model.DepartingEmployeeSearch;
import io.github.java42.console.model.DepartingEmployeeUpdate;
import io.github.java42.console.model.DepartingEmployeesPage;
import io.github.java42.console.model.DetectionListAlerts;
import io.github.java42.console.model.DetectionListStatus;
import io.github.java42.console.model.DetectionListUserKey;
import io.github.java42.console.model.NewDepartingEmployee;
import io.github.java42.console.model.User;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Departure;
import io.github.java42.sandbox.tenant.Departures;
import io.github.java42.sandbox.tenant.LazyList;
import io.github.java42.sandbox.tenant.Profile;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations of the tag DepartingEmployees. */
public final class DepartingEmployeeHandlers {
  /** Who moved more than so much in the last month, did it in the last day. */
  private static final long LATELY = 1L << 27;

  /** The service writes more digits than anybody else. */
  private static final DateTimeFormatter SEVEN_DIGITS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'1870Z'").withZone(ZoneOffset.UTC);

  private final Tenant tenant;
  private final Departures departures;

  private DepartingEmployeeHandlers(Tenant tenant) {
    this.tenant = tenant;
    this.departures = tenant.departures();
  }

  /** Serves them from the list of those who leave the company. */
  public static void add(Handlers handlers, Tenant tenant) {
    DepartingEmployeeHandlers list = new DepartingEmployeeHandlers(tenant);
    handlers
        .on("addDepartingEmployee", Services.ofTenant(tenant, list::add))
        .on("removeDepartingEmployee", Services.ofTenant(tenant, list::remove))
        .on("getDepartingEmployee", Services.ofTenant(tenant, list::get))
        .on("searchDepartingEmployees", Services.ofTenant(tenant, list::search))
        .on("setDepartingEmployeeAlerts", Services.ofTenant(tenant, list::setAlerts))
        .on("updateDepartingEmployee", Services.ofTenant(tenant, list::update));
  }

  private Answer add(Request r) {
    NewDepartingEmployee wanted = r.body(NewDepartingEmployee.JSON);
    User user = tenant.users().byUid(wanted.userId());
    if (user == null) {
      throw Refusal.of(400, "There is no user with the UID " + wanted.userId());
    }
    if (departures.of(user) != null) {
      throw r.failure(TypedError.ALREADY_DEPARTING);
    }
    Profile profile = tenant.profiles().of(user);
    return Answer.of(
        entry(
            departures.add(
                user,
                midnight(wanted.departureDate()),
                profile.notes(),
                departures.alerts(),
                DetectionListUserHandlers.cloudUsernames(user, profile))));
  }

  private Answer remove(Request r) {
    String userId = r.body(DetectionListUserKey.JSON).userId();
    User user = tenant.users().byUid(userId);
    Departure departure = user == null ? null : departures.of(user);
    if (departure == null) {
      throw r.failure(TypedError.NOT_DEPARTING);
    }
    departures.remove(departure);
    return Answer.done(r);
  }

  private Answer get(Request r) {
    return Answer.of(entry(found(r.body(DetectionListUserKey.JSON).userId())));
  }

  private Answer update(Request r) {
    DepartingEmployeeUpdate wanted = r.body(DepartingEmployeeUpdate.JSON);
    Departure now = found(wanted.userId()).withDepartureDate(midnight(wanted.departureDate()));
    departures.change(now);
    return Answer.of(entry(now));
  }

  private Answer setAlerts(Request r) {
    departures.setAlerts(r.body(DetectionListAlerts.JSON).alertsEnabled());
    return Answer.done(r);
  }

  private Answer search(Request r) {
    DepartingEmployeeSearch wanted = r.body(DepartingEmployeeSearch.JSON);
    DepartingEmployeeFilter filter = wanted.filterType();
    List<Departure> found =
        Sorted.by(
            departures.all().stream().filter(d -> passes(d, filter)),
            wanted.sortKey(),
            wanted.sortDirection(),
            d -> Users.displayName(departures.user(d)));
    return Answer.page(r, LazyList.of(found).map(this::listed), DepartingEmployeesPage.JSON);
  }

  private static boolean passes(Departure departure, @Nullable DepartingEmployeeFilter filter) {
    if (DepartingEmployeeFilter.EXFILTRATION_30_DAYS.equals(filter)) {
      return departure.events() > 0;
    }
    return !DepartingEmployeeFilter.EXFILTRATION_24_HOURS.equals(filter)
        || departure.bytes() > LATELY;
  }

  private Departure found(String userId) {
    User user = tenant.users().byUid(userId);
    Departure departure = user == null ? null : departures.of(user);
    if (departure == null) {
      throw Refusal.of(404, "The user " + userId + " is not on the list");
    }
    return departure;
  }

  private DepartingEmployee listed(Departure departure) {
    return entry(departure).toBuilder()
        .totalBytes(departure.bytes())
        .numEvents(departure.events())
        .build();
  }

  private DepartingEmployee entry(Departure departure) {
    User user = departures.user(departure);
    Profile profile = tenant.profiles().of(user);
    DepartingEmployee entry =
        DepartingEmployee.builder()
            .type("DEPARTING_EMPLOYEE_V2")
            .tenantId(tenant.uid())
            .userId(user.userUid())
            .userName(user.username())
            .displayName(Users.displayName(user))
            .notes(profile.notes())
            .status(DetectionListStatus.of(Objects.requireNonNullElse(departure.status(), "OPEN")))
            .cloudUsernames(DetectionListUserHandlers.cloudUsernames(user, profile))
            .build();
    return ModelAdapter.changed(
        entry, Map.of("createdAt", JsonValue.of(SEVEN_DIGITS.format(departure.createdAt()))));
  }

  private static @Nullable Instant midnight(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}

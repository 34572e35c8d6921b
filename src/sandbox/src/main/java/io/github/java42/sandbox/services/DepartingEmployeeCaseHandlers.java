package io.github.java42.sandbox.services;

import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.console.model.DepartingEmployeeCaseKey;
import io.github.java42.console.model.DepartingEmployeeCaseSearch;
import io.github.java42.console.model.DepartingEmployeeCaseUpdate;
import io.github.java42.console.model.DepartingEmployeeCasesPage;
import io.github.java42.console.model.DetectionListAlerts;
import io.github.java42.console.model.DetectionListStatus;
import io.github.java42.console.model.NewDepartingEmployeeCase;
import io.github.java42.console.model.User;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Departure;
import io.github.java42.sandbox.tenant.Departures;
import io.github.java42.sandbox.tenant.LazyList;
import io.github.java42.sandbox.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations of the tag DepartingEmployeeCases. */
public final class DepartingEmployeeCaseHandlers {
  private final Tenant tenant;
  private final Departures departures;

  private DepartingEmployeeCaseHandlers(Tenant tenant) {
    this.tenant = tenant;
    this.departures = tenant.departures();
  }

  /** Serves them from the list of those who leave the company. */
  public static void add(Handlers handlers, Tenant tenant) {
    DepartingEmployeeCaseHandlers cases = new DepartingEmployeeCaseHandlers(tenant);
    handlers
        .on("createDepartingEmployeeCase", Services.ofTenant(tenant, cases::create))
        .on("resolveDepartingEmployeeCase", Services.ofTenant(tenant, cases::resolve))
        .on("searchDepartingEmployeeCases", Services.ofTenant(tenant, cases::search))
        .on("getDepartingEmployeeCase", Services.ofTenant(tenant, cases::details))
        .on("updateDepartingEmployeeCase", Services.ofTenant(tenant, cases::update))
        .on("setDepartingEmployeeCaseAlerts", Services.ofTenant(tenant, cases::toggleAlerts));
  }

  private Answer create(Request r) {
    NewDepartingEmployeeCase wanted = r.body(NewDepartingEmployeeCase.JSON);
    User user = tenant.users().byName(wanted.userName());
    if (user == null) {
      throw Refusal.of(400, "There is no user " + wanted.userName());
    }
    if (departures.of(user) != null) {
      throw Refusal.of(400, "The user " + wanted.userName() + " has a case already");
    }
    return Answer.of(
        shown(
            departures.add(
                user,
                wanted.departureDate(),
                wanted.notes(),
                Objects.requireNonNullElse(wanted.alertsEnabled(), departures.alerts()),
                wanted.cloudUsernames())));
  }

  private Answer resolve(Request r) {
    departures.remove(found(r.body(DepartingEmployeeCaseKey.JSON).caseId()));
    return Answer.done(r);
  }

  private Answer details(Request r) {
    return Answer.of(shown(found(r.body(DepartingEmployeeCaseKey.JSON).caseId())));
  }

  private Answer search(Request r) {
    DepartingEmployeeCaseSearch wanted = r.body(DepartingEmployeeCaseSearch.JSON);
    Instant earliest = wanted.departingOnOrAfter();
    List<Departure> found =
        Sorted.by(
            departures.all().stream().filter(d -> leavesSince(d, earliest)),
            wanted.sortKey(),
            wanted.sortDirection(),
            d -> Objects.requireNonNullElse(d.displayName(), ""));
    return Answer.page(r, LazyList.of(found).map(this::shown), DepartingEmployeeCasesPage.JSON);
  }

  private static boolean leavesSince(Departure departure, @Nullable Instant earliest) {
    Instant leaves = departure.departureDate();
    return earliest == null || (leaves != null && !leaves.isBefore(earliest));
  }

  /** What is not sent is cleared, as the service does it. */
  private Answer update(Request r) {
    DepartingEmployeeCaseUpdate wanted = r.body(DepartingEmployeeCaseUpdate.JSON);
    Departure before = found(wanted.caseId());
    DetectionListStatus status = wanted.status();
    departures.change(
        new Departure(
            before.person(),
            before.caseId(),
            before.createdAt(),
            wanted.departureDate(),
            wanted.displayName(),
            wanted.notes(),
            wanted.alertsEnabled(),
            status == null ? null : status.value(),
            wanted.cloudUsernames(),
            before.events(),
            before.bytes()));
    return Answer.done(r);
  }

  private Answer toggleAlerts(Request r) {
    departures.setAlerts(r.body(DetectionListAlerts.JSON).alertsEnabled());
    return Answer.done(r);
  }

  private Departure found(String caseId) {
    Departure departure = departures.byCaseId(caseId);
    if (departure == null) {
      throw Refusal.of(404, "There is no case " + caseId);
    }
    return departure;
  }

  private DepartingEmployeeCase shown(Departure departure) {
    String status = departure.status();
    return DepartingEmployeeCase.builder()
        .caseId(departure.caseId())
        .userName(departures.user(departure).username())
        .displayName(departure.displayName())
        .notes(departure.notes())
        .departureDate(departure.departureDate())
        .alertsEnabled(departure.alertsEnabled())
        .status(status == null ? null : DetectionListStatus.of(status))
        .cloudUsernames(departure.cloudUsernames())
        .createdAt(departure.createdAt())
        .build();
  }
}

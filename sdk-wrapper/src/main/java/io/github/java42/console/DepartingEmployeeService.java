package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.Dates;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.client.services.DepartingEmployeeCasesApi;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.console.model.DepartingEmployeeCaseKey;
import io.github.java42.console.model.DepartingEmployeeCaseSearch;
import io.github.java42.console.model.DepartingEmployeeCaseUpdate;
import io.github.java42.console.model.DetectionListAlerts;
import io.github.java42.console.model.DetectionListSortKey;
import io.github.java42.console.model.NewDepartingEmployeeCase;
import io.github.java42.console.model.SortDirection;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.DepartingEmployeeNotFoundException;
import io.github.java42.exception.Failure;
import io.github.java42.exception.NotFoundException;
import io.github.java42.internal.Pager;
import io.github.java42.internal.Services;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The people who are about to leave: the first generation of the service, for which everybody on
 * the list is a <em>case</em>.
 *
 * <pre>{@code
 * for (Page<DepartingEmployeeCase> page : sdk.detectionLists().departingEmployee().getAll()) {
 *   for (JsonValue employee : page.get("cases")) {
 *     System.out.println(employee.getString("userName") + ": " + employee.get("notes"));
 *   }
 * }
 * }</pre>
 *
 * <p>All calls are for the tenant of who is signed in, unless their options name another.
 */
@SuppressWarnings("deprecation") // retired operations, for consoles that still have them
public final class DepartingEmployeeService {
  /** What an update that does not name it would clear. */
  private static final List<String> KEPT =
      List.of("displayName", "notes", "departureDate", "alertsEnabled", "status", "cloudUsernames");

  private final Services services;
  private final DepartingEmployeeCasesApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public DepartingEmployeeService(Services services) {
    this.services = services;
    this.api = services.api(DepartingEmployeeCasesApi.class);
  }

  /**
   * Puts somebody on the list, with alerts: {@code POST /svc/api/v1/departingemployee/create}.
   *
   * @param userName the name that the person signs in with
   * @return the new case
   * @throws Code42Exception where it fails
   */
  public Code42Response<DepartingEmployeeCase> create(String userName) {
    return create(userName, options -> {});
  }

  /**
   * Puts somebody on the list: {@code POST /svc/api/v1/departingemployee/create}.
   *
   * @param userName the name that the person signs in with
   * @param options sets what else there is to say, such as notes and the day; alerts are on, where
   *     it does not turn them off
   * @return the new case
   * @throws Code42Exception where it fails
   */
  public Code42Response<DepartingEmployeeCase> create(
      String userName, Consumer<NewDepartingEmployeeCase.Builder> options) {
    NewDepartingEmployeeCase.Builder body =
        NewDepartingEmployeeCase.builder()
            .userName(userName)
            .alertsEnabled(true)
            .cloudUsernames(List.of());
    return services.call(
        api.createDepartingEmployeeCase(services.forTenant(Services.set(body, options).build()), Map.of()));
  }

  /**
   * Takes somebody off the list: {@code POST /svc/api/v1/departingemployee/resolve}.
   *
   * @param caseId the id of the case, not of the user
   * @return nothing but the status
   * @throws Code42Exception where it fails
   */
  public Code42Response<Acknowledgement> resolve(String caseId) {
    return services.call(api.resolveDepartingEmployeeCase(key(caseId), Map.of()));
  }

  /**
   * One case: {@code POST /svc/api/v1/departingemployee/details}.
   *
   * @param caseId the id of the case, not of the user
   * @return the case
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<DepartingEmployeeCase> get(String caseId) {
    return services.call(api.getDepartingEmployeeCase(key(caseId), Map.of()));
  }

  private DepartingEmployeeCaseKey key(String caseId) {
    return services.forTenant(DepartingEmployeeCaseKey.builder().caseId(caseId).build());
  }

  /**
   * The case of a user. The service can't be asked for it, so the list is read page by page until
   * the name is found, and then the case with {@link #get}.
   *
   * @param userName the name that the person signs in with
   * @return the case
   * @throws DepartingEmployeeNotFoundException if nobody on the list has the name
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<DepartingEmployeeCase> getByUsername(String userName) {
    Iterator<Page<DepartingEmployeeCase>> pages = getAll().iterator();
    while (true) {
      Page<DepartingEmployeeCase> page = pages.next();
      for (DepartingEmployeeCase one : page.body()) {
        if (userName.equals(one.userName()) && one.caseId() != null) {
          return get(one.caseId());
        }
      }
      if (!pages.hasNext()) {
        throw notOnList(userName, page);
      }
    }
  }

  private static DepartingEmployeeNotFoundException notOnList(
      String userName, Page<DepartingEmployeeCase> last) {
    return new DepartingEmployeeNotFoundException(
        new Failure(
            "Nobody on the list of departing employees has the user name " + userName,
            "searchDepartingEmployeeCases",
            last,
            1,
            Map.of("username", userName)));
  }

  /**
   * All who are on the list, the newest first, page by page: {@code POST
   * /svc/api/v1/departingemployee/search}.
   *
   * @return the pages, none of them fetched yet
   */
  public Pages<DepartingEmployeeCase> getAll() {
    return getAll(options -> {});
  }

  /**
   * Those who leave at a time or later.
   *
   * @param departingOnOrAfter the time
   * @return the pages, none of them fetched yet
   */
  public Pages<DepartingEmployeeCase> getAll(Instant departingOnOrAfter) {
    return getAll(options -> options.departingOnOrAfter(departingOnOrAfter));
  }

  /**
   * Those who leave at a time or later.
   *
   * @param departingOnOrAfterEpoch the time in POSIX seconds, as {@link Dates#ofPosix} takes them
   * @return the pages, none of them fetched yet
   * @throws IllegalArgumentException for what can't be seconds
   */
  public Pages<DepartingEmployeeCase> getAll(double departingOnOrAfterEpoch) {
    return getAll(Dates.ofPosix(departingOnOrAfterEpoch));
  }

  /**
   * Those who are on the list, page by page: {@code POST /svc/api/v1/departingemployee/search}.
   *
   * @param options sets from when they leave, order and page size; the newest first, where it does
   *     not
   * @return the pages, none of them fetched yet
   * @throws IllegalArgumentException for a page size below 1
   */
  public Pages<DepartingEmployeeCase> getAll(
      Consumer<DepartingEmployeeCaseSearch.Builder> options) {
    return pager(options).pages();
  }

  /**
   * One page of the list: {@code POST /svc/api/v1/departingemployee/search}.
   *
   * @param pageNumber which one, from 1
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<DepartingEmployeeCase> getPage(int pageNumber) {
    return getPage(pageNumber, options -> {});
  }

  /**
   * One page of the list: {@code POST /svc/api/v1/departingemployee/search}.
   *
   * @param pageNumber which one, from 1; one that the options set does not count
   * @param options sets from when they leave, order and page size; the newest first, where it does
   *     not
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number or a page size below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<DepartingEmployeeCase> getPage(
      int pageNumber, Consumer<DepartingEmployeeCaseSearch.Builder> options) {
    return pager(options).page(pageNumber);
  }

  private Pager<DepartingEmployeeCase> pager(
      Consumer<DepartingEmployeeCaseSearch.Builder> options) {
    DepartingEmployeeCaseSearch.Builder body =
        DepartingEmployeeCaseSearch.builder()
            .sortKey(DetectionListSortKey.CREATED_AT)
            .sortDirection(SortDirection.DESC);
    return services.pager(
        DepartingEmployeeCasesApi.class,
        "searchDepartingEmployeeCases",
        Services.set(body, options).build(),
        search -> api.searchDepartingEmployeeCases(services.forTenant(search), Map.of()),
        DepartingEmployeeCase.JSON);
  }

  /**
   * Changes a case: {@code POST /svc/api/v1/departingemployee/update}. The service clears what it
   * is not sent; so the case is read first, and what is not set here is sent as it was.
   *
   * @param caseId the id of the case, not of the user
   * @param changes sets what is to change
   * @return nothing but the status
   * @throws NotFoundException if there is no such case
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> update(
      String caseId, Consumer<DepartingEmployeeCaseUpdate.Builder> changes) {
    JsonValue now = get(caseId).json();
    Map<String, JsonValue> kept = new LinkedHashMap<>();
    KEPT.forEach(name -> now.find(name).ifPresent(value -> kept.put(name, value)));
    DepartingEmployeeCaseUpdate asItIs =
        ModelAdapter.changed(DepartingEmployeeCaseUpdate.builder().caseId(caseId).build(), kept);
    return services.call(
        api.updateDepartingEmployeeCase(
            services.forTenant(Services.set(asItIs.toBuilder(), changes).build()), Map.of()));
  }

  /**
   * Turns the alerts of the whole list on or off: {@code POST
   * /svc/api/v1/departingemployee/togglealerts}.
   *
   * @param alertsEnabled true for on
   * @return nothing but the status
   * @throws Code42Exception where it fails
   */
  public Code42Response<Acknowledgement> toggleAlerts(boolean alertsEnabled) {
    DetectionListAlerts body = DetectionListAlerts.builder().alertsEnabled(alertsEnabled).build();
    return services.call(api.setDepartingEmployeeCaseAlerts(services.forTenant(body), Map.of()));
  }
}

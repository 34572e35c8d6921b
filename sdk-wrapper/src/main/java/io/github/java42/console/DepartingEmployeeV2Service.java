package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.client.services.DepartingEmployeesApi;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.console.model.DepartingEmployee;
import io.github.java42.console.model.DepartingEmployeeFilter;
import io.github.java42.console.model.DepartingEmployeeSearch;
import io.github.java42.console.model.DepartingEmployeeUpdate;
import io.github.java42.console.model.DetectionListAlerts;
import io.github.java42.console.model.DetectionListSortKey;
import io.github.java42.console.model.DetectionListUserKey;
import io.github.java42.console.model.NewDepartingEmployee;
import io.github.java42.console.model.SortDirection;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.NotFoundException;
import io.github.java42.exception.UserAlreadyAddedException;
import io.github.java42.exception.UserNotOnListException;
import io.github.java42.internal.Pager;
import io.github.java42.internal.Services;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The users who are about to leave: the second generation of the service, which has <em>items</em>.
 */
@SuppressWarnings("deprecation") // retired operations, for consoles that still have them
public final class DepartingEmployeeV2Service {
  private final Services services;
  private final DepartingEmployeesApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public DepartingEmployeeV2Service(Services services) {
    this.services = services;
    this.api = services.api(DepartingEmployeesApi.class);
  }

  /**
   * Puts a user on the list: {@code POST v2/departingemployee/add}.
   *
   * @param userId the user's UID
   * @return the entry
   * @throws UserAlreadyAddedException if the user is on the list
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<DepartingEmployee> add(String userId) {
    return add(userId, options -> {});
  }

  /**
   * Puts a user on the list: {@code POST v2/departingemployee/add}.
   *
   * @param userId the user's UID
   * @param options sets what else there is to say, such as {@code e -> e.departureDate(day)}
   * @return the entry
   * @throws UserAlreadyAddedException if the user is on the list
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<DepartingEmployee> add(
      String userId, Consumer<NewDepartingEmployee.Builder> options) {
    NewDepartingEmployee.Builder body = NewDepartingEmployee.builder().userId(userId);
    return services.call(
        api.addDepartingEmployee(services.forTenant(Services.set(body, options).build()), Map.of()));
  }

  /**
   * The entry of a user: {@code POST v2/departingemployee/get}.
   *
   * @param userId the user's UID
   * @return the entry
   * @throws NotFoundException if the user is not on the list
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<DepartingEmployee> get(String userId) {
    return services.call(api.getDepartingEmployee(key(userId), Map.of()));
  }

  /**
   * Takes a user off the list: {@code POST v2/departingemployee/remove}.
   *
   * @param userId the user's UID
   * @return nothing but the status
   * @throws UserNotOnListException if the user is not on the list
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> remove(String userId) {
    return services.call(api.removeDepartingEmployee(key(userId), Map.of()));
  }

  private DetectionListUserKey key(String userId) {
    return services.forTenant(DetectionListUserKey.builder().userId(userId).build());
  }

  /**
   * All who are on the list, the newest first, page by page: {@code POST
   * v2/departingemployee/search}.
   *
   * @return the pages, none of them fetched yet
   */
  public Pages<DepartingEmployee> getAll() {
    return getAll(options -> {});
  }

  /**
   * Those who are on the list, page by page: {@code POST v2/departingemployee/search}.
   *
   * @param options sets filter, order and page size; open entries, the newest first, where it does
   *     not
   * @return the pages, none of them fetched yet
   * @throws IllegalArgumentException for a page size below 1
   */
  public Pages<DepartingEmployee> getAll(Consumer<DepartingEmployeeSearch.Builder> options) {
    return pager(options).pages();
  }

  /**
   * One page of the list, the newest first: {@code POST v2/departingemployee/search}.
   *
   * @param pageNumber which one, from 1
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<DepartingEmployee> getPage(int pageNumber) {
    return getPage(pageNumber, options -> {});
  }

  /**
   * One page of the list: {@code POST v2/departingemployee/search}.
   *
   * @param pageNumber which one, from 1; one that the options set does not count
   * @param options sets filter, order and page size; open entries, the newest first, where it does
   *     not
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number or a page size below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<DepartingEmployee> getPage(
      int pageNumber, Consumer<DepartingEmployeeSearch.Builder> options) {
    return pager(options).page(pageNumber);
  }

  private Pager<DepartingEmployee> pager(Consumer<DepartingEmployeeSearch.Builder> options) {
    DepartingEmployeeSearch.Builder body =
        DepartingEmployeeSearch.builder()
            .filterType(DepartingEmployeeFilter.OPEN)
            .sortKey(DetectionListSortKey.CREATED_AT)
            .sortDirection(SortDirection.DESC);
    return services.pager(
        DepartingEmployeesApi.class,
        "searchDepartingEmployees",
        Services.set(body, options).build(),
        search -> api.searchDepartingEmployees(services.forTenant(search), Map.of()),
        DepartingEmployee.JSON);
  }

  /**
   * Turns the alerts of the whole list on or off: {@code POST v2/departingemployee/setalertstate}.
   *
   * @param alertsEnabled true for on
   * @return nothing but the status
   * @throws Code42Exception where it fails
   */
  public Code42Response<Acknowledgement> setAlertsEnabled(boolean alertsEnabled) {
    DetectionListAlerts body = DetectionListAlerts.builder().alertsEnabled(alertsEnabled).build();
    return services.call(api.setDepartingEmployeeAlerts(services.forTenant(body), Map.of()));
  }

  /**
   * Changes the day on which a user leaves: {@code POST v2/departingemployee/update}.
   *
   * @param userId the user's UID
   * @param departureDate the day
   * @return the entry as it is now
   * @throws Code42Exception where it fails
   */
  public Code42Response<DepartingEmployee> updateDepartureDate(
      String userId, LocalDate departureDate) {
    DepartingEmployeeUpdate body =
        DepartingEmployeeUpdate.builder().userId(userId).departureDate(departureDate).build();
    return services.call(api.updateDepartingEmployee(services.forTenant(body), Map.of()));
  }
}

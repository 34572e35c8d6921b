package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.Dates;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.console.model.DepartingEmployeeCase;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.DepartingEmployeeNotFoundException;
import io.github.java42.exception.Failure;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;

/**
 * The departing employees of the first generation of the service, in which each entry of the list
 * is a <em>case</em>. {@link DepartingEmployeeOperations} has the methods that are one request
 * each.
 *
 * <pre>{@code
 * for (Page<DepartingEmployeeCase> page : sdk.detectionLists().departingEmployee().getAll()) {
 *   for (JsonValue employee : page.get("cases")) {
 *     System.out.println(employee.getString("userName") + ": " + employee.get("notes"));
 *   }
 * }
 * }</pre>
 *
 * <p>All methods apply to the tenant of the authenticated user, unless their options set another.
 */
@SuppressWarnings("deprecation") // retired operations, for consoles that still have them
public interface DepartingEmployeeService extends DepartingEmployeeOperations {
  /**
   * Returns the case of the user with the given name. The service has no such request, so the list
   * is read page by page until the name is found, and the case is then read with {@link
   * #get(String)}.
   *
   * @param userName the name that the user signs in with
   * @return the case
   * @throws IllegalArgumentException if the name is null or blank; no request is sent
   * @throws DepartingEmployeeNotFoundException if no user on the list has the name
   * @throws Code42Exception if a request fails for any other reason
   */
  default Code42Response<DepartingEmployeeCase> getByUsername(String userName) {
    if (userName == null || userName.isBlank()) {
      throw new IllegalArgumentException("userName: null or blank");
    }
    Iterator<Page<DepartingEmployeeCase>> pages = getAll().iterator();
    while (true) {
      Page<DepartingEmployeeCase> page = pages.next();
      for (DepartingEmployeeCase one : page.body()) {
        String caseId = one.caseId();
        if (userName.equals(one.userName()) && caseId != null) {
          return get(caseId);
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
            "No user on the list of departing employees has the user name " + userName,
            "searchDepartingEmployeeCases",
            last,
            1,
            Map.of("username", userName)));
  }

  /**
   * Lists the cases of users who depart at a given time or later.
   *
   * @param departingOnOrAfter the earliest time of departure
   * @return the pages, which are fetched while you iterate over them
   * @throws IllegalArgumentException if the time is null
   */
  default Pages<DepartingEmployeeCase> getAll(Instant departingOnOrAfter) {
    if (departingOnOrAfter == null) { // would list all cases
      throw new IllegalArgumentException("departingOnOrAfter: null");
    }
    return getAll(options -> options.departingOnOrAfter(departingOnOrAfter));
  }

  /**
   * Lists the cases of users who depart at a given time or later.
   *
   * @param departingOnOrAfterEpoch the earliest time of departure in seconds since 1970, as {@link
   *     Dates#ofPosix} takes them
   * @return the pages, which are fetched while you iterate over them
   * @throws IllegalArgumentException if the number is not a valid time
   */
  default Pages<DepartingEmployeeCase> getAll(double departingOnOrAfterEpoch) {
    return getAll(Dates.ofPosix(departingOnOrAfterEpoch));
  }
}

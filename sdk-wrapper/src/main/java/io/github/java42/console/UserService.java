package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.client.console.UsersApi;
import io.github.java42.console.model.GetCurrentUserParams;
import io.github.java42.console.model.ListUsersParams;
import io.github.java42.console.model.User;
import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.Pager;
import io.github.java42.internal.Services;
import java.util.function.Consumer;

/** The users of an organization and those below it. */
public final class UserService {
  private final Services services;
  private final UsersApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public UserService(Services services) {
    this.services = services;
    this.api = services.api(UsersApi.class);
  }

  /**
   * The user who is signed in: {@code GET /api/v1/User/my}. An API client is no user: it gets a
   * not-found exception.
   *
   * @return the user
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<User> getCurrent() {
    return getCurrent(options -> {});
  }

  /**
   * The user who is signed in: {@code GET /api/v1/User/my}.
   *
   * @param options sets optional parameters, such as {@code p -> p.incRoles(true)}
   * @return the user
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<User> getCurrent(Consumer<GetCurrentUserParams> options) {
    return services.call(
        api.getCurrentUser(Services.set(new GetCurrentUserParams(), options).asQuery()));
  }

  /**
   * All users, page by page: {@code GET /api/v1/User}.
   *
   * @return the pages, none of them fetched yet
   */
  public Pages<User> getAll() {
    return getAll(options -> {});
  }

  /**
   * The users that meet all that is set, page by page: {@code GET /api/v1/User}.
   *
   * <pre>{@code
   * for (User user : sdk.users().getAll(p -> p.active(true).orgUid("42")).items()) { … }
   * }</pre>
   *
   * @param options sets optional parameters
   * @return the pages, none of them fetched yet
   * @throws IllegalArgumentException for a page size below 1
   */
  public Pages<User> getAll(Consumer<ListUsersParams> options) {
    return pager(options).pages();
  }

  /**
   * One page of users: {@code GET /api/v1/User}.
   *
   * @param pageNumber which one, from 1
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<User> getPage(int pageNumber) {
    return getPage(pageNumber, options -> {});
  }

  /**
   * One page of the users that meet all that is set: {@code GET /api/v1/User}.
   *
   * @param pageNumber which one, from 1
   * @param options sets optional parameters, such as {@code p -> p.pageSize(100)}
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number or a page size below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<User> getPage(int pageNumber, Consumer<ListUsersParams> options) {
    return pager(options).page(pageNumber);
  }

  private Pager<User> pager(Consumer<ListUsersParams> options) {
    ListUsersParams params = Services.set(new ListUsersParams(), options);
    return services.pager(UsersApi.class, "listUsers", params, api::listUsers, User.JSON);
  }
}

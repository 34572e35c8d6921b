package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.client.console.RolesApi;
import io.github.java42.client.console.UsersApi;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.console.model.GetCurrentUserParams;
import io.github.java42.console.model.GetUserParams;
import io.github.java42.console.model.ListUsersParams;
import io.github.java42.console.model.NewUser;
import io.github.java42.console.model.Role;
import io.github.java42.console.model.ScimUserData;
import io.github.java42.console.model.UpdateUserParams;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserActivation;
import io.github.java42.console.model.UserDeactivation;
import io.github.java42.console.model.UserIdType;
import io.github.java42.console.model.UserMove;
import io.github.java42.console.model.UserRolesChange;
import io.github.java42.console.model.UserRolesReplacement;
import io.github.java42.console.model.UserUpdate;
import io.github.java42.console.model.UsersPage;
import io.github.java42.exception.ActiveLegalHoldException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.Failure;
import io.github.java42.exception.InvalidEmailException;
import io.github.java42.exception.InvalidPasswordException;
import io.github.java42.exception.InvalidUsernameException;
import io.github.java42.exception.NotFoundException;
import io.github.java42.exception.UserAlreadyExistsException;
import io.github.java42.exception.UsernameMustBeEmailException;
import io.github.java42.internal.Pager;
import io.github.java42.internal.Services;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The users of an organization and those below it. Where the console wants a user's UID and a
 * method takes the number, the method looks the UID up first.
 */
public final class UserService {
  private final Services services;
  private final UsersApi api;
  private final RolesApi roles;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public UserService(Services services) {
    this.services = services;
    this.api = services.api(UsersApi.class);
    this.roles = services.api(RolesApi.class);
  }

  /**
   * Creates a user: {@code POST /api/v1/User}. It is sent once, whatever happens.
   *
   * @param orgUid UID of the organization that the user shall belong to
   * @param username the name to sign in with; some organizations want an email address
   * @param email where the user gets mail
   * @return the new user
   * @throws UserAlreadyExistsException if another user has the name
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<User> createUser(String orgUid, String username, String email) {
    return createUser(orgUid, username, email, options -> {});
  }

  /**
   * Creates a user: {@code POST /api/v1/User}. It is sent once, whatever happens.
   *
   * <pre>{@code
   * sdk.users().createUser(orgUid, "a@example.com", "a@example.com", u -> u.firstName("Ana"));
   * }</pre>
   *
   * @param orgUid UID of the organization that the user shall belong to
   * @param username the name to sign in with; some organizations want an email address
   * @param email where the user gets mail
   * @param options sets what else there is to say, such as a first password
   * @return the new user
   * @throws UserAlreadyExistsException if another user has the name
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<User> createUser(
      String orgUid, String username, String email, Consumer<NewUser.Builder> options) {
    NewUser.Builder user = NewUser.builder().orgUid(orgUid).username(username).email(email);
    return services.call(api.createUser(Services.set(user, options).build(), Map.of()));
  }

  /**
   * A user by number: {@code GET /api/v1/User/{userId}}.
   *
   * @param userId the number in this console
   * @return the user
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<User> getById(long userId) {
    return getById(userId, options -> {});
  }

  /**
   * A user by number: {@code GET /api/v1/User/{userId}}.
   *
   * @param userId the number in this console
   * @param options sets optional parameters, such as {@code p -> p.incRoles(true)}
   * @return the user
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<User> getById(long userId, Consumer<GetUserParams> options) {
    return getById(String.valueOf(userId), options);
  }

  /**
   * A user by number: {@code GET /api/v1/User/{userId}}.
   *
   * @param userId the number in this console, as a text
   * @return the user
   * @throws IllegalArgumentException for an id that is empty or leads elsewhere, such as {@code ..}
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<User> getById(String userId) {
    return getById(userId, options -> {});
  }

  /**
   * A user by number: {@code GET /api/v1/User/{userId}}.
   *
   * @param userId the number in this console, as a text
   * @param options sets optional parameters, such as {@code p -> p.incRoles(true)}
   * @return the user
   * @throws IllegalArgumentException for an id that is empty or leads elsewhere, such as {@code ..}
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<User> getById(String userId, Consumer<GetUserParams> options) {
    return services.call(api.getUser(userId, Services.set(new GetUserParams(), options).asQuery()));
  }

  /**
   * A user by UID: {@code GET /api/v1/User/{userUid}?idType=uid}.
   *
   * @param userUid the UID, the same in all services
   * @return the user
   * @throws IllegalArgumentException for a UID that is empty or leads elsewhere, such as {@code ..}
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<User> getByUid(String userUid) {
    return getByUid(userUid, options -> {});
  }

  /**
   * A user by UID: {@code GET /api/v1/User/{userUid}?idType=uid}.
   *
   * @param userUid the UID, the same in all services
   * @param options sets optional parameters, such as {@code p -> p.incRoles(true)}
   * @return the user
   * @throws IllegalArgumentException for a UID that is empty or leads elsewhere, such as {@code ..}
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<User> getByUid(String userUid, Consumer<GetUserParams> options) {
    GetUserParams params = new GetUserParams().idType(UserIdType.UID);
    return services.call(api.getUser(userUid, Services.set(params, options).asQuery()));
  }

  /**
   * The user with a name: {@code GET /api/v1/User?username=…}.
   *
   * @param username the name that the user signs in with
   * @return a list of that user, or of none
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<UsersPage> getByUsername(String username) {
    return getByUsername(username, options -> {});
  }

  /**
   * The user with a name: {@code GET /api/v1/User?username=…}.
   *
   * @param username the name that the user signs in with
   * @param options sets optional parameters, such as {@code p -> p.incRoles(true)}
   * @return a list of that user, or of none
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<UsersPage> getByUsername(
      String username, Consumer<ListUsersParams> options) {
    ListUsersParams params = new ListUsersParams().username(username);
    return services.call(api.listUsers(null, Services.set(params, options).asQuery()));
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

  /**
   * What an identity provider tells of a user: {@code GET
   * /api/v18/scim-user-data/collated-view?userId=…}.
   *
   * @param userUid the UID of the user
   * @return division, department, title and the like, as far as they are known
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<ScimUserData> getScimDataByUid(String userUid) {
    return services.call(api.getUserScimData(userUid, Map.of()));
  }

  /**
   * Keeps a user from signing in and restoring: {@code POST /api/v3/users/{userUid}/block}.
   *
   * @param userId the user's number in this console
   * @return nothing but the status
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> block(long userId) {
    return services.call(api.blockUser(uid(userId), Map.of()));
  }

  /**
   * Lets a blocked user sign in and restore again: {@code POST /api/v3/users/{userUid}/unblock}.
   *
   * @param userId the user's number in this console
   * @return nothing but the status
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> unblock(long userId) {
    return services.call(api.unblockUser(uid(userId), Map.of()));
  }

  /**
   * Takes a user's account out of use: {@code POST /api/v3/users/{userUid}/deactivate}.
   *
   * @param userId the user's number in this console
   * @return nothing but the status
   * @throws ActiveLegalHoldException if the user is part of a legal hold
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> deactivate(long userId) {
    return deactivate(userId, options -> {});
  }

  /**
   * Takes a user's account out of use: {@code POST /api/v3/users/{userUid}/deactivate}.
   *
   * @param userId the user's number in this console
   * @param options sets what else to do, such as {@code b -> b.block(true)}
   * @return nothing but the status
   * @throws ActiveLegalHoldException if the user is part of a legal hold
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> deactivate(
      long userId, Consumer<UserDeactivation.Builder> options) {
    UserDeactivation body = Services.set(UserDeactivation.builder(), options).build();
    String uid = uid(userId);
    try {
      return services.call(api.deactivateUser(uid, body, Map.of()));
    } catch (ActiveLegalHoldException e) {
      throw held(userId, e);
    }
  }

  /** The same by the number that the caller gave; the server was asked by UID. */
  private static ActiveLegalHoldException held(long userId, ActiveLegalHoldException e) {
    String id = String.valueOf(userId);
    return new ActiveLegalHoldException(
        new Failure(
            "The user " + id + " is part of a legal hold and can not be deactivated.",
            e.operation(),
            e.response(),
            e.attempts(),
            Map.of("resource", "user", "resourceId", id)));
  }

  /**
   * Puts a deactivated account into use again: {@code POST /api/v3/users/{userUid}/activate}.
   *
   * @param userId the user's number in this console
   * @return nothing but the status
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> reactivate(long userId) {
    return reactivate(userId, options -> {});
  }

  /**
   * Puts a deactivated account into use again: {@code POST /api/v3/users/{userUid}/activate}.
   *
   * @param userId the user's number in this console
   * @param options sets what else to do, such as {@code b -> b.unblock(true)}
   * @return nothing but the status
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> reactivate(
      long userId, Consumer<UserActivation.Builder> options) {
    UserActivation body = Services.set(UserActivation.builder(), options).build();
    return services.call(api.activateUser(uid(userId), body, Map.of()));
  }

  /**
   * Makes a user belong to another organization: {@code POST /api/v3/users/{userUid}/move}.
   *
   * @param userId the user's number in this console
   * @param orgId the organization's number in this console
   * @return nothing but the status
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<Acknowledgement> changeOrgAssignment(long userId, long orgId) {
    return services.call(api.moveUser(uid(userId), UserMove.builder().orgId(orgId).build(), Map.of()));
  }

  /**
   * All roles that a user of the tenant can have: {@code GET /api/v1/role}.
   *
   * @return the roles
   * @throws Code42Exception where they can't be had
   */
  public Code42Response<List<Role>> getAvailableRoles() {
    return services.call(roles.listRoles(Map.of()));
  }

  /**
   * The roles that a user has: {@code GET /api/v3/users/{userUid}/roles}.
   *
   * @param userId the user's number in this console
   * @return the roles
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception where they can't be had for another reason
   */
  public Code42Response<List<Role>> getRoles(long userId) {
    return services.call(roles.listUserRoles(uid(userId), Map.of()));
  }

  /**
   * Gives a user one more role. The console can only replace all roles of a user ({@code PUT
   * /api/v3/users/{userUid}/roles}), so what it has is read first; a change that somebody else
   * makes in between is lost.
   *
   * @param userId the user's number in this console
   * @param roleName the role, by its name or its id; one that the user has already changes nothing
   * @return what became of it
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if there is no such role, or it fails for another reason
   */
  public Code42Response<UserRolesChange> addRole(long userId, String roleName) {
    String uid = uid(userId);
    Set<String> ids = roleIds(uid);
    ids.add(roleId(roleName));
    return replaceRoles(uid, ids);
  }

  /**
   * Takes a role from a user, in the way of {@link #addRole}.
   *
   * @param userId the user's number in this console
   * @param roleName the role, by its name or its id
   * @return what became of it
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if there is no such role, the user does not have it, or it fails for
   *     another reason
   */
  public Code42Response<UserRolesChange> removeRole(long userId, String roleName) {
    String uid = uid(userId);
    Set<String> ids = roleIds(uid);
    if (!ids.remove(roleId(roleName))) {
      throw new Code42Exception("The user " + userId + " does not have the role " + roleName);
    }
    return replaceRoles(uid, ids);
  }

  private Set<String> roleIds(String userUid) {
    Set<String> ids = new LinkedHashSet<>();
    services.call(roles.listUserRoles(userUid, Map.of())).forEach(r -> ids.add(r.getString("roleId")));
    return ids;
  }

  private String roleId(String nameOrId) {
    for (Role role : Objects.requireNonNull(getAvailableRoles().body())) {
      if (nameOrId.equals(role.roleName()) || nameOrId.equals(role.roleId())) {
        return Objects.requireNonNull(role.roleId());
      }
    }
    throw new Code42Exception(
        "There is no role \"" + nameOrId + "\"; getAvailableRoles() lists those that there are");
  }

  private Code42Response<UserRolesChange> replaceRoles(String userUid, Set<String> ids) {
    return services.call(
        roles.replaceUserRoles(
            userUid, UserRolesReplacement.builder().roleIds(List.copyOf(ids)).build(), Map.of()));
  }

  /**
   * Changes a user: {@code PUT /api/v1/User/{userUid}?idType=uid}. What is not set stays.
   *
   * <pre>{@code
   * sdk.users().updateUser(uid, u -> u.email("new@example.com").notes("Moved to Lund."));
   * }</pre>
   *
   * @param userUid the user's UID
   * @param changes sets what is to change
   * @return the user as it is now
   * @throws IllegalArgumentException for a UID that is empty or leads elsewhere, such as {@code ..}
   * @throws UsernameMustBeEmailException if the organization wants an email address as user name
   * @throws InvalidEmailException if the server does not take the email address
   * @throws InvalidPasswordException if the server does not take the password
   * @throws InvalidUsernameException if the server does not take the user name
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<User> updateUser(String userUid, Consumer<UserUpdate.Builder> changes) {
    UserUpdate body = Services.set(UserUpdate.builder(), changes).build();
    return services.call(
        api.updateUser(userUid, body, new UpdateUserParams().idType(UserIdType.UID).asQuery()));
  }

  private String uid(long userId) {
    return Services.text(getById(userId), "userUid");
  }

  private Pager<User> pager(Consumer<ListUsersParams> options) {
    ListUsersParams params = Services.set(new ListUsersParams(), options);
    return services.pager(UsersApi.class, "listUsers", params, api::listUsers, User.JSON);
  }
}

package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.console.model.Role;
import io.github.java42.console.model.UserActivation;
import io.github.java42.console.model.UserDeactivation;
import io.github.java42.console.model.UserRolesChange;
import io.github.java42.exception.ActiveLegalHoldException;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.NotFoundException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The users of a tenant and their roles. {@link UserOperations} has the methods that are one
 * request each; the methods here take the number of a user where the console needs the UID, and
 * look it up.
 *
 * <pre>{@code
 * for (User user : sdk.users().getAll(p -> p.active(true).orgUid("42")).items()) {
 *   System.out.println(user.username());
 * }
 * sdk.users().updateUser(userUid, u -> u.email("new@example.com").notes("Moved to Lund."));
 * }</pre>
 */
public interface UserService extends UserOperations {
  /**
   * Blocks a user: the user can neither sign in nor restore files. Backups continue.
   *
   * @param userId the user's number
   * @return the response, which has no body
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #blockByUid(String)
   */
  default Code42Response<Acknowledgement> block(long userId) {
    return blockByUid(userUid(userId));
  }

  /**
   * Unblocks a user, who can sign in and restore files again.
   *
   * @param userId the user's number
   * @return the response, which has no body
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #unblockByUid(String)
   */
  default Code42Response<Acknowledgement> unblock(long userId) {
    return unblockByUid(userUid(userId));
  }

  /**
   * Deactivates a user.
   *
   * @param userId the user's number
   * @return the response, which has no body
   * @throws ActiveLegalHoldException if the user is part of a legal hold
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #deactivateByUid(String, UserDeactivation)
   */
  default Code42Response<Acknowledgement> deactivate(long userId) {
    return deactivate(userId, options -> {});
  }

  /**
   * Deactivates a user.
   *
   * @param userId the user's number
   * @param options sets the optional properties, such as {@code b -> b.block(true)}
   * @return the response, which has no body
   * @throws ActiveLegalHoldException if the user is part of a legal hold
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #deactivateByUid(String, UserDeactivation)
   */
  default Code42Response<Acknowledgement> deactivate(
      long userId, Consumer<? super UserDeactivation.Builder> options) {
    UserDeactivation deactivation = UserDeactivation.builder().apply("options", options).build();
    String userUid = userUid(userId);
    try {
      return deactivateByUid(userUid, deactivation);
    } catch (ActiveLegalHoldException e) {
      // The caller knows the number, not the UID that the server was asked for.
      String id = String.valueOf(userId);
      throw new ActiveLegalHoldException(
          e.failure()
              .with(
                  "The user " + id + " is part of a legal hold and cannot be deactivated.",
                  Map.of("resource", "user", "resourceId", id)));
    }
  }

  /**
   * Reactivates a deactivated user.
   *
   * @param userId the user's number
   * @return the response, which has no body
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #reactivateByUid(String, UserActivation)
   */
  default Code42Response<Acknowledgement> reactivate(long userId) {
    return reactivate(userId, options -> {});
  }

  /**
   * Reactivates a deactivated user.
   *
   * @param userId the user's number
   * @param options sets the optional properties, such as {@code b -> b.unblock(true)}
   * @return the response, which has no body
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #reactivateByUid(String, UserActivation)
   */
  default Code42Response<Acknowledgement> reactivate(
      long userId, Consumer<? super UserActivation.Builder> options) {
    UserActivation activation = UserActivation.builder().apply("options", options).build();
    return reactivateByUid(userUid(userId), activation);
  }

  /**
   * Moves a user to another organization.
   *
   * @param userId the user's number
   * @param orgId the number of the organization
   * @return the response, which has no body
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #changeOrgAssignmentByUid(String, long)
   */
  default Code42Response<Acknowledgement> changeOrgAssignment(long userId, long orgId) {
    return changeOrgAssignmentByUid(userUid(userId), orgId);
  }

  /**
   * Lists the roles of a user.
   *
   * @param userId the user's number
   * @return the roles
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if the request fails for any other reason
   * @see #getRolesByUid(String)
   */
  default Code42Response<List<Role>> getRoles(long userId) {
    return getRolesByUid(userUid(userId));
  }

  /**
   * Adds a role to those of a user. The console can only replace all roles of a user, so they are
   * read first: a change that somebody else makes in between is lost.
   *
   * @param userId the user's number
   * @param roleName the name or the ID of the role; one that the user already has changes nothing
   * @return the roles of the user before and after the change
   * @throws IllegalArgumentException if the name is null or blank; no request is sent
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if there is no such role, or if a request fails for any other reason
   */
  default Code42Response<UserRolesChange> addRole(long userId, String roleName) {
    checkRole(roleName);
    String userUid = userUid(userId);
    Set<String> ids = roleIds(userUid);
    ids.add(roleId(roleName));
    return replaceRolesByUid(userUid, List.copyOf(ids));
  }

  /**
   * Removes a role from those of a user. The console can only replace all roles of a user, so they
   * are read first: a change that somebody else makes in between is lost.
   *
   * @param userId the user's number
   * @param roleName the name or the ID of the role
   * @return the roles of the user before and after the change
   * @throws IllegalArgumentException if the name is null or blank; no request is sent
   * @throws NotFoundException if there is no such user
   * @throws Code42Exception if there is no such role, if the user does not have it, or if a request
   *     fails for any other reason
   */
  default Code42Response<UserRolesChange> removeRole(long userId, String roleName) {
    checkRole(roleName);
    String userUid = userUid(userId);
    Set<String> ids = roleIds(userUid);
    if (!ids.remove(roleId(roleName))) {
      throw new Code42Exception("The user " + userId + " does not have the role " + roleName);
    }
    return replaceRolesByUid(userUid, List.copyOf(ids));
  }

  private static void checkRole(String roleName) {
    if (roleName == null || roleName.isBlank()) {
      throw new IllegalArgumentException("roleName: null or blank");
    }
  }

  private Set<String> roleIds(String userUid) {
    Set<String> ids = new LinkedHashSet<>();
    getRolesByUid(userUid).forEach(role -> ids.add(role.getString("roleId")));
    return ids;
  }

  private String roleId(String nameOrId) {
    Code42Response<List<Role>> roles = getAvailableRoles();
    for (Role role : body(roles)) {
      String id = role.roleId();
      if (id != null && (nameOrId.equals(role.roleName()) || nameOrId.equals(id))) {
        return id;
      }
    }
    throw new Code42Exception(
        "There is no role \"" + nameOrId + "\"; getAvailableRoles() lists the existing ones");
  }

  private static List<Role> body(Code42Response<List<Role>> roles) {
    List<Role> body = roles.body();
    if (body == null) {
      throw new Code42DecodeException("The response has no roles", null, roles);
    }
    return body;
  }

  private String userUid(long userId) {
    return getById(userId).require("userUid").asString();
  }
}

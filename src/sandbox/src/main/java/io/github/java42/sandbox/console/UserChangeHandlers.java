package io.github.java42.sandbox.console;

import io.github.java42.console.model.NewUser;
import io.github.java42.console.model.OrgType;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserStatus;
import io.github.java42.console.model.UserUpdate;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Organization;
import io.github.java42.sandbox.tenant.Roles;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Users that make and change users. */
public final class UserChangeHandlers {
  private static final int SHORTEST_PASSWORD = 8;

  private final Tenant tenant;
  private final Users users;

  private UserChangeHandlers(Tenant tenant) {
    this.tenant = tenant;
    this.users = tenant.users();
  }

  /** Serves them from a company's people. */
  public static void add(Handlers handlers, Tenant tenant) {
    UserChangeHandlers changes = new UserChangeHandlers(tenant);
    handlers.on("createUser", changes::create).on("updateUser", changes::update);
  }

  private Answer create(Request r) {
    NewUser wanted = r.body(NewUser.JSON);
    Organization home = tenant.organizations().byUid(wanted.orgUid());
    if (home == null) {
      throw Refusal.of(400, "There is no organization with the UID " + wanted.orgUid());
    }
    if (users.byName(wanted.username()) != null) {
      throw r.failure(TypedError.USER_ALREADY_EXISTS);
    }
    User user = users.create(identity -> made(identity, wanted, home));
    setPassword(user, wanted.password());
    return Answer.created(Shown.user(user, r));
  }

  private static User.Builder made(User.Builder identity, NewUser wanted, Organization home) {
    return identity
        .status(UserStatus.ACTIVE)
        .username(wanted.username())
        .email(wanted.email())
        .firstName(wanted.firstName())
        .lastName(wanted.lastName())
        .notes(wanted.notes())
        .quotaInBytes(-1L)
        .orgId(home.id())
        .orgUid(home.uid())
        .orgName(home.name())
        .orgType(OrgType.ENTERPRISE)
        .active(true)
        .blocked(false)
        .invited(false)
        .emailPromo(false)
        .usernameIsAnEmail(true)
        .passwordReset(false)
        .localAuthenticationOnly(false)
        .roles(Roles.USUAL)
        .licenses(List.of())
        .creationDate(Tenant.NOW)
        .modificationDate(Tenant.NOW);
  }

  private Answer update(Request r) {
    User user = Shown.requested(users, r);
    UserUpdate wanted = r.body(UserUpdate.JSON);
    check(wanted, user, r);
    User.Builder now = user.toBuilder();
    if (wanted.username() != null) {
      now.username(wanted.username());
    }
    if (wanted.email() != null) {
      now.email(wanted.email());
    }
    if (wanted.firstName() != null) {
      now.firstName(wanted.firstName());
    }
    if (wanted.lastName() != null) {
      now.lastName(wanted.lastName());
    }
    if (wanted.notes() != null) {
      now.notes(wanted.notes());
    }
    if (wanted.quotaInBytes() != null) {
      now.quotaInBytes(wanted.quotaInBytes());
    }
    setPassword(user, wanted.password());
    return Answer.of(Shown.user(users.change(now.build()), r));
  }

  private void check(UserUpdate wanted, User user, Request r) {
    String username = wanted.username();
    if (username != null) {
      if (username.isBlank() || isTaken(username, user)) {
        throw r.failure(TypedError.INVALID_USERNAME);
      }
      if (!isAddress(username)) {
        throw r.failure(TypedError.USERNAME_MUST_BE_EMAIL);
      }
    }
    if (wanted.email() != null && !isAddress(wanted.email())) {
      throw r.failure(TypedError.INVALID_EMAIL);
    }
    if (wanted.password() != null && wanted.password().length() < SHORTEST_PASSWORD) {
      throw r.failure(TypedError.INVALID_PASSWORD);
    }
  }

  private boolean isTaken(String username, User user) {
    User other = users.byName(username);
    return other != null && !Users.uid(other).equals(Users.uid(user));
  }

  private static boolean isAddress(String text) {
    return text.matches("[^@\\s]+@[^@\\s]+");
  }

  private void setPassword(User user, @Nullable String password) {
    if (password != null) {
      tenant.accounts().setPassword(user, password);
    }
  }
}

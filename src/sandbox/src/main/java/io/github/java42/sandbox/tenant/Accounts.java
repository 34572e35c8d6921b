package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.LoginType;
import io.github.java42.console.model.User;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in with what. The administrator can, and everybody who is given a password; the
 * passwords of all others are unknown. Not for several threads without a lock.
 */
public final class Accounts {
  /** The place of somebody who signs in at an identity provider. */
  private static final int SSO = 1;

  private final Users users;
  private final Organizations organizations;
  private final ApiClient apiClient;
  private final String administratorUid;
  private final @Nullable String totp;
  private final Map<String, String> passwords = new HashMap<>();

  Accounts(
      Users users,
      Organizations organizations,
      String password,
      @Nullable String totp,
      ApiClient apiClient) {
    this.users = users;
    this.organizations = organizations;
    this.totp = totp;
    this.apiClient = apiClient;
    this.administratorUid = Users.uid(users.administrator());
    passwords.put(administratorUid, password);
  }

  /** The administrator. */
  public User administrator() {
    return users.administrator();
  }

  /** The UID of the administrator, which never changes. */
  public String administratorUid() {
    return administratorUid;
  }

  /** The password of the administrator. */
  public String password() {
    return Objects.requireNonNull(passwords.get(administratorUid));
  }

  /** The program that may sign in. */
  public ApiClient apiClient() {
    return apiClient;
  }

  /** Somebody who signs in at an identity provider; null where the administrator is alone. */
  public @Nullable User ssoUser() {
    return users.seeded() > SSO ? users.at(SSO) : null;
  }

  /** Gives somebody a password, instead of what there was. */
  public void setPassword(User user, String password) {
    passwords.put(Users.uid(user), password);
  }

  /** How somebody signs in; a name that nobody has is answered like any other. */
  public LoginType loginType(String username) {
    User user = users.byName(username);
    if (user == null) {
      return LoginType.LOCAL;
    }
    int index = users.index(user);
    if (index == SSO) {
      return LoginType.CLOUD_SSO;
    }
    return index == 0 && totp != null ? LoginType.LOCAL_2FA : LoginType.LOCAL;
  }

  /** Whether a code is the right one; any is, and none, where none is needed. */
  public boolean acceptsTotp(String userUid, @Nullable String code) {
    boolean isNeeded = totp != null && userUid.equals(administratorUid);
    return !isNeeded || Objects.equals(totp, code);
  }

  /** The UID of the user with this name and password; null where sign-in is refused. */
  @Nullable String signIn(String username, String password) {
    User user = users.byName(username);
    if (user == null || !maySignIn(user) || users.index(user) == SSO) {
      return null;
    }
    return password.equals(passwords.get(Users.uid(user))) ? Users.uid(user) : null;
  }

  private boolean maySignIn(User user) {
    return Boolean.TRUE.equals(user.active())
        && !Boolean.TRUE.equals(user.blocked())
        && !organizations.isBlocked(Objects.requireNonNull(user.orgUid()));
  }
}

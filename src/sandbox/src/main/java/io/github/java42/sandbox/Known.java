package io.github.java42.sandbox;

import io.github.java42.console.model.User;
import io.github.java42.console.model.Watchlist;
import io.github.java42.sandbox.server.Shared;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and ids of the invented company that tests need, and that no operation lists yet. The same
 * for the same seed.
 */
public final class Known {
  private final Tenant tenant;
  private final Shared shared;

  Known(Tenant tenant, Shared shared) {
    this.tenant = tenant;
    this.shared = shared;
  }

  /**
   * The id that services know the company by.
   *
   * @return what {@code getCurrentCustomer} answers as {@code tenantUid}
   */
  public String tenantUid() {
    return tenant.uid();
  }

  /**
   * Somebody who signs in at an identity provider, and cannot sign in with a password.
   *
   * @return a user name
   * @throws IllegalStateException in a company of one
   */
  public String ssoUsername() {
    return shared.read(() -> Users.name(somebody(tenant.accounts().ssoUser())));
  }

  /**
   * Somebody who is part of a legal hold, and cannot be deactivated.
   *
   * @return the UID of a user
   * @throws IllegalStateException in a company of less than three
   */
  public String heldUserUid() {
    return shared.read(() -> Users.uid(somebody(tenant.holds().first())));
  }

  /**
   * The devices.
   *
   * @return their numbers, in the order of the people who have them; made when they are asked for
   */
  public List<Long> deviceIds() {
    return tenant.devices().ids();
  }

  /**
   * The devices that are blocked now.
   *
   * @return their numbers. A copy
   */
  public Set<Long> blockedDeviceIds() {
    return shared.read(tenant.devices()::blocked);
  }

  /**
   * The watchlists, that of the departing employees first.
   *
   * @return their ids
   */
  public List<String> watchlistIds() {
    return shared.read(tenant.watchlists()::all).stream()
        .map(Watchlist::watchlistId)
        .map(Objects::requireNonNull)
        .toList();
  }

  /**
   * The cases.
   *
   * @return their numbers
   */
  public List<Long> caseNumbers() {
    return tenant.cases().numbers();
  }

  private static User somebody(@Nullable User user) {
    if (user == null) {
      throw new IllegalStateException("The company is too small: give the sandbox more users");
    }
    return user;
  }
}

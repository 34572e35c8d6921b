package io.github.java42.sandbox.server;

import org.jspecify.annotations.Nullable;

/**
 * The errors of the contract's error table that the sandbox gives; clients know them by status and
 * marker, a text that is anywhere in the body.
 */
public enum TypedError {
  /** The organization that was asked for does not exist. */
  ORG_NOT_FOUND("OrgNotFound", 400, "Organization was not found", ""),

  /** Somebody else has the user name. */
  USER_ALREADY_EXISTS(
      "UserAlreadyExists", 500, "USER_DUPLICATE", "A user with this name exists already"),

  /** The user name must be an address, and is none. */
  USERNAME_MUST_BE_EMAIL(
      "UsernameMustBeEmail", 500, "USERNAME_NOT_AN_EMAIL", "The user name is no email address"),

  /** The address is none. */
  INVALID_EMAIL("InvalidEmail", 500, "EMAIL_INVALID", "The email address is none"),

  /** The new password is too short. */
  INVALID_PASSWORD("InvalidPassword", 500, "NEW_PASSWORD_INVALID", "The new password is too short"),

  /** The new user name cannot be one. */
  INVALID_USERNAME("InvalidUsername", 500, "INVALID_USERNAME", "The new user name cannot be used"),

  /** The user is part of a legal hold. */
  ACTIVE_LEGAL_HOLD(
      "ActiveLegalHold.user", 400, "ACTIVE_LEGAL_HOLD", "The user is part of a legal hold"),

  /** The user is departing already. */
  ALREADY_DEPARTING("UserAlreadyAdded.departingEmployee", 400, "User already on list", ""),

  /** The user is not departing. */
  NOT_DEPARTING("UserNotOnList.departingEmployee", 404, null, "The user is not on the list"),

  /** Detection lists know no such user. */
  NO_PROFILE("UnableToCreateProfile", 400, "Could not find user", ""),

  /** The user has as many names at cloud services as are allowed. */
  TOO_MANY_CLOUD_ALIASES(
      "CloudAliasLimitExceeded", 400, "Cloud usernames must be less than or equal to", " 2"),

  /** The user has no risk profile. */
  RISK_PROFILE_NOT_FOUND("UserRiskProfileNotFound", 404, null, "No such risk profile"),

  /** There is no such watchlist. */
  WATCHLIST_NOT_FOUND("WatchlistNotFound", 404, null, "No such watchlist");

  private final String contractName;
  private final int status;
  private final @Nullable String marker;
  private final String description;

  TypedError(String contractName, int status, @Nullable String marker, String description) {
    this.contractName = contractName;
    this.status = status;
    this.marker = marker;
    this.description = description;
  }

  /** Its name in the contract, with that of the variant. */
  String contractName() {
    return contractName;
  }

  int status() {
    return status;
  }

  @Nullable String marker() {
    return marker;
  }

  /** Markers that are words for programs are names, others are part of the description. */
  Refusal refusal() {
    if (marker == null) {
      return Refusal.of(status, description);
    }
    return marker.indexOf(' ') < 0
        ? Refusal.named(status, marker, description)
        : Refusal.of(status, marker + description);
  }
}

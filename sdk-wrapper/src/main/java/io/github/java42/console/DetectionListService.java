package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.console.model.DetectionListUser;
import io.github.java42.exception.CloudAliasCharacterLimitExceededException;
import io.github.java42.exception.Code42Exception;
import java.util.List;

/**
 * The users of the detection lists, with what the service knows of them. {@link
 * DetectionListOperations} has the methods that are one request each.
 *
 * <p>The vendor has turned the service off in its cloud; use {@code sdk.watchlists()} and {@code
 * sdk.userRiskProfile()} there.
 */
@SuppressWarnings("deprecation") // retired operations, for consoles that still have them
public interface DetectionListService extends DetectionListOperations {
  /** The number of characters that a cloud alias may have: py42's limit, checked as py42 does. */
  int MAX_ALIAS_LENGTH = 50;

  /**
   * Adds a cloud alias to a user.
   *
   * @param userId the UID of the user
   * @param alias the alias, up to 50 characters
   * @return the user after the change
   * @throws CloudAliasCharacterLimitExceededException if the alias is longer; no request is sent
   * @throws Code42Exception if the request fails
   * @see #addUserCloudUsernames(String, List)
   */
  default Code42Response<DetectionListUser> addUserCloudAlias(String userId, String alias) {
    if (alias != null && alias.length() > MAX_ALIAS_LENGTH) {
      throw new CloudAliasCharacterLimitExceededException(
          "alias: \"" + alias + "\" has more than " + MAX_ALIAS_LENGTH + " characters");
    }
    return addUserCloudUsernames(userId, one(alias));
  }

  /**
   * Removes a cloud alias from a user.
   *
   * @param userId the UID of the user
   * @param alias the alias
   * @return the user after the change
   * @throws Code42Exception if the request fails
   * @see #removeUserCloudUsernames(String, List)
   */
  default Code42Response<DetectionListUser> removeUserCloudAlias(String userId, String alias) {
    return removeUserCloudUsernames(userId, one(alias));
  }

  private static List<String> one(String alias) {
    if (alias == null || alias.isBlank()) {
      throw new IllegalArgumentException("alias: null or blank");
    }
    return List.of(alias);
  }
}

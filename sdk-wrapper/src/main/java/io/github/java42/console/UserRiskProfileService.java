package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.client.services.UserRiskProfilesApi;
import io.github.java42.common.model.UserRiskProfile;
import io.github.java42.common.model.UserRiskProfileUpdate;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.UserRiskProfileNotFoundException;
import io.github.java42.internal.Services;
import io.github.java42.json.JsonValue;
import java.util.Map;
import java.util.function.Consumer;

/** Risk profiles: what is known of users that matters to their risk. */
@SuppressWarnings("deprecation") // the vendor has a newer API, actors; this one is py42's
public final class UserRiskProfileService {
  private final Services services;
  private final UserRiskProfilesApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public UserRiskProfileService(Services services) {
    this.services = services;
    this.api = services.api(UserRiskProfilesApi.class);
  }

  /**
   * Changes what is set, and clears what is cleared: {@code PATCH /v1/user-risk-profiles/{userId}}
   * of the watchlist service. All else stays.
   *
   * <pre>{@code
   * sdk.userRiskProfile()
   *     .update(userUid, p -> p.endDate(Dates.calendarDate(lastDay)).clearNotes());
   * }</pre>
   *
   * @param userId the user's UID
   * @param changes sets what is to change
   * @return the profile as it is now
   * @throws IllegalArgumentException if nothing is set, or for an id that is empty or leads
   *     elsewhere, such as {@code ..}
   * @throws UserRiskProfileNotFoundException if the user has none
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<UserRiskProfile> update(
      String userId, Consumer<UserRiskProfileUpdate.Builder> changes) {
    UserRiskProfileUpdate body = Services.set(UserRiskProfileUpdate.builder(), changes).build();
    String paths = String.join(", ", JsonValue.parse(body.toJson()).keys());
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("changes: nothing is set; nothing was sent");
    }
    return services.call(api.updateUserRiskProfile(userId, paths, body, Map.of()));
  }
}

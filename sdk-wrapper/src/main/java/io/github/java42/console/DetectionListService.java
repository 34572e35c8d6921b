package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.client.services.DetectionListUsersApi;
import io.github.java42.console.model.DetectionListUser;
import io.github.java42.console.model.DetectionListUserCloudUsernames;
import io.github.java42.console.model.DetectionListUserKey;
import io.github.java42.console.model.DetectionListUserNotes;
import io.github.java42.console.model.DetectionListUserRiskFactors;
import io.github.java42.console.model.DetectionListUsername;
import io.github.java42.console.model.RiskFactor;
import io.github.java42.exception.CloudAliasCharacterLimitExceededException;
import io.github.java42.exception.CloudAliasLimitExceededException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.UnableToCreateProfileException;
import io.github.java42.internal.Services;
import java.util.List;
import java.util.Map;

/**
 * Detection lists, and what they know of users. The vendor has turned this service off in its
 * cloud; watchlists and risk profiles stand in its place.
 */
@SuppressWarnings("deprecation") // retired operations, for consoles that still have them
public final class DetectionListService {
  private static final int LONGEST_ALIAS = 50;

  private final Services services;
  private final DetectionListUsersApi api;
  private final DepartingEmployeeService departingEmployee;
  private final DepartingEmployeeV2Service departingEmployeeV2;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public DetectionListService(Services services) {
    this.services = services;
    this.api = services.api(DetectionListUsersApi.class);
    this.departingEmployee = new DepartingEmployeeService(services);
    this.departingEmployeeV2 = new DepartingEmployeeV2Service(services);
  }

  /**
   * Who is about to leave, as the first generation of the service has it: as cases.
   *
   * @return the area
   */
  public DepartingEmployeeService departingEmployee() {
    return departingEmployee;
  }

  /**
   * Who is about to leave, as the second generation of the service has it: as items.
   *
   * @return the area
   */
  public DepartingEmployeeV2Service departingEmployeeV2() {
    return departingEmployeeV2;
  }

  /**
   * The profile of a user, which the server makes by itself some time after the user: {@code POST
   * v2/user/getbyusername}. Nothing is created by this call; it has the name from a time when it
   * did.
   *
   * @param username the name that the user signs in with
   * @return the profile
   * @throws UnableToCreateProfileException if there is none yet
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<DetectionListUser> createUser(String username) {
    return getUser(username);
  }

  /**
   * The profile of a user: {@code POST v2/user/getbyusername}.
   *
   * @param username the name that the user signs in with
   * @return the profile
   * @throws UnableToCreateProfileException if there is none yet
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<DetectionListUser> getUser(String username) {
    DetectionListUsername body = DetectionListUsername.builder().username(username).build();
    return services.call(api.getDetectionListUserByUsername(services.forTenant(body), Map.of()));
  }

  /**
   * The profile of a user: {@code POST v2/user/getbyid}.
   *
   * @param userId the user's UID
   * @return the profile
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<DetectionListUser> getUserById(String userId) {
    return services.call(api.getDetectionListUser(key(userId), Map.of()));
  }

  /**
   * Replaces the notes on a user: {@code POST v2/user/updatenotes}.
   *
   * @param userId the user's UID
   * @param notes any text
   * @return the profile as it is now
   * @throws Code42Exception where it fails
   */
  public Code42Response<DetectionListUser> updateUserNotes(String userId, String notes) {
    DetectionListUserNotes body =
        DetectionListUserNotes.builder().userId(userId).notes(notes).build();
    return services.call(api.updateDetectionListUserNotes(services.forTenant(body), Map.of()));
  }

  /**
   * Adds to the reasons why a user is a risk: {@code POST v2/user/addriskfactors}.
   *
   * @param userId the user's UID
   * @param tags such as {@link RiskFactor#FLIGHT_RISK}
   * @return the profile as it is now
   * @throws Code42Exception where it fails
   */
  public Code42Response<DetectionListUser> addUserRiskTags(String userId, List<RiskFactor> tags) {
    return services.call(api.addDetectionListUserRiskFactors(riskFactors(userId, tags), Map.of()));
  }

  /**
   * Takes away from the reasons why a user is a risk: {@code POST v2/user/removeriskfactors}.
   *
   * @param userId the user's UID
   * @param tags such as {@link RiskFactor#FLIGHT_RISK}
   * @return the profile as it is now
   * @throws Code42Exception where it fails
   */
  public Code42Response<DetectionListUser> removeUserRiskTags(
      String userId, List<RiskFactor> tags) {
    return services.call(api.removeDetectionListUserRiskFactors(riskFactors(userId, tags), Map.of()));
  }

  private DetectionListUserRiskFactors riskFactors(String userId, List<RiskFactor> tags) {
    return services.forTenant(
        DetectionListUserRiskFactors.builder().userId(userId).riskFactors(tags).build());
  }

  /**
   * Adds a name that a user has at a cloud service: {@code POST v2/user/addcloudusernames}.
   *
   * @param userId the user's UID
   * @param alias the name, of at most 50 characters
   * @return the profile as it is now
   * @throws CloudAliasCharacterLimitExceededException for a longer name; nothing was sent
   * @throws CloudAliasLimitExceededException if the user has as many as are allowed
   * @throws Code42Exception where it fails for another reason
   */
  public Code42Response<DetectionListUser> addUserCloudAlias(String userId, String alias) {
    if (alias.length() > LONGEST_ALIAS) {
      throw new CloudAliasCharacterLimitExceededException(
          "alias: \"" + alias + "\" has more than " + LONGEST_ALIAS + " characters");
    }
    return services.call(api.addDetectionListUserCloudUsernames(cloudUsername(userId, alias), Map.of()));
  }

  /**
   * Takes a name away that a user has at a cloud service: {@code POST
   * v2/user/removecloudusernames}.
   *
   * @param userId the user's UID
   * @param alias the name
   * @return the profile as it is now
   * @throws Code42Exception where it fails
   */
  public Code42Response<DetectionListUser> removeUserCloudAlias(String userId, String alias) {
    return services.call(api.removeDetectionListUserCloudUsernames(cloudUsername(userId, alias), Map.of()));
  }

  private DetectionListUserCloudUsernames cloudUsername(String userId, String alias) {
    return services.forTenant(
        DetectionListUserCloudUsernames.builder()
            .userId(userId)
            .cloudUsernames(List.of(alias))
            .build());
  }

  /**
   * Makes the service fetch at once what an identity provider tells of a user: {@code POST
   * v2/user/refresh}.
   *
   * @param userId the user's UID
   * @return the profile as it is now
   * @throws Code42Exception where it fails
   */
  public Code42Response<DetectionListUser> refreshUserScimAttributes(String userId) {
    return services.call(api.refreshDetectionListUser(key(userId), Map.of()));
  }

  private DetectionListUserKey key(String userId) {
    return services.forTenant(DetectionListUserKey.builder().userId(userId).build());
  }
}

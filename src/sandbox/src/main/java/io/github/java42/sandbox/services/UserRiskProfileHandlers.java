package io.github.java42.sandbox.services;

import io.github.java42.common.model.UserRiskProfile;
import io.github.java42.common.model.UserRiskProfileUpdate;
import io.github.java42.console.model.User;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Directory;
import io.github.java42.sandbox.tenant.Profile;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operations of the tag UserRiskProfiles. */
public final class UserRiskProfileHandlers {
  private final Tenant tenant;

  private UserRiskProfileHandlers(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Serves them from a company's profiles. */
  public static void add(Handlers handlers, Tenant tenant) {
    UserRiskProfileHandlers profiles = new UserRiskProfileHandlers(tenant);
    handlers.on("updateUserRiskProfile", profiles::update);
  }

  private Answer update(Request r) {
    User user = tenant.users().byUid(r.required("userId"));
    if (user == null) {
      throw r.failure(TypedError.RISK_PROFILE_NOT_FOUND);
    }
    UserRiskProfileUpdate wanted = r.body(UserRiskProfileUpdate.JSON);
    Profile profile = tenant.profiles().of(user);
    for (String path : paths(r)) {
      profile =
          switch (path) {
            case "startDate" -> profile.withStartDate(wanted.startDate());
            case "endDate" -> profile.withEndDate(wanted.endDate());
            case "notes" -> profile.withNotes(wanted.notes());
            default -> throw Refusal.breach(400, "paths: \"" + path + "\" cannot be changed");
          };
    }
    tenant.profiles().change(user, profile);
    return Answer.of(shown(user, profile));
  }

  private static List<String> paths(Request r) {
    return Stream.of(r.required("paths").split(",", -1)).map(String::strip).toList();
  }

  private UserRiskProfile shown(User user, Profile profile) {
    UserRiskProfile.Builder shown =
        UserRiskProfile.builder()
            .userId(user.userUid())
            .tenantId(tenant.uid())
            .username(user.username())
            .displayName(Users.displayName(user))
            .notes(profile.notes())
            .startDate(profile.startDate())
            .endDate(profile.endDate())
            .cloudAliases(
                Stream.concat(Stream.of(Users.name(user)), profile.aliases().stream()).toList())
            .active(user.active())
            .deleted(false)
            .supportUser(false);
    Directory.Entry entry = tenant.directory().of(user);
    if (entry != null) {
      shown
          .title(entry.title())
          .division(entry.division())
          .department(entry.department())
          .employmentType(entry.employmentType())
          .country(entry.country())
          .region(entry.region())
          .locality(entry.locality());
      User manager = entry.manager();
      if (manager != null) {
        shown
            .managerId(manager.userUid())
            .managerUsername(manager.username())
            .managerDisplayName(Users.displayName(manager));
      }
    }
    return withNulls(shown.build());
  }

  /** What the service does not know, it says with a null. */
  private static UserRiskProfile withNulls(UserRiskProfile profile) {
    Map<String, JsonValue> nulls = new LinkedHashMap<>();
    JsonValue shown = JsonValue.parse(profile.toJson());
    for (String name :
        List.of("notes", "startDate", "endDate", "title", "region", "locality", "managerId")) {
      if (!shown.has(name)) {
        nulls.put(name, JsonValue.NULL);
      }
    }
    return ModelAdapter.changed(profile, nulls);
  }
}

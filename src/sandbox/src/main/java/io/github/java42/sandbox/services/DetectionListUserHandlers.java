package io.github.java42.sandbox.services;

import io.github.java42.console.model.DetectionListUser;
import io.github.java42.console.model.DetectionListUserCloudUsernames;
import io.github.java42.console.model.DetectionListUserKey;
import io.github.java42.console.model.DetectionListUserNotes;
import io.github.java42.console.model.DetectionListUserRiskFactors;
import io.github.java42.console.model.DetectionListUsername;
import io.github.java42.console.model.User;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.server.TypedError;
import io.github.java42.sandbox.tenant.Directory;
import io.github.java42.sandbox.tenant.Profile;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The operations of the tag DetectionListUsers. */
public final class DetectionListUserHandlers {
  private static final int MOST_ALIASES = 2;

  private final Tenant tenant;

  private DetectionListUserHandlers(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Serves them from a company's profiles. */
  public static void add(Handlers handlers, Tenant tenant) {
    DetectionListUserHandlers users = new DetectionListUserHandlers(tenant);
    handlers
        .on("getDetectionListUserByUsername", Services.ofTenant(tenant, users::byUsername))
        .on("getDetectionListUser", Services.ofTenant(tenant, users::byId))
        .on("refreshDetectionListUser", Services.ofTenant(tenant, users::byId))
        .on("updateDetectionListUserNotes", Services.ofTenant(tenant, users::updateNotes))
        .on("addDetectionListUserRiskFactors", Services.ofTenant(tenant, users::addRiskFactors))
        .on(
            "removeDetectionListUserRiskFactors",
            Services.ofTenant(tenant, users::removeRiskFactors))
        .on(
            "addDetectionListUserCloudUsernames",
            Services.ofTenant(tenant, users::addCloudUsernames))
        .on(
            "removeDetectionListUserCloudUsernames",
            Services.ofTenant(tenant, users::removeCloudUsernames));
  }

  private Answer byUsername(Request r) {
    User user = tenant.users().byName(r.body(DetectionListUsername.JSON).username());
    if (user == null) {
      throw r.failure(TypedError.NO_PROFILE);
    }
    return Answer.of(shown(user));
  }

  private Answer byId(Request r) {
    return Answer.of(shown(tenant.users().get(r.body(DetectionListUserKey.JSON).userId())));
  }

  private Answer updateNotes(Request r) {
    DetectionListUserNotes wanted = r.body(DetectionListUserNotes.JSON);
    return changed(wanted.userId(), p -> p.withNotes(wanted.notes()));
  }

  private Answer addRiskFactors(Request r) {
    DetectionListUserRiskFactors wanted = r.body(DetectionListUserRiskFactors.JSON);
    return changed(
        wanted.userId(), p -> p.withRiskFactors(together(p.riskFactors(), wanted.riskFactors())));
  }

  private Answer removeRiskFactors(Request r) {
    DetectionListUserRiskFactors wanted = r.body(DetectionListUserRiskFactors.JSON);
    return changed(
        wanted.userId(), p -> p.withRiskFactors(without(p.riskFactors(), wanted.riskFactors())));
  }

  private Answer addCloudUsernames(Request r) {
    DetectionListUserCloudUsernames wanted = r.body(DetectionListUserCloudUsernames.JSON);
    return changed(
        wanted.userId(),
        p -> {
          List<String> aliases = together(p.aliases(), wanted.cloudUsernames());
          if (aliases.size() > MOST_ALIASES) {
            throw r.failure(TypedError.TOO_MANY_CLOUD_ALIASES);
          }
          return p.withAliases(aliases);
        });
  }

  private Answer removeCloudUsernames(Request r) {
    DetectionListUserCloudUsernames wanted = r.body(DetectionListUserCloudUsernames.JSON);
    return changed(
        wanted.userId(), p -> p.withAliases(without(p.aliases(), wanted.cloudUsernames())));
  }

  private Answer changed(String userId, UnaryOperator<Profile> change) {
    User user = tenant.users().get(userId);
    tenant.profiles().change(user, change.apply(tenant.profiles().of(user)));
    return Answer.of(shown(user));
  }

  private DetectionListUser shown(User user) {
    Profile profile = tenant.profiles().of(user);
    DetectionListUser.Builder shown =
        DetectionListUser.builder()
            .type("USER_V2")
            .tenantId(tenant.uid())
            .userId(user.userUid())
            .userName(user.username())
            .displayName(Users.displayName(user))
            .notes(profile.notes())
            .cloudUsernames(cloudUsernames(user, profile))
            .riskFactors(profile.riskFactors());
    Directory.Entry entry = tenant.directory().of(user);
    if (entry != null) {
      shown
          .title(entry.title())
          .division(entry.division())
          .department(entry.department())
          .employmentType(entry.employmentType())
          .city(entry.locality())
          .state(entry.region())
          .country(entry.country());
      User manager = entry.manager();
      if (manager != null) {
        shown
            .managerUid(manager.userUid())
            .managerUsername(manager.username())
            .managerDisplayName(Users.displayName(manager));
      }
    }
    return shown.build();
  }

  /** The user name is among them, always. */
  static List<String> cloudUsernames(User user, Profile profile) {
    return together(List.of(Users.name(user)), profile.aliases());
  }

  private static <T> List<T> together(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static <T> List<T> without(List<T> all, List<T> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }
}

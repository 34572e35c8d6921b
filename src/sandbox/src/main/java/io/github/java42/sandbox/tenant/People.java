package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.OrgType;
import io.github.java42.console.model.User;
import io.github.java42.console.model.UserStatus;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of the company as the seed has them, the administrator first. Nobody is held: each is
 * made of the seed and the own number when asked for, the same whatever the number of all.
 */
final class People {
  static final String DOMAIN = "@quillhaven.example";
  private static final Instant FOUNDED = Instant.parse("2017-04-03T07:00:00Z");
  private static final long GIBIBYTE = 1L << 30;

  private static final List<String> NOTES =
      List.of(
          "Works from the Gothenburg lab.",
          "Leaves at the end of March.",
          "On parental leave until summer.",
          "Contractor; ask Legal before you extend.",
          "Moved over from the Lisbon office – keep the old laptop's backup.",
          "Two devices: \"bench\" and \"travel\".");

  private final long seed;
  private final int count;
  private final Organizations organizations;
  private final PersonNames names;
  private final long firstId;
  private final long firstUid;

  People(long seed, int count, Organizations organizations, Dice dice) {
    this.seed = seed;
    this.count = count;
    this.organizations = organizations;
    this.names = new PersonNames(dice);
    this.firstId = 200_000 + dice.below(100_000);
    this.firstUid = Uids.first(dice);
  }

  int count() {
    return count;
  }

  /** The number of a person with this UID; -1 for one that was never given. */
  int indexOf(String uid) {
    return Uids.index(firstUid, uid);
  }

  /** The number of a person with this number in the console; negative for one never given. */
  int indexOf(long id) {
    long index = id - firstId;
    return index < 0 || index > Integer.MAX_VALUE ? -1 : (int) index;
  }

  /** The number of the person whose user name this was at first; -1 for none. */
  int named(String username) {
    String name = username.toLowerCase(Locale.ROOT);
    return name.endsWith(DOMAIN)
        ? names.indexOf(name.substring(0, name.length() - DOMAIN.length()), count)
        : -1;
  }

  /** What identifies a person beyond those of the seed. */
  User.Builder identity(int index) {
    return User.builder().userId(firstId + index).userUid(Uids.of(firstUid, index));
  }

  PersonNames.Name name(int index) {
    return names.of(index);
  }

  User person(int index) {
    User anybody = withNulls(anybody(index), new Dice(seed, ~index));
    return index == 0 ? promoted(anybody, names.of(index)) : anybody;
  }

  private User anybody(int index) {
    Dice dice = new Dice(seed, index);
    PersonNames.Name name = names.of(index);
    String address = name.local() + DOMAIN;
    boolean active = !dice.oneIn(9);
    boolean blocked = active && dice.oneIn(20);
    Organization home = dice.of(organizations.departments());
    Instant created = dice.between(FOUNDED, Tenant.NOW);
    return identity(index)
        .status(status(active, blocked))
        .username(address)
        .email(address)
        .firstName(name.given())
        .lastName(name.family())
        .quotaInBytes(dice.oneIn(5) ? 50 * GIBIBYTE : -1)
        .orgId(home.id())
        .orgUid(home.uid())
        .orgName(home.name())
        .orgType(OrgType.ENTERPRISE)
        .userExtRef("HR-" + (20_000 + index))
        .notes(dice.of(NOTES))
        .active(active)
        .blocked(blocked)
        .invited(active && dice.oneIn(25))
        .emailPromo(dice.oneIn(3))
        .usernameIsAnEmail(true)
        .passwordReset(dice.oneIn(20))
        .localAuthenticationOnly(dice.oneIn(10))
        .roles(dice.oneIn(12) ? List.of(Roles.DESKTOP) : Roles.USUAL)
        .licenses(dice.oneIn(2) ? List.of("admin.securityTools") : List.of())
        .creationDate(created)
        .modificationDate(dice.between(created, Tenant.NOW))
        .build();
  }

  private User promoted(User user, PersonNames.Name name) {
    Organization company = organizations.company();
    return user.toBuilder()
        .status(UserStatus.ACTIVE)
        .email(user.username())
        .firstName(name.given())
        .orgId(company.id())
        .orgUid(company.uid())
        .orgName(company.name())
        .active(true)
        .blocked(false)
        .invited(false)
        .passwordReset(false)
        .localAuthenticationOnly(true)
        .roles(List.of(Roles.ADMINISTRATOR, Roles.DESKTOP, Roles.SIGN_IN))
        .build();
  }

  /** The contract knows no word for the status of a deactivated user, so there is none. */
  static @Nullable UserStatus status(boolean active, boolean blocked) {
    return blocked ? UserStatus.ACTIVE_BLOCKED : active ? UserStatus.ACTIVE : null;
  }

  /** The console says what it does not know, with a null. */
  private static User withNulls(User user, Dice dice) {
    Map<String, JsonValue> nulls = new HashMap<>();
    nullOneIn(8, "userExtRef", dice, nulls);
    if (!dice.oneIn(8)) {
      nulls.put("notes", JsonValue.NULL);
    }
    nullOneIn(40, "email", dice, nulls);
    nullOneIn(50, "firstName", dice, nulls);
    nullOneIn(4, "usernameIsAnEmail", dice, nulls);
    return ModelAdapter.changed(user, nulls);
  }

  private static void nullOneIn(int n, String property, Dice dice, Map<String, JsonValue> nulls) {
    if (dice.oneIn(n)) {
      nulls.put(property, JsonValue.NULL);
    }
  }
}

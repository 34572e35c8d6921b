package io.github.java42.sandbox.tenant;

import io.github.java42.common.model.CalendarDate;
import io.github.java42.console.model.RiskFactor;
import io.github.java42.console.model.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The profiles of all users: those of the seed, and over them what was changed. Not for several
 * threads without a lock.
 */
public final class Profiles {
  private static final List<RiskFactor> REASONS =
      List.of(
          RiskFactor.CONTRACT_EMPLOYEE,
          RiskFactor.ELEVATED_ACCESS_PRIVILEGES,
          RiskFactor.HIGH_IMPACT_EMPLOYEE,
          RiskFactor.PERFORMANCE_CONCERNS);

  private final long seed;
  private final Users users;
  private final Departures departures;
  private final Map<Integer, Profile> changed = new HashMap<>();

  Profiles(long seed, Users users, Departures departures) {
    this.seed = seed;
    this.users = users;
    this.departures = departures;
  }

  /** The profile of somebody. */
  public Profile of(User user) {
    int index = users.index(user);
    Profile profile = changed.get(index);
    return profile == null ? seeded(user, index) : profile;
  }

  /** Changes the profile of somebody. */
  public void change(User user, Profile profile) {
    changed.put(users.index(user), profile);
  }

  /** A day as risk profiles have it. */
  public static CalendarDate calendar(LocalDate day) {
    return CalendarDate.builder()
        .year(day.getYear())
        .month(day.getMonthValue())
        .day(day.getDayOfMonth())
        .build();
  }

  private Profile seeded(User user, int index) {
    if (index >= users.seeded()) {
      return new Profile(null, List.of(), List.of(), null, null);
    }
    Dice dice = new Dice(seed, Dice.RISK | index);
    Departure departure = departures.seeded(index);
    Instant last = departure == null ? null : departure.departureDate();
    List<RiskFactor> risks =
        departure != null
            ? List.of(RiskFactor.FLIGHT_RISK)
            : dice.oneIn(6) ? List.of(dice.of(REASONS)) : List.of();
    return new Profile(
        departure == null ? null : departure.notes(),
        dice.oneIn(7) ? List.of("q" + index + "@mail.quillhaven.example") : List.of(),
        risks,
        user.creationDate() == null ? null : calendar(day(user.creationDate())),
        last == null ? null : calendar(day(last)));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}

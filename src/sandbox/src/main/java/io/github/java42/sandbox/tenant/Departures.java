package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is about to leave: one list, which both generations of the service show. Those of the seed
 * are made when asked for; only what was changed is held. Not for several threads without a lock.
 */
public final class Departures {
  /** Of so many people one leaves. */
  private static final int ONE_OF = 5;

  private static final int FIRST = 3;

  private static final List<String> NOTES =
      List.of(
          "Leaves at the end of the quarter.",
          "Goes to a supplier; ask Legal about the contract.",
          "Parental leave, and then a new job.",
          "Retires. Keep the lab notebooks!",
          "Hand-over to Research – see \"Optics 4\".",
          "Résumé was found on a shared drive.");

  private final long seed;
  private final Users users;
  private final People people;
  private final Map<Integer, Departure> changed = new TreeMap<>();
  private final Set<Integer> gone = new HashSet<>();
  private boolean alerts = true;
  private int added;

  Departures(long seed, Users users, People people) {
    this.seed = seed;
    this.users = users;
    this.people = people;
  }

  /** All who are on the list, in no order that means anything. */
  public List<Departure> all() {
    Stream<Departure> ofSeed =
        IntStream.iterate(FIRST, i -> i < people.count(), i -> i + ONE_OF)
            .mapToObj(this::find)
            .filter(Objects::nonNull);
    Stream<Departure> others = changed.values().stream().filter(d -> !isOfSeed(d.person()));
    return Stream.concat(ofSeed, others).toList();
  }

  /** The user who is leaving. */
  public User user(Departure departure) {
    return users.at(departure.person());
  }

  /** The entry of a user; null where there is none. */
  public @Nullable Departure of(User user) {
    return find(users.index(user));
  }

  /** The entry with this case id; null where there is none. */
  public @Nullable Departure byCaseId(String caseId) {
    return all().stream().filter(d -> d.caseId().equals(caseId)).findFirst().orElse(null);
  }

  /** Puts somebody on the list. */
  public Departure add(
      User user,
      @Nullable Instant departureDate,
      @Nullable String notes,
      boolean alertsEnabled,
      List<String> cloudUsernames) {
    added++;
    Departure departure =
        new Departure(
            users.index(user),
            Guids.of(new Dice(~seed, Dice.DEPARTURE | added)),
            Tenant.NOW,
            departureDate,
            Users.displayName(user),
            notes,
            alertsEnabled,
            Departure.OPEN,
            List.copyOf(cloudUsernames),
            0,
            0);
    change(departure);
    return departure;
  }

  /** Changes an entry. */
  public void change(Departure departure) {
    gone.remove(departure.person());
    changed.put(departure.person(), departure);
  }

  /** Takes an entry off the list. */
  public void remove(Departure departure) {
    changed.remove(departure.person());
    gone.add(departure.person());
  }

  /** Turns the alerts of all entries on or off. */
  public void setAlerts(boolean enabled) {
    alerts = enabled;
    changed.replaceAll((person, departure) -> departure.withAlerts(enabled));
  }

  /** Whether there are alerts, unless an entry says otherwise. */
  public boolean alerts() {
    return alerts;
  }

  /** The entry that somebody had at first; null for none. */
  @Nullable Departure seeded(int person) {
    if (!isOfSeed(person)) {
      return null;
    }
    Dice dice = new Dice(seed, Dice.DEPARTURE | person);
    PersonNames.Name name = people.name(person);
    boolean quiet = dice.oneIn(3);
    return new Departure(
        person,
        Guids.of(dice),
        dice.between(Tenant.NOW.minus(60, ChronoUnit.DAYS), Tenant.NOW),
        Tenant.NOW.truncatedTo(ChronoUnit.DAYS).plus(dice.below(150) - 20, ChronoUnit.DAYS),
        name.given() + ' ' + name.family(),
        dice.of(NOTES),
        alerts,
        Departure.OPEN,
        List.of(name.local() + People.DOMAIN),
        quiet ? 0 : 1 + dice.below(40),
        quiet ? 0 : dice.below(1L << 28));
  }

  private @Nullable Departure find(int person) {
    if (gone.contains(person)) {
      return null;
    }
    Departure departure = changed.get(person);
    return departure == null ? seeded(person) : departure;
  }

  private boolean isOfSeed(int person) {
    return person < people.count() && person % ONE_OF == FIRST;
  }
}

package io.github.java42.sandbox.tenant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The organizations of the company: the company itself, its departments, and teams of these. */
public final class Organizations {
  private static final List<String> DEPARTMENTS =
      List.of(
          "Research",
          "Sales",
          "Engineering",
          "Manufacturing",
          "Customer Support",
          "Finance",
          "Legal",
          "People and Culture",
          "Information Technology");

  /** Each with the department that it is a part of. */
  private static final List<List<String>> TEAMS =
      List.of(
          List.of("Optics", "Research"),
          List.of("Materials", "Research"),
          List.of("Firmware", "Engineering"),
          List.of("Nordic Sales", "Sales"));

  private final List<Organization> all = new ArrayList<>();
  private final Set<String> blocked = new HashSet<>();
  private final long seed;
  private final long firstId;
  private final long firstUid;

  Organizations(long seed, Dice dice) {
    this.seed = seed;
    this.firstId = 3_000 + dice.below(1_000);
    this.firstUid = Uids.first(dice);
    Organization company = add(Tenant.NAME, null);
    DEPARTMENTS.forEach(name -> add(name, company));
    TEAMS.forEach(team -> add(team.get(0), first(o -> o.name().equals(team.get(1)))));
  }

  /** All of them, the company itself first. */
  public List<Organization> all() {
    return List.copyOf(all);
  }

  /** The one with this UID; null where there is none. */
  public @Nullable Organization byUid(String uid) {
    return first(o -> o.uid().equals(uid));
  }

  /** The one with this GUID; null where there is none. */
  public @Nullable Organization byGuid(String guid) {
    return first(o -> o.guid().equals(guid));
  }

  /** The one with this number; null where there is none. */
  public @Nullable Organization byId(long id) {
    return first(o -> o.id() == id);
  }

  /** Keeps its people from signing in. */
  public void block(Organization organization) {
    blocked.add(organization.uid());
  }

  /** Whether its people are kept from signing in. */
  public boolean isBlocked(Organization organization) {
    return isBlocked(organization.uid());
  }

  boolean isBlocked(String uid) {
    return blocked.contains(uid);
  }

  Organization company() {
    return all.get(0);
  }

  List<Organization> departments() {
    return all.subList(1, 1 + DEPARTMENTS.size());
  }

  private Organization add(String name, @Nullable Organization parent) {
    int index = all.size();
    Organization organization =
        new Organization(
            firstId + index,
            Uids.of(firstUid, index),
            Guids.of(new Dice(seed, Dice.ORGANIZATION | index)),
            name,
            parent);
    all.add(organization);
    return organization;
  }

  private @Nullable Organization first(Predicate<Organization> is) {
    return all.stream().filter(is).findFirst().orElse(null);
  }
}

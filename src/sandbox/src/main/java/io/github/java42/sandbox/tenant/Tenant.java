package io.github.java42.sandbox.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that the sandbox knows: one invented company, Quillhaven Instruments. */
public final class Tenant {
  /** The time in the sandbox, where none goes by: answers with times in them repeat too. */
  public static final Instant NOW = Instant.parse("2026-03-02T09:15:04.318Z");

  /** What the company is called. */
  public static final String NAME = "Quillhaven Instruments";

  /** Keeps the dice of the company apart from those of its people, who have their numbers. */
  private static final long COMPANY = Long.MIN_VALUE;

  private final String uid;
  private final Organizations organizations;
  private final Roles roles = new Roles();
  private final Users users;
  private final Accounts accounts;
  private final Tokens tokens;
  private final Directory directory;
  private final Departures departures;
  private final Profiles profiles;
  private final Devices devices;
  private final Cases cases;
  private final Watchlists watchlists;
  private final Holds holds;

  /**
   * A company.
   *
   * @param seed decides all that is left to chance
   * @param users how many people it has, the administrator included
   * @param password that of the administrator
   * @param totp the administrator's one-time code; null where none is needed
   * @param apiClient the program that may sign in
   */
  public Tenant(long seed, int users, String password, @Nullable String totp, ApiClient apiClient) {
    Dice dice = new Dice(seed, COMPANY);
    this.organizations = new Organizations(seed, dice);
    People people = new People(seed, users, organizations, dice);
    this.users = new Users(people);
    this.accounts = new Accounts(this.users, organizations, password, totp, apiClient);
    this.tokens = new Tokens(seed);
    this.directory = new Directory(seed, this.users);
    this.departures = new Departures(seed, this.users, people);
    this.profiles = new Profiles(seed, this.users, departures);
    this.devices = new Devices(dice, this.users);
    this.uid = Guids.of(dice);
    this.cases = new Cases(seed, this.users);
    this.watchlists = new Watchlists(seed, uid, departures);
    this.holds = new Holds(this.users);
  }

  /** The id that services know the company by. */
  public String uid() {
    return uid;
  }

  /** Its organizations. */
  public Organizations organizations() {
    return organizations;
  }

  /** The roles that its people can have. */
  public Roles roles() {
    return roles;
  }

  /** Its people. */
  public Users users() {
    return users;
  }

  /** Who signs in, and with what. */
  public Accounts accounts() {
    return accounts;
  }

  /** The tokens in use. */
  public Tokens tokens() {
    return tokens;
  }

  /** What an identity provider tells of its people. */
  public Directory directory() {
    return directory;
  }

  /** Who is about to leave. */
  public Departures departures() {
    return departures;
  }

  /** What matters to the risk of its people. */
  public Profiles profiles() {
    return profiles;
  }

  /** Its computers. */
  public Devices devices() {
    return devices;
  }

  /** What somebody looks into. */
  public Cases cases() {
    return cases;
  }

  /** The lists of users to keep an eye on. */
  public Watchlists watchlists() {
    return watchlists;
  }

  /** Who is part of a legal hold. */
  public Holds holds() {
    return holds;
  }
}

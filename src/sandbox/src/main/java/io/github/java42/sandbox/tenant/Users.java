package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.User;
import io.github.java42.sandbox.server.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The people of the company, the administrator first: those of the seed, and over them what was
 * changed since. Only who was changed or created is held. Not for several threads without a lock.
 */
public final class Users {
  private final People people;
  private final Map<Integer, User> changed = new HashMap<>();
  private int created;

  Users(People people) {
    this.people = people;
  }

  /** All of them, in the order of their ids. */
  public LazyList<User> all() {
    return new LazyList<>(people.count() + created, this::at);
  }

  /** The one with this UID; null where there is none. */
  public @Nullable User byUid(String uid) {
    return existing(people.indexOf(uid));
  }

  /**
   * The one with this UID.
   *
   * @throws Refusal with a 404 where there is none
   */
  public User get(String uid) {
    User user = byUid(uid);
    if (user == null) {
      throw Refusal.of(404, "There is no user with the UID " + uid);
    }
    return user;
  }

  /** The one with this number in the console; null where there is none. */
  public @Nullable User byId(long id) {
    return existing(people.indexOf(id));
  }

  /** The one who has this user name now, in any case; null where there is none. */
  public @Nullable User byName(String username) {
    for (User user : changed.values()) {
      if (username.equalsIgnoreCase(user.username())) {
        return user;
      }
    }
    int index = people.named(username);
    return index < 0 || changed.containsKey(index) ? null : people.person(index);
  }

  /** Adds one. */
  public User create(UnaryOperator<User.Builder> rest) {
    int index = people.count() + created;
    created++;
    User user = rest.apply(people.identity(index)).build();
    changed.put(index, user);
    return user;
  }

  /** Changes one, who has the same UID as before. */
  public User change(User user) {
    User now = user.toBuilder().modificationDate(Tenant.NOW).build();
    changed.put(index(user), now);
    return now;
  }

  /** Changes whether somebody is active and blocked. */
  public User state(User user, boolean active, boolean blocked) {
    return change(
        user.toBuilder()
            .active(active)
            .blocked(blocked)
            .status(People.status(active, blocked))
            .build());
  }

  /** The name of somebody as people read it. */
  public static String displayName(User user) {
    String given = user.firstName();
    String family = user.lastName();
    return (Objects.requireNonNullElse(given, "") + ' ' + Objects.requireNonNullElse(family, ""))
        .strip();
  }

  /** The UID of somebody. */
  public static String uid(User user) {
    return Objects.requireNonNull(user.userUid());
  }

  /** The user name of somebody. */
  public static String name(User user) {
    return Objects.requireNonNull(user.username());
  }

  User administrator() {
    return at(0);
  }

  /** How many of them the seed has made. */
  int seeded() {
    return people.count();
  }

  /** The place of somebody in the list. */
  int index(User user) {
    return people.indexOf(uid(user));
  }

  User at(int index) {
    User user = changed.get(index);
    return user == null ? people.person(index) : user;
  }

  private @Nullable User existing(int index) {
    return index < 0 || index >= people.count() + created ? null : at(index);
  }
}

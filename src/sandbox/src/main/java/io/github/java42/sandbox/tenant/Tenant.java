package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.User;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that the sandbox knows: one invented company, Quillhaven Instruments. */
public final class Tenant {
  /** The time in the sandbox, where none goes by: answers with times in them repeat too. */
  public static final Instant NOW = Instant.parse("2026-03-02T09:15:04.318Z");

  /** Keeps the dice of the company apart from those of its people, who have their numbers. */
  private static final long COMPANY = Long.MIN_VALUE;

  private final Organizations organizations;
  private final Users users;
  private final Account account;
  private final Tokens tokens;

  /**
   * A company.
   *
   * @param seed decides all that is left to chance
   * @param users how many people it has, the administrator included
   * @param password that of the administrator
   * @param totp the administrator's one-time code; null where none is needed
   */
  public Tenant(long seed, int users, String password, @Nullable String totp) {
    Dice dice = new Dice(seed, COMPANY);
    this.organizations = new Organizations(dice);
    this.users = new Users(seed, users, organizations, dice);
    User admin = this.users.administrator();
    this.account =
        new Account(
            Objects.requireNonNull(admin.userUid()),
            Objects.requireNonNull(admin.username()),
            password,
            totp);
    this.tokens = new Tokens(seed);
  }

  /** Its organizations. */
  public Organizations organizations() {
    return organizations;
  }

  /** Its people. */
  public Users users() {
    return users;
  }

  /** The account of its administrator. */
  public Account account() {
    return account;
  }

  /** The tokens in use. */
  public Tokens tokens() {
    return tokens;
  }
}

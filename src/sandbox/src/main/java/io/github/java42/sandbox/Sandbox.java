package io.github.java42.sandbox;

import io.github.java42.sandbox.console.Console;
import io.github.java42.sandbox.server.Front;
import io.github.java42.sandbox.server.Host;
import io.github.java42.sandbox.tenant.Credentials;
import io.github.java42.sandbox.tenant.Tenant;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An embedded Code42, for tests: a server of this JVM that answers as the contract says, out of an
 * invented company, Quillhaven Instruments.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *   // sign in at sandbox.url() as sandbox.username() with sandbox.password(), and then
 *   assertThat(sandbox.problems()).isEmpty();
 * }
 * }</pre>
 *
 * <p>Every request is held against the contract: one that it does not allow gets a 400 (or 401,
 * 404, 405), and a line in {@link #problems()}. With the same seed and number of users, the same
 * requests in the same order get the same bytes, today and tomorrow; the time in the answers stands
 * still.
 *
 * <p>It listens to this machine only. For any number of threads. Close it: it keeps the JVM alive.
 */
public final class Sandbox implements AutoCloseable {
  private final Host host;
  private final Front front;
  private final Tenant tenant;

  private Sandbox(Host host, Front front, Tenant tenant) {
    this.host = host;
    this.front = front;
    this.tenant = tenant;
  }

  /**
   * Starts one as {@link Builder} has it: 100 users, at a free port.
   *
   * @return the sandbox, which is running
   * @throws UncheckedIOException where it cannot listen
   */
  public static Sandbox start() {
    return builder().start();
  }

  /**
   * For a sandbox with more or fewer people, another seed, two-factor sign-in.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where it listens.
   *
   * @return its address, such as {@code http://127.0.0.1:43121}
   */
  public String url() {
    return host.url();
  }

  /**
   * The name that the administrator signs in with.
   *
   * @return a user name, which is an email address
   */
  public String username() {
    return tenant.account().username();
  }

  /**
   * The password of the administrator.
   *
   * @return the password
   */
  public String password() {
    return tenant.account().password();
  }

  /**
   * What was wrong with requests so far, so that a test can assert that nothing was. A refused
   * password, a token that has expired and a filter that finds nothing are right requests.
   *
   * @return a line for each mistake, the oldest first, such as {@code GET /api/v1/User: pgNum: "0"
   *     is less than 1}; without the values of secrets, and no more than the first 1,000. A copy
   */
  public List<String> problems() {
    return front.problems();
  }

  /**
   * The operations that it serves; all others of the contract answer 501.
   *
   * @return their names in the contract, sorted. A copy
   */
  public Set<String> operations() {
    return front.operations();
  }

  /** Lets all tokens that it has issued expire: the next call with one of them gets a 401. */
  public void expireTokens() {
    tenant.tokens().expireAll();
  }

  /** Stops it and drops all connections. What is stopped stays so. */
  @Override
  public void close() {
    host.close();
  }

  /** Says where it listens. */
  @Override
  public String toString() {
    return "Sandbox at " + url();
  }

  /** What a sandbox shall be like. Not for several threads. */
  public static final class Builder {
    private long seed = 42;
    private int users = 100;
    private int port;
    private String password = "quill-and-haven-42";
    private @Nullable String totp;

    private Builder() {}

    /**
     * Decides all that is left to chance: names, ids, dates, states.
     *
     * @param seed any number; 42 if not set
     * @return this
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * How many people the company has. They are made when they are asked for, and need no memory;
     * with more of them, those that were there before stay the same.
     *
     * @param users a number from 1, the administrator included; 100 if not set
     * @return this
     * @throws IllegalArgumentException for less than 1
     */
    public Builder users(int users) {
      if (users < 1) {
        throw new IllegalArgumentException(
            "users: " + users + " is less than 1, and the administrator is one");
      }
      this.users = users;
      return this;
    }

    /**
     * Where it listens.
     *
     * @param port a port from 0 to 65535; 0, which is so if not set, takes a free one
     * @return this
     * @throws IllegalArgumentException for any other
     */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port: " + port + " is not between 0 and 65535");
      }
      this.port = port;
      return this;
    }

    /**
     * The password of the administrator.
     *
     * @param password a password
     * @return this
     */
    public Builder password(String password) {
      this.password = Objects.requireNonNull(password, "password");
      return this;
    }

    /**
     * Turns on two-factor sign-in for the administrator.
     *
     * @param totp the one-time code that is right, at any time; null for none, which is so if not
     *     set
     * @return this
     */
    public Builder totp(@Nullable String totp) {
      this.totp = totp;
      return this;
    }

    /**
     * Starts it.
     *
     * @return the sandbox, which is running
     * @throws UncheckedIOException where it cannot listen, for example at a port that is taken
     */
    public Sandbox start() {
      Tenant tenant = new Tenant(seed, users, password, totp);
      Front front =
          new Front(
              List.of(Console.family()),
              Console.handlers(tenant),
              new Credentials(tenant),
              Clock.fixed(Tenant.NOW, ZoneOffset.UTC));
      return new Sandbox(Host.start(front, port), front, tenant);
    }
  }
}

package io.github.java42;

import io.github.java42.console.UserService;
import io.github.java42.exception.Code42ConfigException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.internal.Services;
import io.github.java42.internal.Settings;
import io.github.java42.internal.Transport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A client of one Code42 console. It is immutable, may be used by many threads, and is meant to be
 * kept: one for each console and account. Close it to free its connections.
 *
 * <pre>{@code
 * try (Code42Client sdk =
 *     Code42Client.fromLocalAccount("console.us.code42.com", "me@example.com", password)) {
 *   for (User user : sdk.users().getAll().items()) {
 *     System.out.println(user.username());
 *   }
 * }
 * }</pre>
 */
public final class Code42Client implements AutoCloseable {
  private final Transport transport;
  private final UserService users;

  private Code42Client(Settings settings) {
    this.transport = new Transport(settings);
    this.users = new UserService(new Services(transport));
  }

  /**
   * Signs in with a user name and a password, and checks them at once.
   *
   * @param host the console: a host with or without a port, or a URL, whose path is dropped
   * @param username the name, mostly an e-mail address
   * @param password the password
   * @return a client that is signed in
   * @throws IllegalArgumentException for an address or a name that can't be; nothing was sent
   * @throws UnauthorizedException if the name or the password is wrong
   * @throws Code42Exception where the check fails for another reason
   */
  public static Code42Client fromLocalAccount(String host, String username, String password) {
    return checked(host, Credentials.localAccount(username, password));
  }

  /**
   * Signs in with a user name, a password and a one-time code, and checks them at once. For a
   * client that outlives the code use {@link Credentials#localAccount(String, String,
   * java.util.function.Supplier)}.
   *
   * @param host the console: a host with or without a port, or a URL, whose path is dropped
   * @param username the name, mostly an e-mail address
   * @param password the password
   * @param totp the one-time code; empty means none
   * @return a client that is signed in
   * @throws IllegalArgumentException for an address or a name that can't be; nothing was sent
   * @throws UnauthorizedException if the name, the password or the code is wrong
   * @throws Code42Exception where the check fails for another reason
   */
  public static Code42Client fromLocalAccount(
      String host, String username, String password, String totp) {
    return checked(host, Credentials.localAccount(username, password, () -> totp));
  }

  private static Code42Client checked(String host, Credentials credentials) {
    Code42Client client = builder(host).credentials(credentials).build();
    try {
      client.checkCredentials();
      return client;
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  /**
   * A client with settings of your own.
   *
   * @param host the console: a host with or without a port, or a URL, whose path is dropped
   * @return a builder
   */
  public static Builder builder(String host) {
    return new Builder(host);
  }

  /**
   * The users.
   *
   * @return the area
   */
  public UserService users() {
    return users;
  }

  /**
   * Signs in, and asks the console who that was.
   *
   * @throws UnauthorizedException if the credentials are wrong
   * @throws Code42Exception where the check fails for another reason
   */
  public void checkCredentials() {
    transport.checkCredentials();
  }

  /** Frees the connections of this client; it can't be used any more. */
  @Override
  public void close() {
    transport.close();
  }

  /** Settings of a client. */
  public static final class Builder {
    private final String host;
    private @Nullable Credentials credentials;
    private @Nullable Integer pageSize;
    private boolean allowPlainHttp;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofMinutes(3);

    private Builder(String host) {
      this.host = host;
    }

    /**
     * Who signs in.
     *
     * @param credentials such as {@link Credentials#localAccount(String, String)}
     * @return this builder
     */
    public Builder credentials(Credentials credentials) {
      this.credentials = credentials;
      return this;
    }

    /**
     * How many items a page is asked for, where a call does not say.
     *
     * @param pageSize 1 or more; what a server does not give is cut to its maximum
     * @return this builder
     * @throws IllegalArgumentException for less than 1
     */
    public Builder pageSize(int pageSize) {
      if (pageSize < 1) {
        throw new IllegalArgumentException("pageSize: " + pageSize + " is not 1 or more");
      }
      this.pageSize = pageSize;
      return this;
    }

    /**
     * Lets credentials travel over http to a host other than this machine.
     *
     * @return this builder
     */
    public Builder allowPlainHttp() {
      this.allowPlainHttp = true;
      return this;
    }

    /**
     * How long a connection may take to be made.
     *
     * @param timeout more than zero; 10 seconds where it is not set
     * @return this builder
     */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = positive("connectTimeout", timeout);
      return this;
    }

    /**
     * How long the server may be silent.
     *
     * @param timeout more than zero; 3 minutes where it is not set
     * @return this builder
     */
    public Builder readTimeout(Duration timeout) {
      this.readTimeout = positive("readTimeout", timeout);
      return this;
    }

    private static Duration positive(String name, Duration timeout) {
      if (timeout.isZero() || timeout.isNegative()) {
        throw new IllegalArgumentException(name + ": " + timeout + " is not more than zero");
      }
      return timeout;
    }

    /**
     * Builds the client. No I/O: {@link Code42Client#checkCredentials()} signs in, else the first
     * call does.
     *
     * @return the client
     * @throws IllegalArgumentException for an address that can't be
     * @throws Code42ConfigException without credentials
     */
    public Code42Client build() {
      return new Code42Client(
          Settings.of(host, allowPlainHttp, credentials, pageSize, connectTimeout, readTimeout));
    }
  }
}

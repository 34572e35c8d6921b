package io.github.java42.sandbox;

import io.github.java42.sandbox.server.Shared;
import io.github.java42.sandbox.tenant.ApiClient;
import io.github.java42.sandbox.tenant.Tenant;
import io.github.java42.sandbox.tenant.Users;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
 * <p>It serves every operation of the contract. Those of {@link #statefulOperations()} keep state:
 * who is created is listed, who is blocked cannot sign in. All others respond with the contract's
 * example, and a list of examples has one page. The header {@code X-Sandbox-Response} of a response
 * says which it is: {@code stateful} or {@code example}. Requests that are refused and responses
 * that {@link #faults()} make do not have it.
 *
 * <p>The console, the services around it, the {@linkplain #gatewayUrl() gateway} and the
 * {@linkplain #nodeUrl() storage node} listen at ports of their own; an operation that is sent to
 * the wrong one is not found. Responses name the sandbox's own addresses. {@link #faults()} lets
 * things go wrong, {@link #requests()} tells what came, and in tests with JUnit 5 {@link
 * io.github.java42.sandbox.junit.Code42Sandbox} starts and closes it.
 *
 * <p>It listens to this machine only. For any number of threads. Close it: it keeps the JVM alive.
 */
public final class Sandbox implements AutoCloseable {
  private final Hosts hosts;
  private final Shared shared;
  private final Tenant tenant;
  private final Faults faults;

  private Sandbox(Hosts hosts, Tenant tenant) {
    this.hosts = hosts;
    this.shared = hosts.shared();
    this.tenant = tenant;
    this.faults = new Faults(shared.faults(), hosts.operations(), this::expireTokens);
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
   * Starts a sandbox that responds to every operation with the contract's example, sign-in
   * included: any user name and password and any bearer token are accepted. It has no state, and
   * its lists have one page. Requests are validated all the same, and {@link #problems()} reports.
   *
   * @return the sandbox, which is running
   * @throws UncheckedIOException if it cannot listen
   * @see Builder#examplesOnly()
   */
  public static Sandbox examplesOnly() {
    return builder().examplesOnly().start();
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
   * Where the console listens. The services around it are elsewhere; the console says where.
   *
   * @return its address, such as {@code http://127.0.0.1:43121}
   */
  public String url() {
    return hosts.consoleUrl();
  }

  /**
   * The address of the API gateway, which has all operations of the document {@code incydr}.
   *
   * <p>It has no state yet: its sign-in operations accept any user name and password and respond
   * with the token of the contract's example. The gateway accepts this token, which does not
   * expire, and all tokens that are valid at the console.
   *
   * @return the base URL, such as {@code http://127.0.0.1:43123}
   */
  public String gatewayUrl() {
    return hosts.gatewayUrl();
  }

  /**
   * The address of the storage node. It also stands for the other hosts that responses name: the
   * server that a device is connected to, and the host of the contents of exfiltrated files.
   * Responses that name such a host contain this URL.
   *
   * @return the base URL, such as {@code http://127.0.0.1:43124}
   */
  public String nodeUrl() {
    return hosts.nodeUrl();
  }

  /**
   * The name that the administrator signs in with.
   *
   * @return a user name, which is an email address
   */
  public String username() {
    return shared.read(() -> Users.name(tenant.accounts().administrator()));
  }

  /**
   * The password of the administrator.
   *
   * @return the password
   */
  public String password() {
    return shared.read(tenant.accounts()::password);
  }

  /**
   * The id of the API client that may sign in.
   *
   * @return an id
   */
  public String apiClientId() {
    return tenant.accounts().apiClient().id();
  }

  /**
   * The secret of the API client.
   *
   * @return a secret
   */
  public String apiClientSecret() {
    return tenant.accounts().apiClient().secret();
  }

  /**
   * A new token of the administrator, as if somebody else had signed in: what a program gets that
   * is given its tokens.
   *
   * @return a bearer token, good until {@link #expireTokens()}
   */
  public String issueToken() {
    return tenant.tokens().issue(tenant.accounts().administratorUid());
  }

  /**
   * Names and ids that tests need.
   *
   * @return what is known of the company
   */
  public Known known() {
    return new Known(tenant, shared);
  }

  /**
   * What shall go wrong.
   *
   * @return the faults of this sandbox; none are planned at first
   */
  public Faults faults() {
    return faults;
  }

  /**
   * What came, refused requests and those that met a fault included.
   *
   * @return the requests, the oldest first, and no more than the last 10,000. A copy
   */
  public List<ServedRequest> requests() {
    return shared.journal().requests().stream()
        .map(e -> new ServedRequest(e.operation(), e.method(), e.path(), e.status()))
        .toList();
  }

  /**
   * What was wrong with requests so far, so that a test can assert that nothing was. A refused
   * password, a token that has expired and a filter that finds nothing are right requests.
   *
   * @return a line for each mistake, the oldest first, such as {@code GET /api/v1/User: pgNum: "0"
   *     is less than 1}; without the values of secrets, and no more than the first 1,000. A copy
   */
  public List<String> problems() {
    return shared.journal().problems();
  }

  /**
   * The operations that it serves: all of the contract, without those of the services if it has
   * none. The console and the gateway have operations of the same names.
   *
   * @return their names in the contract, sorted. A copy
   */
  public Set<String> operations() {
    return new TreeSet<>(hosts.operations());
  }

  /**
   * The operations that keep state. All others respond with the contract's example. The gateway has
   * none yet, though some of the names are also those of its operations.
   *
   * @return their names in the contract, sorted; none for {@link #examplesOnly()}. A copy
   */
  public Set<String> statefulOperations() {
    return new TreeSet<>(hosts.statefulOperations());
  }

  /** Lets all tokens that it has issued expire: the next call with one of them gets a 401. */
  public void expireTokens() {
    tenant.tokens().expireAll();
  }

  /** Stops it and drops all connections. What is stopped stays so. */
  @Override
  public void close() {
    hosts.close();
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
    private int servicesPort;
    private int gatewayPort;
    private int nodePort;
    private boolean hasServices = true;
    private boolean examplesOnly;
    private String password = "quill-and-haven-42";
    private @Nullable String totp;
    private ApiClient apiClient =
        new ApiClient("key-7c1f0d52-5b0e-4a6f-9f1e-2f7c3a9b8d64", "haven!and#quill%42");

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
     * Where the console listens.
     *
     * @param port a port from 0 to 65535; 0, which is so if not set, takes a free one
     * @return this
     * @throws IllegalArgumentException for any other
     */
    public Builder port(int port) {
      this.port = checked("port", port);
      return this;
    }

    /**
     * Where the services around the console listen.
     *
     * @param port a port from 0 to 65535; 0, which is so if not set, takes a free one
     * @return this
     * @throws IllegalArgumentException for any other
     */
    public Builder servicesPort(int port) {
      this.servicesPort = checked("servicesPort", port);
      return this;
    }

    /**
     * Sets the port of the API gateway.
     *
     * @param port a port from 0 to 65535; 0, the default, takes a free one
     * @return this
     * @throws IllegalArgumentException for any other port
     */
    public Builder gatewayPort(int port) {
      this.gatewayPort = checked("gatewayPort", port);
      return this;
    }

    /**
     * Sets the port of the storage node.
     *
     * @param port a port from 0 to 65535; 0, the default, takes a free one
     * @return this
     * @throws IllegalArgumentException for any other port
     */
    public Builder nodePort(int port) {
      this.nodePort = checked("nodePort", port);
      return this;
    }

    /**
     * Makes every operation respond with the contract's example, as {@link Sandbox#examplesOnly()}
     * describes. The sandbox has its services even after {@link #withoutServices()}, since the
     * examples name them. Users, password, TOTP code, API client and {@link Sandbox#expireTokens()}
     * have no effect.
     *
     * @return this
     */
    public Builder examplesOnly() {
      this.examplesOnly = true;
      return this;
    }

    /**
     * A console with no services around it: its server environment names none.
     *
     * @return this
     */
    public Builder withoutServices() {
      this.hasServices = false;
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
     * The API client that may sign in.
     *
     * @param id its id, without a colon
     * @param secret its secret
     * @return this
     * @throws IllegalArgumentException for an id with a colon, which ends the id on the wire
     */
    public Builder apiClient(String id, String secret) {
      Objects.requireNonNull(id, "id");
      if (id.indexOf(':') >= 0) {
        throw new IllegalArgumentException("id: \"" + id + "\" has a colon");
      }
      this.apiClient = new ApiClient(id, Objects.requireNonNull(secret, "secret"));
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
      Tenant tenant = new Tenant(seed, users, password, totp, apiClient);
      Integer services = hasServices || examplesOnly ? servicesPort : null;
      Hosts.Ports ports = new Hosts.Ports(port, services, gatewayPort, nodePort);
      return new Sandbox(new Hosts(tenant, ports, examplesOnly), tenant);
    }

    private static int checked(String name, int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException(name + ": " + port + " is not between 0 and 65535");
      }
      return port;
    }
  }
}

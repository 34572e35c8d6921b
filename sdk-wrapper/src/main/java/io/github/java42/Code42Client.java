package io.github.java42;

import io.github.java42.console.UserContext;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.internal.Environment;
import io.github.java42.internal.HomeHost;
import io.github.java42.internal.Services;
import io.github.java42.runtime.Payload;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import retrofit2.Call;

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
public final class Code42Client extends ConsoleServices implements AutoCloseable {
  private final Services services;

  private Code42Client(Services services) {
    super(services);
    this.services = services;
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
   * client that outlives the code use {@link Credentials#localAccount(String, String, Supplier)}.
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

  /**
   * Signs in with the id and the secret of an API client, and checks them at once.
   *
   * @param host the console: a host with or without a port, or a URL, whose path is dropped
   * @param id the client's id
   * @param secret the client's secret
   * @return a client that is signed in
   * @throws IllegalArgumentException for an address or an id that can't be; nothing was sent
   * @throws UnauthorizedException if the id or the secret is wrong
   * @throws Code42Exception where the check fails for another reason
   */
  public static Code42Client fromApiClient(String host, String id, String secret) {
    return checked(host, Credentials.apiClient(id, secret));
  }

  /**
   * Takes tokens from elsewhere, and checks the first at once.
   *
   * @param host the console: a host with or without a port, or a URL, whose path is dropped
   * @param provider gives a token, at first and whenever the server refuses the one before
   * @return a client that is signed in
   * @throws IllegalArgumentException for an address that can't be; nothing was sent
   * @throws UnauthorizedException if the server refuses the token
   * @throws Code42Exception where the check fails for another reason
   */
  public static Code42Client fromJwtProvider(String host, Supplier<String> provider) {
    return checked(host, Credentials.jwtProvider(provider));
  }

  /**
   * Signs in as the environment says, and checks it at once: at {@code CODE42_HOST}, as {@code
   * CODE42_USER} with {@code CODE42_PASSWORD} or as {@code CODE42_API_CLIENT_ID} with {@code
   * CODE42_API_CLIENT_SECRET}.
   *
   * @return a client that is signed in
   * @throws io.github.java42.exception.Code42ConfigException where variables are missing, all of
   *     which are named, or name two
   * @throws UnauthorizedException if the credentials are wrong
   * @throws Code42Exception where the check fails for another reason
   */
  public static Code42Client fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  static Code42Client fromEnvironment(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Credentials credentials = environment.credentials();
    return checked(environment.host(), credentials);
  }

  private static Code42Client checked(String host, Credentials credentials) {
    return builder(host).credentials(credentials).connect();
  }

  /**
   * A client with settings of your own.
   *
   * @param host the console: a host with or without a port, or a URL, whose path is dropped
   * @return a builder
   */
  public static ClientBuilder<Code42Client> builder(String host) {
    return new ClientBuilder<>(HomeHost.CONSOLE, host, Code42Client::new);
  }

  /**
   * Returns facts about the authenticated user.
   *
   * @return the context
   */
  public UserContext userContext() {
    return services::tenantId;
  }

  /**
   * Signs in, and asks the console who that was.
   *
   * @throws UnauthorizedException if the credentials are wrong
   * @throws Code42Exception where the check fails for another reason
   */
  public void checkCredentials() {
    services.checkCredentials();
  }

  /**
   * A client with some settings changed. It shares connections, token and all else with this one,
   * costs little, and need not be closed.
   *
   * <pre>{@code
   * sdk.withOptions(o -> o.callTimeout(Duration.ofSeconds(20))).users().getPage(1);
   * }</pre>
   *
   * @param options changes settings
   * @return the other client
   * @throws IllegalArgumentException if the options are null or set an invalid value
   */
  public Code42Client withOptions(Consumer<CallOptions> options) {
    return new Code42Client(CallOptions.applied(services, options));
  }

  /**
   * Operations of one node, whose URL an earlier response contains: a storage node, the server that
   * a device is connected to, or the host of exfiltrated files. The node shares connections, token
   * and settings with this client and needs not be closed. Keep it for several calls.
   *
   * @param url the URL of the node, or its host alone. It must be https, unless this client uses
   *     http itself, and must not contain credentials
   * @return the node; no request is sent
   * @throws IllegalArgumentException if the URL is invalid
   */
  public Node node(String url) {
    return new Node(services.at(url));
  }

  /**
   * Escape hatch: makes requests that the contract does not describe, to the console.
   *
   * @return such requests
   */
  public RawCalls raw() {
    return new RawCalls(services);
  }

  /**
   * A call of a generated interface, for what has no method here yet:
   *
   * <pre>{@code
   * sdk.call(UsersApi.class, api -> api.listUsers(1, new ListUsersParams().asQuery()));
   * }</pre>
   *
   * @param <A> the interface
   * @param <T> what the answer is typed as
   * @param api the interface
   * @param call builds the call
   * @return the answer
   * @throws Code42Exception where it can't be had
   */
  public <A, T> Code42Response<T> call(Class<A> api, Function<A, Call<Payload<T>>> call) {
    return services.call(call.apply(services.api(api)));
  }

  /**
   * Makes a call of a generated interface whose response is content.
   *
   * @param api the interface
   * @param call builds the call
   * @param <A> the interface
   * @return the content, to be closed by the caller
   * @throws Code42Exception if the request fails
   */
  public <A> Download download(Class<A> api, Function<A, Call<ResponseBody>> call) {
    return services.download(call.apply(services.api(api)));
  }

  /** Frees the connections of this client; it can't be used any more. */
  @Override
  public void close() {
    services.close();
  }

  /** Says where it signs in, and as whom. */
  @Override
  public String toString() {
    return "Code42Client[" + services + "]";
  }
}

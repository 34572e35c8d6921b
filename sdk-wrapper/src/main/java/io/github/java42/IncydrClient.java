package io.github.java42;

import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.UnauthorizedException;
import io.github.java42.internal.HomeHost;
import io.github.java42.internal.Services;
import io.github.java42.runtime.Payload;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * A client of the Incydr API gateway. It is immutable, thread-safe, and meant to be kept: one per
 * gateway and account. Close it to free its connections.
 *
 * <pre>{@code
 * try (IncydrClient sdk = IncydrClient.fromJwtProvider("api.us.code42.com", tokens::current)) {
 *   sdk.call(CustomerApi.class, api -> api.getCustomer(Map.of())).body().tenantId();
 * }
 * }</pre>
 */
public final class IncydrClient extends IncydrServices implements AutoCloseable {
  private final Services services;

  private IncydrClient(Services services) {
    super(services);
    this.services = services;
  }

  /**
   * Creates a client whose tokens you supply, and checks the first one at once.
   *
   * @param url the gateway, such as {@code api.us.code42.com}: a host with or without a port, or a
   *     URL, whose path is dropped
   * @param provider returns a token, at first and whenever the server refuses the previous one
   * @return a client whose token is accepted
   * @throws IllegalArgumentException if the URL or the provider is invalid; no request is sent
   * @throws UnauthorizedException if the server refuses the token
   * @throws Code42Exception if the check fails for any other reason
   */
  public static IncydrClient fromJwtProvider(String url, Supplier<String> provider) {
    return builder(url).credentials(Credentials.jwtProvider(provider)).connect();
  }

  /**
   * Starts a client with settings of your own. Its credentials are {@link
   * Credentials#jwtProvider(Supplier)}.
   *
   * @param url the gateway: a host with or without a port, or a URL, whose path is dropped
   * @return a builder
   */
  public static ClientBuilder<IncydrClient> builder(String url) {
    return new ClientBuilder<>(HomeHost.GATEWAY, url, IncydrClient::new);
  }

  /**
   * Requests the customer of the authenticated user, which succeeds if the token is accepted.
   *
   * @throws UnauthorizedException if the server refuses the token
   * @throws Code42Exception if the check fails for any other reason
   */
  public void checkCredentials() {
    services.checkCredentials();
  }

  /**
   * Derives a client with some settings changed. It shares connections, token and everything else
   * with this one, costs little, and needs not be closed.
   *
   * @param options changes settings
   * @return the other client
   * @throws IllegalArgumentException if the options are null or set an invalid value
   */
  public IncydrClient withOptions(Consumer<CallOptions> options) {
    return new IncydrClient(CallOptions.applied(services, options));
  }

  /**
   * Escape hatch: makes requests that the contract does not describe, to the gateway.
   *
   * @return such requests
   */
  public RawCalls raw() {
    return new RawCalls(services);
  }

  /**
   * Makes a call of a generated interface, for an operation without a method here.
   *
   * @param api the interface
   * @param call builds the call
   * @param <A> the interface
   * @param <T> the typed body of the response
   * @return the response
   * @throws Code42Exception if the request fails
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

  /** Frees the connections of this client, which must not be used any more. */
  @Override
  public void close() {
    services.close();
  }

  /** The host and the kind of credentials. */
  @Override
  public String toString() {
    return "IncydrClient[" + services + "]";
  }
}

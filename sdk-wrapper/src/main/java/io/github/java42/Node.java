package io.github.java42;

import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.Services;
import io.github.java42.runtime.Payload;
import java.util.function.Function;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * One node of the tenant, at the URL that an earlier response contains: a storage node, the server
 * that a device is connected to, or the host of exfiltrated files. Created by {@link
 * Code42Client#node(String)}; shares connections, token and settings with that client and needs not
 * be closed.
 */
public final class Node extends NodeServices {
  private final Services services;

  Node(Services services) {
    super(services);
    this.services = services;
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

  /** The client and the URL of the node. */
  @Override
  public String toString() {
    return "Node[" + services + "]";
  }
}

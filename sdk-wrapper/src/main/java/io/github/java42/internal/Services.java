package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.json.JsonModel;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Payload;
import io.github.java42.runtime.QueryParams;
import java.util.function.Consumer;
import retrofit2.Call;

/** What the classes of the areas are made with: all that they need of the transport. */
public final class Services {
  private final Transport transport;

  public Services(Transport transport) {
    this.transport = transport;
  }

  /** An interface of the generated client. */
  public <A> A api(Class<A> type) {
    return transport.api(type);
  }

  /** Makes one call. */
  public <T> Code42Response<T> call(Call<Payload<T>> call) {
    return transport.execute(call);
  }

  /**
   * The pages of an operation that counts them.
   *
   * @param api the interface that has the operation
   * @param operation its operationId
   * @param params the parameters of the user
   * @param call builds the call of one page
   * @param item types an item
   */
  public <T extends JsonModel> Pager<T> pager(
      Class<?> api,
      String operation,
      QueryParams<?> params,
      Pager.PageCall call,
      ModelAdapter<T> item) {
    return Pager.of(transport, transport.operation(api, operation), params, call, item);
  }

  /** Parameters as the user sets them. */
  public static <P> P set(P params, Consumer<? super P> options) {
    options.accept(params);
    return params;
  }
}

package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.client.console.CustomerApi;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Payload;
import io.github.java42.runtime.QueryParams;
import java.util.Map;
import java.util.function.Consumer;
import retrofit2.Call;

/** What the classes of the areas are made with: all that they need of the transport. */
public final class Services {
  private static final String TENANT = "tenantId";

  private final Transport transport;
  private final Memo<String> tenant;

  public Services(Transport transport) {
    this.transport = transport;
    this.tenant =
        new Memo<>(() -> text(call(api(CustomerApi.class).getCurrentCustomer(Map.of())), "tenantUid"));
  }

  private Services(Transport transport, Memo<String> tenant) {
    this.transport = transport;
    this.tenant = tenant;
  }

  /** The same for a derived client, which need not ask again whose tenant it is. */
  public Services with(Transport derived) {
    return new Services(derived, tenant);
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

  /**
   * The pages of an operation that takes the number of the page in its body.
   *
   * @param api the interface that has the operation
   * @param operation its operationId
   * @param body what the user searches for
   * @param call builds the call of one page from the body with the number
   * @param item types an item
   */
  public <B extends JsonModel, T extends JsonModel> Pager<T> pager(
      Class<?> api, String operation, B body, Pager.BodyCall<B> call, ModelAdapter<T> item) {
    return Pager.of(transport, transport.operation(api, operation), body, call, item);
  }

  /** The tenant of the client; the console is asked once. */
  public String tenantId() {
    return tenant.get();
  }

  /** The body with the tenant of the client, where it names none. */
  public <B extends JsonModel> B forTenant(B body) {
    return JsonValue.parse(body.toJson()).has(TENANT)
        ? body
        : ModelAdapter.changed(body, Map.of(TENANT, JsonValue.of(tenantId())));
  }

  /**
   * A text that an answer must have, since another call is made with it.
   *
   * @throws Code42DecodeException where it has none
   */
  public static String text(Code42Response<?> answer, String name) {
    try {
      return answer.get(name).asString();
    } catch (JsonException e) {
      throw new Code42DecodeException(
          "The answer from " + answer.url() + " has no " + name + ": " + e.getMessage(), e, answer);
    }
  }

  /** Parameters as the user sets them. */
  public static <P> P set(P params, Consumer<? super P> options) {
    options.accept(params);
    return params;
  }
}

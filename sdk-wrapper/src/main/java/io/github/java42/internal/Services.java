package io.github.java42.internal;

import io.github.java42.BulkResult;
import io.github.java42.Code42Response;
import io.github.java42.Download;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonModel;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Payload;
import io.github.java42.runtime.QueryParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.ResponseBody;
import retrofit2.Call;

/** All that services and clients need of the transport. For any number of threads. */
public final class Services implements AutoCloseable {
  /** The number of a page in a call that is built to learn its operation, and never sent. */
  private static final Integer ANY_NUMBER = 1;

  private final Transport transport;
  private final Memo<String> tenant;

  /** The services of a new client. */
  public Services(Transport transport) {
    this(transport, new Memo<>(() -> transport.home().tenantId(transport)));
  }

  private Services(Transport transport, Memo<String> tenant) {
    this.transport = transport;
    this.tenant = tenant;
  }

  /** The same with some settings changed; shares connections, token, addresses and tenant. */
  public Services with(Consumer<Settings> changes) {
    return new Services(transport.with(changes), tenant);
  }

  /**
   * The same for the operations of a node.
   *
   * @param url the address of the node as an earlier response contains it
   * @throws IllegalArgumentException if the address is invalid
   */
  public Services at(String url) {
    return new Services(transport.at(url), tenant);
  }

  /** An interface of the generated client. */
  public <A> A api(Class<A> type) {
    return transport.api(type);
  }

  /** Makes one call. */
  public <T> Code42Response<T> call(Call<Payload<T>> call) {
    return transport.execute(call);
  }

  /** Makes one call whose response is content. Its caller reads and closes the content. */
  public Download download(Call<ResponseBody> call) {
    return transport.download(call);
  }

  /**
   * Starts the body of a request.
   *
   * @param argument the name of the body in Java, for messages
   * @param body what the caller set
   * @throws IllegalArgumentException if the body is null
   */
  public <B extends JsonModel> RequestBody<B> body(String argument, B body) {
    return new RequestBody<>(argument, body, this::tenantId);
  }

  /**
   * Starts the query of a request.
   *
   * @param argument the name of the parameters in Java, for messages
   * @param params what the caller set; copied
   * @throws IllegalArgumentException if the parameters are null
   */
  public RequestQuery query(String argument, QueryParams<?> params) {
    return new RequestQuery(argument, params);
  }

  /** Starts the query of a request whose operation offers no parameters. */
  public RequestQuery query() {
    return new RequestQuery();
  }

  /**
   * The pages of a list whose pages are numbered.
   *
   * @param query the complete query, without the number of the page
   * @param call builds the call of one page
   * @param item the model of an item
   * @throws IllegalArgumentException if the page size is out of range
   */
  public <T extends JsonModel> Pager<T> pages(
      RequestQuery query, Pager.NumberCall call, ModelAdapter<T> item) {
    return numbered(query, call, models(item));
  }

  /** The same for a list of strings. */
  public Pager<String> pages(RequestQuery query, Pager.NumberCall call) {
    return numbered(query, call, ItemReader.STRINGS);
  }

  private <T> Pager<T> numbered(RequestQuery query, Pager.NumberCall call, ItemReader<T> item) {
    Operation operation = transport.operation(call.of(ANY_NUMBER, Map.of()));
    return Pager.numbered(transport, operation, query, call, item);
  }

  /**
   * The pages of a list in which each page names the next one.
   *
   * @param query the complete query, without the token of the page
   * @param call builds the call of one page
   * @param item the model of an item
   * @throws IllegalArgumentException if the page size is out of range
   */
  public <T extends JsonModel> Pager<T> tokenPages(
      RequestQuery query, Pager.TokenCall call, ModelAdapter<T> item) {
    return byToken(query, call, models(item));
  }

  /** The same for a list of strings. */
  public Pager<String> tokenPages(RequestQuery query, Pager.TokenCall call) {
    return byToken(query, call, ItemReader.STRINGS);
  }

  private <T> Pager<T> byToken(RequestQuery query, Pager.TokenCall call, ItemReader<T> item) {
    Operation operation = transport.operation(call.of(null, Map.of()));
    return Pager.byToken(transport, operation, query, call, item);
  }

  /**
   * The pages of a list whose position travels in the body.
   *
   * @param body the complete body; its tenant ID is looked up for the first page
   * @param call builds the call of one page
   * @param item the model of an item
   * @throws IllegalArgumentException if the page size is out of range
   */
  public <B extends JsonModel, T extends JsonModel> Pager<T> bodyPages(
      RequestBody<B> body, Pager.BodyCall<B> call, ModelAdapter<T> item) {
    Operation operation = transport.operation(call.of(Sample.of(body.sample())));
    return Pager.inBody(transport, operation, body, call, models(item));
  }

  private <T extends JsonModel> ItemReader<T> models(ModelAdapter<T> item) {
    return ItemReader.models(item.with(transport.mismatch()));
  }

  /** The tenant ID of the authenticated user; the server is asked once. */
  public String tenantId() {
    return tenant.get();
  }

  /**
   * Sends a body whose list may be longer than one request may carry.
   *
   * @param body the complete body
   * @param wire the name of the list on the wire
   * @param most the number of elements that one request may carry, 1 or more
   * @param call makes one call
   * @return what became of each chunk
   */
  public <B extends JsonModel, T> BulkResult<T> inChunks(
      B body, String wire, int most, Function<B, Code42Response<T>> call) {
    return new Chunks<>(body, wire, most).send(call);
  }

  /**
   * Reads with a body whose list may be longer than one request may carry.
   *
   * @param body the complete body
   * @param wire the name of the list on the wire
   * @param most the number of elements that one request may carry, 1 or more
   * @param call makes one call
   * @param items takes the items out of one response
   * @return the items of all responses; the first failure is thrown
   */
  public <B extends JsonModel, T, I> List<I> joined(
      B body,
      String wire,
      int most,
      Function<B, Code42Response<T>> call,
      Function<T, List<I>> items) {
    List<I> all = new ArrayList<>();
    for (Code42Response<T> response : new Chunks<>(body, wire, most).sendAll(call)) {
      T typed = response.body();
      if (typed == null) {
        throw new Code42DecodeException(
            "The response from " + response.url() + " has no body", null, response);
      }
      all.addAll(items.apply(typed));
    }
    return List.copyOf(all);
  }

  /**
   * A string that a response must have, since another request is made with it.
   *
   * @throws Code42DecodeException if the field is missing or not a string
   */
  public static String text(Code42Response<?> response, String name) {
    try {
      return response.require(name).asString();
    } catch (JsonException e) {
      throw new Code42DecodeException(
          "The response from " + response.url() + " is invalid: " + e.getMessage(), e, response);
    }
  }

  /** Signs in, and makes the one call that shows whether the credentials are accepted. */
  public void checkCredentials() {
    transport.checkCredentials();
  }

  /** Frees the connections; those of a derived client belong to the client it derives from. */
  @Override
  public void close() {
    transport.close();
  }

  /** The host and the kind of credentials. */
  @Override
  public String toString() {
    return transport.toString();
  }
}

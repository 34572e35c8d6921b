package io.github.java42.internal;

import com.squareup.moshi.Moshi;
import io.github.java42.Code42Response;
import io.github.java42.Download;
import io.github.java42.client.console.ConsoleJson;
import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.incydr.IncydrJson;
import io.github.java42.client.incydr.IncydrOperations;
import io.github.java42.client.services.ServicesJson;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.client.storage.StorageJson;
import io.github.java42.client.storage.StorageOperations;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.exception.Code42IoException;
import io.github.java42.json.Mismatch;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Payload;
import io.github.java42.runtime.PayloadConverter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * The one seam that every call passes. Behind it stands a chain of interceptors, one behaviour
 * each, from the outside in: {@link Begin}, {@link Hosts}, {@link Limiter}, {@link Retry}, {@link
 * Bodies}, {@link Redirects}, {@link Auth}, {@link HttpLog}, {@link SendOnce}.
 */
public final class Transport implements AutoCloseable {
  private final Facts facts =
      new Facts(
          List.of(
              ConsoleOperations.ALL,
              ServicesOperations.ALL,
              StorageOperations.ALL,
              IncydrOperations.ALL,
              RawApi.OPERATIONS));
  private final Mismatch mismatch;
  private final Settings settings;
  private final Login login;
  private final Auth auth;
  private final Addresses addresses;
  private final boolean derived;
  private final OkHttpClient http;
  private final Retrofit retrofit;

  /** Does no I/O. */
  public Transport(Settings given) {
    this.settings = given.copy();
    this.mismatch = new MismatchLog();
    HttpUrl host = settings.url();
    this.login = Login.of(settings.whoSignsIn(), settings.home);
    this.auth = new Auth(login, () -> login.token(this));
    this.addresses = new Addresses(settings.home, host, this);
    this.derived = false;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false) // Retry does it, and tells
            .proxy(settings.proxy);
    if (settings.trustStore != null) {
      new TrustStore(settings.trustStore).applyTo(builder);
    }
    if (!host.isHttps()) {
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)); // spares the set-up of TLS
    }
    this.http = customized(builder);
    this.retrofit = retrofit();
  }

  /** Shares connections and token with another; the rest is as the arguments say. */
  private Transport(Transport from, Settings settings, Addresses addresses) {
    this.settings = settings;
    this.mismatch = from.mismatch;
    this.login = from.login;
    this.auth = from.auth;
    this.addresses = addresses;
    this.derived = true;
    OkHttpClient.Builder builder = from.http.newBuilder();
    builder.interceptors().clear();
    builder.networkInterceptors().clear();
    this.http = customized(builder);
    this.retrofit = retrofit();
  }

  private OkHttpClient customized(OkHttpClient.Builder builder) {
    builder
        .connectTimeout(settings.connectTimeout)
        .readTimeout(settings.readTimeout)
        .writeTimeout(settings.readTimeout)
        .callTimeout(settings.callTimeout);
    interceptors().forEach(builder::addInterceptor);
    builder.addNetworkInterceptor(SendOnce::hideRetryAfter);
    settings.customizer.customize(builder);
    return builder.build();
  }

  private List<Interceptor> interceptors() {
    Settings s = settings;
    String userAgent = new UserAgent(s.userAgentPrefix, s.userAgentSuffix).text();
    List<Interceptor> chain = new ArrayList<>();
    chain.add(new Begin(facts, userAgent, s.headers, s.listener, s.clock));
    chain.add(new Hosts(addresses));
    if (s.rateLimit != null) {
      chain.add(new Limiter(s.rateLimit, s.sleeper, s.clock));
    }
    chain.add(new Retry(s.retry, s.sleeper, s.clock));
    chain.add(new Bodies(s.largestBody));
    chain.add(new Redirects(s.mostRedirects));
    chain.add(auth);
    chain.add(new HttpLog(s.clock));
    chain.add(new SendOnce());
    return chain;
  }

  private Retrofit retrofit() {
    Moshi moshi =
        new Moshi.Builder()
            .add(new ConsoleJson(mismatch))
            .add(new ServicesJson(mismatch))
            .add(new StorageJson(mismatch))
            .add(new IncydrJson(mismatch))
            .build();
    return new Retrofit.Builder()
        .baseUrl(Hosts.PLACEHOLDER)
        .client(http)
        .addConverterFactory(new PathConverter())
        .addConverterFactory(PayloadConverter.of(moshi))
        .build();
  }

  /** Another transport of the same client, with some settings changed. */
  public Transport with(Consumer<Settings> changes) {
    Settings changed = settings.copy();
    changes.accept(changed);
    return new Transport(this, changed, addresses);
  }

  /**
   * Another transport of the same client, for the operations of a node.
   *
   * @param node the address of the node
   */
  Transport at(HttpUrl node) {
    return new Transport(this, settings, addresses.at(node));
  }

  /**
   * The same for an address as users write it.
   *
   * @throws IllegalArgumentException if the address is invalid
   */
  Transport at(String url) {
    return at(HostAddress.node(url, settings.url()));
  }

  /** The kind of host that the user has named. */
  HomeHost home() {
    return settings.home;
  }

  /** An interface of the generated client. */
  public <A> A api(Class<A> type) {
    return retrofit.create(type);
  }

  /** The metadata of the operation that a call makes. The call is built, but not sent. */
  Operation operation(Call<?> call) {
    return facts.of(call.request());
  }

  /** Hears of values that do not fit the contract. */
  Mismatch mismatch() {
    return mismatch;
  }

  @Nullable Integer pageSize() {
    return settings.pageSize;
  }

  /** Fetches a token, where there is none. */
  void signIn() {
    try {
      auth.signIn();
    } catch (IOException e) {
      throw new Code42IoException("No token: " + e.getMessage(), e);
    }
  }

  /** Signs in, and makes the one call that shows whether that was good. */
  public void checkCredentials() {
    login.check(this);
  }

  /** Makes a call whose answer is typed by the contract. */
  public <T> Code42Response<T> execute(Call<Payload<T>> call) {
    Answer answer = send(call);
    @SuppressWarnings("unchecked") // it is the payload of this call
    Payload<T> payload = (Payload<T>) answer.payload();
    return new Code42Response<>(answer, payload::body);
  }

  /** Makes a call. What is no success is thrown. */
  <P extends Payload<?>> Answer send(Call<P> call) {
    Required.query(facts.of(call.request()), call.request());
    try {
      Response<P> response = call.execute();
      Request sent = response.raw().request();
      CallState state = CallState.on(sent);
      P typed = response.body(); // null for a 204, and where it is no success
      Payload<?> payload =
          typed == null ? new Payload<>(state.body(), null) : typed.with(state.body());
      Answer answer = answer(response.raw(), payload);
      if (!response.isSuccessful()) {
        throw refused(call.request(), response.raw(), answer);
      }
      return answer;
    } catch (IOException e) {
      throw failed(call.request(), e);
    }
  }

  /**
   * Makes a call whose response is content, not JSON. The content is read by whoever gets the
   * download; the body of an error is read here.
   */
  Download download(Call<ResponseBody> call) {
    Request request = call.request();
    Required.query(facts.of(request), request);
    try {
      okhttp3.Call streamed = http.newCall(Bodies.streamed(request));
      okhttp3.Response response = streamed.execute();
      Answer answer =
          answer(response, new Payload<>(CallState.on(response.request()).body(), null));
      ResponseBody body = response.body();
      if (!response.isSuccessful()) {
        body.close();
        throw refused(request, response, answer);
      }
      String source = answer.operation() + ": the content from " + answer.url();
      return new Download(
          answer,
          new ContentStream(body.byteStream(), body.contentLength(), source, streamed::cancel));
    } catch (IOException e) {
      throw failed(request, e);
    }
  }

  private static Answer answer(okhttp3.Response response, Payload<?> payload) {
    Operation operation = Facts.on(response.request());
    return new Answer(
        operation.id(),
        response.code(),
        Collections.unmodifiableMap(response.headers().toMultimap()),
        Redaction.url(response.request()).uri(),
        payload.unwrapped(operation.envelope()));
  }

  private Code42HttpException refused(Request request, okhttp3.Response response, Answer answer)
      throws IOException {
    Operation operation = Facts.on(response.request());
    return Errors.of(
        operation,
        response.message(),
        new Code42Response<>(answer, () -> null),
        CallState.on(response.request()).attempts(),
        SentArguments.of(operation, request),
        LocalDate.ofInstant(settings.clock.instant(), ZoneOffset.UTC));
  }

  private Code42IoException failed(Request request, IOException e) {
    Operation operation = facts.of(request);
    String target = Redaction.target(request, operation);
    return IoFailure.of(operation.id() + " got no answer to " + target + ": " + e.getMessage(), e);
  }

  /** Frees the connections of this client; a derived one has none of its own. */
  @Override
  public void close() {
    if (derived) {
      return;
    }
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** Says where it signs in, and as whom. */
  @Override
  public String toString() {
    return addresses + ", " + settings.credentials;
  }
}

package io.github.java42.internal;

import com.squareup.moshi.Moshi;
import io.github.java42.Code42Response;
import io.github.java42.client.console.ConsoleJson;
import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.services.ServicesJson;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.Code42TimeoutException;
import io.github.java42.json.Mismatch;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Payload;
import io.github.java42.runtime.PayloadConverter;
import java.io.IOException;
import java.io.InterruptedIOException;
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
      new Facts(List.of(ConsoleOperations.ALL, ServicesOperations.ALL, RawApi.OPERATIONS));
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
    this.login = Login.of(settings.whoSignsIn());
    this.auth = new Auth(login, () -> login.token(this));
    this.addresses = new Addresses(host, this);
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

  /** Shares connections, token and addresses with another; the rest is as the settings say. */
  private Transport(Transport from, Settings settings) {
    this.settings = settings;
    this.mismatch = from.mismatch;
    this.login = from.login;
    this.auth = from.auth;
    this.addresses = from.addresses;
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
        new Moshi.Builder().add(new ConsoleJson(mismatch)).add(new ServicesJson(mismatch)).build();
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
    return new Transport(this, changed);
  }

  /** An interface of the generated client. */
  public <A> A api(Class<A> type) {
    return retrofit.create(type);
  }

  /** The facts of one operation. */
  Operation operation(Class<?> api, String operationId) {
    return facts.of(api, operationId);
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
      Operation operation = Facts.on(sent);
      CallState state = CallState.on(sent);
      P typed = response.body(); // null for a 204, and where it is no success
      Payload<?> payload =
          typed == null ? new Payload<>(state.body(), null) : typed.with(state.body());
      Answer answer =
          new Answer(
              operation.id(),
              response.code(),
              Collections.unmodifiableMap(response.headers().toMultimap()),
              Redaction.url(sent).uri(),
              payload.unwrapped(operation.envelope()));
      if (!response.isSuccessful()) {
        throw Errors.of(
            operation,
            response.message(),
            new Code42Response<>(answer, () -> null),
            state.attempts(),
            Arguments.of(operation, call.request()),
            LocalDate.ofInstant(settings.clock.instant(), ZoneOffset.UTC));
      }
      return answer;
    } catch (IOException e) {
      throw failed(call, e);
    }
  }

  private Code42IoException failed(Call<?> call, IOException e) {
    Operation operation = facts.of(call.request());
    String target = Redaction.target(call.request(), operation);
    String what = operation.id() + " got no answer to " + target + ": " + e.getMessage();
    boolean late = e instanceof InterruptedIOException && !Thread.currentThread().isInterrupted();
    return late ? new Code42TimeoutException(what, e) : new Code42IoException(what, e);
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
    return settings.url().host() + ", " + settings.credentials;
  }
}

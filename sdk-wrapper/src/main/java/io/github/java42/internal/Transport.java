package io.github.java42.internal;

import com.squareup.moshi.Moshi;
import io.github.java42.Code42Response;
import io.github.java42.client.console.ConsoleJson;
import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.Code42TimeoutException;
import io.github.java42.json.Mismatch;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Payload;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * The one seam that every call passes. Behind it stands a chain of interceptors, one behaviour
 * each, from the outside in: {@link Facts}, {@link Hosts}, {@link Auth}, {@link SendOnce}.
 */
public final class Transport implements AutoCloseable {
  private final Facts facts = new Facts(ConsoleOperations.ALL);
  private final OkHttpClient http;
  private final Retrofit retrofit;
  private final Login login;
  private final Mismatch mismatch = new MismatchLog();
  private final @Nullable Integer pageSize;

  /** Does no I/O. */
  public Transport(Settings settings) {
    this.pageSize = settings.pageSize();
    this.login = Login.of(settings.credentials());
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.readTimeout())
            .writeTimeout(settings.readTimeout())
            .addInterceptor(facts)
            .addInterceptor(new Hosts(settings.host()))
            .addInterceptor(new Auth(login, () -> login.token(this)))
            .addInterceptor(new SendOnce())
            .addNetworkInterceptor(SendOnce::hideRetryAfter);
    if (!settings.host().isHttps()) {
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)); // spares the set-up of TLS
    }
    this.http = builder.build();
    Moshi moshi = new Moshi.Builder().add(new ConsoleJson(mismatch)).build();
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(Hosts.PLACEHOLDER)
            .client(http)
            .addConverterFactory(new PayloadConverter(moshi, Settings.LARGEST_BODY))
            .build();
  }

  /** An interface of the generated client. */
  <A> A api(Class<A> type) {
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
    return pageSize;
  }

  /** Signs in, and asks who that was. */
  public void checkCredentials() {
    login.check(this);
  }

  /** Makes a call whose answer is typed by the contract. */
  <T> Code42Response<T> execute(Call<Payload<T>> call) {
    Answer answer = send(call);
    @SuppressWarnings("unchecked") // it is the payload of this call
    Payload<T> payload = (Payload<T>) answer.payload();
    return new Code42Response<>(answer, payload::body);
  }

  /** Makes a call. What is no success is thrown. */
  <P extends Payload<?>> Answer send(Call<P> call) {
    try {
      Response<P> response = call.execute();
      Request sent = response.raw().request();
      Operation operation = Facts.on(sent);
      try (ResponseBody error = response.errorBody()) {
        Payload<?> payload =
            error != null
                ? new Payload<>(error.bytes(), null)
                : Objects.requireNonNullElseGet(
                    response.body(), () -> new Payload<>(new byte[0], null));
        Answer answer =
            new Answer(
                operation.id(),
                response.code(),
                Collections.unmodifiableMap(response.headers().toMultimap()),
                masked(sent.url(), operation),
                payload.unwrapped(operation.envelope()));
        if (error != null) {
          throw StatusErrors.of(
              operation, response.message(), new Code42Response<>(answer, () -> null));
        }
        return answer;
      }
    } catch (IOException e) {
      throw failed(call, e);
    }
  }

  private Code42IoException failed(Call<?> call, IOException e) {
    String what = facts.of(call.request()).id() + " got no answer: ";
    boolean late = e instanceof InterruptedIOException && !Thread.currentThread().isInterrupted();
    return late
        ? new Code42TimeoutException(what + e.getMessage(), e)
        : new Code42IoException(what + e.getMessage(), e);
  }

  /** The address as it may be shown. */
  private static URI masked(HttpUrl url, Operation operation) {
    HttpUrl.Builder shown = url.newBuilder();
    for (Operation.Parameter p : operation.parameters()) {
      if (p.secret() && url.queryParameterNames().contains(p.name())) {
        shown.setQueryParameter(p.name(), "***");
      }
    }
    return shown.build().uri();
  }

  /** Frees the connections of this client. */
  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}

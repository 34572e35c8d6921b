package io.github.java42.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.java42.Code42Client;
import io.github.java42.Credentials;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * A whole call over loopback, its answer decoded: this SDK, and OkHttp with Retrofit and Moshi's
 * own adapters, which leaves dates and enumerations texts and drops what is unknown.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
  private static final String TOKEN = "a-token";

  private @Nullable LoopbackServer server;
  private @Nullable Code42Client sdk;
  private @Nullable OkHttpClient http;
  private @Nullable BareApi bare;

  /** For JMH. */
  public CallBenchmark() {}

  /**
   * Starts the server and both clients.
   *
   * @throws IOException where there is no port
   */
  @Setup
  public void start() throws IOException {
    List<byte[]> user = List.of(Bodies.user());
    List<byte[]> page =
        List.of("{\"data\":".getBytes(US_ASCII), Bodies.users(), "}".getBytes(US_ASCII));
    server = new LoopbackServer(line -> line.startsWith("GET /api/v1/User/") ? user : page);
    sdk =
        Code42Client.builder(server.url())
            .allowPlainHttp()
            .credentials(Credentials.jwtProvider(() -> TOKEN))
            .build();
    http = new OkHttpClient();
    bare =
        new Retrofit.Builder()
            .baseUrl(server.url())
            .client(http)
            .addConverterFactory(MoshiConverterFactory.create())
            .build()
            .create(BareApi.class);
  }

  /**
   * Stops them.
   *
   * @throws IOException where the server can't be
   */
  @TearDown
  public void stop() throws IOException {
    Objects.requireNonNull(sdk).close();
    Objects.requireNonNull(http).dispatcher().executorService().shutdown();
    Objects.requireNonNull(http).connectionPool().evictAll();
    Objects.requireNonNull(server).close();
  }

  /**
   * An answer of 200 bytes by this SDK.
   *
   * @return the user's name
   */
  @Benchmark
  public @Nullable String smallJava42() {
    return Objects.requireNonNull(Objects.requireNonNull(sdk).users().getById(7100).body())
        .username();
  }

  /**
   * An answer of 200 bytes by hand.
   *
   * @return the user's name
   * @throws IOException where the call fails
   */
  @Benchmark
  public @Nullable String smallBare() throws IOException {
    BareFields.UserAnswer answer =
        Objects.requireNonNull(
            Objects.requireNonNull(bare).user("Bearer " + TOKEN, 7100).execute().body());
    return Objects.requireNonNull(answer.data).username;
  }

  /**
   * A page of 1 MB by this SDK, all of it typed.
   *
   * @return the users
   */
  @Benchmark
  public Object pageJava42() {
    return Objects.requireNonNull(sdk).users().getPage(1).body();
  }

  /**
   * A page of 1 MB by this SDK, one field of each user by subscript.
   *
   * @return the length of all texts
   */
  @Benchmark
  public long pageJava42Subscript() {
    long length = 0;
    for (var user : Objects.requireNonNull(sdk).users().getPage(1).get("users")) {
      length += Objects.requireNonNull(user.getString("email")).length();
    }
    return length;
  }

  /**
   * A page of 1 MB by hand, all of it typed.
   *
   * @return the users
   * @throws IOException where the call fails
   */
  @Benchmark
  public Object pageBare() throws IOException {
    BareFields.UsersAnswer answer =
        Objects.requireNonNull(
            Objects.requireNonNull(bare).users("Bearer " + TOKEN, 1, 500).execute().body());
    return Objects.requireNonNull(Objects.requireNonNull(answer.data).users);
  }
}

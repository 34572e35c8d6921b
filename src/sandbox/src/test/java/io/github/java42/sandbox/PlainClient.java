package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.ContractGuard;
import io.github.java42.common.model.Metadata;
import io.github.java42.console.model.UserToken;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A client that knows HTTP only, and reads all answers strictly. */
public final class PlainClient {
  /** Holds all that this client sends and gets against the contract. */
  static final ContractGuard GUARD = ContractGuard.ofExchanges();

  static final OkHttpClient HTTP = http(GUARD);

  private final String url;
  private final @Nullable String authorization;

  private PlainClient(String url, @Nullable String authorization) {
    this.url = url;
    this.authorization = authorization;
  }

  public static PlainClient of(String url) {
    return new PlainClient(url, null);
  }

  /** It repeats nothing by itself, so that each request is one. */
  static OkHttpClient http(ContractGuard guard) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .addNetworkInterceptor(guard)
        .build();
  }

  public static PlainClient signedIn(Sandbox sandbox) {
    return of(sandbox.url()).bearer(token(sandbox));
  }

  static String token(Sandbox sandbox) {
    Reply reply =
        of(sandbox.url())
            .basic(sandbox.username(), sandbox.password())
            .get("/api/v3/auth/jwt?useBody=true");
    JsonValue root = JsonValue.parse(reply.success());
    assertThat(root.keys()).containsExactly("data", "error", "warnings");
    return UserToken.JSON.with(Mismatch.STRICT).read(root.get("data")).userToken();
  }

  PlainClient bearer(String token) {
    return authorization("Bearer " + token);
  }

  PlainClient basic(String username, String password) {
    return authorization(Credentials.basic(username, password, StandardCharsets.UTF_8));
  }

  PlainClient authorization(String header) {
    return new PlainClient(url, header);
  }

  public Reply get(String pathAndQuery, String... headers) {
    return send("GET", pathAndQuery, null, headers);
  }

  public Reply post(String path, String body, String contentType) {
    return send("POST", path, body, "Content-Type", contentType);
  }

  public Reply send(String method, String pathAndQuery, @Nullable String body, String... headers) {
    String content = body == null ? "" : body;
    Request.Builder request =
        new Request.Builder()
            .url(url + pathAndQuery)
            .headers(Headers.of(headers))
            .method(
                method,
                method.equals("GET")
                    ? null
                    : RequestBody.create(content.getBytes(StandardCharsets.UTF_8)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try (Response response = HTTP.newCall(request.build()).execute()) {
      return new Reply(
          response.code(),
          response.header("Content-Type"),
          response.header("X-Sandbox-Response"),
          response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends JSON. */
  Reply json(String method, String pathAndQuery, String body) {
    return send(method, pathAndQuery, body, "Content-Type", "application/json");
  }

  /** The same client on the host of a service, or of the store that knows them. */
  PlainClient service(String key) {
    String sts = JsonValue.parse(get("/api/v1/ServerEnv").success()).getString("stsBaseUrl");
    String store = sts.substring(0, sts.indexOf('/', "http://".length()));
    return new PlainClient(
        key.equals("kv") ? store : of(store).get("/v1/" + key).text(), authorization);
  }

  String url() {
    return url;
  }

  /** What is in the envelope of a success. */
  <M extends JsonModel> M data(String pathAndQuery, ModelAdapter<M> model) {
    return get(pathAndQuery).data(model);
  }

  /**
   * What came back.
   *
   * @param status the HTTP status
   * @param contentType the header of this name; null for none
   * @param origin the header {@code X-Sandbox-Response}; null for none
   * @param body the body
   */
  public record Reply(
      int status, @Nullable String contentType, @Nullable String origin, String body) {
    private static final String JSON = "application/json; charset=utf-8";

    /** The body of a success. */
    public String success() {
      assertThat(status).as(body).isEqualTo(200);
      assertThat(contentType).isEqualTo(JSON);
      return body;
    }

    /** The body of a success that is a text. */
    String text() {
      assertThat(status).as(body).isEqualTo(200);
      assertThat(contentType).isEqualTo("text/plain; charset=utf-8");
      return body;
    }

    /** What is in the envelope of a success, in the form of older operations. */
    <M extends JsonModel> M data(ModelAdapter<M> model) {
      return model.with(Mismatch.STRICT).read(olderData());
    }

    /** What is in the envelope of a success, in the form of newer operations. */
    <M extends JsonModel> M newerData(ModelAdapter<M> model) {
      return model.with(Mismatch.STRICT).read(newerData());
    }

    /** A success that has no envelope. */
    <M extends JsonModel> M root(ModelAdapter<M> model) {
      return model.with(Mismatch.STRICT).read(JsonValue.parse(success()));
    }

    JsonValue olderData() {
      assertThat(status).as(body).isIn(200, 201);
      JsonValue root = JsonValue.parse(body);
      assertThat(root.keys()).containsExactly("metadata", "data");
      Metadata metadata = Metadata.JSON.with(Mismatch.STRICT).read(root.get("metadata"));
      assertThat(metadata.timestamp()).isNotNull();
      return root.get("data");
    }

    JsonValue newerData() {
      JsonValue root = JsonValue.parse(success());
      assertThat(root.keys()).containsExactly("data", "error", "warnings");
      return root.get("data");
    }

    /** What a failure of the console says of each thing that is wrong. */
    public List<String> failure(int expected) {
      List<String> descriptions = new ArrayList<>();
      for (JsonValue entry : failed(expected)) {
        assertThat(entry.keys()).containsExactly("name", "description", "objects");
        descriptions.add(entry.getString("description"));
      }
      return descriptions;
    }

    /** The word for programs of a failure of the console. */
    String failureName(int expected) {
      return failed(expected).get(0).getString("name");
    }

    /** What a failure of a service says. */
    List<String> serviceFailure(int expected) {
      JsonValue root = failed(expected);
      assertThat(root.keys()).containsExactly("error", "errors");
      return root.get("errors").asStrings();
    }

    private JsonValue failed(int expected) {
      assertThat(status).as(body).isEqualTo(expected);
      assertThat(contentType).isEqualTo(JSON);
      return JsonValue.parse(body);
    }
  }
}

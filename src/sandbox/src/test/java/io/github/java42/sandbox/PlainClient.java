package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final OkHttpClient HTTP = new OkHttpClient();

  private final String url;
  private final @Nullable String authorization;

  private PlainClient(String url, @Nullable String authorization) {
    this.url = url;
    this.authorization = authorization;
  }

  public static PlainClient of(String url) {
    return new PlainClient(url, null);
  }

  static PlainClient signedIn(Sandbox sandbox) {
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
      assertThat(response.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
      return new Reply(response.code(), response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in the envelope of a success. */
  <M extends JsonModel> M data(String pathAndQuery, ModelAdapter<M> model) {
    JsonValue root = JsonValue.parse(get(pathAndQuery).success());
    assertThat(root.keys()).containsExactly("metadata", "data");
    Metadata metadata = Metadata.JSON.with(Mismatch.STRICT).read(root.get("metadata"));
    assertThat(metadata.timestamp()).isNotNull();
    return model.with(Mismatch.STRICT).read(root.get("data"));
  }

  /**
   * What came back.
   *
   * @param status the HTTP status
   * @param body the body
   */
  public record Reply(int status, String body) {
    /** The body of a success. */
    public String success() {
      assertThat(status).as(body).isEqualTo(200);
      return body;
    }

    /** What a failure says of each thing that is wrong. */
    public List<String> failure(int expected) {
      assertThat(status).as(body).isEqualTo(expected);
      List<String> descriptions = new ArrayList<>();
      for (JsonValue entry : JsonValue.parse(body)) {
        assertThat(entry.keys()).containsExactly("name", "description", "objects");
        descriptions.add(entry.getString("description"));
      }
      return descriptions;
    }
  }
}

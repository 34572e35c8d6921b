package io.github.java42;

import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.RawApi;
import io.github.java42.internal.Services;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.QueryParams;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls that the contract does not know, by path: with the token, the retries, the errors and the
 * log of all others. An envelope is not taken off, since nobody knows of one.
 *
 * <pre>{@code
 * JsonValue answer = sdk.raw().get("/api/v38/thing", q -> q.param("active", true)).json();
 * }</pre>
 */
public final class RawCalls {
  private final RawApi api;
  private final Services services;

  RawCalls(Services services) {
    this.services = services;
    this.api = services.api(RawApi.class);
  }

  /** Query parameters by their names. */
  public static final class Query extends QueryParams<Query> {
    /** None is set. */
    public Query() {}
  }

  /**
   * Reads.
   *
   * @param path from the root of the host, such as {@code /api/v1/Org}
   * @return the answer
   * @throws IllegalArgumentException if the path does not begin with a slash
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<JsonValue> get(String path) {
    return get(path, query -> {});
  }

  /**
   * Reads.
   *
   * @param path from the root of the host
   * @param query sets query parameters
   * @return the answer
   * @throws IllegalArgumentException if the path does not begin with a slash
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<JsonValue> get(String path, Consumer<Query> query) {
    return services.call(api.rawGet(checked(path), new Query().apply("query", query).asQuery()));
  }

  /**
   * Posts. It is sent once: a server that fails is not asked again.
   *
   * @param path from the root of the host
   * @param body the body, or null for none
   * @return the answer
   * @throws IllegalArgumentException if the path does not begin with a slash
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<JsonValue> post(String path, @Nullable JsonValue body) {
    return services.call(
        body == null ? api.rawPostNothing(checked(path)) : api.rawPost(checked(path), body));
  }

  /**
   * Puts.
   *
   * @param path from the root of the host
   * @param body the body
   * @return the answer
   * @throws IllegalArgumentException if the path does not begin with a slash
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<JsonValue> put(String path, JsonValue body) {
    return services.call(api.rawPut(checked(path), body));
  }

  /**
   * Patches. It is sent once: a server that fails is not asked again.
   *
   * @param path from the root of the host
   * @param body the body
   * @return the answer
   * @throws IllegalArgumentException if the path does not begin with a slash
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<JsonValue> patch(String path, JsonValue body) {
    return services.call(api.rawPatch(checked(path), body));
  }

  /**
   * Deletes.
   *
   * @param path from the root of the host
   * @return the answer
   * @throws IllegalArgumentException if the path does not begin with a slash
   * @throws Code42Exception where it can't be had
   */
  public Code42Response<JsonValue> delete(String path) {
    return services.call(api.rawDelete(checked(path)));
  }

  private static String checked(String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("path: \"" + path + "\" does not begin with one slash");
    }
    return path;
  }
}

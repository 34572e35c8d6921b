package io.github.java42.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Gives a request the credentials that its operation asks for, and no other: a login must not wait
 * for its own token. A 401 renews the token, once and in one flight however many threads wait, and
 * the request is sent again. A failed renewal fails all that waited for it; the next call tries
 * anew. What is on its way to a host that was only a redirect gets nothing.
 */
final class Auth implements Interceptor {
  private final Login login;
  private final Callable<String> fetch;
  private Flight<String> token;

  Auth(Login login, Callable<String> fetch) {
    this.login = login;
    this.fetch = fetch;
    this.token = new Flight<>(fetch);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (Redirects.isForeign(request)) {
      return chain.proceed(request);
    }
    return switch (Facts.on(request).security()) {
      case "bearer" -> bearer(chain, request);
      case "basic" -> chain.proceed(authorized(request, login.basic()));
      default -> chain.proceed(request);
    };
  }

  /** Fetches a token, where there is none. */
  void signIn() throws IOException {
    current().get();
  }

  private Response bearer(Chain chain, Request request) throws IOException {
    Flight<String> used = current();
    Response response = chain.proceed(authorized(request, "Bearer " + used.get()));
    if (response.code() != 401) {
      return response;
    }
    response.close();
    return chain.proceed(authorized(request, "Bearer " + after(used).get()));
  }

  private static Request authorized(Request request, String value) {
    return request.newBuilder().header("Authorization", value).build();
  }

  private synchronized Flight<String> current() {
    if (token.hasFailed()) {
      token = new Flight<>(fetch);
    }
    return token;
  }

  /** The flight after this one: the first who asks begins it, the others join. */
  private synchronized Flight<String> after(Flight<String> stale) {
    if (token.equals(stale)) {
      token = new Flight<>(fetch);
    }
    return token;
  }
}

package io.github.java42.internal;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Follows redirects: within a host as they ask; to another host only what reads, and without
 * credentials; what asks for a token goes to no other host at all. A loop is an error.
 */
record Redirects(int most) implements Interceptor {
  /** Marks a request that has left its host. */
  private static final class Foreign {}

  /** Whether a request is on its way to a host that nobody named but a redirect. */
  static boolean isForeign(Request request) {
    return request.tag(Foreign.class) != null;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    for (int followed = 0; ; followed++) {
      Response response = chain.proceed(request);
      String location = response.header("Location");
      HttpUrl to =
          response.isRedirect() && location != null ? request.url().resolve(location) : null;
      if (to == null) {
        return response;
      }
      response.close();
      if (followed == most) {
        throw new LastingException("more than " + most + " redirects");
      }
      request = next(request, response.code(), to);
    }
  }

  private static Request next(Request from, int status, HttpUrl to) throws IOException {
    boolean reads = from.method().equals("GET") || from.method().equals("HEAD");
    boolean keeps = reads || status == 307 || status == 308;
    Request.Builder next = from.newBuilder().url(to);
    if (!keeps) {
      next.method("GET", null).removeHeader("Content-Type");
    }
    if (same(from.url(), to)) {
      return next.build();
    }
    if (keeps && !reads) {
      throw new LastingException("a redirect asks to send a " + from.method() + " to " + to.host());
    }
    if (!Facts.on(from).security().equals("bearer")) {
      throw new LastingException("a redirect asks to sign in at " + to.host());
    }
    return next.removeHeader("Authorization")
        .removeHeader("totp-auth")
        .removeHeader("Cookie")
        .tag(Foreign.class, new Foreign())
        .build();
  }

  /** The same scheme, name and port; https instead of http on their own ports is the same, too. */
  private static boolean same(HttpUrl a, HttpUrl b) {
    boolean upgraded = !a.isHttps() && b.isHttps() && a.port() == 80 && b.port() == 443;
    return a.host().equals(b.host())
        && (upgraded || (a.scheme().equals(b.scheme()) && a.port() == b.port()));
  }
}

package io.github.java42.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Gives a request the credentials that its operation asks for, and no other: a login must not wait
 * for its own token. The token is fetched once, in one flight however many threads wait for it; a
 * failed flight fails all of them, and the next call tries anew.
 */
final class Auth implements Interceptor {
  private final Login login;
  private final Callable<String> fetch;
  private Flight flight;

  Auth(Login login, Callable<String> fetch) {
    this.login = login;
    this.fetch = fetch;
    this.flight = new Flight(fetch);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return switch (Facts.on(request).security()) {
      case "bearer" -> chain.proceed(authorized(request, "Bearer " + token(current())));
      case "basic" -> chain.proceed(authorized(request, login.basic()));
      default -> chain.proceed(request);
    };
  }

  private static Request authorized(Request request, String value) {
    return request.newBuilder().header("Authorization", value).build();
  }

  private synchronized Flight current() {
    if (flight.failed) {
      flight = new Flight(fetch);
    }
    return flight;
  }

  private static String token(Flight flight) throws IOException {
    flight.run(); // does nothing where it runs already, or has run
    try {
      return flight.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a token");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own; // ours, or of code that the user gave us
      }
      if (e.getCause() instanceof Error broken) {
        throw broken;
      }
      throw new IOException("no token: " + e.getCause().getMessage(), e.getCause());
    }
  }

  private static final class Flight extends FutureTask<String> {
    private volatile boolean failed;

    Flight(Callable<String> fetch) {
      super(fetch);
    }

    @Override
    protected void setException(Throwable t) {
      failed = true;
      super.setException(t);
    }
  }
}

package io.github.java42.internal;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sends a request to the host that serves its operation. */
record Hosts(Addresses addresses) implements Interceptor {
  /** Stands for all hosts until a request is made. */
  static final String PLACEHOLDER = "http://host.invalid/";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    HttpUrl at = addresses.of(Facts.on(request).host());
    String base = at.encodedPath().replaceFirst("/$", "");
    HttpUrl url =
        request
            .url()
            .newBuilder()
            .scheme(at.scheme())
            .host(at.host())
            .port(at.port())
            .encodedPath(base + request.url().encodedPath())
            .build();
    return chain.proceed(request.newBuilder().url(url).build());
  }
}

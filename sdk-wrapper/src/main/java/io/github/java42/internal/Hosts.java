package io.github.java42.internal;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sends a request to the host that serves its operation. */
record Hosts(HttpUrl authority) implements Interceptor {
  /** Stands for all hosts until a request is made. */
  static final String PLACEHOLDER = "http://host.invalid/";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String host = Facts.on(request).host();
    if (!host.equals("authority")) {
      throw new IOException("no address is known for the host \"" + host + "\"");
    }
    HttpUrl url =
        request
            .url()
            .newBuilder()
            .scheme(authority.scheme())
            .host(authority.host())
            .port(authority.port())
            .build();
    return chain.proceed(request.newBuilder().url(url).build());
  }
}

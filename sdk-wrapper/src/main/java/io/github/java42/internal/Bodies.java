package io.github.java42.internal;

import java.io.EOFException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads the body of an answer, whole and into one array of the right size, and leaves it with the
 * state of the call. Inside of {@link Retry}: a body that breaks off is a connection that broke.
 */
record Bodies(int largest) implements Interceptor {
  private static final long PIECE = 8192;

  /** Marks a request whose content its caller reads. */
  private static final class Streamed {}

  /** The same request, whose successful response keeps its body: a file may be of any size. */
  static Request streamed(Request request) {
    return request.newBuilder().tag(Streamed.class, new Streamed()).build();
  }

  /** Whether the body of the response is left to the caller of the request. */
  static boolean isStreamed(Response response) {
    return response.isSuccessful() && response.request().tag(Streamed.class) != null;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (isStreamed(response)) {
      return response;
    }
    try (ResponseBody body = response.body()) {
      CallState.on(chain.request()).read(bytes(body));
      return response.newBuilder().body(ResponseBody.create(new byte[0], null)).build();
    }
  }

  private byte[] bytes(ResponseBody body) throws IOException {
    long length = body.contentLength();
    BufferedSource source = body.source();
    if (length > largest) {
      throw tooLarge();
    }
    if (length < 0) {
      return unmeasured(source);
    }
    byte[] bytes = new byte[(int) length];
    for (int at = 0; at < bytes.length; ) {
      int read = source.read(bytes, at, bytes.length - at);
      if (read < 0) {
        throw new EOFException("the body ends after " + at + " of " + length + " bytes");
      }
      at += read;
    }
    return bytes;
  }

  /** Piece by piece: a source that unzips walks over all it has piled up, once for each piece. */
  private byte[] unmeasured(BufferedSource source) throws IOException {
    Buffer whole = new Buffer();
    while (source.read(whole, PIECE) >= 0) {
      if (whole.size() > largest) {
        throw tooLarge();
      }
    }
    return whole.readByteArray();
  }

  private IOException tooLarge() {
    return new LastingException("the body is larger than " + largest + " bytes");
  }
}

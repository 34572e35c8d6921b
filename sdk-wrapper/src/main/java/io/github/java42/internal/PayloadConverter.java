package io.github.java42.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.java42.json.Codec;
import io.github.java42.runtime.Payload;
import java.io.EOFException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Takes bodies in as payloads, read once, and sends models out. */
final class PayloadConverter extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Moshi moshi;
  private final int largest;

  PayloadConverter(Moshi moshi, int largest) {
    this.moshi = moshi;
    this.largest = largest;
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (!(type instanceof ParameterizedType payload) || payload.getRawType() != Payload.class) {
      return null;
    }
    Type body = payload.getActualTypeArguments()[0];
    JsonAdapter<?> adapter = body == Void.class ? null : moshi.adapter(body);
    return response -> payload(response, adapter);
  }

  private <T> Payload<T> payload(ResponseBody response, @Nullable JsonAdapter<T> adapter)
      throws IOException {
    try (response) {
      return new Payload<>(bytes(response), adapter);
    }
  }

  /** The body in one array of the right size, where the server says what that is. */
  byte[] bytes(ResponseBody response) throws IOException {
    long length = response.contentLength();
    BufferedSource source = response.source();
    if (length > largest || (length < 0 && source.request(largest + 1L))) {
      throw new IOException("the body is larger than " + largest + " bytes");
    }
    if (length < 0) {
      return source.readByteArray();
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

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return (Object value) -> {
      Buffer body = new Buffer();
      adapter.toJson(body, value);
      return RequestBody.create(body.readByteArray(), JSON); // from a String it would get a charset
    };
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return type == Instant.class ? (Instant value) -> Codec.INSTANT.encode(value).toString() : null;
  }
}

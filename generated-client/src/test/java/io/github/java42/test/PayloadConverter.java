package io.github.java42.test;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.java42.json.Codec;
import io.github.java42.runtime.Payload;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** The least that generated interfaces need of a Retrofit: payloads in, models and times out. */
@NullMarked
final class PayloadConverter extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Moshi moshi;

  PayloadConverter(Moshi moshi) {
    this.moshi = moshi;
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (!(type instanceof ParameterizedType payload) || payload.getRawType() != Payload.class) {
      return null;
    }
    Type body = payload.getActualTypeArguments()[0];
    JsonAdapter<?> adapter = body == Void.class ? null : moshi.adapter(body);
    return response -> new Payload<>(response.bytes(), adapter);
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return (Object value) -> {
      Buffer body = new Buffer();
      adapter.toJson(body, value);
      return RequestBody.create(body.readByteArray(), JSON);
    };
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return type == Instant.class ? (Instant time) -> Codec.INSTANT.encode(time).asString() : null;
  }
}

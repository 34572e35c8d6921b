package io.github.java42.internal;

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
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Sends models out, and finds the adapter that types an answer. The bytes of the answer are not
 * here: {@link Bodies} has left them with the state of the call.
 */
final class PayloadConverter extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final byte[] NOTHING = new byte[0];

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
    return response -> {
      response.close();
      return new Payload<>(NOTHING, adapter);
    };
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return (Object value) -> {
      Required.properties(value);
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

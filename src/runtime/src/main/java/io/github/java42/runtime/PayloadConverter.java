package io.github.java42.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.java42.json.Codec;
import io.github.java42.json.JsonModel;
import java.io.IOException;
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
 * What a Retrofit needs to make the calls of generated interfaces: models go out as JSON, answers
 * come in as payloads, times stand in queries as the contract has them.
 *
 * <pre>{@code
 * Moshi moshi = new Moshi.Builder().add(new ThingsJson(Mismatch.IGNORE)).build();
 * ThingsApi api =
 *     new Retrofit.Builder()
 *         .baseUrl("https://things.example/")
 *         .addConverterFactory(PayloadConverter.of(moshi))
 *         .build()
 *         .create(ThingsApi.class);
 * }</pre>
 */
public final class PayloadConverter extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Moshi moshi;

  private PayloadConverter(Moshi moshi) {
    this.moshi = moshi;
  }

  /**
   * A converter.
   *
   * @param moshi knows the models, by the registries of their families
   * @return the converter
   */
  public static PayloadConverter of(Moshi moshi) {
    return new PayloadConverter(moshi);
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (!(type instanceof ParameterizedType payload) || payload.getRawType() != Payload.class) {
      return null;
    }
    Type body = payload.getActualTypeArguments()[0];
    JsonAdapter<?> adapter = adapter(body);
    return response -> payload(response, adapter);
  }

  private @Nullable JsonAdapter<?> adapter(Type body) {
    if (body == Void.class) {
      return null;
    }
    return body == String.class ? new TextAdapter() : moshi.adapter(body);
  }

  private static <T> Payload<T> payload(ResponseBody response, @Nullable JsonAdapter<T> adapter)
      throws IOException {
    try (response) {
      return new Payload<>(response.bytes(), adapter);
    }
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return (Object value) -> {
      refuseWhatIsMissing(value);
      Buffer body = new Buffer();
      adapter.toJson(body, value);
      return RequestBody.create(body.readByteArray(), JSON); // from a String it would get a charset
    };
  }

  /** A body without what it can't do without is not sent. */
  private static void refuseWhatIsMissing(Object body) {
    if (body instanceof JsonModel model && !model.missingProperties().isEmpty()) {
      throw new IllegalArgumentException(
          model.missingProperties().get(0)
              + ": null in a "
              + model.getClass().getSimpleName()
              + "; nothing was sent");
    }
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return type == Instant.class ? (Instant value) -> Codec.INSTANT.encode(value).toString() : null;
  }
}

package io.github.java42.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Path;

/**
 * Looks at every argument that becomes a segment of a path, before anything is sent. Retrofit
 * escapes what is in it; but one that is empty, or a dot or two, would lead to another operation.
 */
final class PathConverter extends Converter.Factory {
  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Path path) {
        return value -> Arguments.segment(path.value(), value.toString());
      }
    }
    return null;
  }
}

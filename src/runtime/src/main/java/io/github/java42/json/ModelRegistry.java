package io.github.java42.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of all models of a family, of lists of them, of {@link JsonValue} and of lists of
 * it. Given to {@code Moshi.Builder.add}, it makes them known to any Moshi.
 */
public abstract class ModelRegistry implements JsonAdapter.Factory {
  private final Mismatch mismatch;

  /**
   * For generated code.
   *
   * @param mismatch who hears of what does not fit
   */
  protected ModelRegistry(Mismatch mismatch) {
    this.mismatch = mismatch;
  }

  /**
   * For generated code: the adapter of a model.
   *
   * @param className the name of its class, with the package
   * @return its adapter, or null where the family has no such model
   */
  protected abstract @Nullable ModelAdapter<?> find(String className);

  @Override
  public final @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    boolean list = type instanceof ParameterizedType p && p.getRawType() == List.class;
    Type one = list ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    if (one == JsonValue.class) {
      String name = JsonValue.class.getSimpleName();
      return list
          ? new CodecAdapter<>(Codec.list(Codec.ANY), name, mismatch)
          : new CodecAdapter<>(Codec.ANY, name, mismatch);
    }
    ModelAdapter<?> found = find(one.getTypeName());
    if (found == null) {
      return null;
    }
    ModelAdapter<?> adapter = found.with(mismatch);
    return list ? adapter.list() : adapter;
  }
}

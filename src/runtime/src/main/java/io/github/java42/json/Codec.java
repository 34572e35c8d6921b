package io.github.java42.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are read and written. For generated code, which names one for each
 * property and parameter.
 *
 * @param <T> the type in Java
 */
public abstract class Codec<T> {
  /** Text. */
  public static final Codec<String> STRING = new Of<>(Cursor::takeString, JsonText::quote);

  /** Whole numbers of 64 bits; {@code 5.0} is one. */
  public static final Codec<Long> LONG = new Of<>(Cursor::takeLong, Buffer::writeDecimalLong);

  /** Whole numbers of 32 bits; {@code 5.0} is one. */
  public static final Codec<Integer> INTEGER =
      new Of<>(Cursor::takeInt, (out, v) -> out.writeDecimalLong(v));

  /** Numbers with a fraction, to the nearest double; the infinite ones are no JSON. */
  public static final Codec<Double> DOUBLE =
      new Of<>(Cursor::takeDouble, (out, v) -> out.writeUtf8(JsonText.spelled(v)));

  /** True or false. */
  public static final Codec<Boolean> BOOLEAN =
      new Of<>(Cursor::takeBoolean, (out, v) -> out.writeUtf8(v.toString()));

  /**
   * Times in ISO 8601. Read with any zone and any number of digits; written in UTC with
   * milliseconds, {@code 2024-03-01T12:00:00.000Z}; what is finer is cut, never rounded.
   */
  public static final Codec<Instant> INSTANT = instant(3);

  /** The same, written with microseconds: {@code 2024-03-01T12:00:00.000000Z}. */
  public static final Codec<Instant> INSTANT_MICROS = instant(6);

  /** The same, written with whole seconds: {@code 2024-03-01T12:00:00Z}. */
  public static final Codec<Instant> INSTANT_SECONDS = instant(0);

  /** Times as whole numbers: milliseconds since 1970; what is finer is cut. */
  public static final Codec<Instant> EPOCH_MILLIS =
      new Of<>(c -> c.takeEpoch(1_000), (out, v) -> IsoTime.writeEpochMillis(out, v));

  /** Times as whole numbers: seconds since 1970; what is finer is cut. */
  public static final Codec<Instant> EPOCH_SECONDS =
      new Of<>(c -> c.takeEpoch(1), (out, v) -> out.writeDecimalLong(v.getEpochSecond()));

  /** Days: {@code 2024-03-01}. */
  public static final Codec<LocalDate> DATE = new Of<>(Cursor::takeDate, IsoTime::write);

  /** Any value at all, as it came. */
  public static final Codec<JsonValue> ANY =
      new Of<>(Cursor::takeAny, (out, v) -> v.writeTo(out)) {
        @Override
        JsonValue ofNull() {
          return JsonValue.NULL;
        }
      };

  Codec() {}

  /**
   * Lists. Elements that do not fit and null elements are missing from what is read.
   *
   * @param element how elements are read and written
   * @param <E> their type
   * @return a codec
   */
  public static <E> Codec<List<E>> list(Codec<E> element) {
    return new Of<>(c -> readList(c, element), (out, list) -> writeList(out, element, list));
  }

  /**
   * Objects with keys of any name. Entries that do not fit and null entries are missing from what
   * is read.
   *
   * @param value how their values are read and written
   * @param <E> the type of the values
   * @return a codec
   */
  public static <E> Codec<Map<String, E>> map(Codec<E> value) {
    return new Of<>(c -> readMap(c, value), (out, map) -> writeMap(out, value, map));
  }

  /**
   * Open enumerations, texts on the wire.
   *
   * @param values the known values
   * @param <E> the enumeration
   * @return a codec
   */
  public static <E extends OpenEnum> Codec<E> openEnum(OpenEnum.Values<E> values) {
    return new Of<>(values::take, (out, v) -> JsonText.quote(out, v.value()));
  }

  /**
   * Models. The adapter is asked for when it is needed, since models refer to each other in
   * circles.
   *
   * @param adapter gives the adapter of the model
   * @param <M> the model
   * @return a codec
   */
  public static <M extends JsonModel> Codec<M> model(Supplier<ModelAdapter<M>> adapter) {
    return new Of<>(c -> adapter.get().take(c), (out, v) -> v.write(out));
  }

  /**
   * A value as it is written.
   *
   * @param value the value
   * @return the JSON of it
   * @throws JsonException where JSON has no text for it, such as a number that is not finite
   */
  public final JsonValue encode(T value) {
    Buffer out = new Buffer();
    write(out, value);
    return JsonValue.ofChecked(out.readByteArray());
  }

  /**
   * The value at the cursor, which is no JSON null, or null where it does not fit; the cursor then
   * may be anywhere in it. Flags tell of one that fits: they are 0 before, and the caller's after.
   */
  abstract @Nullable T read(Cursor c);

  abstract void write(Buffer out, T value);

  /** What stands for a null inside of a list or map; null where nothing does. */
  @Nullable T ofNull() {
    return null;
  }

  /** The value at the cursor, null where it is none or does not fit; the cursor moves behind. */
  final @Nullable T readElement(Cursor c) {
    c.flags = 0;
    int from = c.pos;
    boolean isNull = c.kind() == 'n';
    T v = isNull ? ofNull() : read(c);
    if (v == null || isNull) {
      c.pos = from;
      c.skip();
      c.flags = v != null ? 0 : isNull ? Cursor.RESPELLED : Cursor.PARTIAL;
    }
    return v;
  }

  private static Codec<Instant> instant(int digits) {
    return new Of<>(c -> c.takeInstant(digits), (out, v) -> IsoTime.write(out, v, digits));
  }

  private static <E> @Nullable List<E> readList(Cursor c, Codec<E> element) {
    if (c.kind() != '[') {
      return null;
    }
    c.pos++;
    List<E> list = new ArrayList<>();
    int flags = 0;
    while (c.next()) {
      E v = element.readElement(c);
      if (v != null) {
        list.add(v);
      }
      flags |= c.flags;
    }
    c.flags = flags;
    return List.copyOf(list);
  }

  private static <E> void writeList(Buffer out, Codec<E> element, List<E> list) {
    String separator = "[";
    for (E e : list) {
      element.write(out.writeUtf8(separator), e);
      separator = ",";
    }
    out.writeUtf8(list.isEmpty() ? "[]" : "]");
  }

  private static <E> @Nullable Map<String, E> readMap(Cursor c, Codec<E> value) {
    if (c.kind() != '{') {
      return null;
    }
    c.pos++;
    Map<String, @Nullable E> map = new LinkedHashMap<>();
    int flags = 0;
    while (c.next()) {
      int at = c.pos;
      String key = Scan.string(c.bytes, at);
      c.skip();
      c.colon();
      if (map.containsKey(key)) {
        throw c.error("\"" + key + "\" is twice", at);
      }
      map.put(key, value.readElement(c));
      flags |= c.flags;
    }
    c.flags = flags;
    if (flags != 0) {
      map.values().removeIf(v -> v == null);
    }
    return Collections.unmodifiableMap(map);
  }

  private static <E> void writeMap(Buffer out, Codec<E> value, Map<String, E> map) {
    String separator = "{";
    for (Map.Entry<String, E> e : map.entrySet()) {
      JsonText.quote(out.writeUtf8(separator), e.getKey());
      value.write(out.writeByte(':'), e.getValue());
      separator = ",";
    }
    out.writeUtf8(map.isEmpty() ? "{}" : "}");
  }

  private static class Of<T> extends Codec<T> {
    private final Function<Cursor, @Nullable T> read;
    private final BiConsumer<Buffer, T> write;

    Of(Function<Cursor, @Nullable T> read, BiConsumer<Buffer, T> write) {
      this.read = read;
      this.write = write;
    }

    @Override
    final @Nullable T read(Cursor c) {
      return read.apply(c);
    }

    @Override
    final void write(Buffer out, T value) {
      write.accept(out, value);
    }
  }
}

package io.github.java42.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  public static final Codec<String> STRING =
      new Codec<>() {
        @Override
        @Nullable String read(Cursor c) {
          return c.takeString();
        }

        @Override
        void write(Buffer out, String v) {
          JsonText.quote(out, v);
        }
      };

  /** Whole numbers of 64 bits; {@code 5.0} is one. */
  public static final Codec<Long> LONG =
      new Codec<>() {
        @Override
        @Nullable Long read(Cursor c) {
          return c.takeLong();
        }

        @Override
        void write(Buffer out, Long v) {
          out.writeDecimalLong(v);
        }
      };

  /** Whole numbers of 32 bits; {@code 5.0} is one. */
  public static final Codec<Integer> INTEGER =
      new Codec<>() {
        @Override
        @Nullable Integer read(Cursor c) {
          Long v = c.takeLong();
          return v == null || v != v.intValue() ? null : (Integer) v.intValue();
        }

        @Override
        void write(Buffer out, Integer v) {
          out.writeDecimalLong(v);
        }
      };

  /** Numbers with a fraction, to the nearest double; the infinite ones are no JSON. */
  public static final Codec<Double> DOUBLE =
      new Codec<>() {
        @Override
        @Nullable Double read(Cursor c) {
          return c.takeDouble();
        }

        @Override
        void write(Buffer out, Double v) {
          if (!Double.isFinite(v)) {
            throw new JsonException("A number that is not finite cannot be written");
          }
          out.writeUtf8(JsonText.spelled(v));
        }
      };

  /** True or false. */
  public static final Codec<Boolean> BOOLEAN =
      new Codec<>() {
        @Override
        @Nullable Boolean read(Cursor c) {
          return c.takeBoolean();
        }

        @Override
        void write(Buffer out, Boolean v) {
          out.writeUtf8(v.toString());
        }
      };

  /**
   * Times in ISO 8601. Read with any zone and any number of digits; written in UTC with
   * milliseconds, {@code 2024-03-01T12:00:00.000Z}; what is finer is cut, never rounded.
   */
  public static final Codec<Instant> INSTANT = new IsoInstant(3);

  /** The same, written with microseconds: {@code 2024-03-01T12:00:00.000000Z}. */
  public static final Codec<Instant> INSTANT_MICROS = new IsoInstant(6);

  /** The same, written with whole seconds: {@code 2024-03-01T12:00:00Z}. */
  public static final Codec<Instant> INSTANT_SECONDS = new IsoInstant(0);

  /** Times as whole numbers: milliseconds since 1970. */
  public static final Codec<Instant> EPOCH_MILLIS =
      new Codec<>() {
        @Override
        @Nullable Instant read(Cursor c) {
          Long v = c.takeLong();
          return v == null ? null : Instant.ofEpochMilli(v);
        }

        @Override
        void write(Buffer out, Instant v) {
          try {
            out.writeDecimalLong(v.toEpochMilli());
          } catch (ArithmeticException e) {
            throw new JsonException("A time too far away cannot be written", -1, "", e);
          }
        }
      };

  /** Times as whole numbers: seconds since 1970; what is finer is cut. */
  public static final Codec<Instant> EPOCH_SECONDS =
      new Codec<>() {
        @Override
        @Nullable Instant read(Cursor c) {
          Long v = c.takeLong();
          try {
            return v == null ? null : Instant.ofEpochSecond(v);
          } catch (DateTimeException e) {
            return null;
          }
        }

        @Override
        void write(Buffer out, Instant v) {
          out.writeDecimalLong(v.getEpochSecond());
        }
      };

  /** Days: {@code 2024-03-01}. */
  public static final Codec<LocalDate> DATE =
      new Codec<>() {
        @Override
        @Nullable LocalDate read(Cursor c) {
          int end = c.kind() == '"' ? Scan.endOfString(c.bytes, c.pos) : c.pos;
          LocalDate v = IsoTime.readDate(c.bytes, c.pos + 1, end - 1);
          if (v != null) {
            c.pos = end;
          }
          return v;
        }

        @Override
        void write(Buffer out, LocalDate v) {
          out.writeByte('"');
          IsoTime.write(out, v);
          out.writeByte('"');
        }
      };

  /** Any value at all, as it came. */
  public static final Codec<JsonValue> ANY =
      new Codec<>() {
        @Override
        JsonValue read(Cursor c) {
          int from = c.pos;
          c.skip();
          return c.copyFrom(from);
        }

        @Override
        void write(Buffer out, JsonValue v) {
          v.writeTo(out);
        }

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
    return new Codec<>() {
      @Override
      @Nullable List<E> read(Cursor c) {
        if (c.kind() != '[') {
          return null;
        }
        c.pos++;
        int base = c.elementsBase();
        int flags = 0;
        while (c.next()) {
          E v = element.readElement(c);
          if (v != null) {
            c.pushElement(v);
          }
          flags |= c.flags;
        }
        c.flags = flags;
        return c.popElements(base);
      }

      @Override
      void write(Buffer out, List<E> list) {
        String separator = "[";
        for (E e : list) {
          out.writeUtf8(separator);
          element.write(out, e);
          separator = ",";
        }
        out.writeUtf8(list.isEmpty() ? "[]" : "]");
      }
    };
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
    return new Codec<>() {
      @Override
      @Nullable Map<String, E> read(Cursor c) {
        if (c.kind() != '{') {
          return null;
        }
        c.pos++;
        Map<String, @Nullable E> map = new LinkedHashMap<>();
        int flags = 0;
        boolean dropped = false;
        while (c.next()) {
          int at = c.pos;
          String key = Scan.string(c.bytes, at);
          c.skip();
          c.colon();
          if (map.containsKey(key)) {
            throw c.error("\"" + key + "\" is twice", at);
          }
          E v = value.readElement(c);
          map.put(key, v);
          dropped |= v == null;
          flags |= c.flags;
        }
        c.flags = flags;
        if (dropped) {
          map.values().removeIf(v -> v == null);
        }
        return Collections.unmodifiableMap(map);
      }

      @Override
      void write(Buffer out, Map<String, E> map) {
        String separator = "{";
        for (Map.Entry<String, E> e : map.entrySet()) {
          out.writeUtf8(separator);
          JsonText.quote(out, e.getKey());
          value.write(out.writeByte(':'), e.getValue());
          separator = ",";
        }
        out.writeUtf8(map.isEmpty() ? "{}" : "}");
      }
    };
  }

  /**
   * Open enumerations, texts on the wire.
   *
   * @param values the known values
   * @param <E> the enumeration
   * @return a codec
   */
  public static <E extends OpenEnum> Codec<E> openEnum(OpenEnum.Values<E> values) {
    return new Codec<>() {
      @Override
      @Nullable E read(Cursor c) {
        return c.kind() == '"' ? values.take(c) : null;
      }

      @Override
      void write(Buffer out, E v) {
        JsonText.quote(out, v.value());
      }
    };
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
    return new Codec<>() {
      @Override
      @Nullable M read(Cursor c) {
        return c.kind() == '{' ? adapter.get().read(c) : null;
      }

      @Override
      void write(Buffer out, M v) {
        v.write(out);
      }
    };
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

  private static final class IsoInstant extends Codec<Instant> {
    private final int digits;

    IsoInstant(int digits) {
      this.digits = digits;
    }

    @Override
    @Nullable Instant read(Cursor c) {
      return c.takeInstant(digits);
    }

    @Override
    void write(Buffer out, Instant v) {
      out.writeByte('"');
      IsoTime.write(out, v, digits);
      out.writeByte('"');
    }
  }
}

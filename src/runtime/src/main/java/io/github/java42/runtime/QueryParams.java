package io.github.java42.runtime;

import io.github.java42.json.Codec;
import io.github.java42.json.JsonValue;
import io.github.java42.json.OpenEnum;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The optional query parameters of one operation. Generated classes add a setter for each; what was
 * not set, and what was set to null, is not sent; a list repeats the name. Not for several threads.
 *
 * @param <P> the class itself
 */
public abstract class QueryParams<P extends QueryParams<P>> {
  private static final String MASK = "***";

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** The names whose values are not shown: those of secrets, and those the contract lacks. */
  private final Set<String> masked = new HashSet<>();

  /** The names that were set to null, or to an empty list. */
  private final Set<String> cleared = new HashSet<>();

  /** For generated code. */
  protected QueryParams() {}

  /**
   * For generated code: sets a parameter, in the place of what was set before.
   *
   * @param name its name on the wire
   * @param codec its type
   * @param value its value; null sends nothing
   * @param <V> its type in Java
   * @return this
   */
  protected final <V> P put(String name, Codec<V> codec, @Nullable V value) {
    masked.remove(name);
    return put(name, value == null ? List.of() : texts(name, codec.encode(value)));
  }

  /**
   * For generated code: sets a parameter whose value {@link #toString()} masks.
   *
   * @param name its name on the wire
   * @param codec its type
   * @param value its value; null sends nothing
   * @param <V> its type in Java
   * @return this
   */
  protected final <V> P putSecret(String name, Codec<V> codec, @Nullable V value) {
    P self = put(name, codec, value);
    masked.add(name);
    return self;
  }

  /**
   * For generated code: lets the caller of a method set what it likes.
   *
   * @param argument the name of the method's argument, for messages
   * @param options sets parameters
   * @return this
   * @throws IllegalArgumentException if the options are null
   */
  @SuppressWarnings("unchecked") // that is what P is bound to
  public final P apply(String argument, @Nullable Consumer<? super P> options) {
    if (options == null) {
      throw new IllegalArgumentException(
          argument + ": null; use the method without it to set nothing");
    }
    options.accept((P) this);
    return (P) this;
  }

  /**
   * Sends a parameter that the contract does not know, in the place of what was set before.
   *
   * @param name its name on the wire
   * @param value a text, number, truth value, open enumeration or time, or a list of these; null
   *     sends nothing
   * @return this
   */
  public P param(String name, @Nullable Object value) {
    P self = put(name, texts(name, value));
    masked.add(name);
    return self;
  }

  /**
   * What will be sent under a name.
   *
   * @param name a name on the wire
   * @return the text, of a list the first; null where nothing is sent
   */
  public final @Nullable String value(String name) {
    List<String> all = values.get(name);
    return all == null ? null : all.get(0);
  }

  /**
   * Returns the names that were set to null, or to an empty list: an operation's default does not
   * replace them.
   *
   * @return names on the wire; later changes do not show
   */
  public final Set<String> cleared() {
    return Set.copyOf(cleared);
  }

  /**
   * As Retrofit's {@code @QueryMap} takes it: a map only by its type, as its entries may repeat a
   * key.
   *
   * @return the parameters; later changes do not show
   */
  public final Map<String, String> asQuery() {
    return asQuery(Map.of());
  }

  /**
   * The same with more: a pager adds what it counts.
   *
   * @param more values by their names on the wire, which win over what was set; of the types that
   *     {@link #param} takes
   * @return the parameters; later changes do not show
   */
  public final Map<String, String> asQuery(Map<String, ?> more) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    more.forEach((name, value) -> all.put(name, texts(name, value)));
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    all.forEach((name, texts) -> texts.forEach(text -> entries.add(Map.entry(name, text))));
    return new Entries(entries);
  }

  /** Two sets of parameters are equal if they are of one class and send the same values. */
  @Override
  public final boolean equals(@Nullable Object o) {
    return o instanceof QueryParams<?> other
        && other.getClass() == getClass()
        && other.values.equals(values);
  }

  /** Changes when a parameter is set. */
  @Override
  public final int hashCode() {
    return values.hashCode();
  }

  /** The parameters that were set. Secrets are masked, as is what {@link #param} has set. */
  @Override
  public final String toString() {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + (masked.contains(e.getKey()) ? MASK : shown(e.getValue())))
        .collect(Collectors.joining(", ", getClass().getSimpleName() + "{", "}"));
  }

  private static String shown(List<String> texts) {
    return texts.size() == 1 ? texts.get(0) : texts.toString();
  }

  @SuppressWarnings("unchecked") // that is what P is bound to
  private P put(String name, List<String> texts) {
    if (texts.isEmpty()) {
      values.remove(name);
      cleared.add(name);
    } else {
      values.put(name, texts);
      cleared.remove(name);
    }
    return (P) this;
  }

  private static List<String> texts(String name, JsonValue value) {
    if (!value.isArray()) {
      return List.of(text(name, value));
    }
    List<String> texts = new ArrayList<>();
    value.forEach(element -> texts.add(text(name, element)));
    return texts;
  }

  private static String text(String name, JsonValue scalar) {
    if (scalar.isObject() || scalar.isArray()) {
      throw new IllegalArgumentException(name + ": an object or an array is no query parameter");
    }
    return scalar.toString();
  }

  private static List<String> texts(String name, @Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Iterable<?> list && !(value instanceof JsonValue)) {
      list.forEach(element -> texts.add(text(name, element)));
    } else if (value != null) {
      texts.add(text(name, value));
    }
    return texts;
  }

  private static String text(String name, @Nullable Object value) {
    if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof OpenEnum) {
      return value.toString();
    }
    if (value instanceof Instant time) {
      return Codec.INSTANT.encode(time).asString();
    }
    throw new IllegalArgumentException(
        name
            + ": "
            + (value == null ? "a null in a list" : "a " + value.getClass().getSimpleName())
            + " is no query parameter; it takes texts, numbers, booleans, open enumerations, "
            + "Instants and lists of these");
  }

  private static final class Entries extends AbstractMap<String, String> {
    private final List<Map.Entry<String, String>> entries;

    Entries(List<Map.Entry<String, String>> entries) {
      this.entries = entries;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<String, String>> iterator() {
          return entries.iterator();
        }

        @Override
        public int size() {
          return entries.size();
        }
      };
    }

    /** Names only. */
    @Override
    public String toString() {
      return entries.stream().map(Map.Entry::getKey).toList().toString();
    }
  }
}

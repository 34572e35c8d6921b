package io.github.java42.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What all models are: immutable, with one slot for each property, and with what was sent beside
 * the contract. Generated classes add the accessors.
 *
 * <p>Two models of one class are equal when their properties have equal values, the same are null,
 * and the same are missing, and when their unknown properties are equal. In which order they came
 * and how their numbers and times were spelled makes no difference.
 */
public abstract class JsonModel {
  /** Stands for an explicit null; an empty slot is a property that is not there. */
  static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  final @Nullable Object[] slots;
  final Map<String, JsonValue> unknown;

  /** The slots in the order of the members, -1 for the next unknown; null as in the table. */
  final short @Nullable [] order;

  /**
   * For generated code.
   *
   * @param values the values of the model
   */
  protected JsonModel(Slots values) {
    slots = values.slots;
    unknown = values.unknown;
    order = values.order;
  }

  /**
   * For generated code: the adapter of this class.
   *
   * @return its adapter
   */
  protected abstract ModelAdapter<?> adapter();

  /**
   * What was sent and the contract does not know, and what does not fit its contract: by their
   * names on the wire, as they came. All of it is written back.
   *
   * @return the values; empty in most cases
   */
  public final Map<String, JsonValue> unknownProperties() {
    Map<String, JsonValue> all = null;
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] instanceof Kept k && k.misfit()) {
        if (all == null) {
          all = new LinkedHashMap<>(unknown);
        }
        all.put(table().property(slot).name, k.raw());
      }
    }
    return Collections.unmodifiableMap(all == null ? unknown : all);
  }

  /**
   * What must be there before this is sent, and is not.
   *
   * @return the names on the wire of the required properties that are missing; mostly none
   */
  public final List<String> missingProperties() {
    List<String> missing = new ArrayList<>();
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] == null && table().property(slot).isRequired) {
        missing.add(table().property(slot).name);
      }
    }
    return missing;
  }

  /**
   * For generated code: an optional property.
   *
   * @param slot its place in the table
   * @param <V> its type
   * @return its value; null where it is missing, null, or does not fit
   */
  // A slot holds what its codec reads; the generated accessor names the type.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  protected final <V> @Nullable V get(int slot) {
    Object v = typed(slots[slot]);
    return v == NULL ? null : (V) v;
  }

  /**
   * For generated code: a required property.
   *
   * @param slot its place in the table
   * @param <V> its type
   * @return its value
   * @throws JsonException where it is missing, null, or does not fit; with what came instead
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // as get
  protected final <V> V require(int slot) {
    V v = get(slot);
    if (v == null) {
      ModelAdapter.Property p = table().property(slot);
      String what = table().model + "." + p.name;
      throw new JsonException(
          slots[slot] == null
              ? what + " is required and was not sent"
              : what + " is required and came as " + shown(p, Objects.requireNonNull(slots[slot])));
    }
    return v;
  }

  /**
   * For generated code: a list.
   *
   * @param slot its place in the table
   * @param <E> the type of its elements
   * @return its value; empty where it is missing, null, or does not fit
   */
  protected final <E> List<E> list(int slot) {
    List<E> v = get(slot);
    return v == null ? List.of() : v;
  }

  /**
   * For generated code: a map.
   *
   * @param slot its place in the table
   * @param <E> the type of its values
   * @return its value; empty where it is missing, null, or does not fit
   */
  protected final <E> Map<String, E> map(int slot) {
    Map<String, E> v = get(slot);
    return v == null ? Map.of() : v;
  }

  /**
   * The model as it is sent, secrets included.
   *
   * @return JSON
   */
  public final String toJson() {
    Buffer out = new Buffer();
    write(out);
    return out.readUtf8();
  }

  @Override
  public final boolean equals(@Nullable Object o) {
    if (!(o instanceof JsonModel m) || m.getClass() != getClass() || !m.unknown.equals(unknown)) {
      return false;
    }
    for (int slot = 0; slot < slots.length; slot++) {
      if (!Objects.equals(worth(slots[slot]), worth(m.slots[slot]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final int hashCode() {
    int hash = unknown.hashCode();
    for (Object v : slots) {
      hash = 31 * hash + Objects.hashCode(worth(v));
    }
    return hash;
  }

  /** The properties that are there, for people to read; secrets are masked. */
  @Override
  public final String toString() {
    List<String> parts = new ArrayList<>();
    for (int slot = 0; slot < slots.length; slot++) {
      Object v = slots[slot];
      if (v != null) {
        ModelAdapter.Property p = table().property(slot);
        parts.add(p.name + "=" + shown(p, v));
      }
    }
    unknown.forEach((name, v) -> parts.add(name + "=" + v.toJson()));
    return table().model + "{" + String.join(", ", parts) + "}";
  }

  final void write(Buffer out) {
    table().write(out, this);
  }

  private Table table() {
    return adapter().table;
  }

  private static @Nullable Object typed(@Nullable Object slot) {
    return slot instanceof Kept k ? k.typed() : slot;
  }

  /** What makes a slot equal to another. */
  private static @Nullable Object worth(@Nullable Object slot) {
    return slot instanceof Kept k && !k.misfit() ? k.typed() : slot;
  }

  private static String shown(ModelAdapter.Property p, Object slot) {
    Object v = typed(slot);
    if (slot == NULL) {
      return "null";
    }
    if (p.isSecret) {
      return "***";
    }
    if (v != null) {
      return v.toString();
    }
    JsonValue raw = ((Kept) slot).raw();
    // What is inside of an object or array may be secret; nobody can say where it does not fit.
    return raw.isObject() || raw.isArray() ? raw.kind() : raw.toJson();
  }

  /** The values of a model on their way into its constructor. For generated code. */
  public static final class Slots {
    final @Nullable Object[] slots;
    final Map<String, JsonValue> unknown;
    final short @Nullable [] order;

    Slots(@Nullable Object[] slots, Map<String, JsonValue> unknown, short @Nullable [] order) {
      this.slots = slots;
      this.unknown = unknown;
      this.order = order;
    }
  }

  /**
   * What all builders are: null means that nothing is sent. Not for several threads.
   *
   * @param <B> the builder itself
   */
  public abstract static class Builder<B extends Builder<B>> {
    private final Table table;
    private final @Nullable Object[] slots;
    private final Map<String, JsonValue> unknown;
    private final short @Nullable [] order;

    /**
     * For generated code: an empty builder.
     *
     * @param adapter the adapter of the model
     */
    protected Builder(ModelAdapter<?> adapter) {
      table = adapter.table;
      slots = new Object[table.properties.size()];
      unknown = new LinkedHashMap<>();
      order = null;
    }

    /**
     * For generated code: a builder with all that a model has.
     *
     * @param from the model
     */
    protected Builder(JsonModel from) {
      table = from.table();
      slots = from.slots.clone();
      unknown = new LinkedHashMap<>(from.unknown);
      order = from.order;
    }

    /**
     * For generated code: sets a property. What came in its place, if anything did, is dropped.
     *
     * @param slot its place in the table
     * @param value its value, of which a list or map is copied; null sends nothing
     * @return this builder
     */
    protected final B set(int slot, @Nullable Object value) {
      if (value instanceof JsonValue any && any.isNull()) {
        return clear(slot); // as it is read
      }
      slots[slot] = value == null ? null : copy(slot, value);
      return self();
    }

    /**
     * For generated code: sends an explicit null.
     *
     * @param slot the place of the property in the table
     * @return this builder
     */
    protected final B clear(int slot) {
      slots[slot] = NULL;
      return self();
    }

    /**
     * Sends a property that the contract does not know.
     *
     * @param name its name on the wire; one that the contract knows is refused
     * @param value its value
     * @return this builder
     */
    public final B unknownProperty(String name, JsonValue value) {
      if (table.slot(name) >= 0) {
        throw new IllegalArgumentException(
            table.model + " knows \"" + name + "\"; use its own setter");
      }
      unknown.put(name, Objects.requireNonNull(value, name));
      return self();
    }

    /**
     * For generated code: lets the caller of a method set what it likes.
     *
     * @param argument the name of the method's argument, for messages
     * @param options sets properties of this builder
     * @return this builder
     * @throws IllegalArgumentException if the options are null
     */
    public final B apply(String argument, @Nullable Consumer<? super B> options) {
      if (options == null) {
        throw new IllegalArgumentException(
            argument + ": null; use the method without it to set nothing");
      }
      options.accept(self());
      return self();
    }

    /**
     * For generated code: what was set so far.
     *
     * @return the values for the constructor of the model
     */
    protected final Slots slots() {
      return new Slots(slots.clone(), new LinkedHashMap<>(unknown), order);
    }

    @SuppressWarnings("unchecked") // that is what B is bound to
    private B self() {
      return (B) this;
    }

    private Object copy(int slot, @Nullable Object value) {
      if (value == null) {
        throw new IllegalArgumentException(
            table.model + "." + table.property(slot).name + " must not hold a null");
      }
      if (value instanceof List<?> list) {
        List<Object> copy = new ArrayList<>(list.size());
        list.forEach(v -> copy.add(copy(slot, v)));
        return Collections.unmodifiableList(copy);
      }
      if (value instanceof Map<?, ?> map) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((k, v) -> copy.put(copy(slot, k), copy(slot, v)));
        return Collections.unmodifiableMap(copy);
      }
      return value;
    }
  }
}

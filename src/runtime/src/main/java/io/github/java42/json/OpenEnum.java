package io.github.java42.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enumeration that may grow: what the contract knows is a constant, what it does not
 * know yet is a value too, and is written back as it came. Two are equal when their texts are.
 */
public abstract class OpenEnum {
  private final String value;
  private final boolean known;

  /**
   * For generated code.
   *
   * @param value the text on the wire
   * @param known whether the contract knows it
   */
  protected OpenEnum(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /**
   * The text on the wire.
   *
   * @return the text
   */
  public final String value() {
    return value;
  }

  /**
   * Whether the contract knows this value.
   *
   * @return false for one that came from a newer server or was made from a text
   */
  public final boolean isKnown() {
    return known;
  }

  @Override
  public final boolean equals(@Nullable Object o) {
    return o instanceof OpenEnum e && e.getClass() == getClass() && e.value.equals(value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** The text on the wire. */
  @Override
  public final String toString() {
    return value;
  }

  /**
   * The known values of an enumeration, and how others are made.
   *
   * @param <E> the enumeration
   */
  public static final class Values<E extends OpenEnum> {
    private final BiFunction<String, Boolean, E> create;
    private final List<E> known;
    private final Keys keys;

    /**
     * For generated code.
     *
     * @param create makes a value of a text, and of whether it is known
     * @param known all known values
     */
    @SafeVarargs
    public Values(BiFunction<String, Boolean, E> create, E... known) {
      this.create = create;
      List<E> list = new ArrayList<>();
      for (E e : known) {
        list.add(e);
      }
      this.known = Collections.unmodifiableList(list);
      this.keys = new Keys(this.known.stream().map(OpenEnum::value).toList());
    }

    /**
     * The known values.
     *
     * @return all of them, in the order of the contract
     */
    public List<E> list() {
      return known;
    }

    /**
     * The value with a text.
     *
     * @param value the text on the wire
     * @return its constant, or a new one that is not known
     */
    public E of(String value) {
      int k = keys.indexOf(value);
      return k >= 0 ? known.get(k) : create.apply(value, false);
    }

    @Nullable E take(Cursor c) {
      if (c.kind() != '"') {
        return null;
      }
      int quote = c.pos;
      int k = keys.select(c, 0);
      return k >= 0 ? known.get(k) : create.apply(Scan.string(c.bytes, quote), false);
    }
  }
}

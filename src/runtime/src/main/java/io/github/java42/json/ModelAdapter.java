package io.github.java42.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the models of one class, by the table of its properties. It works in any Moshi
 * as an adapter, and without one: {@code User.JSON.fromJson(text)}, {@code User.JSON.read(part)}.
 *
 * <p>What was read and not changed is written with the same members in the same order, each with
 * the spelling in which it came; only blanks between the tokens and escapes within strings may
 * differ. A value that does not fit the type of its property costs that property only, and is kept
 * as it came. Broken JSON and an object with one key twice are refused.
 *
 * @param <M> the model
 */
public final class ModelAdapter<M extends JsonModel> extends IndexAdapter<M> {
  final Table table;
  private final Function<JsonModel.Slots, M> create;
  private final Mismatch mismatch;

  private ModelAdapter(Table table, Function<JsonModel.Slots, M> create, Mismatch mismatch) {
    this.table = table;
    this.create = create;
    this.mismatch = mismatch;
  }

  /**
   * For generated code.
   *
   * @param model the model's name, as messages say it
   * @param create makes a model
   * @param properties its properties in the order of their slots
   * @param <M> the model
   * @return its adapter, which tells nobody of what does not fit
   */
  public static <M extends JsonModel> ModelAdapter<M> of(
      String model, Function<JsonModel.Slots, M> create, Property... properties) {
    return new ModelAdapter<>(new Table(model, List.of(properties)), create, Mismatch.IGNORE);
  }

  /**
   * The same adapter with another ear for what does not fit, in this model and in those inside.
   *
   * @param mismatch who hears of it
   * @return the adapter
   */
  public ModelAdapter<M> with(Mismatch mismatch) {
    return new ModelAdapter<>(table, create, mismatch);
  }

  /**
   * Whether the contract promises nothing of the model: then an empty answer is one, too.
   *
   * @return true where the table has no property
   */
  public boolean isFreeForm() {
    return table.properties.isEmpty();
  }

  /**
   * Reads a part of a document.
   *
   * @param value an object
   * @return its model, which does not hold on to the document
   * @throws JsonException where it is no object, or has a key twice
   */
  public M read(JsonValue value) {
    if (!value.isObject()) {
      throw value.error("No object for " + table.model + ": " + value.kind() + " came");
    }
    return create.apply(table.read(value.cursor(mismatch)));
  }

  /**
   * Reads what this model has in common with another document, for an update that must repeat the
   * current state: {@code UserUpdate.JSON.readKnown(user.json())}.
   *
   * <p>Properties that the model does not declare are dropped, and so are nulls. Everything else is
   * written as it came, even if its type does not match the contract.
   *
   * @param value an object of any schema
   * @return the model, without unknown properties
   * @throws JsonException if the value is not an object, or has a duplicate key
   */
  public M readKnown(JsonValue value) {
    @Nullable Object[] slots = with(Mismatch.IGNORE).read(value).slots.clone();
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] == JsonModel.NULL) {
        slots[slot] = null;
      }
    }
    return create.apply(new JsonModel.Slots(slots, Map.of(), null));
  }

  /**
   * A copy of a model with other values, which need not be known when the code is written: a pager
   * sets the number of the next page in a body with it.
   *
   * @param model the model
   * @param values values by their names on the wire; a name that the model does not know becomes an
   *     unknown property
   * @param <M> the model
   * @return the copy
   * @throws JsonException where a value does not fit the type of its property
   */
  @SuppressWarnings("unchecked") // a model's adapter makes models of its class
  public static <M extends JsonModel> M changed(M model, Map<String, JsonValue> values) {
    ModelAdapter<M> adapter = (ModelAdapter<M>) model.adapter();
    @Nullable Object[] slots = model.slots.clone();
    Map<String, JsonValue> unknown = new LinkedHashMap<>(model.unknown);
    values.forEach(
        (name, value) -> {
          int slot = adapter.table.slot(name);
          if (slot < 0) {
            unknown.put(name, value);
          } else {
            slots[slot] = adapter.table.readStrictly(slot, value);
          }
        });
    return adapter.create.apply(new JsonModel.Slots(slots, unknown, model.order));
  }

  @Override
  @Nullable M readNullable(JsonValue value) {
    return value.isNull() ? null : read(value);
  }

  @Override
  void write(Buffer out, M value) {
    value.write(out);
  }

  @Nullable M take(Cursor c) {
    return c.kind() == '{' ? create.apply(table.read(c)) : null;
  }

  CodecAdapter<List<M>> list() {
    return new CodecAdapter<>(Codec.list(Codec.model(() -> this)), table.model, mismatch);
  }

  /** A property of a model: its name on the wire, its type, and what else is known of it. */
  public static final class Property {
    final String name;
    final Codec<?> codec;
    final boolean isRequired;
    final boolean isSecret;
    final byte[] key; // as it is written, with the colon

    private Property(String name, Codec<?> codec, boolean isRequired, boolean isSecret) {
      this.name = name;
      this.codec = codec;
      this.isRequired = isRequired;
      this.isSecret = isSecret;
      this.key = (JsonValue.of(name).toJson() + ':').getBytes(StandardCharsets.UTF_8);
    }

    /**
     * An optional property.
     *
     * @param name its name on the wire
     * @param codec its type
     * @return the property
     */
    public static Property of(String name, Codec<?> codec) {
      return new Property(name, codec, false, false);
    }

    /**
     * The same, always there.
     *
     * @return the property
     */
    public Property required() {
      return new Property(name, codec, true, isSecret);
    }

    /**
     * The same, never shown in texts that are made for people.
     *
     * @return the property
     */
    public Property secret() {
      return new Property(name, codec, isRequired, true);
    }
  }
}

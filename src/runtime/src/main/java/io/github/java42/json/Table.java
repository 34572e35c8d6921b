package io.github.java42.json;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The properties of a model, and the reading and writing of all models by them. */
final class Table {
  private static final int UNKNOWN = -1;

  final String model;
  final List<ModelAdapter.Property> properties;
  private final Keys keys;
  private final Codec<?>[] codecs;
  private final int[] required;

  Table(String model, List<ModelAdapter.Property> properties) {
    this.model = model;
    this.properties = properties;
    this.keys = new Keys(properties.stream().map(p -> p.name).toList());
    this.codecs = properties.stream().map(p -> p.codec).toArray(Codec<?>[]::new);
    this.required =
        properties.stream().filter(p -> p.isRequired).mapToInt(properties::indexOf).toArray();
  }

  /** The slot of a name on the wire, or -1. */
  int slot(String name) {
    return keys.indexOf(name);
  }

  ModelAdapter.Property property(int slot) {
    return properties.get(slot);
  }

  /** Reads the object at the cursor. */
  JsonModel.Slots read(Cursor c) {
    @Nullable Object[] slots = new Object[codecs.length];
    Map<String, JsonValue> unknown = null;
    int base = c.orderBase();
    int last = -1;
    boolean ordered = true; // as the table, with the unknown ones behind
    c.pos++;
    while (c.next()) {
      int key = c.pos;
      int slot = keys.select(c, last + 1);
      c.colon();
      c.pushOrder(slot);
      if (slot >= 0) {
        if (slots[slot] != null) {
          throw twice(c, key);
        }
        slots[slot] = take(c, slot);
        ordered &= slot > last && unknown == null;
        last = slot;
      } else {
        String name = Scan.string(c.bytes, key);
        JsonValue raw = c.takeAny();
        if (unknown == null) {
          unknown = new LinkedHashMap<>();
        }
        if (unknown.put(name, raw) != null) {
          throw twice(c, key);
        }
        if (codecs.length > 0) { // a model without properties is free-form: nothing is unknown
          c.mismatch.unknown(model, name, raw);
        }
      }
    }
    for (int slot : required) {
      if (slots[slot] == null || slots[slot] == JsonModel.NULL) {
        c.mismatch.missing(model, property(slot).name);
      }
    }
    short[] order = null;
    if (ordered) {
      c.dropOrder(base);
    } else {
      order = c.popOrder(base);
    }
    return new JsonModel.Slots(slots, unknown == null ? Map.of() : unknown, order);
  }

  /** The value of a property; with what came instead, where it is not exactly what it is worth. */
  private Object take(Cursor c, int slot) {
    int from = c.pos;
    if (c.kind() == 'n') {
      c.skip();
      return JsonModel.NULL;
    }
    Object v = codecs[slot].read(c);
    int flags = c.flags;
    if (v != null && flags == 0) {
      return v;
    }
    c.flags = 0;
    c.pos = from;
    JsonValue raw = c.takeAny();
    boolean misfit = v == null || (flags & Cursor.PARTIAL) != 0;
    if (misfit) {
      c.mismatch.misfit(model, property(slot).name, raw);
    }
    return new Kept(v, raw, misfit);
  }

  /** The value for a slot; one that does not fit is refused. */
  Object readStrictly(int slot, JsonValue value) {
    return take(value.cursor((m, p, raw) -> Mismatch.STRICT.misfit(m, p, raw)), slot);
  }

  private JsonException twice(Cursor c, int key) {
    return c.error("\"" + Scan.string(c.bytes, key) + "\" is twice in " + model, key);
  }

  /** Writes a model, in the order in which it came. */
  void write(Buffer out, JsonModel m) {
    Iterator<Map.Entry<String, JsonValue>> unknown = m.unknown.entrySet().iterator();
    long start = out.writeByte('{').size();
    boolean[] written = new boolean[codecs.length];
    if (m.order != null) {
      for (short slot : m.order) {
        if (slot != UNKNOWN) {
          written[slot] = true;
          writeMember(out, start, slot, m.slots[slot]);
        } else if (unknown.hasNext()) {
          writeMember(out, start, unknown.next());
        }
      }
    }
    for (int slot = 0; slot < codecs.length; slot++) {
      if (!written[slot]) {
        writeMember(out, start, slot, m.slots[slot]);
      }
    }
    while (unknown.hasNext()) {
      writeMember(out, start, unknown.next());
    }
    out.writeByte('}');
  }

  @SuppressWarnings("unchecked") // a slot holds what its codec reads
  private void writeMember(Buffer out, long start, int slot, @Nullable Object value) {
    if (value == null) {
      return;
    }
    separate(out, start).write(property(slot).key);
    if (value == JsonModel.NULL) {
      out.writeUtf8("null");
    } else if (value instanceof Kept k) {
      k.raw().writeTo(out);
    } else {
      ((Codec<Object>) codecs[slot]).write(out, value);
    }
  }

  private static void writeMember(Buffer out, long start, Map.Entry<String, JsonValue> e) {
    JsonText.quote(separate(out, start), e.getKey());
    e.getValue().writeTo(out.writeByte(':'));
  }

  private static Buffer separate(Buffer out, long start) {
    return out.size() > start ? out.writeByte(',') : out;
  }
}

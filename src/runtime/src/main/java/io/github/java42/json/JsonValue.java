package io.github.java42.json;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value: a place in the bytes as they came, which were checked strictly (RFC 8259, UTF-8, at
 * most 512 levels) when they were parsed. What is inside is read when asked for, so that one field
 * of a big page costs one field.
 *
 * <pre>{@code
 * JsonValue page = JsonValue.parse(text);
 * for (JsonValue user : page.get("users")) {
 *   String email = user.getString("email");
 * }
 * }</pre>
 *
 * <p>Immutable. It keeps the whole text that it is a part of.
 */
public final class JsonValue implements Subscriptable {
  /** The JSON null. */
  public static final JsonValue NULL = parse("null");

  private static final int KEYS_IN_MESSAGES = 30;
  private static final int LONGEST_NUMBER = 1_000;

  private final JsonText text;
  private final int at;
  private final int entry;

  JsonValue(JsonText text, int at, int entry) {
    this.text = text;
    this.at = at;
    this.entry = entry;
  }

  /** The root of a text that is known to be right. */
  static JsonValue ofChecked(byte[] bytes) {
    return new JsonValue(new JsonText(bytes, JsonText.NO_TAPE, 0, true), 0, 0);
  }

  /**
   * Checks a whole text.
   *
   * @param json the text; a byte order mark before it is skipped
   * @return its value
   * @throws JsonException where it is no JSON; position and path say where
   */
  public static JsonValue parse(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (JsonText.isLoneSurrogate(json, i)) {
        throw new JsonException("Half a surrogate pair at character " + i + " of the text");
      }
    }
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Checks a whole text.
   *
   * @param json the text in UTF-8; a byte order mark before it is skipped. The array is not copied:
   *     nobody may change it from now on
   * @return its value
   * @throws JsonException where it is no JSON; position and path say where
   */
  public static JsonValue parse(byte[] json) {
    JsonText text = StrictPass.check(json);
    return new JsonValue(text, Scan.blanks(json, StrictPass.start(json)), 0);
  }

  /**
   * A string.
   *
   * @param value its text
   * @return the value
   */
  public static JsonValue of(String value) {
    Buffer out = new Buffer();
    JsonText.quote(out, value);
    return ofChecked(out.readByteArray());
  }

  /**
   * A whole number.
   *
   * @param value the number
   * @return the value
   */
  public static JsonValue of(long value) {
    return ofChecked(Long.toString(value).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * True or false.
   *
   * @param value which
   * @return the value
   */
  public static JsonValue of(boolean value) {
    return ofChecked(Boolean.toString(value).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A number.
   *
   * @param value the number, whose digits are kept: {@code 1.50} stays {@code 1.50}
   * @return the value
   */
  public static JsonValue of(BigDecimal value) {
    return ofChecked(value.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public JsonValue json() {
    return this;
  }

  /**
   * Whether it is null.
   *
   * @return true for a JSON null
   */
  public boolean isNull() {
    return text.bytes[at] == 'n';
  }

  /**
   * Whether it is an object.
   *
   * @return true for an object
   */
  public boolean isObject() {
    return text.bytes[at] == '{';
  }

  /**
   * Whether it is an array.
   *
   * @return true for an array
   */
  public boolean isArray() {
    return text.bytes[at] == '[';
  }

  /**
   * Whether it is a string.
   *
   * @return true for a string
   */
  public boolean isString() {
    return text.bytes[at] == '"';
  }

  /**
   * Whether it is a number.
   *
   * @return true for a number
   */
  public boolean isNumber() {
    byte c = text.bytes[at];
    return (c >= '0' && c <= '9') || c == '-';
  }

  /**
   * Whether it is true or false.
   *
   * @return true for either
   */
  public boolean isBoolean() {
    return text.bytes[at] == 't' || text.bytes[at] == 'f';
  }

  /**
   * The text of a string.
   *
   * @return its text, escapes resolved
   */
  public String asString() {
    expect(isString(), "a string");
    return Scan.string(text.bytes, at);
  }

  /**
   * A whole number of 64 bits; {@code 5.0} is one.
   *
   * @return its value
   */
  public long asLong() {
    expect(isNumber(), "a number");
    Long v = cursor().takeLong();
    if (v == null) {
      throw error(subject() + " is no whole number of 64 bits");
    }
    return v;
  }

  /**
   * A whole number of 32 bits; {@code 5.0} is one.
   *
   * @return its value
   */
  public int asInt() {
    long v = asLong();
    if (v != (int) v) {
      throw error(subject() + " is no whole number of 32 bits");
    }
    return (int) v;
  }

  /**
   * A number with all its digits.
   *
   * @return its value
   */
  public BigDecimal asDecimal() {
    expect(isNumber(), "a number");
    if (end() - at > LONGEST_NUMBER) {
      // Reading takes time with the square of the length.
      throw error(subject() + " has more than " + LONGEST_NUMBER + " digits; toJson() has them");
    }
    try {
      return new BigDecimal(toJson());
    } catch (NumberFormatException e) {
      throw error(subject() + " has an exponent out of range; toJson() has its text");
    }
  }

  /**
   * True or false.
   *
   * @return which
   */
  public boolean asBoolean() {
    expect(isBoolean(), "true or false");
    return text.bytes[at] == 't';
  }

  /**
   * A time: a string in ISO 8601 with a zone, such as {@code 2024-03-01T12:00:00.5Z} or {@code
   * 2024-03-01T13:00:00+01:00}.
   *
   * @return its value; digits beyond nanoseconds are cut
   */
  public Instant asInstant() {
    expect(isString(), "a string");
    Instant v = cursor().takeInstant(-1);
    if (v == null) {
      throw error(subject() + " is no time in ISO 8601 with a zone");
    }
    return v;
  }

  /**
   * The texts of an array of strings.
   *
   * @return its elements
   */
  public List<String> asStrings() {
    List<String> list = new ArrayList<>();
    for (JsonValue v : this) {
      list.add(v.asString());
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * The keys of an object, in the order in which they came.
   *
   * @return its keys; one that came twice is there twice
   */
  public List<String> keys() {
    expect(isObject(), "an object");
    List<String> keys = new ArrayList<>();
    for (Steps s = steps(); s.next(); ) {
      keys.add(s.keyText());
    }
    return Collections.unmodifiableList(keys);
  }

  /**
   * How much an array or an object holds.
   *
   * @return the number of its elements or members
   */
  public int size() {
    expect(isArray() || isObject(), "an array or an object");
    int n = 0;
    for (Steps s = steps(); s.next(); ) {
      n++;
    }
    return n;
  }

  /**
   * The text as it came.
   *
   * @return JSON
   */
  public String toJson() {
    return new String(text.bytes, at, end() - at, StandardCharsets.UTF_8);
  }

  /**
   * Writes the text as it came, but on one line: line ends between the tokens become blanks.
   * Nothing is decoded, which makes an export to JSON Lines as cheap as a copy.
   *
   * @param out where to; not closed
   * @throws IOException where writing fails
   */
  public void writeTo(OutputStream out) throws IOException {
    int end = end();
    int from = at;
    if (text.lines) {
      for (int i = at; i < end; i++) {
        if (text.bytes[i] == '\n' || text.bytes[i] == '\r') {
          out.write(text.bytes, from, i - from);
          out.write(' ');
          from = i + 1;
        }
      }
    }
    out.write(text.bytes, from, end - from);
  }

  /**
   * A copy with another value in one place.
   *
   * @param pointer the place, a JSON Pointer: a member, which is added where only its key is
   *     missing, or an element of an array; {@code -} in the place of an index appends. The empty
   *     text is the whole
   * @param value the value to put there
   * @return the copy
   */
  public JsonValue with(String pointer, JsonValue value) {
    List<String> steps = Pointer.steps(pointer);
    if (steps.isEmpty()) {
      return value;
    }
    JsonValue parent = this;
    for (String step : steps.subList(0, steps.size() - 1)) {
      parent = parent.step(step);
    }
    String last = steps.get(steps.size() - 1);
    boolean append = parent.isArray() && last.equals("-");
    JsonValue old =
        parent.isObject() ? parent.memberOrNull(last) : append ? null : parent.step(last);
    int from = old == null ? parent.end() - 1 : old.at;
    Buffer out = new Buffer().write(text.bytes, at, from - at);
    if (old == null) {
      if (parent.size() > 0) {
        out.writeByte(',');
      }
      if (!append) {
        JsonText.quote(out, last);
        out.writeByte(':');
      }
    }
    value.writeTo(out);
    int rest = old == null ? from : old.end();
    return parse(out.write(text.bytes, rest, end() - rest).readByteArray());
  }

  /**
   * The typed view.
   *
   * @param adapter the adapter of a model, which reads these bytes, or any other of Moshi's, which
   *     gets the text
   * @param <T> the type
   * @return what the adapter makes of it; null for a JSON null, unless the adapter says otherwise
   * @throws JsonException where it does not fit
   */
  public <T> @Nullable T as(JsonAdapter<T> adapter) {
    if (adapter instanceof IndexAdapter<T> ours) {
      return ours.readNullable(this);
    }
    try {
      return adapter.fromJson(new Buffer().write(text.bytes, at, end() - at));
    } catch (IOException e) {
      throw new JsonException(
          subject() + " does not fit: " + e.getClass().getSimpleName(), at, path(), e);
    }
  }

  /** The text of a string; the JSON of all else. */
  @Override
  public String toString() {
    return isString() ? asString() : toJson();
  }

  /** Whether the other is spelled with the same bytes. */
  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof JsonValue v
        && Arrays.equals(text.bytes, at, end(), v.text.bytes, v.at, v.end());
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = at, end = end(); i < end; i++) {
      hash = 31 * hash + text.bytes[i];
    }
    return hash;
  }

  // ---- what the rest of this package uses

  @Nullable JsonValue memberOrNull(String key) {
    expect(isObject(), "an object");
    long found = Members.find(text, at, entry, key);
    if (found == Members.NONE) {
      return null;
    }
    if (found == Members.TWICE) {
      throw error("\"" + key + "\" is twice in " + place());
    }
    return new JsonValue(text, Members.at(found), Members.entry(found));
  }

  JsonValue member(String key) {
    JsonValue found = memberOrNull(key);
    if (found == null) {
      List<String> keys = keys();
      int more = keys.size() - KEYS_IN_MESSAGES;
      String has =
          more > 0 ? keys.subList(0, KEYS_IN_MESSAGES) + " and " + more + " more" : "" + keys;
      throw error("No \"" + key + "\" at " + place() + "; it has " + has);
    }
    return found;
  }

  JsonValue element(int index) {
    expect(isArray(), "an array");
    int n = 0;
    for (Steps s = steps(); s.next(); n++) {
      if (n == index) {
        return s.value();
      }
    }
    throw error("No [" + index + "] at " + place() + "; it has " + n + " elements");
  }

  JsonValue step(String step) {
    if (isObject()) {
      return member(step);
    }
    expect(isArray(), "an object or an array with \"" + step + "\" in it");
    if (!step.matches("0|[1-9][0-9]{0,8}")) {
      throw error("\"" + step + "\" is no index of the array at " + place());
    }
    return element(Integer.parseInt(step));
  }

  Iterator<JsonValue> elements() {
    if (isObject()) {
      throw error(subject() + " is an object, not an array; iterate its keys()");
    }
    expect(isArray(), "an array");
    return new Iterator<>() {
      private final Steps steps = steps();
      private boolean more = steps.next();

      @Override
      public boolean hasNext() {
        return more;
      }

      @Override
      public JsonValue next() {
        if (!more) {
          throw new NoSuchElementException("The array has no more elements");
        }
        JsonValue v = steps.value();
        more = steps.next();
        return v;
      }
    };
  }

  Steps steps() {
    return new Steps(text, at, entry);
  }

  Cursor cursor() {
    return cursor(Mismatch.IGNORE);
  }

  Cursor cursor(Mismatch mismatch) {
    return new Cursor(text.bytes, at, mismatch);
  }

  /** Copies the text as it came. */
  void writeTo(Buffer out) {
    out.write(text.bytes, at, end() - at);
  }

  String kind() {
    return kindOf(text.bytes[at]);
  }

  JsonException error(String message) {
    return new JsonException(message, at, path());
  }

  static String kindOf(byte first) {
    return switch (first) {
      case '{' -> "an object";
      case '[' -> "an array";
      case '"' -> "a string";
      case 't', 'f' -> "a boolean";
      case 'n' -> "null";
      default -> "a number";
    };
  }

  private int end() {
    return Steps.onTape(text, at, entry) ? text.tape[entry + 1] : Scan.skip(text.bytes, at);
  }

  private void expect(boolean fits, String kind) {
    if (!fits) {
      throw error(subject() + " is " + kind() + ", not " + kind);
    }
  }

  private String path() {
    return Pointer.of(text.bytes, 0, at);
  }

  private String place() {
    String path = path();
    return path.isEmpty() ? "the root" : path;
  }

  private String subject() {
    String path = path();
    return path.isEmpty() ? "The root" : path;
  }
}

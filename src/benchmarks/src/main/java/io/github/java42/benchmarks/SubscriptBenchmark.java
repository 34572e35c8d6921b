package io.github.java42.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.java42.json.JsonValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One field of each item of a body of 1 MB, from its bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SubscriptBenchmark {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final JsonAdapter<Object> MOSHI =
      new Moshi.Builder().build().adapter(Object.class);

  /** What is in the body. */
  @Param({"users", "events", "settings"})
  public String shape = "users";

  private byte[] body = {};
  private String items = "";
  private String field = "";
  private String[] way = {}; // from an item to the object that has the field

  /** For JMH. */
  public SubscriptBenchmark() {}

  /** Makes the body. */
  @Setup
  public void prepare() {
    switch (shape) {
      case "users" -> prepare(Bodies.users(), "users", "email");
      case "events" -> prepare(Bodies.events(), "fileEvents", "name", "file");
      default -> {
        String[] down = new String[Bodies.DEPTH];
        Arrays.fill(down, "group");
        prepare(Bodies.settings(), "groups", "name", down);
      }
    }
  }

  private void prepare(byte[] body, String items, String field, String... way) {
    this.body = body;
    this.items = items;
    this.field = field;
    this.way = way;
  }

  /**
   * Our JSON values.
   *
   * @return the length of all texts
   */
  @Benchmark
  public long java42() {
    long length = 0;
    for (JsonValue item : JsonValue.parse(body).get(items)) {
      JsonValue at = item;
      for (String step : way) {
        at = at.get(step);
      }
      length += Objects.requireNonNull(at.getString(field)).length();
    }
    return length;
  }

  /**
   * Our part that does not depend on what is asked: the strict pass over all bytes.
   *
   * @return the document
   */
  @Benchmark
  public JsonValue java42PassOnly() {
    return JsonValue.parse(body);
  }

  /**
   * Jackson's tree.
   *
   * @return the length of all texts
   * @throws IOException never
   */
  @Benchmark
  public long jacksonTree() throws IOException {
    long length = 0;
    for (JsonNode item : JACKSON.readTree(body).get(items)) {
      JsonNode at = item;
      for (String step : way) {
        at = at.get(step);
      }
      length += at.get(field).textValue().length();
    }
    return length;
  }

  /**
   * Moshi's maps.
   *
   * @return the length of all texts
   * @throws IOException never
   */
  @Benchmark
  public long moshiMap() throws IOException {
    long length = 0;
    Object all = Objects.requireNonNull(MOSHI.fromJson(new Buffer().write(body)));
    for (Object item : (List<?>) Objects.requireNonNull(((Map<?, ?>) all).get(items))) {
      Map<?, ?> at = (Map<?, ?>) item;
      for (String step : way) {
        at = (Map<?, ?>) Objects.requireNonNull(at.get(step));
      }
      length += ((String) Objects.requireNonNull(at.get(field))).length();
    }
    return length;
  }
}

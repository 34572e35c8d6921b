package io.github.java42.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.java42.benchmarks.model.FileEventsPage;
import io.github.java42.benchmarks.model.SettingsDocument;
import io.github.java42.console.model.UsersPage;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A body of 1 MB as models, from its bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TypedBenchmark {
  private static final JsonMapper JACKSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** What is in the body. */
  @Param({"users", "events", "settings"})
  public String shape = "users";

  private byte[] body = {};
  private ModelAdapter<?> model = UsersPage.JSON;
  private ObjectReader bare = JACKSON.reader();
  private ObjectReader rich = JACKSON.reader();

  /** For JMH. */
  public TypedBenchmark() {}

  /** Makes the body. */
  @Setup
  public void prepare() {
    switch (shape) {
      case "users" ->
          prepare(
              Bodies.users(),
              UsersPage.JSON,
              BareFields.UsersPage.class,
              RichFields.UsersPage.class);
      case "events" ->
          prepare(
              Bodies.events(),
              FileEventsPage.JSON,
              BareFields.EventsPage.class,
              RichFields.EventsPage.class);
      default ->
          prepare(
              Bodies.settings(),
              SettingsDocument.JSON,
              BareFields.Settings.class,
              RichFields.Settings.class);
    }
  }

  private void prepare(byte[] body, ModelAdapter<?> model, Class<?> bare, Class<?> rich) {
    this.body = body;
    this.model = model;
    this.bare = JACKSON.readerFor(bare);
    this.rich = JACKSON.readerFor(rich);
  }

  /** What all read. */
  byte[] body() {
    return body;
  }

  /**
   * Our models.
   *
   * @return the page
   */
  @Benchmark
  public Object java42() {
    return model.read(JsonValue.parse(body));
  }

  /**
   * Jackson databind into public fields; dates and enumerations are texts, unknown members are
   * dropped.
   *
   * @return the page
   * @throws IOException never
   */
  @Benchmark
  public Object jacksonBare() throws IOException {
    return bare.readValue(body);
  }

  /**
   * Jackson databind into instants and open enumerations; unknown members are kept.
   *
   * @return the page
   * @throws IOException never
   */
  @Benchmark
  public Object jacksonSameAbilities() throws IOException {
    return rich.readValue(body);
  }
}

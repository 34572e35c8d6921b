package io.github.java42.sample;

import io.github.java42.json.Codec;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.json.ModelAdapter.Property;
import io.github.java42.json.Subscriptable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every kind of property. In the shape of generated models. */
public final class Event extends JsonModel {
  public static final ModelAdapter<Event> JSON =
      ModelAdapter.of(
          "Event",
          Event::new,
          Property.of("@timestamp", Codec.INSTANT),
          Property.of("eventId", Codec.STRING).required(),
          Property.of("userId", Codec.LONG).required(),
          Property.of("active", Codec.BOOLEAN),
          Property.of("score", Codec.DOUBLE),
          Property.of("count", Codec.INTEGER),
          Property.of("severity", Codec.openEnum(Severity.VALUES)),
          Property.of("file", Codec.model(() -> FileInfo.JSON)),
          Property.of("domains", Codec.list(Codec.STRING)),
          Property.of("indicators", Codec.list(Codec.model(() -> Indicator.JSON))),
          Property.of("labels", Codec.map(Codec.STRING)),
          Property.of("extra", Codec.ANY),
          Property.of("note", Codec.STRING),
          Property.of("password", Codec.STRING).secret(),
          Property.of("severities", Codec.list(Codec.openEnum(Severity.VALUES))),
          Property.of("micros", Codec.INSTANT_MICROS),
          Property.of("seconds", Codec.INSTANT_SECONDS),
          Property.of("epochMillis", Codec.EPOCH_MILLIS),
          Property.of("epochSeconds", Codec.EPOCH_SECONDS),
          Property.of("day", Codec.DATE),
          Property.of("matrix", Codec.list(Codec.list(Codec.LONG))),
          Property.of("counts", Codec.map(Codec.list(Codec.LONG))),
          Property.of("byName", Codec.map(Codec.model(() -> Indicator.JSON))),
          Property.of("extras", Codec.list(Codec.ANY)),
          Property.of("scores", Codec.list(Codec.DOUBLE)),
          Property.of("parent", Codec.model(() -> Event.JSON)),
          Property.of("secretKey", Codec.LONG).required().secret());

  private Event(Slots slots) {
    super(slots);
  }

  public static Event from(Subscriptable part) {
    return JSON.read(part.json());
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  protected ModelAdapter<Event> adapter() {
    return JSON;
  }

  public @Nullable Instant timestamp() {
    return get(0);
  }

  public String eventId() {
    return require(1);
  }

  public Long userId() {
    return require(2);
  }

  public @Nullable Boolean active() {
    return get(3);
  }

  public @Nullable Double score() {
    return get(4);
  }

  public @Nullable Integer count() {
    return get(5);
  }

  public @Nullable Severity severity() {
    return get(6);
  }

  public @Nullable FileInfo file() {
    return get(7);
  }

  public List<String> domains() {
    return list(8);
  }

  public List<Indicator> indicators() {
    return list(9);
  }

  public Map<String, String> labels() {
    return map(10);
  }

  public @Nullable JsonValue extra() {
    return get(11);
  }

  public @Nullable String note() {
    return get(12);
  }

  public @Nullable String password() {
    return get(13);
  }

  public List<Severity> severities() {
    return list(14);
  }

  public @Nullable Instant micros() {
    return get(15);
  }

  public @Nullable Instant seconds() {
    return get(16);
  }

  public @Nullable Instant epochMillis() {
    return get(17);
  }

  public @Nullable Instant epochSeconds() {
    return get(18);
  }

  public @Nullable LocalDate day() {
    return get(19);
  }

  public List<List<Long>> matrix() {
    return list(20);
  }

  public Map<String, List<Long>> counts() {
    return map(21);
  }

  public Map<String, Indicator> byName() {
    return map(22);
  }

  public List<JsonValue> extras() {
    return list(23);
  }

  public List<Double> scores() {
    return list(24);
  }

  public @Nullable Event parent() {
    return get(25);
  }

  public Long secretKey() {
    return require(26);
  }

  public static final class Builder extends JsonModel.Builder<Builder> {
    private Builder() {
      super(JSON);
    }

    private Builder(Event from) {
      super(from);
    }

    public Builder timestamp(@Nullable Instant timestamp) {
      return set(0, timestamp);
    }

    public Builder eventId(String eventId) {
      return set(1, eventId);
    }

    public Builder userId(Long userId) {
      return set(2, userId);
    }

    public Builder active(@Nullable Boolean active) {
      return set(3, active);
    }

    public Builder score(@Nullable Double score) {
      return set(4, score);
    }

    public Builder count(@Nullable Integer count) {
      return set(5, count);
    }

    public Builder severity(@Nullable Severity severity) {
      return set(6, severity);
    }

    public Builder file(@Nullable FileInfo file) {
      return set(7, file);
    }

    public Builder domains(@Nullable List<String> domains) {
      return set(8, domains);
    }

    public Builder indicators(@Nullable List<Indicator> indicators) {
      return set(9, indicators);
    }

    public Builder labels(@Nullable Map<String, String> labels) {
      return set(10, labels);
    }

    public Builder extra(@Nullable JsonValue extra) {
      return set(11, extra);
    }

    public Builder note(@Nullable String note) {
      return set(12, note);
    }

    public Builder clearNote() {
      return clear(12);
    }

    public Builder password(@Nullable String password) {
      return set(13, password);
    }

    public Builder severities(@Nullable List<Severity> severities) {
      return set(14, severities);
    }

    public Builder micros(@Nullable Instant micros) {
      return set(15, micros);
    }

    public Builder seconds(@Nullable Instant seconds) {
      return set(16, seconds);
    }

    public Builder epochMillis(@Nullable Instant epochMillis) {
      return set(17, epochMillis);
    }

    public Builder epochSeconds(@Nullable Instant epochSeconds) {
      return set(18, epochSeconds);
    }

    public Builder day(@Nullable LocalDate day) {
      return set(19, day);
    }

    public Builder matrix(@Nullable List<List<Long>> matrix) {
      return set(20, matrix);
    }

    public Builder counts(@Nullable Map<String, List<Long>> counts) {
      return set(21, counts);
    }

    public Builder byName(@Nullable Map<String, Indicator> byName) {
      return set(22, byName);
    }

    public Builder extras(@Nullable List<JsonValue> extras) {
      return set(23, extras);
    }

    public Builder scores(@Nullable List<Double> scores) {
      return set(24, scores);
    }

    public Builder parent(@Nullable Event parent) {
      return set(25, parent);
    }

    public Builder secretKey(Long secretKey) {
      return set(26, secretKey);
    }

    public Event build() {
      return new Event(slots());
    }
  }
}

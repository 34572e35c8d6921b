package io.github.java42.sample;

import io.github.java42.json.Codec;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.json.ModelAdapter.Property;
import io.github.java42.json.Subscriptable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page. In the shape of generated models. */
public final class EventsPage extends JsonModel {
  public static final ModelAdapter<EventsPage> JSON =
      ModelAdapter.of(
          "EventsPage",
          EventsPage::new,
          Property.of("fileEvents", Codec.list(Codec.model(() -> Event.JSON))),
          Property.of("totalCount", Codec.LONG),
          Property.of("nextPgToken", Codec.STRING),
          Property.of("problems", Codec.list(Codec.ANY)));

  private EventsPage(Slots slots) {
    super(slots);
  }

  public static EventsPage from(Subscriptable part) {
    return JSON.read(part.json());
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  protected ModelAdapter<EventsPage> adapter() {
    return JSON;
  }

  public List<Event> fileEvents() {
    return list(0);
  }

  public @Nullable Long totalCount() {
    return get(1);
  }

  public @Nullable String nextPgToken() {
    return get(2);
  }

  public List<JsonValue> problems() {
    return list(3);
  }

  public static final class Builder extends JsonModel.Builder<Builder> {
    private Builder() {
      super(JSON);
    }

    private Builder(EventsPage from) {
      super(from);
    }

    public Builder fileEvents(@Nullable List<Event> fileEvents) {
      return set(0, fileEvents);
    }

    public Builder totalCount(@Nullable Long totalCount) {
      return set(1, totalCount);
    }

    public Builder nextPgToken(@Nullable String nextPgToken) {
      return set(2, nextPgToken);
    }

    public Builder problems(@Nullable List<JsonValue> problems) {
      return set(3, problems);
    }

    public EventsPage build() {
      return new EventsPage(slots());
    }
  }
}

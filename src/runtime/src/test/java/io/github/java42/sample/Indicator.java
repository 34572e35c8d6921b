package io.github.java42.sample;

import io.github.java42.json.Codec;
import io.github.java42.json.JsonModel;
import io.github.java42.json.ModelAdapter;
import io.github.java42.json.ModelAdapter.Property;
import io.github.java42.json.Subscriptable;
import org.jspecify.annotations.Nullable;

/** A small model. In the shape of generated models. */
public final class Indicator extends JsonModel {
  public static final ModelAdapter<Indicator> JSON =
      ModelAdapter.of(
          "Indicator",
          Indicator::new,
          Property.of("name", Codec.STRING),
          Property.of("weight", Codec.LONG));

  private Indicator(Slots slots) {
    super(slots);
  }

  public static Indicator from(Subscriptable part) {
    return JSON.read(part.json());
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  protected ModelAdapter<Indicator> adapter() {
    return JSON;
  }

  public @Nullable String name() {
    return get(0);
  }

  public @Nullable Long weight() {
    return get(1);
  }

  public static final class Builder extends JsonModel.Builder<Builder> {
    private Builder() {
      super(JSON);
    }

    private Builder(Indicator from) {
      super(from);
    }

    public Builder name(@Nullable String name) {
      return set(0, name);
    }

    public Builder weight(@Nullable Long weight) {
      return set(1, weight);
    }

    public Indicator build() {
      return new Indicator(slots());
    }
  }
}

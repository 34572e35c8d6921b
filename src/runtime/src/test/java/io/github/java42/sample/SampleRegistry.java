package io.github.java42.sample;

import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelAdapter;
import io.github.java42.json.ModelRegistry;
import org.jspecify.annotations.Nullable;

/** A registry in the shape of generated ones. */
public final class SampleRegistry extends ModelRegistry {
  public SampleRegistry(Mismatch mismatch) {
    super(mismatch);
  }

  @Override
  protected @Nullable ModelAdapter<?> find(String className) {
    return switch (className) {
      case "io.github.java42.sample.Event" -> Event.JSON;
      case "io.github.java42.sample.EventsPage" -> EventsPage.JSON;
      case "io.github.java42.sample.FileInfo" -> FileInfo.JSON;
      case "io.github.java42.sample.Indicator" -> Indicator.JSON;
      default -> null;
    };
  }
}

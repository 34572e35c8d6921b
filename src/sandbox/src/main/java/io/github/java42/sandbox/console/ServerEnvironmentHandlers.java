package io.github.java42.sandbox.console;

import io.github.java42.console.model.ServerEnvironment;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of the tag ServerEnvironment. */
public final class ServerEnvironmentHandlers {
  private static final long VERSION = 1_525_200_006_822L;

  private ServerEnvironmentHandlers() {}

  /**
   * Serves them.
   *
   * @param services where the services are; null where there are none
   */
  public static void add(Handlers handlers, @Nullable String services) {
    String environment = environment(services).toJson();
    handlers.on("getServerEnvironment", r -> Answer.whole(environment));
  }

  /** Where the token service would be; clients replace the path, and a host's {@code sts}. */
  private static ServerEnvironment environment(@Nullable String services) {
    return ModelAdapter.changed(
        ServerEnvironment.builder().version(VERSION).build(),
        Map.of(
            "stsBaseUrl", services == null ? JsonValue.NULL : JsonValue.of(services + "/sts-api")));
  }
}

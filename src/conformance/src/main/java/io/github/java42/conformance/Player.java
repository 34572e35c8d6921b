package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.java42.Code42Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one case and keeps what they gave. */
final class Player implements AutoCloseable {
  private final Bindings bindings;
  private final Case recording;
  private @Nullable Code42Client client;

  Player(Bindings bindings, Case recording) {
    this.bindings = bindings;
    this.recording = recording;
  }

  List<JsonNode> play(String host) {
    if (!recording.login().isEmpty() && !recording.login().equals("none")) {
      client = Logins.client(recording, host);
    }
    List<JsonNode> results = new ArrayList<>();
    List<Case.Step> steps = recording.steps();
    for (int i = 0; i < steps.size(); i++) {
      results.add(
          play(steps.get(i), i == steps.size() - 1 ? recording.consume() : OptionalInt.empty()));
    }
    return results;
  }

  private JsonNode play(Case.Step step, OptionalInt consume) {
    Map<String, JsonNode> args = recording.arguments(step);
    @Nullable Object value;
    try {
      value = Invoker.invoke(bindings.of(step.call(), args), client, args);
    } catch (BindingException e) {
      throw e;
    } catch (Throwable e) {
      return Observation.of(e);
    }
    if (value instanceof Code42Client made) {
      close();
      client = made;
    }
    return Observation.of(value, consume);
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
  }
}

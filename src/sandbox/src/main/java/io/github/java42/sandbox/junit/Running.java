package io.github.java42.sandbox.junit;

import io.github.java42.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sandboxes of a test, or of a class of tests, by their settings. */
final class Running {
  private final Map<Code42Sandbox, Sandbox> sandboxes = new LinkedHashMap<>();

  synchronized @Nullable Sandbox find(Code42Sandbox settings) {
    return sandboxes.get(settings);
  }

  synchronized Sandbox start(Code42Sandbox settings) {
    return sandboxes.computeIfAbsent(settings, Running::started);
  }

  /** Closes them, and says what was wrong with the requests where that matters. */
  synchronized List<String> end() {
    List<String> problems =
        sandboxes.entrySet().stream()
            .flatMap(
                e -> e.getKey().problemsAllowed() ? Stream.of() : e.getValue().problems().stream())
            .toList();
    sandboxes.values().forEach(Sandbox::close);
    sandboxes.clear();
    return problems;
  }

  private static Sandbox started(Code42Sandbox settings) {
    Sandbox.Builder sandbox = Sandbox.builder().seed(settings.seed()).users(settings.users());
    if (!settings.totp().isEmpty()) {
      sandbox.totp(settings.totp());
    }
    if (!settings.services()) {
      sandbox.withoutServices();
    }
    return sandbox.start();
  }
}

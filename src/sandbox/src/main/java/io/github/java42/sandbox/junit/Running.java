package io.github.java42.sandbox.junit;

import io.github.java42.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
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

  /** Closes them, and says what was wrong with requests and faults where that matters. */
  synchronized List<String> end() {
    List<String> wrong = new ArrayList<>();
    told(
        wrong,
        "The sandbox was sent what the contract does not allow:",
        e -> e.getKey().problemsAllowed() ? List.of() : e.getValue().problems());
    told(
        wrong,
        "A fault that was planned never happened:",
        e -> e.getKey().unusedFaultsAllowed() ? List.of() : e.getValue().faults().unused());
    sandboxes.values().forEach(Sandbox::close);
    sandboxes.clear();
    return wrong;
  }

  private void told(
      List<String> wrong, String title, Function<Entry<Code42Sandbox, Sandbox>, List<String>> of) {
    List<String> lines = sandboxes.entrySet().stream().map(of).flatMap(List::stream).toList();
    if (!lines.isEmpty()) {
      wrong.add(title + "\n  " + String.join("\n  ", lines));
    }
  }

  private static Sandbox started(Code42Sandbox settings) {
    Sandbox.Builder sandbox = Sandbox.builder().seed(settings.seed()).users(settings.users());
    if (!settings.totp().isEmpty()) {
      sandbox.totp(settings.totp());
    }
    if (!settings.services()) {
      sandbox.withoutServices();
    }
    if (settings.examplesOnly()) {
      sandbox.examplesOnly();
    }
    return sandbox.start();
  }
}

package io.github.java42.internal;

import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells once per client and property of values that do not fit the contract; never the value. */
final class MismatchLog implements Mismatch {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.java42.contract");

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  @Override
  public void misfit(String model, String property, JsonValue raw) {
    if (LOG.isWarnEnabled() && told.add(model + "." + property)) {
      LOG.warn(
          "{} of {} does not fit the contract; it is kept as it came and absent in the typed view",
          property,
          model);
    }
  }
}

package io.github.java42.sample;

import io.github.java42.json.OpenEnum;

/** An open enumeration in the shape of generated ones. */
public final class Severity extends OpenEnum {
  public static final Severity LOW = new Severity("LOW", true);
  public static final Severity HIGH = new Severity("HIGH", true);
  public static final Severity CRITICAL = new Severity("CRITICAL", true);
  public static final Values<Severity> VALUES = new Values<>(Severity::new, LOW, HIGH, CRITICAL);

  private Severity(String value, boolean known) {
    super(value, known);
  }

  public static Severity of(String value) {
    return VALUES.of(value);
  }
}

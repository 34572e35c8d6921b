import org.jspecify.annotations.NullMarked;

/** The Java SDK for Code42, Incydr and CrashPlan; {@code Code42Client} is the way in. */
@NullMarked
module io.github.java42 {
  requires transitive io.github.java42.client;
  requires org.slf4j;

  exports io.github.java42;
  exports io.github.java42.console;
  exports io.github.java42.exception;
  exports io.github.java42.incydr;
}

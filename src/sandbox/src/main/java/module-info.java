import org.jspecify.annotations.NullMarked;

/** An embedded Code42 for tests; {@code Sandbox} is the way in. */
@NullMarked
module io.github.java42.sandbox {
  requires io.github.java42.client;
  requires mockwebserver3;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports io.github.java42.sandbox;
  exports io.github.java42.sandbox.junit;
}

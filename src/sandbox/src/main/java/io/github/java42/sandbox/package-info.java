/** An embedded Code42, for tests and for trying things out. */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox;

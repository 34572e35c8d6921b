/**
 * The sandbox in tests with JUnit 5. Needs {@code junit-jupiter-api}, which the test has anyway.
 */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox.junit;

/** What the console serves, a class an area. */
@org.jspecify.annotations.NullMarked
package io.github.java42.console;

/** The programs of the guide. */
@org.jspecify.annotations.NullMarked
package io.github.java42.examples;

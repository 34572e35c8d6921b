/** The storage node. */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox.node;

/** The client, its answers and its pages. {@link io.github.java42.Code42Client} is the way in. */
@org.jspecify.annotations.NullMarked
package io.github.java42;

/** How calls are made. Not exported: nothing here is for users. */
@org.jspecify.annotations.NullMarked
package io.github.java42.internal;

/** What can go wrong. {@link io.github.java42.exception.Code42Exception} is above all of it. */
@org.jspecify.annotations.NullMarked
package io.github.java42.exception;

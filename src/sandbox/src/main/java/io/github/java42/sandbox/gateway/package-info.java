/** The API gateway. */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox.gateway;

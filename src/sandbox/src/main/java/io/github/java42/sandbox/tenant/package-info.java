/** What the invented company consists of, and who may ask about it. */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox.tenant;

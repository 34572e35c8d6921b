/**
 * What generated interfaces stand on: the payload of an answer, the parameters of a query, the
 * facts of operations.
 */
@org.jspecify.annotations.NullMarked
package io.github.java42.runtime;

/** The operations of the console, a class for each tag of the contract. */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox.console;

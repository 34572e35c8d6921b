/** The operations of the services around the console, a class for each tag of the contract. */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox.services;

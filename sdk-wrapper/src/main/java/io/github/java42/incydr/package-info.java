/** The services of the Incydr API gateway, generated from the contract. */
@org.jspecify.annotations.NullMarked
package io.github.java42.incydr;

/**
 * The services of the console and of the microservices around it. Most of this package is generated
 * from the contract; what is handwritten adds methods that combine several operations.
 */
@org.jspecify.annotations.NullMarked
package io.github.java42.console;

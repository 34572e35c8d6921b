/**
 * Small programs that use the SDK the way an application does; their tests show how to test them.
 */
@org.jspecify.annotations.NullMarked
package io.github.java42.consumers;

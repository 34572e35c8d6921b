/** How requests become answers, whatever they are about: routes, checks, envelopes, pages. */
@org.jspecify.annotations.NullMarked
package io.github.java42.sandbox.server;

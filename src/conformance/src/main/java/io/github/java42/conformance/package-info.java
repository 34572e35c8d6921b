/**
 * Replays recorded cases of the Python SDKs against this SDK and compares what goes over the wire
 * and what comes back.
 */
@NullMarked
package io.github.java42.conformance;

import org.jspecify.annotations.NullMarked;

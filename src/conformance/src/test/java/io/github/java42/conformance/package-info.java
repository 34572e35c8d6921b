/** Tests of the runner, and the project's own cases. */
@NullMarked
package io.github.java42.conformance;

import org.jspecify.annotations.NullMarked;

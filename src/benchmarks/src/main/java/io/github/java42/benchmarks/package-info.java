/** Measures the SDK against what one would use without it. */
@NullMarked
package io.github.java42.benchmarks;

import org.jspecify.annotations.NullMarked;

package io.github.java42.json;

import org.jspecify.annotations.Nullable;

/**
 * A value in a slot together with what came: of what does not fit, wholly or in part, and of what
 * would be written with another spelling.
 */
record Kept(@Nullable Object typed, JsonValue raw, boolean misfit) {}

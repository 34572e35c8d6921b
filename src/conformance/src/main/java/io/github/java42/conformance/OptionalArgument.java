package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One optional argument of a {@link Binding}.
 *
 * @param peers the peer's name of it; two names for the start and the end of a period that Java
 *     takes as one string
 * @param setter the setter on the object of optional arguments
 * @param property the property of the model that the setter takes; null if it takes the value
 * @param clear the setter without parameter that stands for an empty string; null for none
 * @param values what the peer's values are in Java; empty if they are the same
 */
record OptionalArgument(
    List<String> peers,
    String setter,
    @Nullable String property,
    @Nullable String clear,
    Map<String, JsonNode> values) {}

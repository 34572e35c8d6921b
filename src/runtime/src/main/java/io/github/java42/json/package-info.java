/**
 * JSON by subscript and JSON as models, over the same bytes. {@link
 * io.github.java42.json.JsonValue#parse(String)} is the way in.
 */
@org.jspecify.annotations.NullMarked
package io.github.java42.json;

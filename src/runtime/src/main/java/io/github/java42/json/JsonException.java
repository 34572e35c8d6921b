package io.github.java42.json;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a JSON text, or with what was asked of it. The message names kinds, keys and
 * places, and never a value, which may be secret; one exception is made by the accessor of a
 * required property, which says what came in its place.
 */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long position;
  private final String path;

  JsonException(String message, long position, String path) {
    this(message, position, path, null);
  }

  JsonException(String message, long position, String path, @Nullable Throwable cause) {
    super(message, cause);
    this.position = position;
    this.path = path;
  }

  JsonException(String message) {
    this(message, -1, "", null);
  }

  /**
   * Where in the text it is wrong.
   *
   * @return the offset in bytes from the start of the text, or -1 where no text is concerned
   */
  public long position() {
    return position;
  }

  /**
   * Where in the document it is wrong.
   *
   * @return a JSON Pointer (RFC 6901) such as {@code /users/0/email}; empty for the root, and where
   *     no text is concerned
   */
  public String path() {
    return path;
  }
}

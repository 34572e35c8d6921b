package io.github.java42.codegen;

/**
 * Something that an operation can be given.
 *
 * @param kind where it travels
 * @param wire its name on the wire
 * @param name its name in Java
 * @param type its type in Java, boxed
 * @param description what the contract says of it
 * @param required whether the operation needs it
 * @param secret whether no message may show it
 * @param fill what the client fills it with, {@code tenant} or {@code fieldMask}; null for nothing
 * @param chunk how many entries of it the server takes in one request; 0 for no limit
 */
record Input(
    Kind kind,
    String wire,
    String name,
    String type,
    String description,
    boolean required,
    boolean secret,
    String fill,
    int chunk) {

  /** The name of the body as a whole in {@code x-method}. */
  static final String BODY = "$body";

  /** Where an input travels. */
  enum Kind {
    PATH,
    QUERY,
    HEADER,
    /** An optional parameter of the query. */
    OPTION,
    /** A property of the body. */
    PROPERTY,
    /** The body as a whole. */
    BODY
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isFilledWith(String what) {
    return what.equals(fill);
  }

  boolean isSameAs(Input other) {
    return kind == other.kind && wire.equals(other.wire);
  }
}

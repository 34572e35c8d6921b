package io.github.java42;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The items of all pages, one after the other. Lazy: a page is fetched when its first item is asked
 * for, an item is decoded when it is reached, and only one page is held.
 *
 * @param <T> an item
 */
@FunctionalInterface
public interface Items<T> extends Iterable<T> {
  /**
   * The items as a stream, which needs no closing.
   *
   * @return a lazy stream
   */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }
}

package io.github.java42.internal;

import io.github.java42.Page;
import io.github.java42.json.JsonValue;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a list come from.
 *
 * @param <T> an item
 */
public interface PageSource<T> {
  /** The pages from a cursor on, or all of them. */
  Iterator<Page<T>> walk(@Nullable String cursor);

  /** Refuses what is no cursor of this list. */
  void check(String cursor);

  /** The items of a page, typed one by one. */
  Iterator<T> items(Page<T> page);

  /** The items of a page as they came. */
  Iterator<JsonValue> jsonItems(Page<T> page);
}

package io.github.java42;

import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.MadePages;
import io.github.java42.internal.PageSource;
import io.github.java42.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list, page by page. Nothing is asked of the server before the first page is; each iteration
 * starts afresh, holds one page, and throws what goes wrong:
 *
 * <pre>{@code
 * for (Page<User> page : sdk.users().getAll()) {
 *   for (JsonValue user : page.get("users")) {
 *     System.out.println(user.getString("username"));
 *   }
 * }
 * for (User user : sdk.users().getAll().items()) {
 *   System.out.println(user.username());
 * }
 * }</pre>
 *
 * <p>Of lists with numbered pages the server says how many items there are. A list ends where as
 * many were seen, or at an empty page; a total that cannot be right, because full pages go on
 * beyond it, ends nothing.
 *
 * <p>After an error the same iterator may be asked again: it repeats the page that failed. To go on
 * later, save {@link Page#nextCursor()}.
 *
 * @param <T> an item
 */
public final class Pages<T> implements Iterable<Page<T>> {
  private final PageSource<T> source;
  private final @Nullable String start;

  /**
   * For the SDK's own use.
   *
   * @param source fetches the pages
   */
  @SuppressWarnings("exports") // users have no PageSource, and get no pages but from us
  public Pages(PageSource<T> source) {
    this(source, null);
  }

  private Pages(PageSource<T> source, @Nullable String start) {
    this.source = source;
    this.start = start;
  }

  /**
   * Creates pages for a test, without a server:
   *
   * <pre>{@code
   * Pages<User> pages = Pages.of("users", List.of(mara, tobias), List.of(ana));
   * Pages<String> departments = Pages.of("departments", List.of("Sales", "Legal"));
   * }</pre>
   *
   * @param results the field of a page that has its items, by which subscripts find them
   * @param pages the items of the first page, of the second and so on: models or strings. Without
   *     pages there is nothing to iterate over
   * @param <T> an item
   * @return pages with cursors, and with the number of all items as the total
   * @throws NullPointerException if a page or an item is null
   */
  @SafeVarargs
  public static <T> Pages<T> of(String results, List<T>... pages) {
    List<List<T>> copies = new ArrayList<>();
    for (List<T> page : pages) {
      copies.add(List.copyOf(page));
    }
    return new Pages<>(new MadePages<>(results, List.copyOf(copies)));
  }

  /**
   * The rest of the same list.
   *
   * @param cursor what {@link Page#nextCursor()} of an earlier page gave
   * @return the pages from there on
   * @throws IllegalArgumentException if it is no cursor of this operation
   */
  public Pages<T> from(String cursor) {
    source.check(cursor);
    return new Pages<>(source, cursor);
  }

  /**
   * Begins with the first page, or where the cursor says.
   *
   * @return an iterator that fetches a page in each {@code next()}
   * @throws Code42Exception from {@code next()}, where a page can't be had
   */
  @Override
  public Iterator<Page<T>> iterator() {
    return source.walk(start);
  }

  /**
   * The pages as a stream, which needs no closing.
   *
   * @return a lazy stream
   */
  public Stream<Page<T>> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /**
   * The items of all pages, typed one by one.
   *
   * @return a view of these pages
   */
  public Items<T> items() {
    return flattened(source::items);
  }

  /**
   * The items of all pages as JSON, also those that do not fit the contract.
   *
   * @return a view of these pages
   */
  public Items<JsonValue> jsonItems() {
    return flattened(source::jsonItems);
  }

  private <V> Items<V> flattened(Function<Page<T>, Iterator<V>> items) {
    return () ->
        new Iterator<>() {
          private final Iterator<Page<T>> pages = Pages.this.iterator();
          private Iterator<V> page = Collections.emptyIterator();

          @Override
          public boolean hasNext() {
            while (!page.hasNext() && pages.hasNext()) {
              page = items.apply(pages.next());
            }
            return page.hasNext();
          }

          @Override
          public V next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return page.next();
          }
        };
  }
}

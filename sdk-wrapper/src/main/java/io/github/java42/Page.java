package io.github.java42;

import io.github.java42.internal.Answer;
import io.github.java42.internal.JavaValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Its {@link #body()} is the typed items; subscripts see all that the server
 * sent with them.
 *
 * @param <T> an item
 */
public final class Page<T> extends Code42Response<List<T>> {
  private final @Nullable String next;
  private final OptionalLong total;

  /**
   * For the SDK's own use.
   *
   * @param answer what came
   * @param items how the items are typed
   * @param next the cursor of the next page, or null
   * @param total how many items there are in all, where the server says so
   */
  @SuppressWarnings("exports") // users have no Answer, and get no page but from us
  public Page(Answer answer, Supplier<List<T>> items, @Nullable String next, OptionalLong total) {
    super(answer, items);
    this.next = next;
    this.total = total;
  }

  /**
   * Creates a page for a test, without a server: the only page of its list.
   *
   * <pre>{@code
   * Page<User> page = Page.of(List.of(mara, tobias));
   * }</pre>
   *
   * @param items what {@link #body()} returns, and subscripts see as an array: models or strings.
   *     Copied
   * @param <E> an item
   * @return a page without a next cursor, with the number of items as the total
   * @throws IllegalArgumentException if an item cannot be written as JSON
   * @throws NullPointerException if an item is null
   */
  public static <E> Page<E> of(List<E> items) {
    List<E> copy = List.copyOf(items);
    return new Page<>(
        Answer.made(JavaValues.json("items", copy).toJson()),
        () -> copy,
        null,
        OptionalLong.of(copy.size()));
  }

  /**
   * The typed items of this page. An item that is no object is left out; subscripts have it.
   *
   * @return the items, never null
   */
  @Override
  public List<T> body() {
    return Objects.requireNonNull(super.body());
  }

  /**
   * Where the next page begins. Save it when you are done with this page, and {@link
   * Pages#from(String)} goes on from there, in another process too.
   *
   * @return an opaque text; empty on the last page
   */
  public Optional<String> nextCursor() {
    return Optional.ofNullable(next);
  }

  /**
   * How many items there are over all pages.
   *
   * @return the number; empty where the server does not say
   */
  public OptionalLong totalCount() {
    return total;
  }
}

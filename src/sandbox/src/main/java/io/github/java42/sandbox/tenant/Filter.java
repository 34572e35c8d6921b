package io.github.java42.sandbox.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list, all of which must be met.
 *
 * @param <T> what is filtered
 */
public final class Filter<T> implements Predicate<T> {
  private final List<Predicate<T>> all = new ArrayList<>();

  /**
   * Adds a filter.
   *
   * @param asked what was asked for; null filters nothing
   * @param holds whether it holds for something
   * @param <V> the type of what was asked for
   * @return this
   */
  public <V> Filter<T> where(@Nullable V asked, BiPredicate<T, V> holds) {
    if (asked != null) {
      all.add(thing -> holds.test(thing, asked));
    }
    return this;
  }

  @Override
  public boolean test(T thing) {
    return all.stream().allMatch(p -> p.test(thing));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}

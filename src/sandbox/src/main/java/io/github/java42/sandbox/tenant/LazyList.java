package io.github.java42.sandbox.tenant;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A list whose elements are made when they are asked for, each time anew: a page of it costs a
 * page, however long it is.
 *
 * @param <T> the type of the elements
 */
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {
  private final int size;
  private final IntFunction<T> make;

  LazyList(int size, IntFunction<T> make) {
    this.size = size;
    this.make = make;
  }

  /** The same as another list, so that it can be mapped lazily. */
  public static <T> LazyList<T> of(List<T> list) {
    return new LazyList<>(list.size(), list::get);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public T get(int index) {
    return make.apply(index);
  }

  /** The same with other elements in the same places. */
  public <R> LazyList<R> map(Function<? super T, ? extends R> change) {
    return new LazyList<>(size, i -> change.apply(get(i)));
  }

  /** Those that pass. All are looked at now, and only the places of those that pass are kept. */
  public LazyList<T> matching(Filter<T> filter) {
    if (filter.isEmpty()) {
      return this;
    }
    int[] places = IntStream.range(0, size).filter(i -> filter.test(get(i))).toArray();
    return new LazyList<>(places.length, i -> get(places[i]));
  }
}

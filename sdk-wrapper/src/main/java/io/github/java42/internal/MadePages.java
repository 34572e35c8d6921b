package io.github.java42.internal;

import io.github.java42.Page;
import io.github.java42.json.JsonValue;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages in memory, for tests.
 *
 * @param results the field of a page that has its items
 * @param pages the items of each page
 * @param <M> an item
 */
public record MadePages<M>(String results, List<List<M>> pages) implements PageSource<M> {
  private static final String OPERATION = "made";

  @Override
  public Iterator<Page<M>> walk(@Nullable String cursor) {
    int first = cursor == null ? 0 : position(cursor);
    return IntStream.range(first, pages.size()).mapToObj(this::page).iterator();
  }

  @Override
  public void check(String cursor) {
    if (position(cursor) >= pages.size()) {
      throw Cursor.refused(OPERATION, cursor);
    }
  }

  private static int position(String cursor) {
    String position = Cursor.parse(OPERATION, cursor).position();
    if (!position.matches("\\d{1,9}")) {
      throw Cursor.refused(OPERATION, cursor);
    }
    return Integer.parseInt(position);
  }

  private Page<M> page(int number) {
    List<M> items = pages.get(number);
    String next =
        number + 1 == pages.size()
            ? null
            : new Cursor(OPERATION, items.size(), 0, -1, String.valueOf(number + 1)).text();
    long total = pages.stream().mapToLong(List::size).sum();
    String json =
        "{" + JsonValue.of(results).toJson() + ":" + JavaValues.json("items", items).toJson() + "}";
    return new Page<>(Answer.made(json), () -> items, next, OptionalLong.of(total));
  }

  @Override
  public Iterator<M> items(Page<M> page) {
    return page.body().iterator();
  }

  @Override
  public Iterator<JsonValue> jsonItems(Page<M> page) {
    return page.get(results).iterator();
  }
}

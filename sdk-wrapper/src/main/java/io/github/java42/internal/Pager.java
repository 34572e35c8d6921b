package io.github.java42.internal;

import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Pagination;
import io.github.java42.runtime.Payload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Fetches the pages of one list. A service supplies the call of one page; the metadata of its
 * operation says how it pages. Users number pages from 1, whatever the wire counts from.
 *
 * @param <T> an item
 */
public final class Pager<T> implements PageSource<T> {
  private static final JsonValue NO_ITEMS = JsonValue.parse("[]");

  private final Transport transport;
  private final Operation operation;
  private final Pagination facts;
  private final PositionedCall call;
  private final boolean byToken;
  private final ItemReader<T> item;
  private final long size;

  /** The call of one page of a list that is numbered. */
  @FunctionalInterface
  public interface NumberCall {
    /**
     * Builds it.
     *
     * @param number the number of the page on the wire
     * @param query all other parameters, the size of a page among them
     */
    Call<? extends Payload<?>> of(Integer number, Map<String, String> query);
  }

  /** The call of one page of a list whose pages name the next one. */
  @FunctionalInterface
  public interface TokenCall {
    /**
     * Builds it.
     *
     * @param token the token of the page, for the first null or what the contract wants
     * @param query all other parameters, the size of a page among them
     */
    Call<? extends Payload<?>> of(@Nullable String token, Map<String, String> query);
  }

  /**
   * The call of one page whose number or token is in the body.
   *
   * @param <B> the body
   */
  @FunctionalInterface
  public interface BodyCall<B> {
    /**
     * Builds it.
     *
     * @param body what the user searches for, with the position and the size of the page
     */
    Call<? extends Payload<?>> of(B body);
  }

  /** What all have in common; the position is empty for the first page by token. */
  private interface PositionedCall {
    Call<? extends Payload<?>> of(String position, long size);
  }

  private Pager(
      Transport transport,
      Operation operation,
      @Nullable String size,
      PositionedCall call,
      ItemReader<T> item) {
    this.transport = transport;
    this.operation = operation;
    this.facts = pagination(operation);
    this.call = call;
    this.byToken = facts.style() == Pagination.Style.CURSOR;
    this.item = item;
    this.size = size(size, transport.pageSize());
  }

  private static Pagination pagination(Operation operation) {
    return Objects.requireNonNull(operation.pagination());
  }

  static <T> Pager<T> numbered(
      Transport transport,
      Operation operation,
      RequestQuery query,
      NumberCall call,
      ItemReader<T> item) {
    String name = pagination(operation).size();
    return new Pager<>(
        transport,
        operation,
        name == null ? null : query.value(name),
        (number, size) -> call.of(Integer.valueOf(number), sized(query, name, size)),
        item);
  }

  static <T> Pager<T> byToken(
      Transport transport,
      Operation operation,
      RequestQuery query,
      TokenCall call,
      ItemReader<T> item) {
    Pagination facts = pagination(operation);
    String name = facts.size();
    return new Pager<>(
        transport,
        operation,
        name == null ? null : query.value(name),
        (token, size) ->
            call.of(
                token.isEmpty() && !facts.emptyToken() ? null : token, sized(query, name, size)),
        item);
  }

  private static Map<String, String> sized(RequestQuery query, @Nullable String name, long size) {
    return query.asMap(name == null ? Map.of() : Map.of(name, size));
  }

  static <B extends JsonModel, T> Pager<T> inBody(
      Transport transport,
      Operation operation,
      RequestBody<B> body,
      BodyCall<B> call,
      ItemReader<T> item) {
    Pagination facts = pagination(operation);
    String name = facts.size();
    return new Pager<>(
        transport,
        operation,
        name == null ? null : body.value(name),
        (position, size) -> {
          Map<String, JsonValue> counted = new HashMap<>();
          if (facts.style() != Pagination.Style.CURSOR) {
            counted.put(facts.position(), JsonValue.of(Long.parseLong(position)));
          } else if (!position.isEmpty() || facts.emptyToken()) {
            counted.put(facts.position(), JsonValue.of(position));
          }
          if (name != null) {
            counted.put(name, JsonValue.of(size));
          }
          return call.of(ModelAdapter.changed(body.build(), counted));
        },
        item);
  }

  /** What the user asks for, else what the client was built with, else what the contract says. */
  private long size(@Nullable String given, @Nullable Integer preferred) {
    long maximum = facts.maximumSize() == 0 ? Long.MAX_VALUE : facts.maximumSize();
    if (given == null) {
      return Math.min(preferred == null ? facts.defaultSize() : preferred, maximum);
    }
    long asked = Long.parseLong(given);
    if (asked < 1 || asked > maximum) {
      String range = maximum == Long.MAX_VALUE ? "1 or more" : "from 1 to " + maximum;
      throw new IllegalArgumentException("pageSize: " + asked + " is not " + range);
    }
    return asked;
  }

  /** All pages. */
  public Pages<T> pages() {
    return new Pages<>(this);
  }

  /**
   * Fetches one page.
   *
   * @param number the number of the page, from 1
   * @throws IllegalArgumentException for a number below 1
   */
  public Page<T> page(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("pageNumber: " + number + " is not 1 or more");
    }
    return new Walk(start(String.valueOf(facts.first() + number - 1))).single();
  }

  @Override
  public Iterator<Page<T>> walk(@Nullable String cursor) {
    String first = byToken ? "" : String.valueOf(facts.first());
    return new Walk(cursor == null ? start(first) : Cursor.parse(operation.id(), cursor));
  }

  private Cursor start(String position) {
    return new Cursor(operation.id(), size, 0, -1, position);
  }

  @Override
  public void check(String cursor) {
    String position = Cursor.parse(operation.id(), cursor).position();
    if (!byToken && !position.matches("\\d{1,9}")) {
      throw Cursor.refused(operation.id(), cursor);
    }
  }

  @Override
  public Iterator<JsonValue> jsonItems(Page<T> page) {
    return array(page.json()).iterator();
  }

  /** Decodes them one by one; an item of another type is left out. */
  @Override
  public Iterator<T> items(Page<T> page) {
    return typed(array(page.json()));
  }

  private Iterator<T> typed(JsonValue results) {
    Iterator<JsonValue> all = results.iterator();
    return new Iterator<>() {
      private @Nullable T next;

      @Override
      public boolean hasNext() {
        while (next == null && all.hasNext()) {
          JsonValue value = all.next();
          next = item.read(value);
          if (next == null) {
            transport.mismatch().misfit(operation.id(), "an item", value);
          }
        }
        return next != null;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        T found = Objects.requireNonNull(next);
        next = null;
        return found;
      }
    };
  }

  private List<T> list(Answer answer) {
    List<T> list = new ArrayList<>();
    typed(results(answer)).forEachRemaining(list::add);
    return Collections.unmodifiableList(list);
  }

  /** The array of items. A page without one is no empty page: that would end a list in silence. */
  private JsonValue results(Answer answer) {
    JsonValue results = array(answer.json());
    if (!results.isArray()) {
      throw answer.undecodable("has no array of items, \"" + facts.results() + "\"", null);
    }
    return results;
  }

  private JsonValue array(JsonValue page) {
    String name = facts.results();
    if (name == null || !page.isObject() || !page.has(name)) {
      return page;
    }
    return page.get(name).isNull() ? NO_ITEMS : page.get(name);
  }

  private OptionalLong total(JsonValue page) {
    return facts.total() == null
        ? OptionalLong.empty()
        : page.find(facts.total())
            .filter(JsonValue::isNumber)
            .map(v -> OptionalLong.of(v.asLong()))
            .orElse(OptionalLong.empty());
  }

  /** One way through the list. */
  private final class Walk implements Iterator<Page<T>> {
    private @Nullable Cursor at;
    private long before; // what the page before looked like, 0 at first
    private String mark = ""; // the token at the last step that was a power of two
    private long steps;

    Walk(Cursor at) {
      this.at = at;
    }

    @Override
    public boolean hasNext() {
      return at != null;
    }

    @Override
    public Page<T> next() {
      if (at == null) {
        throw new NoSuchElementException();
      }
      Cursor here = at;
      Answer answer = fetch(here);
      JsonValue results = results(answer);
      long look = results.hashCode() * 31L + results.size();
      if (!byToken && results.size() > 0 && look == before) {
        throw new Code42Exception(
            "Page " + number(here) + " of " + operation.id() + " repeats the page before");
      }
      Page<T> page = page(answer, here, results);
      if (byToken) {
        notInACircle(here);
      }
      before = look;
      return page;
    }

    /** The number of a page as users count. */
    private long number(Cursor here) {
      return Long.parseLong(here.position()) - facts.first() + 1;
    }

    /**
     * A circle of tokens never ends. One of any length is found by looking at two tokens only: the
     * one before, and the one at the last power of two.
     */
    private void notInACircle(Cursor here) {
      String next = at == null ? "" : at.position();
      if (!next.isEmpty() && (next.equals(here.position()) || next.equals(mark))) {
        at = here;
        throw new Code42Exception("A page token of " + operation.id() + " comes again: a circle");
      }
      if (Long.bitCount(++steps) == 1) {
        mark = next;
      }
    }

    /** A page that is asked for alone is given even where it makes no sense as part of a list. */
    Page<T> single() {
      Cursor here = Objects.requireNonNull(at);
      Answer answer = fetch(here);
      try {
        return page(answer, here, results(answer));
      } catch (Code42DecodeException e) {
        return new Page<>(answer, () -> list(answer), null, OptionalLong.empty()); // body() throws
      }
    }

    private Answer fetch(Cursor here) {
      return transport.send(call.of(here.position(), here.size()));
    }

    private Page<T> page(Answer answer, Cursor here, JsonValue results) {
      OptionalLong total = total(answer.json());
      at =
          byToken
              ? named(here, answer.json(), results.size())
              : following(here, results.size(), total);
      return new Page<>(answer, () -> list(answer), at == null ? null : at.text(), total);
    }

    /** The page that this one names as the next, or null; an empty page in between ends nothing. */
    private @Nullable Cursor named(Cursor here, JsonValue page, long items) {
      String next =
          page.find(Objects.requireNonNull(facts.next())).map(JsonValue::toString).orElse("");
      return next.isEmpty()
          ? null
          : new Cursor(here.operation(), here.size(), here.seen() + items, -1, next);
    }

    /**
     * The next page, or null. With a stated total the list ends where it is reached; a full page
     * beyond it shows the total to be stale. Without one it ends at a short page, or at an empty
     * one where servers cut the size that is asked for.
     */
    private @Nullable Cursor following(Cursor here, long items, OptionalLong total) {
      long seen = here.seen() + items;
      long first = here.first() < 0 ? items : here.first();
      boolean last;
      if (items == 0) {
        last = true;
      } else if (total.isPresent()) {
        last = seen == total.getAsLong() || (seen > total.getAsLong() && items < first);
      } else {
        last = facts.ends() == Pagination.Ends.SHORT && items < here.size();
      }
      String next = String.valueOf(Long.parseLong(here.position()) + 1);
      return last ? null : new Cursor(here.operation(), here.size(), seen, first, next);
    }
  }
}

package io.github.java42.sandbox.server;

import io.github.java42.json.JsonException;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Pagination;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages, as the facts of an operation say. */
final class Paging {
  /** Where the contract knows no default, and no maximum that is less. */
  private static final long SIZE = 100;

  private final Request request;
  private final Operation operation;
  private final Pagination facts;

  private Paging(Request request) {
    this.request = request;
    this.operation = request.operation();
    this.facts =
        Objects.requireNonNull(operation.pagination(), () -> operation.id() + " does not page");
  }

  static String page(Request request, List<? extends JsonModel> items, ModelAdapter<?> model) {
    String json = new Paging(request).page(items);
    try {
      model.with(Mismatch.STRICT).read(JsonValue.parse(json));
    } catch (JsonException e) {
      throw new IllegalStateException("Facts and model do not agree: " + e.getMessage(), e);
    }
    return json;
  }

  /** Whether a request asks for a later page of a numbered list; a token may stand for any. */
  static boolean isAfterTheFirst(Request request) {
    Paging paging = new Paging(request);
    return paging.facts.style() != Pagination.Style.CURSOR && paging.from(paging.size()) > 0;
  }

  private String page(List<? extends JsonModel> items) {
    long size = size();
    int from = (int) Math.min(from(size), items.size());
    int to = (int) Math.min(from + size, items.size());
    StringBuilder json = new StringBuilder("{");
    if (facts.total() != null) {
      member(json, facts.total(), Long.toString(items.size()));
    }
    if (facts.next() != null && to < items.size()) {
      member(json, facts.next(), JsonValue.of(token(to)).toJson());
    }
    String results = Objects.requireNonNull(facts.results(), () -> operation.id() + ": no results");
    member(json, results, Answer.array(items.subList(from, to)));
    return json.append('}').toString();
  }

  private static void member(StringBuilder json, String name, String value) {
    json.append(json.length() > 1 ? "," : "")
        .append(JsonValue.of(name).toJson())
        .append(':')
        .append(value);
  }

  private long size() {
    long most = facts.maximumSize() > 0 ? facts.maximumSize() : Long.MAX_VALUE;
    long usual = facts.defaultSize() > 0 ? facts.defaultSize() : Math.min(SIZE, most);
    long size = number(facts.size(), usual);
    if (size < 1 || size > most) {
      throw Refusal.breach(400, facts.size() + ": " + size + " is no size of a page");
    }
    return size;
  }

  /** How many items are before the page. */
  private long from(long size) {
    if (facts.style() == Pagination.Style.CURSOR) {
      return offset(sent(facts.position()));
    }
    long steps = number(facts.position(), facts.first()) - facts.first();
    if (steps < 0) {
      throw Refusal.breach(400, facts.position() + ": the first is " + facts.first());
    }
    // The position has at most 18 digits, and both factors are at least 0.
    return facts.style() == Pagination.Style.PAGE
        ? Math.min(steps, Integer.MAX_VALUE) * Math.min(size, Integer.MAX_VALUE)
        : steps;
  }

  private long number(@Nullable String name, long absent) {
    String text = name == null ? null : sent(name);
    if (text == null) {
      return absent;
    }
    if (!text.matches("-?[0-9]{1,18}")) {
      throw Refusal.breach(400, name + ": is no whole number");
    }
    return Long.parseLong(text);
  }

  private @Nullable String sent(String name) {
    if (!facts.inBody()) {
      return request.text(name);
    }
    JsonValue body = request.body();
    return body == null ? null : body.find(name).map(JsonValue::toString).orElse(null);
  }

  private String token(int offset) {
    byte[] text = (operation.id() + ':' + offset).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private long offset(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      return 0;
    }
    String start = operation.id() + ':';
    String text = decoded(token);
    if (!text.startsWith(start) || !text.substring(start.length()).matches("[0-9]{1,9}")) {
      throw Refusal.breach(400, facts.position() + ": is no token of " + operation.id());
    }
    return Long.parseLong(text.substring(start.length()));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

package io.github.java42.internal;

import io.github.java42.BulkResult;
import io.github.java42.Code42Response;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request whose list is longer than one request may carry, cut into several.
 *
 * @param <B> the model of the body
 */
final class Chunks<B extends JsonModel> {
  private final B body;
  private final String wire;
  private final List<List<JsonValue>> lists = new ArrayList<>();

  /**
   * Cuts a body.
   *
   * @param body the body with the whole list
   * @param wire the name of the list on the wire
   * @param most the number of elements that one request may carry, 1 or more
   */
  Chunks(B body, String wire, int most) {
    this.body = body;
    this.wire = wire;
    List<JsonValue> all = new ArrayList<>();
    JsonValue.parse(body.toJson()).find(wire).ifPresent(list -> list.forEach(all::add));
    for (int i = 0; i < all.size(); i += most) {
      lists.add(List.copyOf(all.subList(i, Math.min(all.size(), i + most))));
    }
  }

  /** Sends the chunks as {@link BulkResult} documents it. */
  <T> BulkResult<T> send(Function<B, Code42Response<T>> call) {
    if (lists.size() < 2) {
      return BulkResult.of(List.of(call.apply(body)), List.of(), List.of());
    }
    List<Code42Response<T>> responses = new ArrayList<>();
    List<BulkResult.FailedChunk> failures = new ArrayList<>();
    int sent = 0;
    for (boolean ended = false; !ended && sent < lists.size(); sent++) {
      List<JsonValue> list = lists.get(sent);
      try {
        responses.add(call.apply(with(list)));
      } catch (Code42Exception e) {
        failures.add(new BulkResult.FailedChunk(list, e));
        ended = endsAll(e);
      }
    }
    List<JsonValue> notSent =
        lists.subList(sent, lists.size()).stream().flatMap(List::stream).toList();
    return BulkResult.of(responses, failures, notSent);
  }

  /** Whether the other chunks would fail for the same reason, or may not even reach the server. */
  private static boolean endsAll(Code42Exception e) {
    return !(e instanceof Code42HttpException http)
        || http.statusCode() == 401
        || http.statusCode() == 403;
  }

  /** Sends all chunks, and throws the first failure. */
  <T> List<Code42Response<T>> sendAll(Function<B, Code42Response<T>> call) {
    if (lists.size() < 2) {
      return List.of(call.apply(body));
    }
    List<Code42Response<T>> responses = new ArrayList<>();
    lists.forEach(list -> responses.add(call.apply(with(list))));
    return responses;
  }

  private B with(List<JsonValue> list) {
    return ModelAdapter.changed(body, Map.of(wire, JavaValues.array(list)));
  }
}

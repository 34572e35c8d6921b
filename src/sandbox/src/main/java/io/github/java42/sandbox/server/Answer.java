package io.github.java42.sandbox.server;

import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param json the body
 */
public record Answer(int status, String json) {
  /** A success; the envelope comes later. */
  public static Answer of(JsonModel model) {
    return new Answer(200, model.toJson());
  }

  /**
   * The page of a list that the request asks for; the envelope comes later.
   *
   * @param request the request
   * @param items the whole list
   * @param page the model of a page
   */
  public static Answer page(
      Request request, List<? extends JsonModel> items, ModelAdapter<?> page) {
    return new Answer(200, Paging.page(request, items, page));
  }

  /** A failure, in the form of the console's older operations: an entry for each description. */
  static Answer failure(int status, List<String> descriptions) {
    return new Answer(
        status,
        descriptions.stream()
            .map(
                d ->
                    "{\"name\":\"SYSTEM\",\"description\":"
                        + JsonValue.of(d).toJson()
                        + ",\"objects\":[]}")
            .collect(Collectors.joining(",", "[", "]")));
  }
}

package io.github.java42.sandbox.server;

import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param headers the headers, of which {@code Content-Type} is one where there is a body
 * @param body the body; empty for none
 * @param isWhole whether it is to be sent as it is; otherwise the envelope comes around it, where
 *     the operation has one
 */
public record Answer(int status, Map<String, String> headers, String body, boolean isWhole) {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json; charset=utf-8";

  /** A success; the envelope comes later. */
  public static Answer of(JsonModel model) {
    return json(200, model.toJson());
  }

  /** A success of an operation that makes something; the envelope comes later. */
  public static Answer created(JsonModel model) {
    return json(201, model.toJson());
  }

  /** A list that comes at once; the envelope comes later. */
  public static Answer list(List<? extends JsonModel> items) {
    return json(200, array(items));
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
    return json(200, Paging.page(request, items, page));
  }

  /** A success that has nothing to tell: null in an envelope, an empty object without one. */
  public static Answer done(Request request) {
    return json(200, request.operation().envelope() == null ? "{}" : "null");
  }

  /** A success without a body. */
  public static Answer empty() {
    return new Answer(204, Map.of(), "", true);
  }

  /** A success of an operation whose envelope may be missing, and is missing here. */
  public static Answer whole(String json) {
    return json(200, json).asItIs();
  }

  /** A success that is no JSON. */
  public static Answer text(String text) {
    return body(200, "text/plain; charset=utf-8", text).asItIs();
  }

  /** Anything. */
  public static Answer body(int status, String contentType, String body) {
    return new Answer(status, Map.of(CONTENT_TYPE, contentType), body, false);
  }

  /** Any JSON; the envelope comes later. */
  public static Answer json(int status, String json) {
    return body(status, JSON, json);
  }

  /** The same with one more header. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, isWhole);
  }

  Answer asItIs() {
    return new Answer(status, headers, body, true);
  }

  static String array(List<? extends JsonModel> items) {
    return items.stream().map(JsonModel::toJson).collect(Collectors.joining(",", "[", "]"));
  }

  static String string(String text) {
    return JsonValue.of(text).toJson();
  }
}

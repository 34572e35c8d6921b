package io.github.java42.internal;

import io.github.java42.Code42Response;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Payload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a call.
 *
 * @param operation its operationId
 * @param status the status
 * @param headers the values by name, without regard to case
 * @param url where it came from, secrets masked
 * @param payload the body
 */
public record Answer(
    String operation, int status, Map<String, List<String>> headers, URI url, Payload<?> payload) {

  private static final Pattern TYPE = Pattern.compile("[\\w.+-]{1,40}/[\\w.+-]{1,60}");

  /** What no server sent: a success with this text. */
  public static Answer made(String json) {
    Payload<?> payload = new Payload<>(json.getBytes(StandardCharsets.UTF_8), null);
    return new Answer("made", 200, Map.of(), URI.create("about:made"), payload);
  }

  /**
   * The document without its envelope.
   *
   * @throws Code42DecodeException where the body is empty or no JSON
   */
  public JsonValue json() {
    return decoded(payload::json);
  }

  /** A view of the body, whose faults are told as the answer's. */
  public <V> V decoded(Supplier<V> view) {
    try {
      return view.get();
    } catch (JsonException e) {
      throw undecodable("can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * What is wrong with it, as an exception.
   *
   * @param fault what is wrong, as the end of a sentence about the answer
   */
  public Code42DecodeException undecodable(String fault, @Nullable Throwable cause) {
    String message =
        "The answer of %s (%d, %s, %s) %s".formatted(operation, status, contentType(), url, fault);
    return new Code42DecodeException(message, cause, new Code42Response<>(this, () -> null));
  }

  /** Only what looks like one: the server may send anything. */
  private String contentType() {
    return headers.getOrDefault("Content-Type", List.of()).stream()
        .map(TYPE::matcher)
        .filter(Matcher::lookingAt)
        .map(Matcher::group)
        .findFirst()
        .orElse("no content type");
  }
}

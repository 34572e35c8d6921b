package io.github.java42;

import io.github.java42.exception.Code42DecodeException;
import io.github.java42.internal.Answer;
import io.github.java42.internal.JavaValues;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Subscriptable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer: two views of the same bytes. {@link #body()} is typed; subscripts read any member,
 * also those that the contract does not know yet.
 *
 * <pre>{@code
 * Page<User> page = sdk.users().getPage(1);
 * String name = page.get("users").get(0).getString("username");
 * String same = page.body().get(0).username();
 * System.out.println(page); // the JSON text
 * }</pre>
 *
 * <p>Subscripts see what the envelope of the server holds; {@link #rawText()} alone shows the
 * envelope. Immutable; values are decoded when they are asked for.
 *
 * @param <T> the typed view
 */
public class Code42Response<T> implements Subscriptable {
  private final Answer answer;
  private final Supplier<@Nullable T> typed;
  private volatile @Nullable T body;

  /**
   * For the SDK's own use.
   *
   * @param answer what came
   * @param typed how it is typed
   */
  @SuppressWarnings("exports") // users have no Answer, and get no response but from us
  public Code42Response(Answer answer, Supplier<@Nullable T> typed) {
    this.answer = answer;
    this.typed = typed;
  }

  /**
   * An answer for a test of your own, without a server: a success whose body is this model, unknown
   * members included.
   *
   * <pre>{@code
   * Code42Response<User> answer = Code42Response.of(User.builder().username("mara").build());
   * }</pre>
   *
   * @param body what {@link #body()} gives, and subscripts see
   * @param <M> the model
   * @return an answer of status 200 without headers
   */
  public static <M extends JsonModel> Code42Response<M> of(M body) {
    return new Code42Response<>(Answer.made(body.toJson()), () -> body);
  }

  /**
   * Creates a response for a test whose body is a list.
   *
   * @param body what {@link #body()} returns, and subscripts see as an array: models or strings.
   *     Copied
   * @param <E> an element
   * @return a response of status 200 without headers
   * @throws IllegalArgumentException if an element cannot be written as JSON
   * @throws NullPointerException if an element is null
   */
  public static <E> Code42Response<List<E>> of(List<E> body) {
    List<E> copy = List.copyOf(body);
    return new Code42Response<>(Answer.made(JavaValues.json("body", copy).toJson()), () -> copy);
  }

  /**
   * Creates a response for a test whose body is a map.
   *
   * @param body what {@link #body()} returns, and subscripts see as an object. Copied
   * @param <M> a value
   * @return a response of status 200 without headers
   * @throws NullPointerException if a key or a value is null
   */
  public static <M extends JsonModel> Code42Response<Map<String, M>> of(Map<String, M> body) {
    Map<String, M> copy = Map.copyOf(body);
    return new Code42Response<>(Answer.made(JavaValues.json("body", copy).toJson()), () -> copy);
  }

  /**
   * Creates a response for a test whose body is plain text, such as a token.
   *
   * @param body what {@link #body()} and {@link #text()} return
   * @return a response of status 200 without headers
   */
  public static Code42Response<String> of(String body) {
    return new Code42Response<>(Answer.made(body), () -> body);
  }

  /**
   * Creates a response for a test that has no body.
   *
   * @return a response of status 200 without headers, whose {@link #body()} is null
   */
  public static Code42Response<Void> empty() {
    return new Code42Response<>(Answer.made(""), () -> null);
  }

  /**
   * An answer for a test of your own, as {@link RawCalls} gives them.
   *
   * @param body the document
   * @return an answer of status 200 without headers
   */
  public static Code42Response<JsonValue> of(JsonValue body) {
    return new Code42Response<>(Answer.made(body.toJson()), () -> body);
  }

  /**
   * The typed view; the same object each time.
   *
   * @return the model, or null where the contract knows no body, or the server answered null
   * @throws Code42DecodeException where the body is not what the contract promises
   */
  public @Nullable T body() {
    T known = body;
    if (known == null) {
      known = answer.decoded(typed);
      body = known;
    }
    return known;
  }

  /**
   * The view by subscripts.
   *
   * @return the document, without its envelope
   * @throws Code42DecodeException where the body is empty or no JSON
   */
  @Override
  public final JsonValue json() {
    return answer.json();
  }

  /**
   * A field that must be there, for instance because another request is made with it.
   *
   * @param name the name of the field on the wire
   * @return its value, which is not a JSON null
   * @throws Code42DecodeException if the field is missing or null, or the body is not a JSON object
   */
  public final JsonValue require(String name) {
    JsonValue object = json();
    if (!object.isObject()) {
      throw answer.undecodable("has no field \"" + name + "\": it is not a JSON object", null);
    }
    boolean isThere = answer.decoded(() -> object.has(name));
    if (!isThere || object.get(name).isNull()) {
      throw answer.undecodable(
          isThere ? "has null for \"" + name + "\"" : "has no field \"" + name + "\"", null);
    }
    return object.get(name);
  }

  /**
   * The document as text, without its envelope; a body that is no JSON as it came. Never fails:
   * what is no UTF-8 becomes U+FFFD.
   *
   * @return the text, empty for an empty body
   */
  public final String text() {
    return answer.payload().text();
  }

  /**
   * All of the body as text, the envelope included. Never fails: what is no UTF-8 becomes U+FFFD.
   *
   * @return the text, empty for an empty body
   */
  public final String rawText() {
    return answer.payload().rawText();
  }

  /**
   * The status.
   *
   * @return such as 200
   */
  public final int statusCode() {
    return answer.status();
  }

  /**
   * The headers.
   *
   * @return the values by name, in lower case and upper case alike
   */
  public final Map<String, List<String>> headers() {
    return answer.headers();
  }

  /**
   * Where it came from.
   *
   * @return the address, with secrets masked
   */
  public final URI url() {
    return answer.url();
  }

  /**
   * Whether there is no body at all.
   *
   * @return true for a 204, and for zero bytes
   */
  public final boolean isEmpty() {
    return answer.payload().isEmpty();
  }

  /**
   * The document as text, as {@link #text()}.
   *
   * @return the text
   */
  @Override
  public final String toString() {
    return text();
  }
}

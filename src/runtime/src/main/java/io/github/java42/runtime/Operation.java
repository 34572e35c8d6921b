package io.github.java42.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of one operation beside its signature.
 *
 * @param id its name, which is that of the method of the generated interface
 * @param method the verb, in capitals
 * @param path the template of the path, {@code /api/v1/User/{userId}}
 * @param host who serves it: {@code authority}, or the key of a microservice
 * @param envelope the member of the answer's root that holds the answer; null for none
 * @param retrySafe whether the contract calls it safe to send twice; see {@link #isRetrySafe()}
 * @param security what it asks for: {@code bearer}, {@code basic}, {@code none}
 * @param accept the media types of its answers, as a header says them
 * @param errors the names of the typed errors that it is known to give
 * @param pagination how it pages; null where it does not
 * @param secrets the names of all properties, of body and answer and at any depth, that no log may
 *     show
 * @param parameters the parameters of path, query and header
 * @param body its body; null where it takes none
 * @param lifecycle how long it lasts; null while it is in use
 */
public record Operation(
    String id,
    String method,
    String path,
    String host,
    @Nullable String envelope,
    boolean retrySafe,
    String security,
    String accept,
    List<String> errors,
    @Nullable Pagination pagination,
    List<String> secrets,
    List<Parameter> parameters,
    @Nullable Body body,
    @Nullable Lifecycle lifecycle) {

  /**
   * Whether it may be sent twice: by its method, or because the contract says so.
   *
   * @return true for GET, HEAD, PUT and DELETE, and where {@link #retrySafe()}
   */
  public boolean isRetrySafe() {
    return retrySafe
        || switch (method) {
          case "GET", "HEAD", "PUT", "DELETE" -> true;
          default -> false;
        };
  }

  /**
   * How an operation pages.
   *
   * @param style what its position is
   * @param inBody whether position and size travel in the body, not in the query
   * @param position the name of the parameter, or member of the body, with number, token or offset
   * @param size the name of that with the page size; null where there is none
   * @param first the first number or offset
   * @param emptyToken whether the first page is asked for with an empty token; without, the server
   *     numbers pages and states no tokens
   * @param defaultSize the page size where none is given; 0 where it is not known
   * @param maximumSize the greatest page size; 0 where it is not known
   * @param results the member with the items; null where the root is the array
   * @param total the member with the number of all items; null where there is none
   * @param next the member with the next token; null where there is none
   * @param ends which page is the last where no total is stated
   */
  public record Pagination(
      Style style,
      boolean inBody,
      String position,
      @Nullable String size,
      long first,
      boolean emptyToken,
      long defaultSize,
      long maximumSize,
      @Nullable String results,
      @Nullable String total,
      @Nullable String next,
      Ends ends) {

    /** What tells one page from the next. */
    public enum Style {
      /** The number of the page. */
      PAGE,
      /** A token that the page before states. */
      CURSOR,
      /** The number of items before it. */
      OFFSET
    }

    /** Which page is the last. */
    public enum Ends {
      /** One with fewer items than were asked for. */
      SHORT,
      /** One without items: the server may give fewer than were asked for. */
      EMPTY
    }
  }

  /**
   * A parameter.
   *
   * @param name its name on the wire
   * @param in where it travels
   * @param type {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code array}
   * @param required whether it must be there
   * @param secret whether no log may show it
   * @param pattern the regular expression that it matches; null for none
   * @param minimum the least value; null for none
   * @param maximum the greatest value; null for none
   * @param minLength the least number of characters; null for none
   * @param maxLength the greatest number of characters; null for none
   */
  public record Parameter(
      String name,
      In in,
      String type,
      boolean required,
      boolean secret,
      @Nullable String pattern,
      @Nullable Long minimum,
      @Nullable Long maximum,
      @Nullable Integer minLength,
      @Nullable Integer maxLength) {

    /** Where a parameter travels. */
    public enum In {
      /** In the path, as one segment. */
      PATH,
      /** In the query. */
      QUERY,
      /** In a header. */
      HEADER
    }
  }

  /**
   * The body of a request.
   *
   * @param type the name of the model's class; of an array {@code List<…>} with that of its
   *     elements
   * @param required whether it must be there
   */
  public record Body(String type, boolean required) {}

  /**
   * How long an operation lasts.
   *
   * @param stage {@code deprecated}: it works, but use something else; {@code retired}: the server
   *     has turned it off
   * @param since the day or month of that; null where it is not known
   * @param sunset the day or month from which it does not work, as it was announced; null for none
   * @param replacement what to use instead, an operationId or a few words; null for nothing
   */
  public record Lifecycle(
      String stage,
      @Nullable String since,
      @Nullable String sunset,
      @Nullable String replacement) {}
}

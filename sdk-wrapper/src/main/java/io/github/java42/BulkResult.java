package io.github.java42;

import io.github.java42.exception.Code42Exception;
import io.github.java42.json.JsonValue;
import java.util.List;

/**
 * The result of a method that sends a long list in chunks, since one request may carry only so many
 * items.
 *
 * <p>A list that fits into one request behaves like the argument of any other method: a failure is
 * thrown. A longer one may be done in part, so that nothing is thrown once it is being sent:
 *
 * <ul>
 *   <li>If the server refuses a chunk, the chunk is in {@link #failures()} and the next one is
 *       sent.
 *   <li>The status 401 or 403, a connection that fails and a response that cannot be read end it,
 *       since the other chunks would fail as well. What was not sent is in {@link #notSent()}.
 * </ul>
 *
 * <pre>{@code
 * BulkResult<Acknowledgement> result = sdk.watchlists().addIncludedActors(watchlistId, actorIds);
 * for (BulkResult.FailedChunk chunk : result.failures()) {
 *   System.err.println(chunk.items() + ": " + chunk.exception().getMessage());
 * }
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <T> the typed body of one response
 */
public final class BulkResult<T> {
  private final List<Code42Response<T>> responses;
  private final List<FailedChunk> failures;
  private final List<JsonValue> notSent;

  private BulkResult(
      List<Code42Response<T>> responses, List<FailedChunk> failures, List<JsonValue> notSent) {
    this.responses = List.copyOf(responses);
    this.failures = List.copyOf(failures);
    this.notSent = List.copyOf(notSent);
  }

  /**
   * Items that were sent in one request, which failed.
   *
   * @param items the items as they were sent; of a list of strings, {@code toString()} of an item
   *     is the string
   * @param exception the reason. After a {@link io.github.java42.exception.Code42IoException} it is
   *     unknown whether the server has processed the items
   */
  public record FailedChunk(List<JsonValue> items, Code42Exception exception) {
    /**
     * Copies the items.
     *
     * @param items the items as they were sent
     * @param exception the reason
     */
    public FailedChunk {
      items = List.copyOf(items);
    }

    /** The number of items and the reason. */
    @Override
    public String toString() {
      return "FailedChunk[" + items.size() + " items, " + exception + "]";
    }
  }

  /**
   * Creates a result, for instance for a test.
   *
   * @param responses the responses to the chunks that succeeded
   * @param failures the chunks that failed
   * @param notSent the items that were not sent
   * @param <T> the typed body of one response
   * @return the result
   */
  public static <T> BulkResult<T> of(
      List<Code42Response<T>> responses, List<FailedChunk> failures, List<JsonValue> notSent) {
    return new BulkResult<>(responses, failures, notSent);
  }

  /**
   * The responses to the chunks that succeeded.
   *
   * @return the responses in the order of the list
   */
  public List<Code42Response<T>> responses() {
    return responses;
  }

  /**
   * The chunks that failed.
   *
   * @return the chunks in the order of the list; empty if none failed
   */
  public List<FailedChunk> failures() {
    return failures;
  }

  /**
   * The items that were not sent because an earlier failure has ended the work.
   *
   * @return the items in the order of the list, as they would have been sent
   */
  public List<JsonValue> notSent() {
    return notSent;
  }

  /**
   * Whether all items were sent and no chunk failed.
   *
   * @return true if there is nothing left to do
   */
  public boolean isComplete() {
    return failures.isEmpty() && notSent.isEmpty();
  }

  /** The numbers of responses, failures and items that were not sent. */
  @Override
  public String toString() {
    return "BulkResult["
        + responses.size()
        + " responses, "
        + failures.size()
        + " failures, "
        + notSent.size()
        + " items not sent]";
  }
}

package io.github.java42.sandbox.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came, and what was wrong with it. It holds no queries and no bodies, hence no secrets. */
public final class Journal {
  /** A client that goes wrong for days shall not fill the memory. */
  private static final int MOST_PROBLEMS = 1_000;

  private static final int MOST_REQUESTS = 10_000;

  private final List<String> problems = new ArrayList<>();
  private final Deque<Entry> requests = new ArrayDeque<>();

  /** What was wrong so far, the oldest first, and no more than the first thousand. */
  public synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /** What came so far, the oldest first, and no more than the last ten thousand. */
  public synchronized List<Entry> requests() {
    return List.copyOf(requests);
  }

  synchronized void problem(String method, String path, String what) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(method + ' ' + path + ": " + what);
    }
  }

  synchronized void served(Entry entry) {
    if (requests.size() == MOST_REQUESTS) {
      requests.removeFirst();
    }
    requests.addLast(entry);
  }

  /**
   * A request.
   *
   * @param operation its name in the contract; null where the contract has no such operation
   * @param method the verb
   * @param path the path, without the query
   * @param status the status of the answer; 0 where none was made
   */
  public record Entry(@Nullable String operation, String method, String path, int status) {}
}

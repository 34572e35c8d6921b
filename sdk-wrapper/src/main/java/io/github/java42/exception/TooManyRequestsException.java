package io.github.java42.exception;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Status 429: too many requests in too short a time. */
public class TooManyRequestsException extends Code42HttpException {
  private static final long serialVersionUID = 1L;

  /**
   * For the SDK's own use, and for tests of your own.
   *
   * @param failure what happened
   */
  public TooManyRequestsException(Failure failure) {
    super(failure);
  }

  /**
   * How long the server asks to wait.
   *
   * @return the time; empty where it does not say, or says it by a date
   */
  public Optional<Duration> retryAfter() {
    return response().headers().getOrDefault("Retry-After", List.of()).stream()
        .filter(v -> v.matches("\\d{1,9}"))
        .map(v -> Duration.ofSeconds(Long.parseLong(v)))
        .findFirst();
  }
}

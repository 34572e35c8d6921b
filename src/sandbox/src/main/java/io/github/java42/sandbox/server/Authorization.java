package io.github.java42.sandbox.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Authorization} of a request.
 *
 * @param header its value; null if the request has none
 */
public record Authorization(@Nullable String header) {
  private static final String REFUSED = "Invalid or missing credentials";

  /**
   * A user name and a password, or the ID and the secret of an API client.
   *
   * @param name what is before the first colon
   * @param secret what is after it
   */
  public record Pair(String name, String secret) {}

  /**
   * Returns the credentials of the scheme {@code Basic}.
   *
   * @throws Refusal if the header has another form
   */
  public Pair basic() {
    String pair = decoded(of("Basic"));
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw breach("the credentials have no colon between user name and password");
    }
    return new Pair(pair.substring(0, colon), pair.substring(colon + 1));
  }

  /**
   * Returns the token of the scheme {@code Bearer}.
   *
   * @throws Refusal if the header has another form
   */
  public String bearer() {
    return of("Bearer");
  }

  /** Returns the refusal of credentials that have the right form and are wrong. */
  public static Refusal refused() {
    return Refusal.of(401, REFUSED);
  }

  private String of(String scheme) {
    if (header == null) {
      throw breach("no Authorization was sent, " + scheme + " is asked for");
    }
    String start = scheme.toLowerCase(Locale.ROOT) + ' ';
    if (!header.toLowerCase(Locale.ROOT).startsWith(start)) {
      throw breach("the scheme of Authorization is not " + scheme);
    }
    return header.substring(start.length()).strip();
  }

  private static String decoded(String basic) {
    try {
      byte[] bytes = Base64.getDecoder().decode(basic);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw breach("the credentials are no Base64 of UTF-8");
    }
  }

  private static Refusal breach(String what) {
    return Refusal.breach(401, REFUSED + ": " + what);
  }

  /** Does not contain the credentials. */
  @Override
  public String toString() {
    return "Authorization";
  }
}

package io.github.java42.sandbox.tenant;

import io.github.java42.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The tokens in use. They look like those of the console, and repeat with the seed. */
public final class Tokens {
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final AtomicLong issued = new AtomicLong();
  private final long seed;

  Tokens(long seed) {
    this.seed = seed;
  }

  /**
   * A token that nobody has had before.
   *
   * @param owner a user's UID, or an API client's id
   */
  public String issue(String owner) {
    long number = issued.incrementAndGet();
    Dice dice = new Dice(~seed, number);
    String token =
        part("{\"alg\":\"ES256\"}")
            + '.'
            + part("{\"sub\":" + JsonValue.of(owner).toJson() + ",\"jti\":\"" + number + "\"}")
            + '.'
            + part(ByteBuffer.allocate(16).putLong(dice.next()).putLong(dice.next()).array());
    owners.put(token, owner);
    return token;
  }

  /** From now on, no token that was issued is worth anything. */
  public void expireAll() {
    owners.clear();
  }

  /** Returns the user or the API client that a token was issued to; null if it is not valid. */
  public @Nullable String owner(String token) {
    return owners.get(token);
  }

  private static String part(String json) {
    return part(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package io.github.java42.sandbox.tenant;

import io.github.java42.runtime.Operation;
import io.github.java42.sandbox.server.Access;
import io.github.java42.sandbox.server.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may call what, by the header {@code Authorization}. */
public final class Credentials implements Access {
  private static final String REFUSED = "Invalid or missing credentials";

  private final Tenant tenant;

  /**
   * The credentials of a company.
   *
   * @param tenant the company
   */
  public Credentials(Tenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public @Nullable String admit(Operation operation, @Nullable String authorization) {
    return switch (operation.security()) {
      case "none" -> null;
      case "basic" ->
          operation.id().equals("getAccessToken")
              ? apiClient(pair(of("Basic", authorization)))
              : user(pair(of("Basic", authorization)));
      case "bearer" -> bearer(of("Bearer", authorization));
      default -> throw new IllegalStateException("No way to check " + operation.security());
    };
  }

  private static String of(String scheme, @Nullable String authorization) {
    if (authorization == null) {
      throw breach("no Authorization was sent, " + scheme + " is asked for");
    }
    String start = scheme.toLowerCase(Locale.ROOT) + ' ';
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(start)) {
      throw breach("the scheme of Authorization is not " + scheme);
    }
    return authorization.substring(start.length()).strip();
  }

  private String user(List<String> pair) {
    String uid = tenant.accounts().signIn(pair.get(0), pair.get(1));
    if (uid == null) {
      throw Refusal.of(401, REFUSED);
    }
    return uid;
  }

  private String apiClient(List<String> pair) {
    ApiClient client = tenant.accounts().apiClient();
    if (!client.accepts(pair.get(0), pair.get(1))) {
      throw Refusal.of(401, REFUSED);
    }
    return client.id();
  }

  private static List<String> pair(String basic) {
    String pair = decoded(basic);
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw breach("the credentials have no colon between user name and password");
    }
    return List.of(pair.substring(0, colon), pair.substring(colon + 1));
  }

  private String bearer(String token) {
    String owner = tenant.tokens().owner(token);
    if (owner == null) {
      throw Refusal.of(401, REFUSED);
    }
    return owner;
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
}

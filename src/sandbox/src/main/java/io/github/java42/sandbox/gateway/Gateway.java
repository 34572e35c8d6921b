package io.github.java42.sandbox.gateway;

import io.github.java42.client.incydr.IncydrJson;
import io.github.java42.client.incydr.IncydrOperations;
import io.github.java42.json.Mismatch;
import io.github.java42.sandbox.server.Access;
import io.github.java42.sandbox.server.ExampleAccess;
import io.github.java42.sandbox.server.Examples;
import io.github.java42.sandbox.server.Family;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.tenant.Tokens;

/** The gateway: what the contract says of it, and what the sandbox serves of that. */
public final class Gateway {
  private static final String DOCUMENT = "incydr";

  private Gateway() {}

  /** What the contract says. */
  public static Family family() {
    return new Family(DOCUMENT, IncydrOperations.ALL, new IncydrJson(Mismatch.STRICT));
  }

  /** What the sandbox serves with state: nothing yet. */
  public static Handlers handlers() {
    return new Handlers();
  }

  /**
   * Who may call: sign-in is an example, so the tokens that it issues are those of the contract.
   *
   * @param issued the tokens that are accepted besides
   * @param examples the examples, which are not needed before a token is checked
   */
  public static Access access(Tokens issued, Examples examples) {
    return new ExampleAccess(
        token ->
            issued.owner(token) != null
                || token.equals(response(examples, "getGatewayToken", "access_token"))
                || token.equals(response(examples, "getGatewayUserToken", "bearerToken")));
  }

  private static String response(Examples examples, String operation, String field) {
    return examples.call(DOCUMENT, operation).get("response").get(field).asString();
  }
}

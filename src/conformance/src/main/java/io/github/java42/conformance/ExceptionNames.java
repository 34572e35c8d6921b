package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How this SDK calls the exceptions of the peers. */
final class ExceptionNames {
  private static final Map<String, String> IRREGULAR =
      Map.of("Py42Error", "Code42Exception", "Py42HTTPError", "Code42HttpException");

  private static final Map<Integer, String> BY_STATUS =
      Map.of(
          400, "BadRequestException",
          401, "UnauthorizedException",
          403, "ForbiddenException",
          404, "NotFoundException",
          409, "ConflictException",
          429, "TooManyRequestsException");

  private ExceptionNames() {}

  /**
   * {@code Py42XError} is {@code XException}. Python's own names stay, save that of the error that
   * the cases let their callables raise.
   *
   * @param sent whether the peer had sent anything: if not, its error without a type of its own is
   *     what it says of an argument
   */
  static String own(JsonNode raised, boolean sent) {
    String name = own(raised);
    return name.equals("Code42Exception") && !sent ? "IllegalArgumentException" : name;
  }

  private static String own(JsonNode raised) {
    String name = raised.path("class").asText();
    if (!isPeers(raised)) {
      return name.equals("RuntimeError") ? CallerError.class.getSimpleName() : name;
    }
    String irregular = IRREGULAR.get(name);
    return irregular != null
        ? irregular
        : name.replaceFirst("^Py42", "").replaceFirst("Error$", "") + "Exception";
  }

  /** Whether the peer meant to raise it, other than Python by itself. */
  static boolean isPeers(JsonNode raised) {
    return raised.path("module").asText().matches("(py42|incydr)(\\..*)?");
  }

  /** Whether more than the status made the peer choose it. */
  static boolean isTyped(JsonNode raised) {
    int status = raised.path("attrs").path("response").path("status").asInt();
    return isPeers(raised) && status >= 400 && !own(raised).equals(ofStatus(status));
  }

  /** Whether the peer has made of the error of one status the one of another. */
  static boolean isOfAnotherStatus(JsonNode raised, int status) {
    String name = raised.path("class").asText();
    return BY_STATUS.containsValue(name)
        && raised.has("raised_while_handling")
        && !name.equals(ofStatus(status));
  }

  static String ofStatus(int status) {
    return BY_STATUS.getOrDefault(
        status, status >= 500 ? "InternalServerException" : "Code42HttpException");
  }
}

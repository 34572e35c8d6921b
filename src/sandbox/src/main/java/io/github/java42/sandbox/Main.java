package io.github.java42.sandbox;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox as a process of its own, which runs until it is stopped. It prints one line with its
 * addresses, the administrator's account and the API client.
 *
 * <pre>{@code
 * java -p modules -m io.github.java42.sandbox/io.github.java42.sandbox.Main --port 4242 --users 10000
 * }</pre>
 *
 * <p>where {@code modules} is this jar and what it needs at run time.
 */
public final class Main {
  private static final String USAGE =
      "[--port n] [--services-port n] [--gateway-port n] [--node-port n] [--without-services]"
          + " [--examples-only] [--seed n] [--users n] [--password word] [--totp code]"
          + " [--api-client id:secret]";

  private static final String WITHOUT_SERVICES = "--without-services";
  private static final String EXAMPLES_ONLY = "--examples-only";

  private Main() {}

  /**
   * Starts a sandbox; where it cannot, the process says why and ends with status 2.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    if (run(List.of(args), System.out, System.err) == null) {
      System.exit(2);
    }
  }

  /** The sandbox, which is running; null where it could not be started. */
  static @Nullable Sandbox run(List<String> args, PrintStream out, PrintStream err) {
    try {
      Sandbox sandbox = configured(args).start();
      out.println(
          "Code42 sandbox at "
              + sandbox.url()
              + ", gateway at "
              + sandbox.gatewayUrl()
              + ", user name "
              + sandbox.username()
              + ", password "
              + sandbox.password()
              + ", API client "
              + sandbox.apiClientId()
              + ", secret "
              + sandbox.apiClientSecret());
      return sandbox;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      err.println(e.getMessage());
      return null;
    }
  }

  private static Sandbox.Builder configured(List<String> args) {
    Sandbox.Builder sandbox = Sandbox.builder();
    for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
      String name = rest.next();
      if (name.equals(WITHOUT_SERVICES)) {
        sandbox.withoutServices();
      } else if (name.equals(EXAMPLES_ONLY)) {
        sandbox.examplesOnly();
      } else if (!rest.hasNext() || !set(sandbox, name, rest.next())) {
        throw new IllegalArgumentException(name + " is not understood; usage: " + USAGE);
      }
    }
    return sandbox;
  }

  /** Whether it is understood. */
  private static boolean set(Sandbox.Builder sandbox, String name, String value) {
    try {
      switch (name) {
        case "--port" -> sandbox.port(Integer.parseInt(value));
        case "--services-port" -> sandbox.servicesPort(Integer.parseInt(value));
        case "--gateway-port" -> sandbox.gatewayPort(Integer.parseInt(value));
        case "--node-port" -> sandbox.nodePort(Integer.parseInt(value));
        case "--seed" -> sandbox.seed(Long.parseLong(value));
        case "--users" -> sandbox.users(Integer.parseInt(value));
        case "--password" -> sandbox.password(value);
        case "--totp" -> sandbox.totp(value);
        case "--api-client" -> setApiClient(sandbox, value);
        default -> {
          return false;
        }
      }
      return true;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + ": \"" + value + "\" is no number that it takes", e);
    }
  }

  private static void setApiClient(Sandbox.Builder sandbox, String pair) {
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("--api-client: there is no colon between id and secret");
    }
    sandbox.apiClient(pair.substring(0, colon), pair.substring(colon + 1));
  }
}

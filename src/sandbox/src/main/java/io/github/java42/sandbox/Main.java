package io.github.java42.sandbox;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox as a process of its own, which runs until it is stopped. It prints one line with its
 * address and the administrator's account.
 *
 * <pre>{@code
 * java -m io.github.java42.sandbox/io.github.java42.sandbox.Main --port 4242 --seed 7 --users 10000
 * }</pre>
 */
public final class Main {
  private static final String USAGE = "[--port n] [--seed n] [--users n] [--totp code]";

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
              + ", user name "
              + sandbox.username()
              + ", password "
              + sandbox.password());
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
      if (!List.of("--port", "--seed", "--users", "--totp").contains(name) || !rest.hasNext()) {
        throw new IllegalArgumentException(name + " is not understood; usage: " + USAGE);
      }
      set(sandbox, name, rest.next());
    }
    return sandbox;
  }

  private static void set(Sandbox.Builder sandbox, String name, String value) {
    try {
      switch (name) {
        case "--port" -> sandbox.port(Integer.parseInt(value));
        case "--seed" -> sandbox.seed(Long.parseLong(value));
        case "--users" -> sandbox.users(Integer.parseInt(value));
        default -> sandbox.totp(value);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + ": \"" + value + "\" is no number that it takes", e);
    }
  }
}

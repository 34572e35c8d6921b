package io.github.java42.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.java42.Code42Client;
import io.github.java42.Credentials;
import io.github.java42.json.JsonValue;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one field of each item of 100 pages of 27 MB in a JVM of its own with a heap of 64 MB, and
 * prints what that needed. Arguments are options of that JVM; {@code -Xmx64m} where there are none.
 */
public final class BigPages {
  private static final int PAGES = 100;
  private static final int PAGE_BYTES = 27_000_000;
  private static final Pattern NUMBER = Pattern.compile("[?&]pgNum=(\\d+)");

  private BigPages() {}

  /**
   * Serves the pages and starts the reader.
   *
   * @param args options of the reader's JVM
   * @throws IOException where the server or the JVM can't be started
   * @throws InterruptedException where it is told to stop
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String items = Bodies.events(PAGE_BYTES);
    byte[] rest = (',' + items.substring(1) + "}}").getBytes(UTF_8);
    int perPage = 1 + JsonValue.parse(items).size();
    try (LoopbackServer server =
        new LoopbackServer(line -> List.of(beginning(line, perPage), rest))) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(args.length == 0 ? List.of("-Xmx64m") : List.of(args));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(Reader.class.getName(), server.url(), Integer.toString(perPage)));
      int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("The reader ended with " + exit);
      }
    }
  }

  /** Pages must differ, or the SDK takes the server for one that repeats itself. */
  private static byte[] beginning(String line, int perPage) {
    Matcher number = NUMBER.matcher(line);
    String page = number.find() ? number.group(1) : "1";
    return ("{\"data\":{\"totalCount\":"
            + (long) perPage * PAGES
            + ",\"users\":[{\"eventId\":\"first of page "
            + page
            + "\"}")
        .getBytes(UTF_8);
  }

  /** The program with the small heap. */
  static final class Reader {
    private Reader() {}

    /** Reads all pages from the server that is named first, in pages of the size named second. */
    public static void main(String[] args) throws IOException {
      PrintStream out = System.out;
      long began = System.nanoTime();
      long count = 0;
      long length = 0;
      try (Code42Client sdk =
          Code42Client.builder(args[0])
              .allowPlainHttp()
              .credentials(Credentials.jwtProvider(() -> "a-token"))
              .pageSize(Integer.parseInt(args[1]))
              .build()) {
        for (JsonValue item : sdk.users().getAll().jsonItems()) {
          count++;
          length += item.get("eventId").asString().length();
        }
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      out.printf("options          %s%n", ManagementFactory.getRuntimeMXBean().getInputArguments());
      out.printf("items            %,d, %,d characters read%n", count, length);
      out.printf("time             %,d ms%n", took.toMillis());
      ManagementFactory.getGarbageCollectorMXBeans()
          .forEach(
              gc ->
                  out.printf(
                      "%-16s %,d times, %,d ms%n",
                      gc.getName(), gc.getCollectionCount(), gc.getCollectionTime()));
      for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
        if (pool.getType() == MemoryType.HEAP) {
          out.printf("peak %-26s %,d kB%n", pool.getName(), pool.getPeakUsage().getUsed() / 1024);
        }
      }
      Path status = Path.of("/proc/self/status"); // Linux only
      if (Files.exists(status)) {
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .forEach(out::println);
      }
    }
  }
}

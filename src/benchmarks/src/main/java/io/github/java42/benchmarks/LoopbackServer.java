package io.github.java42.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.function.Function;

/**
 * Answers GETs with bytes that were made before, so that what is measured is the client: a server
 * for tests would cost more than most clients. It has one thread for each connection.
 */
final class LoopbackServer implements AutoCloseable {
  private final ServerSocket listening;
  private final Function<String, List<byte[]>> bodies;

  /** Listens at a free port; {@code bodies} gives the pieces of a body for a request line. */
  LoopbackServer(Function<String, List<byte[]>> bodies) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.bodies = bodies;
    start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        Socket socket = listening.accept();
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      if (!listening.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
        skipHeaders(in);
        answer(out, bodies.apply(line));
      }
    } catch (IOException e) {
      // The client has gone, as clients do.
    }
  }

  private static void answer(OutputStream out, List<byte[]> body) throws IOException {
    int length = body.stream().mapToInt(piece -> piece.length).sum();
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + length
                + "\r\n\r\n")
            .getBytes(US_ASCII);
    byte[] first = body.get(0);
    byte[] together = new byte[head.length + first.length]; // one packet for a small answer
    System.arraycopy(head, 0, together, 0, head.length);
    System.arraycopy(first, 0, together, head.length, first.length);
    out.write(together);
    for (byte[] piece : body.subList(1, body.size())) {
      out.write(piece);
    }
  }

  private static void skipHeaders(InputStream in) throws IOException {
    String line;
    do {
      line = readLine(in);
    } while (!line.isEmpty());
  }

  /** Empty at the end, too. */
  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}

package io.github.java42.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Something that listens, at an address that only this machine reaches. */
public final class Host implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final MockWebServer server;

  private Host(MockWebServer server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param front what answers
   * @param port where; 0 for any port that is free
   * @throws UncheckedIOException where it cannot
   */
  public static Host start(Front front, int port) {
    MockWebServer server = new MockWebServer();
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(new Wire(server, front));
    try {
      server.start(InetAddress.getByAddress(LOOPBACK), port);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The sandbox cannot listen at 127.0.0.1:" + port + ": " + e.getMessage(), e);
    }
    return new Host(server);
  }

  /** Its address, without a path. */
  public String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * Where answers go out: the one place that sees them all as HTTP, and so the place for whatever
   * shall happen to an answer that is right.
   */
  private static final class Wire extends Dispatcher {
    private final MockWebServer server;
    private final Front front;

    Wire(MockWebServer server, Front front) {
      this.server = server;
      this.front = front;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      forgetRequests();
      Front.Reply reply = front.answer(request);
      Answer answer = reply.answer();
      MockResponse.Builder response =
          new MockResponse.Builder().code(answer.status()).body(answer.body());
      answer.headers().forEach(response::setHeader);
      return reply.wire().apply(response).build();
    }

    /** The server keeps all requests for its takeRequest(), with their bodies. */
    private void forgetRequests() throws InterruptedException {
      @Nullable RecordedRequest kept;
      do {
        kept = server.takeRequest(0, TimeUnit.SECONDS);
      } while (kept != null);
    }
  }
}

package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.exception.Code42IoException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;

/** A body beyond the limit of 256 MiB is refused, and never needs its own size of memory. */
class LargeBodyTest {
  private static final int MIB = 1 << 20;
  private static final int SIZE = 300; // MiB, once unzipped
  private static final long ENDLESS = 16_384; // MiB
  private static final int HEAP = 300; // MiB; what comes without a length is held up to the limit

  private final AtomicLong written = new AtomicLong();

  /** A body of blanks that is made while it is sent, and goes on for long. */
  private final class Blanks implements MockResponseBody {
    private final boolean chunked;

    Blanks(boolean chunked) {
      this.chunked = chunked;
    }

    @Override
    public long getContentLength() {
      return chunked ? -1 : ENDLESS * MIB;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      String blanks = " ".repeat(MIB);
      for (int i = 0; i < ENDLESS; i++) {
        if (chunked) {
          sink.writeHexadecimalUnsignedLong(MIB).writeUtf8("\r\n");
        }
        sink.writeUtf8(blanks);
        if (chunked) {
          sink.writeUtf8("\r\n");
        }
        sink.flush();
        written.addAndGet(MIB);
      }
      if (chunked) {
        sink.writeUtf8("0\r\n\r\n").flush();
      }
    }
  }

  @Test
  void withItsLengthItIsRefusedUnread() throws Exception {
    refused(
        new MockResponse.Builder()
            .addHeader("Content-Length", ENDLESS * MIB)
            .body(new Blanks(false))
            .build(),
        64);
    assertThat(written.get()).as("sent before the client hung up").isLessThan(ENDLESS * MIB / 2);
  }

  @Test
  void inChunksItIsRefusedAtTheLimit() throws Exception {
    refused(
        new MockResponse.Builder()
            .addHeader("Transfer-Encoding", "chunked")
            .body(new Blanks(true))
            .build(),
        HEAP);
    assertThat(written.get()).as("sent before the client hung up").isLessThan(ENDLESS * MIB / 2);
  }

  @Test
  void smallOnTheWireOnly() throws Exception {
    Buffer body = new Buffer();
    try (GZIPOutputStream out = new GZIPOutputStream(body.outputStream())) {
      byte[] blanks = new byte[MIB];
      for (int i = 0; i < SIZE; i++) {
        out.write(blanks);
      }
    }
    assertThat(body.size()).isLessThan(MIB);
    refused(
        new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(body).build(), HEAP);
  }

  private static void refused(MockResponse answer, int heap) throws Exception {
    try (FakeConsole console = new FakeConsole(request -> answer)) {
      assertThat(SmallJvm.run(heap, Ask.class, console.url()))
          .isEqualTo(
              new SmallJvm.Outcome(
                  0,
                  "getCurrentUser got no answer to GET /api/v1/User/my:"
                      + " the body is larger than 268435456 bytes"));
      assertThat(console.requests()).as("asked once: it would be as large again").hasSize(1);
    }
  }

  /** The program that asks. */
  static final class Ask {
    private Ask() {}

    public static void main(String[] arguments) {
      try (Code42Client sdk =
          Code42Client.builder(arguments[0]).credentials(FakeConsole.account()).build()) {
        System.out.println("read " + sdk.users().getCurrent().rawText().length());
      } catch (Code42IoException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}

package io.github.java42.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The content of a download. It never ends silently before the length that the server has stated,
 * which OkHttp checks for HTTP/1 alone. One thread reads; any thread may close it.
 */
public final class ContentStream extends InputStream {
  /** The length of content whose server states none. */
  public static final long UNKNOWN = -1;

  private final InputStream in;
  private final long length;
  private final String source;
  private final Runnable cancel;

  /** A stream of OkHttp must not be closed while it is being read. */
  private final ReentrantLock reading = new ReentrantLock();

  private long count;
  private volatile boolean atEnd;
  private volatile boolean closed;

  /**
   * Content that nobody has read.
   *
   * @param in the bytes
   * @param length their number, or {@link #UNKNOWN}
   * @param source what the content is, for messages, without secrets
   * @param cancel makes a read fail that another thread has begun
   */
  public ContentStream(InputStream in, long length, String source, Runnable cancel) {
    this.in = in;
    this.length = length;
    this.source = source;
    this.cancel = cancel;
  }

  /** The number of bytes that the server has stated, or {@link #UNKNOWN}. */
  public long length() {
    return length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Reads some bytes.
   *
   * @throws io.github.java42.exception.Code42IoException if the content breaks off, or the stream
   *     is closed
   */
  @Override
  public int read(byte[] bytes, int offset, int most) {
    reading.lock();
    try {
      if (closed) {
        throw new IOException("the stream is closed");
      }
      int read = in.read(bytes, offset, most);
      if (read < 0 && count < length) {
        throw new EOFException("fewer bytes than the server has stated");
      }
      count += Math.max(read, 0);
      atEnd = read < 0 || count == length;
      return read;
    } catch (IOException e) {
      String of = length == UNKNOWN ? "" : " of " + length;
      throw IoFailure.of(source + " broke off after " + count + of + " bytes", e);
    } finally {
      reading.unlock();
    }
  }

  /** Frees the connection, which is used again if everything was read. Never fails. */
  @Override
  public void close() {
    closed = true;
    if (!atEnd) {
      cancel.run();
    }
    reading.lock();
    try {
      in.close();
    } catch (IOException e) {
      // nobody waits for the rest any more
    } finally {
      reading.unlock();
    }
  }
}

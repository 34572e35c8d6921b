package io.github.java42.internal;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a download. It never ends silently before the length that the server has stated:
 * HTTP/2 streams and responses in memory are not checked below. Not thread-safe, but for {@link
 * #close()}.
 */
public final class ContentStream extends FilterInputStream {
  /** The length of content whose server states none. */
  public static final long UNKNOWN = -1;

  private final String source;
  private final long length;
  private long count;

  /**
   * Content that nobody has read.
   *
   * @param in the bytes
   * @param length their number, or {@link #UNKNOWN}
   * @param source what the content is, for messages, without secrets
   */
  public ContentStream(InputStream in, long length, String source) {
    super(in);
    this.length = length;
    this.source = source;
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
   * @throws io.github.java42.exception.Code42IoException if the content breaks off
   */
  @Override
  public int read(byte[] bytes, int offset, int most) {
    try {
      int read = in.read(bytes, offset, most);
      if (read < 0 && count < length) {
        throw new EOFException("the content is too short");
      }
      count += Math.max(read, 0);
      return read;
    } catch (IOException e) {
      throw brokenOff(e);
    }
  }

  @Override
  public long skip(long most) {
    long left = most;
    byte[] skipped = new byte[(int) Math.max(0, Math.min(most, 8192))];
    while (left > 0) {
      int read = read(skipped, 0, (int) Math.min(left, skipped.length));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return Math.max(0, most) - Math.max(0, left);
  }

  @Override
  public int available() {
    try {
      return in.available();
    } catch (IOException e) {
      throw brokenOff(e);
    }
  }

  /** Closes the connection, or returns it to the pool if everything was read. */
  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw brokenOff(e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private RuntimeException brokenOff(IOException e) {
    String of = length == UNKNOWN ? "" : " of " + length;
    return IoFailure.of(source + " broke off after " + count + of + " bytes", e);
  }
}

package io.github.java42;

import io.github.java42.exception.Code42IoException;
import io.github.java42.internal.Answer;
import io.github.java42.internal.Arguments;
import io.github.java42.internal.ContentStream;
import io.github.java42.internal.SavedFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a file while it arrives. It is read once, either as a stream or into a file, and
 * may be larger than the memory. Close it in any case: it holds a connection.
 *
 * <pre>{@code
 * try (Download report = sdk.cases().exportSummary(7)) {
 *   report.saveTo(Path.of("case-7.pdf"));
 * }
 * }</pre>
 *
 * <p>Content never ends silently: if the connection breaks off, or fewer bytes arrive than {@link
 * #contentLength()} states, reading throws a {@link Code42IoException}. A download is not repeated
 * once its content has begun to arrive.
 */
public final class Download implements AutoCloseable {
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"([^\"\\\\]*)\"|([^\\s;\"]+))\\s*(?:;|$)");

  /** A name that would lead to another folder, or that no file can have. */
  private static final Pattern NO_FILE_NAME =
      Pattern.compile(".*[/\\\\\\p{Cntrl}].*|\\.{0,2}|\\s+");

  private final Answer answer;
  private final ContentStream content;
  private final AtomicBoolean used = new AtomicBoolean();

  /**
   * For the SDK's own use.
   *
   * @param answer the response without its content
   * @param content the content, which nobody has read
   */
  @SuppressWarnings("exports") // users have no Answer, and get downloads from services
  public Download(Answer answer, ContentStream content) {
    this.answer = answer;
    this.content = content;
  }

  /**
   * Creates a download for a test, without a server.
   *
   * @param content the content; copied
   * @return a download of status 200 without headers
   */
  public static Download of(byte[] content) {
    byte[] copy = content.clone();
    return new Download(
        Answer.made(""),
        new ContentStream(
            new ByteArrayInputStream(copy), copy.length, "The content in memory", () -> {}));
  }

  /**
   * The content as a stream. Its methods throw {@link Code42IoException}, and {@code
   * Code42TimeoutException} if no data arrives in time, rather than {@code IOException}. Closing
   * the stream closes the download.
   *
   * @return the stream, from the first byte
   * @throws IllegalStateException if the content was read before, or the download is closed
   */
  public InputStream stream() {
    return unread();
  }

  private ContentStream unread() {
    if (used.getAndSet(true)) {
      throw new IllegalStateException("The download is closed, or its content was already read");
    }
    return content;
  }

  /**
   * Writes the content to a file, and closes the download. The content goes to a temporary file in
   * the same folder, which gets the file's name once it is complete: a file of this name is never
   * incomplete. An existing file is replaced. After an error the temporary file is deleted and an
   * existing file is unchanged.
   *
   * @param file the path of the file; its folder must exist
   * @return the path
   * @throws IllegalArgumentException if the path is null
   * @throws IllegalStateException if the content was read before, or the download is closed
   * @throws Code42IoException if the content breaks off, or the file cannot be written: the folder
   *     does not exist, the disk is full, or the path is a folder. The message names the path
   */
  public Path saveTo(Path file) {
    Arguments.required("file", file);
    try (ContentStream in = unread()) {
      new SavedFile(file).write(in);
    }
    return file;
  }

  /**
   * The number of bytes of the content.
   *
   * @return the number that the server states; empty if it states none, or compresses the content
   */
  public OptionalLong contentLength() {
    return content.length() == ContentStream.UNKNOWN
        ? OptionalLong.empty()
        : OptionalLong.of(content.length());
  }

  /**
   * The file name that the server proposes in {@code Content-Disposition}.
   *
   * @return the name, which contains no folder; empty if the server proposes none, proposes it in
   *     an extended notation ({@code filename*}), or proposes a name that leads to another folder
   */
  public Optional<String> fileName() {
    return headers().getOrDefault("Content-Disposition", List.of()).stream()
        .map(FILE_NAME::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
        .filter(name -> !NO_FILE_NAME.matcher(name).matches())
        .findFirst();
  }

  /**
   * The status of the response.
   *
   * @return a status from 200 to 299
   */
  public int statusCode() {
    return answer.status();
  }

  /**
   * The headers of the response.
   *
   * @return the values by name, which is not case-sensitive
   */
  public Map<String, List<String>> headers() {
    return answer.headers();
  }

  /**
   * The URL of the response.
   *
   * @return the URL, with secrets masked
   */
  public URI url() {
    return answer.url();
  }

  /**
   * Frees the connection. A stream that another thread is reading fails with a {@link
   * Code42IoException}. Closing twice has no effect.
   */
  @Override
  public void close() {
    used.set(true);
    content.close();
  }

  /** The status and the URL, without the content. */
  @Override
  public String toString() {
    return "Download[" + statusCode() + " from " + url() + "]";
  }
}

package io.github.java42.internal;

import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.Code42TimeoutException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that gets its name only once it is complete. The content goes to a temporary file in the
 * same folder, since only a move within a file system is atomic.
 *
 * @param file the path of the complete file
 */
public record SavedFile(Path file) {

  /**
   * Writes all of the content, and replaces the file of this name if there is one.
   *
   * @param content what to write; not closed
   * @throws Code42IoException if the content cannot be read or written, naming the file
   */
  public void write(InputStream content) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw failure("it is a folder", null);
    }
    if (!Files.isDirectory(folder)) {
      throw failure("the folder " + folder + " does not exist", null);
    }
    Path temporary = folder.resolve(".java42-" + UUID.randomUUID() + ".part");
    boolean complete = false;
    try {
      copy(content, temporary);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      complete = true;
    } catch (Code42TimeoutException e) {
      throw new Code42TimeoutException(message(e.getMessage()), e);
    } catch (Code42IoException e) {
      throw failure(e.getMessage(), e);
    } catch (IOException e) {
      throw failure(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
    } finally {
      if (!complete) {
        discard(temporary);
      }
    }
  }

  /** Forces the bytes to the disk: else a power failure after the move could leave a short file. */
  private static void copy(InputStream content, Path temporary) throws IOException {
    try (FileChannel channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      content.transferTo(out);
      channel.force(true);
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // the failure that led here is the one to report
    }
  }

  private String message(@Nullable String reason) {
    return file + " was not saved: " + reason;
  }

  private Code42IoException failure(@Nullable String reason, @Nullable Exception cause) {
    return new Code42IoException(message(reason), cause);
  }
}

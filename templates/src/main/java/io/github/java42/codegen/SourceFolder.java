package io.github.java42.codegen;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The folder that generated sources are written to. It is emptied first, so that what left the
 * contract leaves the build; a marker file says that everything in it was generated, and a folder
 * with files but without the marker is left alone.
 */
final class SourceFolder {
  private static final String MARKER = ".generated-by-java42";

  private final Path root;

  private SourceFolder(Path root) {
    this.root = root;
  }

  /** Empties a folder, or creates it. */
  static SourceFolder emptied(Path root) {
    try {
      if (Files.isDirectory(root)) {
        Contract.check(
            isEmpty(root) || Files.exists(root.resolve(MARKER)),
            "%s has files that were not generated; name another output folder",
            root);
        FileUtils.cleanDirectory(root.toFile());
      }
      Files.createDirectories(root);
      Files.writeString(root.resolve(MARKER), "Everything here is deleted by the next build.\n");
      return new SourceFolder(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Writes a class. */
  void type(String packageName, String type, String template, Map<String, ?> data) {
    try (InputStream text =
            SourceFolder.class.getResourceAsStream("/java42/" + template + ".mustache");
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(text), StandardCharsets.UTF_8)) {
      String code = Mustache.compiler().escapeHTML(false).compile(reader).execute(data);
      file("src/main/java/" + packageName.replace('.', '/') + "/" + type + ".java", code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file. */
  void file(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

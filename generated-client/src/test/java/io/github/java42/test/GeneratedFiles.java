package io.github.java42.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the build of this module has generated. */
@NullMarked
final class GeneratedFiles {
  /** The client itself. */
  static final GeneratedFiles CLIENT = new GeneratedFiles("target/generated-sources/openapi");

  /** The client again, from the bundles that other languages take. */
  static final GeneratedFiles FROM_BUNDLES = new GeneratedFiles("target/from-bundles");

  /** What the nasty documents became. */
  static final GeneratedFiles FOR_TESTS =
      new GeneratedFiles("target/generated-test-sources/openapi");

  private final Path folder;

  private GeneratedFiles(String folder) {
    this.folder = module(folder).resolve("src/main");
  }

  /** A place within this module, wherever the tests are started from. */
  static Path module(String path) {
    return Path.of(System.getProperty("basedir", ".")).resolve(path); // Surefire says where
  }

  /** The texts of all files with such an ending, by their paths; all files for the empty ending. */
  SortedMap<String, String> ending(String suffix) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(suffix)) {
          texts.put(path, Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** The Retrofit interfaces of a package. */
  List<Class<?>> interfaces(String apiPackage) throws IOException, ClassNotFoundException {
    String inside = "java/" + apiPackage.replace('.', '/') + "/";
    List<Class<?>> interfaces = new ArrayList<>();
    for (String file : ending("Api.java").keySet()) {
      if (file.startsWith(inside)) {
        String name = file.substring(inside.length(), file.length() - ".java".length());
        interfaces.add(Class.forName(apiPackage + "." + name));
      }
    }
    return interfaces;
  }
}

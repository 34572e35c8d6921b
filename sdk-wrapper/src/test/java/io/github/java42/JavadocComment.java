package io.github.java42;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Javadoc of a generated interface or of one of its methods, as its source has it.
 *
 * @param type the simple name of the interface
 * @param name the name of the method; of the interface, if the comment is its own
 * @param parameters the parameters as declared, type and name; empty for an interface
 * @param returns whether a method returns something; false for an interface
 * @param text the text up to the first block tag, on one line
 * @param tags the block tags by their head, such as "param userId" behind the at sign, on one line
 *     each
 */
record JavadocComment(
    String type,
    String name,
    List<String> parameters,
    boolean returns,
    String text,
    Map<String, String> tags) {

  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*(?<comment>.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*(?://[^\n]*\n\\s*)?)*(?<declaration>[^{;]*)",
          Pattern.DOTALL);

  private static final Pattern INTERFACE = Pattern.compile("public interface (\\w+).*");
  private static final Pattern METHOD =
      Pattern.compile("default (?<result>.*?)\\s(?<name>\\w+)\\((?<parameters>.*)\\)");

  /** Every comment of every generated service interface. */
  static List<JavadocComment> all() {
    return GeneratedMethod.folders().stream().flatMap(JavadocComment::interfaces).toList();
  }

  private static Stream<JavadocComment> interfaces(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*/java42/(console|incydr)/\\w+\\.java"))
          .sorted()
          .flatMap(JavadocComment::comments)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JavadocComment> comments(Path file) {
    String type = file.getFileName().toString().replace(".java", "");
    try {
      Matcher comments = COMMENT.matcher(Files.readString(file));
      return comments.results().map(found -> of(type, found)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavadocComment of(String type, MatchResult found) {
    String declaration = found.group(2).replaceAll("\\s+", " ").strip();
    List<String> blocks =
        Arrays.asList(found.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip().split("\n@", -1));
    Map<String, String> tags = new LinkedHashMap<>();
    blocks.stream().skip(1).map(JavadocComment::oneLine).forEach(block -> put(tags, block));
    Matcher method = METHOD.matcher(declaration);
    if (method.matches()) {
      return new JavadocComment(
          type,
          method.group("name"),
          parameters(method.group("parameters")),
          !method.group("result").equals("void"),
          oneLine(blocks.get(0)),
          tags);
    }
    Matcher itself = INTERFACE.matcher(declaration);
    if (!itself.matches()) {
      throw new AssertionError(type + ": neither an interface nor a method: " + declaration);
    }
    return new JavadocComment(
        type, itself.group(1), List.of(), false, oneLine(blocks.get(0)), tags);
  }

  private static String oneLine(String block) {
    return block
        .replace("&#123;", "{")
        .replace("&#125;", "}")
        .replace("&#64;", "@")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static void put(Map<String, String> tags, String block) {
    String[] words = block.split(" ", 3);
    boolean named = List.of("param", "throws").contains(words[0]);
    String head = "@" + words[0] + (named ? " " + words[1] : "");
    tags.put(head, block.substring(Math.min(block.length(), head.length())).strip());
  }

  private static List<String> parameters(String list) {
    List<String> all = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        String parameter = list.substring(start, i).strip();
        if (!parameter.isEmpty()) {
          all.add(parameter);
        }
        start = i + 1;
      }
    }
    return all;
  }

  boolean isOfInterface() {
    return name.equals(type);
  }

  /** The text, and that of all tags but references. */
  List<String> texts() {
    List<String> all = new ArrayList<>(List.of(text));
    tags.forEach(
        (tag, description) -> {
          if (!tag.equals("@see")) {
            all.add(description);
          }
        });
    return all;
  }

  /** The summary: up to the first full stop that ends a sentence. */
  String summary() {
    return text.replaceAll("<p>.*", "").split("(?<=\\.) ", 2)[0].strip();
  }

  @Override
  public String toString() {
    return isOfInterface() ? type : type + "." + name + parameters;
  }
}

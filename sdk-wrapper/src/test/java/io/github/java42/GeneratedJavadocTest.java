package io.github.java42;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The Javadoc of generated services names things as Java does, and is written in plain English. */
class GeneratedJavadocTest {
  private static final List<JavadocComment> COMMENTS = JavadocComment.all();

  /** Where names and code are; the line with the verb and the path names the wire on purpose. */
  private static final Pattern REQUEST_LINE =
      Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE) /(\\{\\w+}|[^{}\\s])*");

  private static final Pattern CODE = Pattern.compile("\\{@code ([^{}]*)}|<code>(.*?)</code>");
  private static final Pattern LINK = Pattern.compile("\\{@link [^}]*}");

  /** Words that the style of the project replaces, each with what to write instead. */
  private static final Map<String, String> STYLE =
      Map.ofEntries(
          Map.entry("\\banswer(s|ed|ing)?\\b", "response, return"),
          Map.entry("(?<!plain |free |the )\\btexts?\\b(?! of)", "string"),
          Map.entry("\\bcan(no|')t be had\\b", "the request fails, is invalid"),
          Map.entry("\\bcan't be\\b", "is invalid"),
          Map.entry("\\bshall\\b", "should, will, the imperative"),
          Map.entry("\\b(anew|afresh)\\b", "again"),
          Map.entry("\\bbeside\\b", "next to, besides"),
          Map.entry("\\bwhatever else\\b", "everything else"),
          Map.entry("\\bwhoever\\b", "the caller"),
          Map.entry("\\bwho(ever)? is signed in\\b", "the authenticated user"),
          Map.entry("\\bgo(es)? on\\b", "continue"),
          Map.entry("\\b(tell|tells|told)\\b", "report, log, return"),
          Map.entry("\\bstands?\\b", "is, appears, is listed"),
          Map.entry(
              "(?<![Tt]here )\\b(is|are) (no|none)\\b(?! (longer|more))", "is not, isn't one"),
          Map.entry("\\bno JSON\\b", "not valid JSON"),
          Map.entry("\\b(an? \\w+ each|one \\w+ a \\w+)\\b", "one … per …"),
          Map.entry("\\bwhere (it|that|this) fails\\b", "if the request fails"),
          Map.entry("\\bnothing but\\b", "only; the response, which has no body"),
          Map.entry("\\band nothing was sent\\b", "no request is sent"),
          Map.entry(", (where|that|too)\\b", "no comma in a restrictive clause"),
          Map.entry("\\bword for programs\\b", "error code"),
          Map.entry("\\bcircles?\\b", "cycle"),
          Map.entry("\\bmembers?\\b", "field, property"),
          Map.entry("\\bmisfits?\\b|\\b(does|do) not fit\\b", "type mismatch"),
          Map.entry("\\bback door\\b", "escape hatch"),
          Map.entry("\\bhosts? that serves?\\b", "host"),
          Map.entry("\\bareas?\\b", "service"),
          Map.entry("\\bpart of (a|the) list\\b", "page"),
          Map.entry("\\bby hand\\b", "in-memory, test double"));

  /** What is wrong in any text. */
  private static final Map<String, String> TYPOGRAPHY =
      Map.of(
          "(?i)\\b(?!that )([a-z]+) \\1\\b", "a doubled word",
          "(?<!\\.)\\.\\.(?![./])", "two full stops",
          "[^.]\\s[,;:.](\\s|$)", "a space before a punctuation mark",
          "[,;:]{2}|[,;:]\\.", "two punctuation marks",
          "\\(\\s|\\s\\)|\\(\\)(?=\\s)(?<!\\w\\(\\))", "a space in parentheses",
          "`|\\*\\*|\\]\\(", "Markdown",
          "(?<=[a-z]\\. )(?!py42)[a-z](?!\\.)", "a sentence that starts with a small letter",
          "\\b(a (?!one)[aeio]\\w|an [bcdfgjkpqtvwyz]\\w)", "the wrong article");

  private final Set<String> findings = new TreeSet<>();

  private void find(JavadocComment comment, String problem, String where) {
    findings.add(comment + ": " + problem + ": " + where);
  }

  @AfterAll
  static void report() {
    long methods = COMMENTS.stream().filter(c -> !c.isOfInterface()).count();
    System.out.printf(
        "Generated Javadoc: %d comments read, of %d interfaces and %d methods%n",
        COMMENTS.size(), COMMENTS.size() - methods, methods);
  }

  private void finds(BiConsumer<JavadocComment, String> check) {
    for (JavadocComment comment : COMMENTS) {
      comment.texts().forEach(text -> check.accept(comment, text));
    }
    assertThat(findings).isEmpty();
  }

  private static String prose(String text) {
    String plain = LINK.matcher(REQUEST_LINE.matcher(text).replaceAll("/")).replaceAll("{}");
    return CODE.matcher(plain).replaceAll("{}");
  }

  /** The names in a text: code, and words that only names look like. */
  private static Set<String> names(String text) {
    String rest = LINK.matcher(REQUEST_LINE.matcher(text).replaceAll("")).replaceAll("");
    Set<String> names = new LinkedHashSet<>();
    CODE.matcher(rest)
        .results()
        .map(code -> code.group(1) == null ? code.group(2) : code.group(1))
        .filter(code -> code.matches("\\w+"))
        .forEach(names::add);
    Matcher words =
        Pattern.compile("\\b([a-z]+[A-Z]\\w*|\\w+_\\w+)\\b")
            .matcher(CODE.matcher(rest).replaceAll(""));
    words.results().map(word -> word.group(1)).forEach(names::add);
    return names;
  }

  @Test
  void operationIdsAreMethodNames() {
    Set<String> operations =
        GeneratedMethod.all().stream()
            .map(GeneratedMethod::operation)
            .collect(toCollection(HashSet::new));
    operations.addAll(
        List.of("getServiceAddress", "createUserToken", "createApiClientToken", "createToken"));
    GeneratedMethod.all().stream().map(GeneratedMethod::name).forEach(operations::remove);
    finds(
        (comment, text) ->
            names(text).stream()
                .filter(operations::contains)
                .forEach(name -> find(comment, "operationId", name)));
  }

  @Test
  void inputsAreCalledAsInJava() {
    Map<String, List<GeneratedMethod>> methods =
        GeneratedMethod.all().stream()
            .collect(groupingBy(m -> m.type().replaceAll(".*\\.", "") + "." + m.name()));
    for (JavadocComment comment : COMMENTS) {
      List<GeneratedMethod> forms =
          methods.getOrDefault(comment.type() + "." + comment.name(), List.of());
      Set<String> wire = new HashSet<>();
      Set<String> java = new HashSet<>(List.of("changes", "options", "params"));
      for (GeneratedMethod form : forms) {
        wire.addAll(form.inputs());
        java.addAll(form.names());
        for (Type type : form.method().getGenericParameterTypes()) {
          java.addAll(setters(type));
        }
      }
      wire.removeAll(java);
      for (String text : comment.texts()) {
        names(text).stream()
            .filter(wire::contains)
            .forEach(name -> find(comment, "wire name", name + " in " + text));
      }
    }
    assertThat(findings).isEmpty();
  }

  /** What the caller sets by methods: of a value, or of what a consumer gets. */
  private static Set<String> setters(Type type) {
    Class<?> raw = ExampleArguments.raw(type);
    return raw == Consumer.class
        ? setters(((ParameterizedType) type).getActualTypeArguments()[0])
        : Stream.of(raw.getDeclaredMethods()).map(Method::getName).collect(toSet());
  }

  @Test
  void textsFollowTheStyleOfTheProject() {
    Map<Pattern, String> style = compiled(STYLE);
    finds(
        (comment, text) ->
            style.forEach(
                (pattern, instead) -> {
                  Matcher found = pattern.matcher(prose(text));
                  while (found.find() && !isOfWatchlists(comment, found.group())) {
                    find(comment, "\"" + found.group() + "\", write: " + instead, text);
                  }
                }));
  }

  /** A watchlist has members: the users on it. */
  private static boolean isOfWatchlists(JavadocComment comment, String word) {
    return comment.type().startsWith("Watchlist") && word.startsWith("member");
  }

  private static Map<Pattern, String> compiled(Map<String, String> patterns) {
    Map<Pattern, String> compiled = new HashMap<>();
    patterns.forEach((pattern, message) -> compiled.put(Pattern.compile(pattern), message));
    return compiled;
  }

  @Test
  void textsAreFreeOfSlips() {
    Map<Pattern, String> typography = compiled(TYPOGRAPHY);
    finds(
        (comment, text) -> {
          String prose = prose(text);
          typography.forEach(
              (pattern, problem) -> {
                Matcher found = pattern.matcher(prose);
                while (found.find()) {
                  find(comment, problem + " \"" + found.group() + "\"", text);
                }
              });
          if (count(prose, '(') != count(prose, ')') || count(prose, '"') % 2 != 0) {
            find(comment, "unbalanced parentheses or quotes", text);
          }
        });
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  /**
   * The generator escapes the sentence on the lifecycle twice, so that a path in it has visible
   * entities. To be removed with that mistake.
   */
  private static final Pattern ESCAPED_TWICE = Pattern.compile("(Deprecated|Retired)\\b.*");

  @Test
  void specialCharactersAreEscapedOnce() {
    Pattern entity = Pattern.compile("&(#\\d+|\\w+);");
    finds(
        (comment, text) -> {
          if (entity.matcher(ESCAPED_TWICE.matcher(text).replaceAll("")).find()) {
            find(comment, "an escaped entity", text);
          }
        });
  }

  @Test
  void summariesOfMethodsStartWithAVerbInTheThirdPerson() {
    for (JavadocComment comment : COMMENTS) {
      String first = comment.summary();
      boolean verb = first.matches("[A-Z][a-z]+s\\b.*");
      boolean clause = first.matches("(What|Who|How|When|Where|Whether|Which|Why)\\b.*");
      boolean noun = first.matches("(This|Users|Whereas|Alias|Always|Is|Has)\\b.*");
      if (clause
          || !first.endsWith(".")
          || first.length() > 240
          || (!comment.isOfInterface() && (!verb || noun))) {
        find(comment, "summary", first);
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void methodsDescribeParametersResultAndErrors() {
    for (JavadocComment comment : COMMENTS) {
      for (String parameter : comment.parameters()) {
        String tag = "@param " + parameter.replaceAll(".* ", "");
        String text = comment.tags().getOrDefault(tag, "");
        if (!isNounPhrase(text) && !(parameter.startsWith("Consumer") && isOfConsumer(text))) {
          find(comment, tag, text);
        }
      }
      if (comment.returns() && !isNounPhrase(comment.tags().getOrDefault("@return", ""))) {
        find(comment, "@return", comment.tags().getOrDefault("@return", ""));
      }
      comment
          .tags()
          .forEach(
              (tag, text) -> {
                if (tag.startsWith("@throws") && !text.matches("if [a-z\\d{<\"].*")) {
                  find(comment, tag, text);
                }
              });
    }
    assertThat(findings).isEmpty();
  }

  private static boolean isOfConsumer(String text) {
    return text.matches("sets (the optional|what changes).*");
  }

  /** Starts like a noun phrase, so that it reads well after the name. */
  private static boolean isNounPhrase(String text) {
    return !text.matches("(what|who|how|when|where|only|if|must|is|are|returns|sets)\\b.*")
        && text.matches("[a-z\\d{<\"'(/A-Z].*");
  }
}

package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names of methods that the contract does not give: the operationId's verb, and what is left of
 * it without the noun of the service.
 */
final class MethodNames {
  private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final String GENERATION = "V\\d+$";

  private MethodNames() {}

  /** {@code createUser} of the service {@code users} is {@code create}. */
  static String call(String operationId, String tag, String service) {
    return verb(operationId) + rest(operationId, tag, service);
  }

  /** {@code listUsers} of the service {@code users}, which pages, is {@code getAll}. */
  static String all(String operationId, String tag, String service) {
    return "getAll" + rest(operationId, tag, service);
  }

  /** {@code getAllMatters} goes with {@code getMattersPage}. */
  static String page(String all) {
    return all.startsWith("getAll") ? "get" + all.substring(6) + "Page" : all + "Page";
  }

  /** {@code updateNotes} of an operation that clears what it is not sent: {@code replaceNotes}. */
  static String replacing(String name) {
    return name.replaceFirst("^update", "replace");
  }

  private static String verb(String operationId) {
    return WORD.split(operationId, 2)[0];
  }

  private static String rest(String operationId, String tag, String service) {
    String rest = operationId.substring(verb(operationId).length());
    if (service.matches(".*" + GENERATION)) {
      rest = rest.replaceFirst(service.replaceFirst(".*(V\\d+)$", "$1") + "$", "");
    }
    for (String noun : nouns(tag, service)) {
      String without = rest.replaceFirst(noun + "(?![a-z])", "");
      if (!without.equals(rest)) {
        return without;
      }
    }
    return rest;
  }

  /** The words that go without saying, the longest first. */
  private static List<String> nouns(String tag, String service) {
    int dot = service.lastIndexOf('.');
    String last = Names.camel(service.substring(dot + 1), true);
    String all = dot < 0 ? last : type(service.substring(0, dot)) + last;
    List<String> nouns = new ArrayList<>();
    for (String word : List.of(tag, last, all)) {
      String noun = word.replaceAll(GENERATION, "");
      if (!noun.isEmpty()) {
        nouns.add(noun);
        nouns.add(singular(noun));
      }
    }
    nouns.sort(Comparator.comparingInt(String::length).reversed());
    return nouns;
  }

  /** The word for the type of a service: {@code cases.fileEvents} is {@code CaseFileEvent}. */
  static String type(String service) {
    StringBuilder s = new StringBuilder();
    for (String part : service.split("\\.", -1)) {
      String generation =
          part.matches(".*" + GENERATION) ? part.replaceAll(".*(V\\d+)$", "$1") : "";
      s.append(singular(Names.camel(part.replaceAll(GENERATION, ""), true))).append(generation);
    }
    return s.toString();
  }

  /** {@code Users} is {@code User}, {@code Activities} is {@code Activity}. */
  static String singular(String plural) {
    return plural
        .replaceFirst("ies$", "y")
        .replaceFirst("(ss|sh|ch|x)es$", "$1")
        .replaceFirst("([^s])s$", "$1");
  }
}

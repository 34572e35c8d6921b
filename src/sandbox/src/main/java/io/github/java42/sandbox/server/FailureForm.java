package io.github.java42.sandbox.server;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a host says what went wrong; clients must survive all. */
public enum FailureForm {
  /** An array with an entry for each description, as the console's older operations have it. */
  ENTRIES {
    @Override
    String body(String name, List<String> descriptions) {
      return joined(
          descriptions,
          d ->
              "{\"name\":"
                  + Answer.string(name)
                  + ",\"description\":"
                  + Answer.string(d)
                  + ",\"objects\":[]}");
    }
  },

  /** An object with the name and an array of texts, as services have it. */
  TEXTS {
    @Override
    String body(String name, List<String> descriptions) {
      return "{\"error\":"
          + Answer.string(name)
          + ",\"errors\":"
          + joined(descriptions, Answer::string)
          + '}';
    }
  };

  /**
   * A failure.
   *
   * @param status the HTTP status
   * @param name a word for programs
   * @param descriptions what is wrong
   */
  public Answer failure(int status, String name, List<String> descriptions) {
    return Answer.json(status, body(name, descriptions)).asItIs();
  }

  abstract String body(String name, List<String> descriptions);

  private static String joined(List<String> texts, Function<String, String> each) {
    return texts.stream().map(each).collect(Collectors.joining(",", "[", "]"));
  }
}

package io.github.java42.benchmarks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An open enumeration as one would write it for Jackson: constants, and room for unknown ones. */
record Word(@JsonValue String value, boolean known) {
  private static final Map<String, Word> KNOWN =
      Stream.of("Active", "ENTERPRISE", "file-created", "spreadsheet", "high", "organization")
          .map(value -> new Word(value, true))
          .collect(Collectors.toUnmodifiableMap(Word::value, Function.identity()));

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Word of(String value) {
    Word word = KNOWN.get(value);
    return word == null ? new Word(value, false) : word;
  }
}

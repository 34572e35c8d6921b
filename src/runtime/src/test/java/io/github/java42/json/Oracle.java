package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

/** What Jackson, behind a strict UTF-8 decoder, says of a text. */
final class Oracle {
  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100_000)
                  .maxNumberLength(10_000_000)
                  .maxNameLength(10_000_000)
                  .build())
          .build();

  /** Half a surrogate pair in a key, escaped: Jackson refuses it in keys and not in values. */
  static final List<String> SURROGATE_KEY = List.of();

  private Oracle() {}

  /** Each token with its text, or null where the text is refused. */
  static List<String> tokens(byte[] json) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return tokens(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  static List<String> tokens(String json) {
    List<String> tokens = new ArrayList<>();
    int depth = 0;
    try (JsonParser p = JACKSON.createParser(json)) {
      for (JsonToken t = p.nextToken(); t != null; t = p.nextToken()) {
        if (depth == 0 && !tokens.isEmpty()) {
          return null; // a second root
        }
        depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
        tokens.add(t + " " + p.getText());
      }
    } catch (IOException e) {
      boolean knownDifference = e.getMessage().matches("(?s).*surrogate.*in field name.*");
      return knownDifference ? SURROGATE_KEY : null;
    }
    return tokens.isEmpty() ? null : tokens;
  }

  /** Walks through a value by subscripts and compares all that it says with the tokens. */
  static void assertSays(JsonValue value, List<String> tokens) {
    Iterator<String> rest = tokens.iterator();
    assertSays(value, rest, rest.next());
    assertThat(rest.hasNext()).isFalse();
  }

  private static void assertSays(JsonValue v, Iterator<String> rest, String token) {
    String kind = token.substring(0, token.indexOf(' '));
    String text = token.substring(kind.length() + 1);
    List<Boolean> is =
        List.of(v.isObject(), v.isArray(), v.isString(), v.isNumber(), v.isBoolean(), v.isNull());
    assertThat(is).as(token).containsOnlyOnce(true);
    switch (kind) {
      case "START_OBJECT" -> {
        assertThat(v.isObject()).isTrue();
        List<String> keys = v.keys();
        boolean once = new HashSet<>(keys).size() == keys.size();
        for (int i = 0; i < keys.size(); i++) {
          assertThat(rest.next()).isEqualTo("FIELD_NAME " + keys.get(i));
          assertSays(once ? v.get(keys.get(i)) : at(v, i), rest, rest.next());
        }
        assertThat(v.size()).isEqualTo(keys.size());
        assertThat(rest.next()).startsWith("END_OBJECT");
      }
      case "START_ARRAY" -> {
        assertThat(v.isArray()).isTrue();
        int n = 0;
        for (JsonValue element : v) {
          assertSays(element, rest, rest.next());
          n++;
        }
        assertThat(v.size()).isEqualTo(n);
        assertThat(rest.next()).startsWith("END_ARRAY");
      }
      case "VALUE_STRING" -> assertThat(v.asString()).isEqualTo(text);
      case "VALUE_TRUE", "VALUE_FALSE" -> assertThat(v.asBoolean()).isEqualTo(text.equals("true"));
      case "VALUE_NULL" -> assertThat(v.isNull()).isTrue();
      default -> {
        assertThat(kind).startsWith("VALUE_NUMBER");
        assertThat(v.toJson()).isEqualTo(text);
      }
    }
  }

  /** The value of the member at a place, where a key is there twice. */
  private static JsonValue at(JsonValue object, int place) {
    Steps steps = object.steps();
    for (int i = 0; i <= place; i++) {
      steps.next();
    }
    return steps.value();
  }
}

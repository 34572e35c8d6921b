package io.github.java42.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.java42.json.JsonModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared does the same work: all of it reads the same values. */
class SameWorkTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"users", "events", "settings"})
  void theSameFieldOfEachItem(String shape) throws Exception {
    SubscriptBenchmark benchmark = new SubscriptBenchmark();
    benchmark.shape = shape;
    benchmark.prepare();

    assertThat(benchmark.java42())
        .isPositive()
        .isEqualTo(benchmark.jacksonTree())
        .isEqualTo(benchmark.moshiMap());
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "events", "settings"})
  void theSameModels(String shape) throws Exception {
    TypedBenchmark benchmark = new TypedBenchmark();
    benchmark.shape = shape;
    benchmark.prepare();
    JsonNode body = MAPPER.readTree(benchmark.body());

    assertThat(tree(benchmark.java42())).isEqualTo(body);
    int bare = sameValues(MAPPER.valueToTree(benchmark.jacksonBare()), body);
    assertThat(sameValues(MAPPER.valueToTree(benchmark.jacksonSameAbilities()), body))
        .isEqualTo(bare);
    assertThat(bare)
        .as("all but what the classes do not know on purpose")
        .isBetween(values(body) * 7 / 8, values(body));
  }

  @Test
  void theSameAnswers() throws Exception {
    CallBenchmark benchmark = new CallBenchmark();
    benchmark.start();
    try {
      assertThat(benchmark.smallJava42()).isNotBlank().isEqualTo(benchmark.smallBare());
      ArrayNode ours = MAPPER.createArrayNode();
      for (Object user : (List<?>) benchmark.pageJava42()) {
        ours.add(tree(user));
      }
      assertThat(sameValues(MAPPER.valueToTree(benchmark.pageBare()), ours))
          .isGreaterThan(ours.size());
      long length = 0;
      for (JsonNode user : ours) {
        length += user.get("email").textValue().length();
      }
      assertThat(benchmark.pageJava42Subscript()).isEqualTo(length);
    } finally {
      benchmark.stop();
    }
  }

  private static JsonNode tree(Object model) throws JsonProcessingException {
    return MAPPER.readTree(((JsonModel) model).toJson());
  }

  /** How many values there are in the first that are in the second too; there must be no others. */
  private static int sameValues(JsonNode actual, JsonNode expected) {
    if (actual.isObject()) {
      int count = 0;
      for (Map.Entry<String, JsonNode> member : actual.properties()) {
        JsonNode same = expected.get(member.getKey());
        if (same != null || !member.getValue().isNull()) {
          count += sameValues(member.getValue(), Objects.requireNonNull(same, member.getKey()));
        }
      }
      return count;
    }
    if (actual.isArray()) {
      assertThat(actual.size()).isEqualTo(expected.size());
      int count = 0;
      for (int i = 0; i < actual.size(); i++) {
        count += sameValues(actual.get(i), expected.get(i));
      }
      return count;
    }
    if (!actual.asText().equals(expected.asText())) { // 1 is an int or a long
      assertThat(Instant.parse(actual.textValue())).isEqualTo(Instant.parse(expected.textValue()));
    }
    return 1;
  }

  private static int values(JsonNode node) {
    if (!node.isContainerNode()) {
      return 1;
    }
    int count = 0;
    for (JsonNode inner : node) {
      count += values(inner);
    }
    return count;
  }
}

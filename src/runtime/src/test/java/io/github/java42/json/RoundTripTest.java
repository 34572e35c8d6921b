package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.java42.sample.Event;
import io.github.java42.sample.EventsPage;
import io.github.java42.sample.SampleRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What was read and not changed is written as it came: the same tokens in the same order, seen by
 * Jackson, whatever the server sent. {@code -Djava42.fuzz=N} makes N times as many documents.
 */
class RoundTripTest {
  private static final int TIMES = Integer.getInteger("java42.fuzz", 1);

  /** What servers may send for each property: values that fit in many spellings, and misfits. */
  private static final Map<String, String[]> VALUES =
      Map.ofEntries(
          Map.entry("@timestamp", times()),
          Map.entry("micros", times()),
          Map.entry("seconds", times()),
          Map.entry("eventId", new String[] {"\"e\"", "\"\"", "\"\\u0041\\ud800 ä\"", "7", "[]"}),
          Map.entry("userId", numbers()),
          Map.entry("count", numbers()),
          Map.entry("score", numbers()),
          Map.entry("secretKey", numbers()),
          Map.entry("epochMillis", numbers()),
          Map.entry("epochSeconds", numbers()),
          Map.entry("active", new String[] {"true", "false", "\"true\"", "1", "{}"}),
          Map.entry("severity", new String[] {"\"LOW\"", "\"NEW\"", "\"L\\u004fW\"", "3"}),
          Map.entry("day", new String[] {"\"2024-02-29\"", "\"2023-02-29\"", "\"2024-2-9\"", "1"}),
          Map.entry(
              "domains", new String[] {"[]", "[\"a\"]", "[\"a\",null,\"b\"]", "[1]", "\"a\""}),
          Map.entry("severities", new String[] {"[\"LOW\",\"X\"]", "[\"LOW\",1]", "[null]", "{}"}),
          Map.entry("labels", new String[] {"{}", "{\"a\":\"b\"}", "{\"a\":1,\"b\":\"c\"}", "[]"}),
          Map.entry("matrix", new String[] {"[[1,2],[]]", "[[1,\"x\"],[2]]", "[1,[2]]", "[[-0]]"}),
          Map.entry(
              "counts", new String[] {"{\"a\":[1]}", "{\"a\":[1.5],\"b\":[]}", "{\"a\":null}"}),
          Map.entry("extras", new String[] {"[1.50,null,{\"a\":[ ]}]", "[]", "7"}),
          Map.entry("scores", new String[] {"[1.5,2.25]", "[1.50]", "[1e3]", "[0.1,\"x\"]"}));

  private static String[] times() {
    return new String[] {
      "\"2024-03-01T12:00:00.123Z\"",
      "\"2024-03-01T12:00:00Z\"",
      "\"2024-03-01T12:00:00.123456Z\"",
      "\"2024-03-01T12:00:00.123456789Z\"",
      "\"2024-03-01T12:00:00.1+01:00\"",
      "\"2024-03-01t12:00:00.123z\"",
      "\"2024-03-01T12:00:00\\u002b0000\"",
      "\"2024-03-01T12:00:00\"",
      "\"yesterday\"",
      "1709294400"
    };
  }

  private static String[] numbers() {
    return new String[] {
      "0",
      "-0",
      "1",
      "5.0",
      "1.50",
      "1e3",
      "1E400",
      "-7",
      "945056771151950748",
      "0.1",
      "12.25",
      "9223372036854775807",
      "9223372036854775808",
      "2147483648",
      "-0.0",
      "1e-7",
      "\"1\"",
      "[1]"
    };
  }

  @Test
  void writesEventsAsTheyCame() throws IOException {
    Documents documents = new Documents(1);
    JsonAdapter<Event> foreign =
        new Moshi.Builder().add(new SampleRegistry(Mismatch.IGNORE)).build().adapter(Event.class);
    for (int i = 0; i < 3_000 * TIMES; i++) {
      String json = event(documents, 2);
      List<String> expected = Oracle.tokens(json);
      Event event = Event.JSON.read(JsonValue.parse(json));

      assertThat(Oracle.tokens(event.toJson())).as(json).isEqualTo(expected);
      assertThat(Oracle.tokens(event.toBuilder().build().toJson())).as(json).isEqualTo(expected);
      assertThat(Oracle.tokens(foreign.toJson(event))).as(json).isEqualTo(expected);
      if (!json.contains("\\ud800")) { // an indented name cannot hold one
        assertThat(Oracle.tokens(foreign.indent(" ").toJson(event))).isEqualTo(expected);
      }
      Event again = Event.JSON.fromJson(event.toJson());
      assertThat(again).isEqualTo(event).hasSameHashCodeAs(event).hasToString(event.toString());
    }
  }

  @Test
  void writesPagesAsTheyCame() {
    Documents documents = new Documents(2);
    for (int i = 0; i < 60 * TIMES; i++) {
      List<String> events = new ArrayList<>();
      for (int n = documents.below(30); n > 0; n--) {
        events.add(documents.below(20) == 0 ? documents.value() : event(documents, 1));
      }
      String json =
          "{\"next\":{},\"fileEvents\":" + events + ",\"totalCount\":" + events.size() + "}";
      EventsPage page = EventsPage.from(JsonValue.parse(json));
      assertThat(Oracle.tokens(page.toJson())).as(json).isEqualTo(Oracle.tokens(json));
    }
  }

  @Test
  void readsTheValuesThatJacksonReads() throws IOException {
    Documents documents = new Documents(3);
    ObjectMapper jackson = new ObjectMapper();
    int fitting = 0;
    for (int i = 0; i < 4_000 * TIMES; i++) {
      String json = event(documents, 0);
      Event e = Event.JSON.read(JsonValue.parse(json));
      JsonNode tree = jackson.readTree(json);
      JsonNode score = tree.path("score");
      if (e.score() != null) {
        assertThat(e.score()).isEqualTo(score.doubleValue());
        fitting++;
      } else {
        assertThat(score.isNumber() && Double.isFinite(score.doubleValue())).as(json).isFalse();
      }
      JsonNode count = tree.path("count");
      boolean whole = count.isNumber() && count.doubleValue() == count.intValue();
      assertThat(e.count()).as(json).isEqualTo(whole ? count.intValue() : null);
      JsonNode note = tree.path("note");
      assertThat(e.note()).isEqualTo(note.isTextual() ? note.textValue() : null);
      JsonNode domains = tree.path("domains");
      List<String> texts = new ArrayList<>();
      domains.forEach(d -> texts.addAll(d.isTextual() ? List.of(d.textValue()) : List.of()));
      assertThat(e.domains()).isEqualTo(domains.isArray() ? texts : List.of());
    }
    assertThat(fitting).isGreaterThan(300);
  }

  @Test
  void writesBrokenEventsAsTheyCameOrRefusesThem() {
    Documents documents = new Documents(4);
    int read = 0;
    for (int i = 0; i < 5_000 * TIMES; i++) {
      byte[] json = documents.broken(event(documents, 1));
      List<String> expected = Oracle.tokens(json);
      try {
        Event event = Event.JSON.read(JsonValue.parse(json));
        assertThat(Oracle.tokens(event.toJson())).isEqualTo(expected);
        read++;
      } catch (JsonException e) {
        boolean object = expected != null && expected != Oracle.SURROGATE_KEY;
        object = object && expected.get(0).startsWith("START_OBJECT");
        assertThat(!object || e.getMessage().contains("is twice")).as(e.getMessage()).isTrue();
      }
    }
    assertThat(read).isGreaterThan(300);
  }

  @Test
  void readsTheDoublesThatItWrote() {
    Random random = new Random(5);
    for (int i = 0; i < 50_000 * TIMES; i++) {
      String spelled = (random.nextInt(20_000_000) - 10_000_000) / 1000.0 + "";
      assertThat(doubleOf(spelled)).isEqualTo(spelled);
      double any = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(any)) {
        String written = Codec.DOUBLE.encode(any).toJson();
        assertThat(Double.parseDouble(written)).isEqualTo(any);
        assertThat(doubleOf(written)).isEqualTo(written);
      }
    }
  }

  /** Read and written; only what is spelled in the same way is not kept as it came. */
  private static String doubleOf(String json) {
    JsonValue value = JsonValue.parse(json);
    Cursor c = value.cursor();
    Double v = Codec.DOUBLE.read(c);
    return c.flags == 0 ? Codec.DOUBLE.encode(v).toJson() : json;
  }

  private static String event(Documents documents, int depth) {
    List<String> members = new ArrayList<>();
    VALUES.forEach(
        (name, values) -> {
          if (documents.below(3) == 0) {
            String value = documents.below(8) == 0 ? "null" : documents.pick(values);
            members.add(documents.blank() + '"' + name + "\":" + documents.blank() + value);
          }
        });
    for (String name : List.of("note", "password", "extra")) {
      if (documents.below(4) == 0) {
        members.add('"' + name + "\":" + documents.value());
      }
    }
    if (depth > 0) {
      String event = event(documents, depth - 1);
      members.add("\"parent\":" + documents.pick("null", event, event, "[" + event + "]"));
      members.add("\"file\":" + documents.pick("{\"url\":1,\"name\":\"x\"}", "{}", event));
      String named = "{\"weight\":1.0,\"name\":\"n\",\"z\":2}";
      members.add("\"indicators\":[" + documents.pick(named, named + ",null", "7," + event) + "]");
      members.add("\"byName\":{\"k\":" + documents.pick(named, "[]") + ",\"l\":" + named + "}");
    }
    for (int n = documents.below(3); n > 0; n--) {
      members.add("\"new" + n + "\":" + documents.value());
    }
    Collections.shuffle(members, new Random(documents.below(Integer.MAX_VALUE)));
    return "{" + String.join(documents.blank() + ",", members) + "}";
  }
}

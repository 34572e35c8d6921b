package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.sample.Event;
import io.github.java42.sample.EventsPage;
import io.github.java42.sample.FileInfo;
import io.github.java42.sample.Indicator;
import io.github.java42.sample.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static Event event(String json) {
    return Event.JSON.read(JsonValue.parse(json));
  }

  /** Writes down what it hears. */
  private static final class Ear implements Mismatch {
    final List<String> heard = new ArrayList<>();

    @Override
    public void misfit(String model, String property, JsonValue raw) {
      heard.add("misfit " + model + "." + property + " " + raw.toJson());
    }

    @Override
    public void unknown(String model, String property, JsonValue raw) {
      heard.add("unknown " + model + "." + property + " " + raw.toJson());
    }

    @Override
    public void missing(String model, String property) {
      heard.add("missing " + model + "." + property);
    }
  }

  @Test
  void readsEveryKindOfProperty() {
    Event e =
        event(
            """
            {"@timestamp": "2024-03-01T12:00:00.5Z", "eventId": "e", "userId": 945056771151950748,
             "active": true, "score": 1.50, "count": 7, "severity": "HIGH",
             "file": {"name": "a.txt", "sizeInBytes": 12}, "domains": ["x", "y"],
             "indicators": [{"name": "i", "weight": 3}], "labels": {"a": "b"}, "extra": [1.50],
             "note": "n", "severities": ["LOW", "NEW"], "micros": "2024-03-01T12:00:00+01:00",
             "seconds": "2024-03-01T12:00:00Z", "epochMillis": 1500, "epochSeconds": 1,
             "day": "2024-02-29", "matrix": [[1, 2], []], "counts": {"k": [1]},
             "byName": {"k": {"weight": 1}}, "extras": [null, 1], "scores": [0.5],
             "parent": {"eventId": "p"}, "secretKey": 5}
            """);
    assertThat(e.timestamp()).isEqualTo(Instant.parse("2024-03-01T12:00:00.5Z"));
    assertThat(e.eventId()).isEqualTo("e");
    assertThat(e.userId()).isEqualTo(945056771151950748L);
    assertThat(e.active()).isTrue();
    assertThat(e.score()).isEqualTo(1.5);
    assertThat(e.count()).isEqualTo(7);
    assertThat(e.severity()).isSameAs(Severity.HIGH);
    assertThat(e.file().name()).isEqualTo("a.txt");
    assertThat(e.file().sizeInBytes()).isEqualTo(12);
    assertThat(e.domains()).containsExactly("x", "y");
    assertThat(e.indicators()).extracting(Indicator::weight).containsExactly(3L);
    assertThat(e.labels()).containsExactly(Map.entry("a", "b"));
    assertThat(e.extra().toJson()).isEqualTo("[1.50]");
    assertThat(e.severities()).containsExactly(Severity.LOW, Severity.of("NEW"));
    assertThat(e.micros()).isEqualTo(Instant.parse("2024-03-01T11:00:00Z"));
    assertThat(e.epochMillis()).isEqualTo(Instant.ofEpochMilli(1500));
    assertThat(e.epochSeconds()).isEqualTo(Instant.ofEpochSecond(1));
    assertThat(e.day()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(e.matrix()).containsExactly(List.of(1L, 2L), List.of());
    assertThat(e.counts()).containsExactly(Map.entry("k", List.of(1L)));
    assertThat(e.byName().get("k").weight()).isEqualTo(1);
    assertThat(e.extras()).containsExactly(JsonValue.NULL, JsonValue.of(1));
    assertThat(e.scores()).containsExactly(0.5);
    assertThat(e.parent().eventId()).isEqualTo("p");
    assertThat(e.secretKey()).isEqualTo(5);
    assertThat(e.unknownProperties()).isEmpty();
  }

  @Test
  void isEmptyWhereNothingIs() {
    Event e = event("{\"domains\":null,\"labels\":null}");
    assertThat(e.domains()).isEmpty();
    assertThat(e.matrix()).isEmpty();
    assertThat(e.labels()).isEmpty();
    assertThat(e.counts()).isEmpty();
    assertThat(e.note()).isNull();
    assertThat(e.toJson()).isEqualTo("{\"domains\":null,\"labels\":null}");
    assertThat(Event.builder().build().toJson()).isEqualTo("{}");
  }

  @Test
  void losesOnlyThePropertyThatDoesNotFit() {
    Ear ear = new Ear();
    String json =
        "{\"eventId\":7,\"userId\":1,\"active\":\"yes\",\"file\":[{\"name\":\"x\"}],\"secretKey\":2}";
    Event e = Event.JSON.with(ear).read(JsonValue.parse(json));
    assertThat(e.userId()).isEqualTo(1);
    assertThat(e.active()).isNull();
    assertThat(e.file()).isNull();
    assertThat(e.unknownProperties())
        .containsOnlyKeys("eventId", "active", "file")
        .containsEntry("eventId", JsonValue.of(7));
    assertThat(e.toJson()).isEqualTo(json);
    assertThat(ear.heard)
        .containsExactly(
            "misfit Event.eventId 7",
            "misfit Event.active \"yes\"",
            "misfit Event.file [{\"name\":\"x\"}]");
    assertThatThrownBy(e::eventId)
        .isInstanceOf(JsonException.class)
        .hasMessage("Event.eventId is required and came as 7");
    assertThatThrownBy(event("{}")::eventId)
        .isInstanceOf(JsonException.class)
        .hasMessage("Event.eventId is required and was not sent");
    assertThatThrownBy(event("{\"eventId\":null}")::eventId)
        .isInstanceOf(JsonException.class)
        .hasMessage("Event.eventId is required and came as null");
    assertThatThrownBy(event("{\"eventId\":{\"password\":\"hunter2\"}}")::eventId)
        .hasMessage("Event.eventId is required and came as an object");
  }

  @Test
  void losesOnlyTheElementsThatDoNotFit() {
    Ear ear = new Ear();
    String json =
        "{\"indicators\":[{\"name\":\"a\"},7,null,{\"name\":\"b\"}],\"matrix\":[[1,\"x\"],\"y\",[2]],"
            + "\"labels\":{\"a\":1,\"b\":\"c\",\"d\":null},\"counts\":{\"k\":[1,\"x\"],\"l\":7},"
            + "\"domains\":[null,\"d\",null]}";
    Event e = Event.JSON.with(ear).read(JsonValue.parse(json));
    assertThat(e.indicators()).extracting(Indicator::name).containsExactly("a", "b");
    assertThat(e.matrix()).containsExactly(List.of(1L), List.of(2L));
    assertThat(e.labels()).containsExactly(Map.entry("b", "c"));
    assertThat(e.counts()).containsExactly(Map.entry("k", List.of(1L)));
    assertThat(e.domains()).containsExactly("d");
    assertThat(e.unknownProperties())
        .as("null elements are no misfits")
        .containsOnlyKeys("indicators", "matrix", "labels", "counts");
    assertThat(e.unknownProperties().get("indicators").size()).isEqualTo(4);
    assertThat(e.toJson()).isEqualTo(json);
    assertThat(String.join("\n", ear.heard))
        .contains("misfit Event.indicators [{\"name\":\"a\"},7,null,{\"name\":\"b\"}]\n")
        .contains("misfit Event.matrix", "misfit Event.labels", "misfit Event.counts")
        .doesNotContain("domains");
  }

  @Test
  void tellsOfAMisfitWhereItIs() {
    Ear ear = new Ear();
    Event.JSON
        .with(ear)
        .read(JsonValue.parse("{\"parent\":{\"indicators\":[{\"weight\":\"x\"}]}}"));
    assertThat(ear.heard)
        .containsExactly(
            "misfit Indicator.weight \"x\"",
            "missing Event.eventId",
            "missing Event.userId",
            "missing Event.secretKey",
            "missing Event.eventId",
            "missing Event.userId",
            "missing Event.secretKey");
  }

  @Test
  void keepsWhatTheContractDoesNotKnow() {
    Ear ear = new Ear();
    String json = "{\"new\":{\"a\":1.50},\"eventId\":\"e\",\"b\\\"\\ud800\":1e400}";
    Event e = Event.JSON.with(ear).read(JsonValue.parse(json));
    assertThat(e.unknownProperties()).containsOnlyKeys("new", "b\"\ud800");
    assertThat(e.toJson()).isEqualTo(json);
    assertThat(ear.heard).contains("unknown Event.new {\"a\":1.50}");
    assertThatThrownBy(() -> e.unknownProperties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isStrictWhenAsked() {
    ModelAdapter<Indicator> strict = Indicator.JSON.with(Mismatch.STRICT);
    assertThat(strict.read(JsonValue.parse("{\"weight\":5}")).weight()).isEqualTo(5);
    assertThatThrownBy(() -> strict.read(JsonValue.parse("{\"weight\":\"hunter2\"}")))
        .isInstanceOf(JsonException.class)
        .hasMessage("Indicator.weight does not fit: a string came");
    assertThatThrownBy(() -> strict.read(JsonValue.parse("{\"hue\":[7]}")))
        .isInstanceOf(JsonException.class)
        .hasMessage("Indicator.hue is unknown: an array came");
    assertThatThrownBy(
            () -> Event.JSON.with(Mismatch.STRICT).read(JsonValue.parse("{\"eventId\":null}")))
        .isInstanceOf(JsonException.class)
        .hasMessage("Event.eventId is required, but missing or null");
  }

  @Test
  void refusesAKeyThatIsThereTwice() {
    assertThatThrownBy(() -> event("{\"parent\":{\"note\":\"a\",\"n\\u006fte\":null}}"))
        .isInstanceOf(JsonException.class)
        .hasMessage("\"note\" is twice in Event at /parent");
    assertThatThrownBy(() -> event("{\"count\":\"misfit\",\"count\":1}"))
        .hasMessage("\"count\" is twice in Event");
    assertThatThrownBy(() -> event("{\"new\":1,\"new\":1}"))
        .hasMessage("\"new\" is twice in Event");
    assertThatThrownBy(() -> event("{\"labels\":{\"a\":1,\"a\":\"b\"}}"))
        .hasMessage("\"a\" is twice at /labels");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> EventsPage.from(JsonValue.parse("{\"a\":[1]}").get("a")))
        .isInstanceOf(JsonException.class)
        .hasMessage("No object for EventsPage: an array came");
    assertThatThrownBy(() -> event("null")).hasMessage("No object for Event: null came");
  }

  @Test
  void masksSecrets() {
    String json =
        "{\"eventId\":\"e\",\"password\":\"hunter2\",\"secretKey\":\"hunter2\",\"note\":null}";
    Event e = event(json);
    assertThat(e).hasToString("Event{eventId=e, note=null, password=***, secretKey=***}");
    assertThatThrownBy(e::secretKey).hasMessage("Event.secretKey is required and came as ***");
    assertThat(e.password()).isEqualTo("hunter2");
    assertThat(e.toJson()).isEqualTo(json);
    assertThat(event("{\"parent\":{\"password\":7},\"x\":1,\"count\":\"many\",\"file\":[{}]}"))
        .hasToString("Event{count=\"many\", file=an array, parent=Event{password=***}, x=1}");
  }

  @Test
  void isBuilt() {
    Event e =
        Event.builder()
            .eventId("e")
            .userId(1L)
            .note(null)
            .score(5.0)
            .timestamp(Instant.parse("2024-03-01T12:00:00.123456789Z"))
            .micros(Instant.parse("2024-03-01T12:00:00.123456789Z"))
            .seconds(Instant.parse("2024-03-01T12:00:00.123456789Z"))
            .domains(List.of("a"))
            .labels(Map.of("k", "v"))
            .severity(Severity.of("NEW"))
            .file(FileInfo.builder().name("f").build())
            .unknownProperty("hue", JsonValue.parse("[1.50]"))
            .build();
    assertThat(e.toJson())
        .isEqualTo(
            "{\"@timestamp\":\"2024-03-01T12:00:00.123Z\",\"eventId\":\"e\",\"userId\":1,\"score\":5.0,"
                + "\"severity\":\"NEW\",\"file\":{\"name\":\"f\"},\"domains\":[\"a\"],"
                + "\"labels\":{\"k\":\"v\"},\"micros\":\"2024-03-01T12:00:00.123456Z\","
                + "\"seconds\":\"2024-03-01T12:00:00Z\",\"hue\":[1.50]}");
    assertThat(Event.builder().clearNote().build().toJson()).isEqualTo("{\"note\":null}");
    assertThat(Event.builder().note("x").note(null).build().toJson()).isEqualTo("{}");
    assertThatThrownBy(() -> Event.builder().unknownProperty("note", JsonValue.NULL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Event knows \"note\"; use its own setter");
  }

  @Test
  void copiesListsAndMapsAndRefusesNullsInThem() {
    List<List<Long>> matrix = new ArrayList<>(List.of(new ArrayList<>(List.of(1L))));
    Map<String, String> labels = new LinkedHashMap<>(Map.of("a", "b"));
    Event e = Event.builder().matrix(matrix).labels(labels).build();
    matrix.get(0).add(2L);
    labels.put("c", "d");
    assertThat(e.matrix()).containsExactly(List.of(1L));
    assertThat(e.labels()).containsOnlyKeys("a");
    assertThatThrownBy(() -> e.matrix().get(0).add(3L))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> e.labels().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Event.builder().domains(Arrays.asList("a", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Event.domains must not hold a null");
    assertThatThrownBy(() -> Event.builder().labels(Collections.singletonMap("a", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Event.labels must not hold a null");
  }

  @Test
  void keepsWhatABuilderDoesNotTouch() {
    Event e = event("{\"z\":1,\"count\":\"x\",\"score\":1.50,\"note\":\"n\",\"eventId\":\"e\"}");
    assertThat(e.toBuilder().note("m").userId(5L).build().toJson())
        .isEqualTo(
            "{\"z\":1,\"count\":\"x\",\"score\":1.50,\"note\":\"m\",\"eventId\":\"e\",\"userId\":5}");
    Event set = e.toBuilder().count(7).score(1.5).build();
    assertThat(set.toJson())
        .isEqualTo("{\"z\":1,\"count\":7,\"score\":1.5,\"note\":\"n\",\"eventId\":\"e\"}");
    assertThat(set.unknownProperties()).containsOnlyKeys("z");
    assertThat(e.toBuilder().count(null).clearNote().build().toJson())
        .isEqualTo("{\"z\":1,\"score\":1.50,\"note\":null,\"eventId\":\"e\"}");
    assertThat(e.toJson()).contains("\"count\":\"x\"");
  }

  @Test
  void isChangedByNamesOnTheWire() {
    Event e = event("{\"score\":1.50,\"new\":2,\"count\":1}");
    Map<String, JsonValue> values = new LinkedHashMap<>();
    values.put("count", JsonValue.of(2));
    values.put("pgToken", JsonValue.of("t"));
    values.put("note", JsonValue.NULL);
    values.put("domains", JsonValue.parse("{\"in\":[\"a\"]}").get("in"));
    assertThat(ModelAdapter.changed(e, values).toJson())
        .isEqualTo(
            "{\"score\":1.50,\"new\":2,\"count\":2,\"domains\":[\"a\"],\"note\":null,\"pgToken\":\"t\"}");
    assertThat(e.count()).isEqualTo(1);
    assertThat(
            ModelAdapter.changed(e, Map.of("file", JsonValue.parse("{\"new\":1}"))).file().toJson())
        .isEqualTo("{\"new\":1}");
    assertThatThrownBy(() -> ModelAdapter.changed(e, Map.of("count", JsonValue.of("x"))))
        .isInstanceOf(JsonException.class)
        .hasMessage("Event.count does not fit: a string came");
  }

  @Test
  void isEqualByWhatItIsWorth() {
    Event a = event("{\"score\":1.50,\"note\":null,\"new\":1,\"timestamp\":1}");
    Event b = event("{\"timestamp\":1,\"new\":1,\"note\":null,\"score\":1.5}");
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(a).isNotEqualTo(event("{\"score\":1.5,\"new\":1,\"timestamp\":1}"));
    assertThat(event("{\"count\":\"x\"}")).isNotEqualTo(event("{\"count\":\"y\"}"));
    assertThat(event("{\"count\":\"x\"}")).isNotEqualTo(event("{}"));
    assertThat(event("{\"domains\":[\"a\",1]}")).isNotEqualTo(event("{\"domains\":[\"a\"]}"));
    assertThat((Object) event("{}")).isNotEqualTo(FileInfo.JSON.read(JsonValue.parse("{}")));
    assertThat(Event.builder().note("x").build()).isEqualTo(event("{\"note\":\"x\"}"));
  }

  @Test
  void keepsOneCopyOfAnOrderThatAllModelsOfADocumentShare() {
    String one = "{\"weight\":1,\"name\":\"a\"}";
    EventsPage page =
        EventsPage.from(
            JsonValue.parse("{\"fileEvents\":[{\"indicators\":[" + one + "," + one + "]}]}"));
    List<Indicator> indicators = page.fileEvents().get(0).indicators();
    assertThat(((JsonModel) indicators.get(0)).order)
        .isNotNull()
        .isSameAs(((JsonModel) indicators.get(1)).order);
    assertThat(((JsonModel) page).order).as("as in the table").isNull();
  }

  @Test
  void doesNotHoldOnToItsPage() {
    String page =
        "{\"fileEvents\":[{\"extra\":{\"a\":1},\"new\":[2]}],\"x\":\"" + "y".repeat(1000) + "\"}";
    Event e = EventsPage.from(JsonValue.parse(page)).fileEvents().get(0);
    assertThat(e.extra().cursor().bytes).hasSize(7);
    assertThat(e.unknownProperties().get("new").cursor().bytes).hasSize(3);
  }

  @Test
  void readsAsDeepAsTheTextMayBe() {
    String json = "{\"parent\":".repeat(511) + "{}" + "}".repeat(511);
    Event e = event(json);
    assertThat(e.toJson()).isEqualTo(json);
    assertThat(e).isEqualTo(event(json)).hasSameHashCodeAs(event(json));
    assertThat(e.toString()).startsWith("Event{parent=Event{");
  }

  @Test
  void tellsWhatMustBeThereAndIsNot() {
    Event.Builder some = Event.builder().eventId("e");
    assertThat(some.build().missingProperties()).containsExactly("userId", "secretKey");
    assertThat(some.userId(1L).secretKey(2L).build().missingProperties()).isEmpty();
    assertThat(
            event("{\"eventId\": null, \"userId\": \"x\", \"secretKey\": 1}").missingProperties())
        .isEmpty(); // something came
  }

  @Test
  void readKnownKeepsDeclaredPropertiesAsTheyCame() {
    Event known =
        Event.JSON.readKnown(
            JsonValue.parse(
                """
                {"unknown": 1, "note": null, "score": 1.50, "count": "seven", "eventId": "e",
                 "file": {"name": "a", "more": true}, "extra": null, "domains": []}
                """));
    assertThat(known.toJson())
        .isEqualTo(
            "{\"eventId\":\"e\",\"score\":1.50,\"count\":\"seven\","
                + "\"file\":{\"name\":\"a\",\"more\":true},\"domains\":[]}");
    assertThat(known.toBuilder().note("n").count(7).build().toJson())
        .contains("\"note\":\"n\"", "\"count\":7");
    assertThatThrownBy(() -> Event.JSON.readKnown(JsonValue.parse("[]")))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void applyLetsTheCallerSetWhatItLikes() {
    Event.Builder builder = Event.builder().eventId("e");
    assertThat(builder.apply("options", b -> b.note("n"))).isSameAs(builder);
    assertThat(builder.build().toJson()).isEqualTo("{\"eventId\":\"e\",\"note\":\"n\"}");
    assertThatThrownBy(() -> builder.apply("options", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("options: null");
  }
}

package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import io.github.java42.sample.Event;
import io.github.java42.sample.Indicator;
import io.github.java42.sample.SampleRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models in a Moshi that is not ours, beside classes that are not ours. */
class MoshiTest {
  private static final Moshi MOSHI =
      new Moshi.Builder().add(new SampleRegistry(Mismatch.IGNORE)).build();

  /** Of a user, read by Moshi's reflection. */
  public static class Report {
    public String title;
    public Indicator indicator;
    public List<Indicator> more;
    public JsonValue free;
    public List<JsonValue> frees;
    public Map<String, Indicator> byName;

    public Report() {}
  }

  private static JsonAdapter<Object> adapter(Class<?> raw, Class<?> of) {
    return MOSHI.adapter(Types.newParameterizedType(raw, of));
  }

  @Test
  void areMembersOfForeignClasses() throws IOException {
    JsonAdapter<Report> reports = MOSHI.adapter(Report.class);
    String json =
        "{\"byName\":{\"k\":{\"weight\":1.0,\"name\":\"b\"}},\"free\":{\"a\":[1.50,1e400]},"
            + "\"frees\":[null,945056771151950748],"
            + "\"indicator\":{\"new\":\"\\ud800\",\"weight\":\"x\"},\"more\":[{\"name\":\"c\"}],"
            + "\"title\":\"t\"}";
    Report report = reports.fromJson(json);
    assertThat(report.title).isEqualTo("t");
    assertThat(report.indicator.unknownProperties()).containsOnlyKeys("new", "weight");
    assertThat(report.more.get(0).name()).isEqualTo("c");
    assertThat(report.byName.get("k").weight()).isEqualTo(1);
    assertThat(report.frees).containsExactly(JsonValue.NULL, JsonValue.of(945056771151950748L));
    assertThat(reports.toJson(report)).isEqualTo(json);

    assertThat(reports.fromJson("{\"indicator\":null,\"more\":null}").indicator).isNull();
    assertThat(reports.toJson(new Report())).isEqualTo("{}");
  }

  @Test
  void areIndentedByAWriterThatIndents() {
    JsonAdapter<Event> pretty = MOSHI.adapter(Event.class).indent("  ");
    Event e =
        Event.JSON.read(JsonValue.parse("{\"note\":null,\"new\":{\"a\":[1.50,\"\\ud800\"]}}"));
    assertThat(pretty.toJson(e))
        .isEqualTo(
            """
            {
              "note": null,
              "new": {
                "a": [
                  1.50,
                  "\\ud800"
                ]
              }
            }""");
  }

  @Test
  void workAloneInListsAndAsNull() throws IOException {
    assertThat(Indicator.JSON.fromJson("{\"weight\":1}").weight()).isEqualTo(1);
    assertThat(Indicator.JSON.fromJson("null")).isNull();
    assertThat(Indicator.JSON.toJson(null)).isEqualTo("null");
    JsonAdapter<Object> list = adapter(List.class, Indicator.class);
    assertThat(list.toJson(list.fromJson("[{\"weight\":1},7,null,{\"name\":\"a\"}]")))
        .isEqualTo("[{\"weight\":1},{\"name\":\"a\"}]");
    assertThat(list.fromJson("null")).isNull();
    assertThatThrownBy(() -> list.fromJson("{}"))
        .isInstanceOf(JsonException.class)
        .hasMessage("No array of Indicator: an object came");
    assertThat(adapter(List.class, JsonValue.class).fromJson("[1,null]"))
        .isEqualTo(List.of(JsonValue.of(1), JsonValue.NULL));
    assertThat(MOSHI.adapter(JsonValue.class).fromJson("null")).isEqualTo(JsonValue.NULL);
    assertThat(JsonValue.parse("{\"a\":[{\"weight\":2}]}").get("a").as(list))
        .isEqualTo(List.of(Indicator.builder().weight(2L).build()));
  }

  @Test
  void tellOfElementsThatDoNotFit() throws IOException {
    List<String> heard = new ArrayList<>();
    Mismatch ear = (model, property, raw) -> heard.add(model + property + raw.toJson());
    Moshi moshi = new Moshi.Builder().add(new SampleRegistry(ear)).build();
    JsonAdapter<List<Indicator>> list =
        moshi.adapter(Types.newParameterizedType(List.class, Indicator.class));
    assertThat(list.fromJson("[7,{}]")).hasSize(1);
    assertThat(heard).containsExactly("Indicator[][7,{}]");
    assertThat(moshi.adapter(Indicator.class).fromJson("{\"name\":7}").name()).isNull();
    assertThat(heard).contains("Indicatorname7");
  }

  @Test
  void refuseWhatMoshiItselfLetsThrough() {
    // Moshi finds the end of a value by its brackets alone.
    for (String json : List.of("{x y z}", "{\"k\" \"v\"}", "{\"name\":[1,,2]}", "{\"k\":tru}")) {
      assertThatThrownBy(() -> Indicator.JSON.fromJson(json)).isInstanceOf(JsonException.class);
    }
  }

  @Test
  void knowOnlyTheirOwnTypes() {
    SampleRegistry registry = new SampleRegistry(Mismatch.IGNORE);
    assertThat(registry.create(String.class, java.util.Set.of(), MOSHI)).isNull();
    assertThat(
            registry.create(
                Types.newParameterizedType(List.class, String.class), java.util.Set.of(), MOSHI))
        .isNull();
    assertThat(
            registry.create(
                Types.newParameterizedType(Map.class, Indicator.class, Indicator.class),
                java.util.Set.of(),
                MOSHI))
        .isNull();
  }
}

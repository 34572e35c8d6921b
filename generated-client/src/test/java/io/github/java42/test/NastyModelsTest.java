package io.github.java42.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.test.client.nasty.NastyJson;
import io.github.java42.test.client.second.SecondJson;
import io.github.java42.test.common.model.Owner;
import io.github.java42.test.nasty.model.Thing;
import io.github.java42.test.nasty.model.ThingAcknowledgement;
import io.github.java42.test.nasty.model.ThingBase;
import io.github.java42.test.nasty.model.ThingKind;
import io.github.java42.test.nasty.model.ThingPart;
import io.github.java42.test.nasty.model.ThingSelection;
import io.github.java42.test.nasty.model.ThingsPage;
import io.github.java42.test.nasty.model.Wide;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Generated models at their hardest: every kind of property, and what servers do to them. */
@NullMarked
class NastyModelsTest {
  /** Every property in the order of the contract, each as it would be written. */
  private static final String EVERYTHING =
      """
      {"thingId":945056771151950748,
      "@timestamp":"2024-03-01T12:00:00.001Z",
      "name":"ünï \\"code\\" \\\\ 😀",
      "class":"first",
      "toString":"text",
      "user_id":"u-1",
      "userId":-17,
      "builder":"Bob",
      "build":"b42",
      "toBuilder":"Alice",
      "unknownProperties":"none",
      "active":false,
      "score":0.5,
      "count":2147483647,
      "kind":"3D",
      "kinds":["with \\"quotes\\"","back\\\\slash","SharedViaLink"],
      "grid":[[1,2],[],[-9223372036854775808]],
      "labels":{"a":"1","":"empty"},
      "matrix":{"x":["1","2"],"y":[]},
      "extra":{"deep":[1e400,{"n":1.50}],"a":1,"a":2},
      "anything":[null,true,-0.0],
      "open":{"n":null,"o":{}},
      "note":"a note",
      "owner":{"name":"Olga","password":"s3cret","pin":4711},
      "parts":[{"partId":"p","parent":{"partId":"q"}},{}],
      "password":"hunter2",
      "created":"2024-03-01T12:00:00.002Z",
      "modified":"2024-03-01T12:00:00.003004Z",
      "archived":"2024-03-01T12:00:05Z",
      "born":1709294400006,
      "died":1709294407,
      "day":"2024-02-29",
      "uuid":"6F9619FF-8B86-D011-B42D-00C04FC964FF"}"""
          .lines()
          .collect(Collectors.joining());

  private static final Moshi MOSHI =
      new Moshi.Builder().add(new NastyJson(Mismatch.STRICT)).build();

  // ---- every kind of property

  @Test
  void readsEveryProperty() {
    Thing thing = thing(EVERYTHING);
    assertThat(thing.thingId()).isEqualTo(945056771151950748L);
    assertThat(thing.timestamp()).isEqualTo("2024-03-01T12:00:00.001Z");
    assertThat(thing.name()).isEqualTo("ünï \"code\" \\ 😀");
    assertThat(thing.classValue()).isEqualTo("first");
    assertThat(thing.toStringValue()).isEqualTo("text");
    assertThat(thing.legacyUserId()).isEqualTo("u-1");
    assertThat(thing.userId()).isEqualTo(-17);
    assertThat(thing.builderValue()).isEqualTo("Bob");
    assertThat(thing.build()).isEqualTo("b42");
    assertThat(thing.toBuilderValue()).isEqualTo("Alice");
    assertThat(thing.unknownPropertiesValue()).isEqualTo("none");
    assertThat(thing.active()).isFalse();
    assertThat(thing.score()).isEqualTo(0.5);
    assertThat(thing.count()).isEqualTo(Integer.MAX_VALUE);
    assertThat(thing.kind()).isSameAs(ThingKind._3D);
    assertThat(thing.kinds())
        .containsExactly(ThingKind.WITH_QUOTES, ThingKind.BACK_SLASH, ThingKind.SHARED_VIA_LINK);
    assertThat(thing.grid()).containsExactly(List.of(1L, 2L), List.of(), List.of(Long.MIN_VALUE));
    assertThat(thing.labels()).containsExactly(Map.entry("a", "1"), Map.entry("", "empty"));
    assertThat(thing.matrix()).isEqualTo(Map.of("x", List.of("1", "2"), "y", List.of()));
    JsonValue extra = requireNonNull(thing.extra());
    assertThat(extra.at("/deep/1").getDecimal("n")).isEqualTo(new BigDecimal("1.50"));
    assertThat(thing.anything()).hasToString("[null,true,-0.0]");
    assertThat(thing.open()).containsOnlyKeys("n", "o").containsEntry("n", JsonValue.NULL);
    assertThat(thing.note()).isEqualTo("a note");
    assertThat(requireNonNull(thing.owner()).pin()).isEqualTo(4711);
    assertThat(thing.parts()).extracting(ThingPart::partId).containsExactly("p", null);
    assertThat(requireNonNull(thing.parts().get(0).parent()).partId()).isEqualTo("q");
    assertThat(thing.password()).isEqualTo("hunter2");
    assertThat(thing.created()).isEqualTo("2024-03-01T12:00:00.002Z");
    assertThat(thing.modified()).isEqualTo("2024-03-01T12:00:00.003004Z");
    assertThat(thing.archived()).isEqualTo("2024-03-01T12:00:05Z");
    assertThat(thing.born()).isEqualTo("2024-03-01T12:00:00.006Z");
    assertThat(thing.died()).isEqualTo("2024-03-01T12:00:07Z");
    assertThat(thing.day()).isEqualTo("2024-02-29");
    assertThat(thing.uuid()).isEqualTo("6F9619FF-8B86-D011-B42D-00C04FC964FF");
    assertThat(thing.unknownProperties()).isEmpty();
  }

  @Test
  void writesBackWhatItRead() {
    assertThat(thing(EVERYTHING).toJson()).isEqualTo(EVERYTHING);
    assertThat(thing(EVERYTHING).toBuilder().build().toJson()).isEqualTo(EVERYTHING);
  }

  @Test
  void buildsEveryProperty() {
    Thing read = thing(EVERYTHING);
    Thing built =
        Thing.builder()
            .thingId(945056771151950748L)
            .timestamp(Instant.parse("2024-03-01T12:00:00.001Z"))
            .name("ünï \"code\" \\ 😀")
            .classValue("first")
            .toStringValue("text")
            .legacyUserId("u-1")
            .userId(-17L)
            .builderValue("Bob")
            .build("b42")
            .toBuilderValue("Alice")
            .unknownPropertiesValue("none")
            .active(false)
            .score(0.5)
            .count(Integer.MAX_VALUE)
            .kind(ThingKind.of("3D"))
            .kinds(List.of(ThingKind.WITH_QUOTES, ThingKind.BACK_SLASH, ThingKind.SHARED_VIA_LINK))
            .grid(List.of(List.of(1L, 2L), List.of(), List.of(Long.MIN_VALUE)))
            .labels(read.labels())
            .matrix(read.matrix())
            .extra(read.extra())
            .anything(read.anything())
            .open(read.open())
            .note("a note")
            .owner(Owner.builder().name("Olga").password("s3cret").pin(4711).build())
            .parts(
                List.of(
                    ThingPart.builder()
                        .partId("p")
                        .parent(ThingPart.builder().partId("q").build())
                        .build(),
                    ThingPart.builder().build()))
            .password("hunter2")
            .created(Instant.parse("2024-03-01T12:00:00.002Z"))
            .modified(Instant.parse("2024-03-01T12:00:00.003004Z"))
            .archived(Instant.parse("2024-03-01T12:00:05Z"))
            .born(Instant.ofEpochMilli(1709294400006L))
            .died(Instant.ofEpochSecond(1709294407))
            .day(LocalDate.of(2024, 2, 29))
            .uuid("6F9619FF-8B86-D011-B42D-00C04FC964FF")
            .build();
    assertThat(built.toJson()).isEqualTo(EVERYTHING);
    assertThat(built).isEqualTo(read).hasSameHashCodeAs(read);
  }

  @Test
  void anEmptyBuilderSendsNothing() {
    Thing nothing = Thing.builder().note("x").note(null).parts(null).build();
    assertThat(nothing.toJson()).isEqualTo("{}");
    assertThat(nothing.parts()).isEmpty();
    assertThat(nothing.labels()).isEmpty();
    assertThat(nothing.kind()).isNull();
    assertThatThrownBy(nothing::thingId)
        .isInstanceOf(JsonException.class)
        .hasMessage("Thing.thingId is required and was not sent");
  }

  @Test
  void takesInWhatAllOfNames() {
    ThingBase base =
        ThingBase.JSON.read(
            JsonValue.parse("{\"thingId\":5,\"@timestamp\":\"2024-03-01T12:00:00Z\"}"));
    assertThat(base.thingId()).isEqualTo(5);
    assertThat(base.timestamp()).isEqualTo("2024-03-01T12:00:00Z");
    Thing thing = thing("{\"thingId\":5,\"@timestamp\":\"2024-03-01T12:00:00Z\",\"name\":\"n\"}");
    assertThat(thing.thingId()).isEqualTo(base.thingId());
    assertThat(thing.timestamp()).isEqualTo(base.timestamp());
  }

  @Test
  void keepsOrderAndSpelling() {
    String odd =
        "{\"new\":[1.0,2e0],\"score\":1.50,\"count\":5.0,\"name\":\"n\",\"born\":1.7092944E12,"
            + "\"created\":\"2024-03-01T13:00:00+01:00\",\"day\":null,\"newer\":\"x\",\"thingId\":1}";
    Thing thing = thing(odd);
    assertThat(thing.toJson()).isEqualTo(odd);
    assertThat(thing.score()).isEqualTo(1.5);
    assertThat(thing.count()).isEqualTo(5);
    assertThat(thing.born()).isEqualTo("2024-03-01T12:00:00Z");
    assertThat(thing.created()).isEqualTo("2024-03-01T12:00:00Z");
    assertThat(thing.toBuilder().name("m").build().toJson())
        .isEqualTo(odd.replace("\"name\":\"n\"", "\"name\":\"m\""));
  }

  @Test
  void isEqualHoweverItWasSpelled() {
    Thing one = thing("{\"thingId\":1,\"name\":\"n\",\"created\":\"2024-03-01T12:00:00.000Z\"}");
    Thing other =
        thing("{\"created\":\"2024-03-01T13:00:00+01:00\",\"name\":\"n\",\"thingId\":1.0}");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(other.toBuilder().name("m").build());
  }

  @Test
  void doesNotChange() {
    List<Long> ids = new ArrayList<>(List.of(1L));
    ThingSelection.Builder builder = ThingSelection.builder().thingIds(ids);
    ThingSelection selection = builder.build();
    ids.add(2L);
    builder.thingIds(List.of());
    assertThat(selection.toJson()).isEqualTo("{\"thingIds\":[1]}");
    assertThatThrownBy(() -> selection.thingIds().add(3L))
        .isInstanceOf(UnsupportedOperationException.class);
    Thing thing = thing(EVERYTHING);
    assertThatThrownBy(() -> thing.labels().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> thing.parts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  // ---- times

  @Test
  void cutsWhatIsFinerThanAFormat() {
    Instant time = Instant.parse("2024-03-01T12:00:00.999999999Z");
    Thing thing =
        Thing.builder()
            .timestamp(time)
            .created(time)
            .modified(time)
            .archived(time)
            .born(time)
            .died(time)
            .build();
    assertThat(thing.toJson())
        .isEqualTo(
            "{\"@timestamp\":\"2024-03-01T12:00:00.999Z\",\"created\":\"2024-03-01T12:00:00.999Z\","
                + "\"modified\":\"2024-03-01T12:00:00.999999Z\",\"archived\":\"2024-03-01T12:00:00Z\","
                + "\"born\":1709294400999,\"died\":1709294400}");
  }

  // ---- null and nothing

  @Test
  void tellsAnExplicitNullFromNothing() {
    String nulls = "{\"thingId\":1,\"name\":\"n\",\"note\":null,\"owner\":null,\"parts\":null}";
    Thing thing = thing(nulls);
    assertThat(thing.note()).isNull();
    assertThat(thing.owner()).isNull();
    assertThat(thing.parts()).isEmpty();
    assertThat(thing.toJson()).isEqualTo(nulls);
    assertThat(thing).isNotEqualTo(thing("{\"thingId\":1,\"name\":\"n\"}"));
    assertThat(thing.toBuilder().parts(null).build().toJson())
        .isEqualTo("{\"thingId\":1,\"name\":\"n\",\"note\":null,\"owner\":null}");
  }

  @Test
  void sendsAnExplicitNull() {
    Thing thing = Thing.builder().name("n").note("x").clearNote().clearOwner().build();
    assertThat(thing.toJson()).isEqualTo("{\"name\":\"n\",\"note\":null,\"owner\":null}");
    assertThat(thing.note()).isNull();
    assertThat(thing.owner()).isNull();
    assertThat(thing.toBuilder().note("y").owner(null).build().toJson())
        .isEqualTo("{\"name\":\"n\",\"note\":\"y\"}");
    assertThat(ThingSelection.builder().thingIds(List.of()).clearReason().build().toJson())
        .isEqualTo("{\"thingIds\":[],\"reason\":null}");
  }

  @Test
  void saysOfARequiredNullThatItIsOne() {
    Thing thing = thing("{\"thingId\":null,\"name\":null}");
    assertThatThrownBy(thing::name)
        .isInstanceOf(JsonException.class)
        .hasMessage("Thing.name is required and came as null");
    assertThat(thing.toJson()).isEqualTo("{\"thingId\":null,\"name\":null}");
  }

  // ---- open enumerations

  @Test
  void knowsTheConstantsOfAnEnumeration() {
    assertThat(ThingKind.VALUES.list())
        .extracting(ThingKind::value)
        .containsExactly("Plain", "SharedViaLink", "3D", "with \"quotes\"", "back\\slash");
    for (ThingKind kind : ThingKind.VALUES.list()) {
      assertThat(kind.isKnown()).as(kind.value()).isTrue();
      assertThat(ThingKind.of(kind.value())).isSameAs(kind);
      String json = "{\"kind\":" + JsonValue.of(kind.value()).toJson() + "}";
      assertThat(thing(json).kind()).isSameAs(kind);
      assertThat(Thing.builder().kind(kind).build().toJson()).isEqualTo(json);
    }
  }

  @Test
  void takesAValueThatIsNewerThanTheContract() {
    String json = "{\"kind\":\"Brand new\",\"kinds\":[\"plain\",\"3D\",\"\"]}";
    Thing thing = thing(json);
    assertThat(requireNonNull(thing.kind()).isKnown()).isFalse();
    assertThat(thing.kind()).isEqualTo(ThingKind.of("Brand new")).hasToString("Brand new");
    assertThat(thing.kinds()).extracting(ThingKind::isKnown).containsExactly(false, true, false);
    assertThat(thing.unknownProperties()).isEmpty();
    assertThat(thing.toJson()).isEqualTo(json);
  }

  // ---- what the contract does not know

  @Test
  void keepsWhatTheContractDoesNotKnow() {
    String json = "{\"name\":\"n\",\"Name\":{\"a\":[1.50]},\"nåme\":null}";
    Thing thing = thing(json);
    assertThat(thing.unknownProperties())
        .containsExactly(
            Map.entry("Name", JsonValue.parse("{\"a\":[1.50]}")),
            Map.entry("nåme", JsonValue.NULL));
    assertThat(thing.toBuilder().count(1).build().toJson())
        .contains("\"Name\":{\"a\":[1.50]},\"nåme\":null")
        .contains("\"count\":1");
    assertThat(thing).isNotEqualTo(thing("{\"name\":\"n\"}"));
  }

  @Test
  void sendsWhatTheContractDoesNotKnow() {
    ThingSelection.Builder builder = ThingSelection.builder().thingIds(List.of(1L));
    assertThat(builder.unknownProperty("dry", JsonValue.of(true)).build().toJson())
        .isEqualTo("{\"thingIds\":[1],\"dry\":true}");
    assertThatThrownBy(() -> builder.unknownProperty("reason", JsonValue.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
  }

  @Test
  void takesWhateverAFreeFormObjectHolds() {
    String json = "{\"status\":\"ok\",\"n\":1e400}";
    ThingAcknowledgement said = ThingAcknowledgement.from(JsonValue.parse(json));
    assertThat(said.unknownProperties()).containsOnlyKeys("status", "n");
    assertThat(said.toJson()).isEqualTo(json);
    assertThat(ThingAcknowledgement.builder().build().toJson()).isEqualTo("{}");
    assertThat(ThingAcknowledgement.JSON.with(Mismatch.STRICT).read(JsonValue.parse(json)))
        .isEqualTo(said);
  }

  @Test
  void anyJsonMayBeNullItself() {
    Thing thing = Thing.builder().thingId(1L).name("a").anything(JsonValue.NULL).build();
    assertThat(thing.toJson()).isEqualTo("{\"thingId\":1,\"name\":\"a\",\"anything\":null}");
    assertThat(Thing.from(JsonValue.parse(thing.toJson()))).isEqualTo(thing);
  }

  // ---- what does not fit

  @Test
  void losesOnlyWhatDoesNotFit() {
    String json =
        "{\"thingId\":1,\"name\":\"n\",\"active\":\"yes\",\"count\":2147483648,\"score\":\"1\","
            + "\"created\":\"yesterday\",\"born\":\"2024\",\"day\":\"2024-02-30\",\"kind\":7,"
            + "\"labels\":[],\"owner\":\"Olga\",\"uuid\":{}}";
    Thing thing = thing(json);
    assertThat(thing.thingId()).isEqualTo(1);
    assertThat(thing.name()).isEqualTo("n");
    assertThat(thing.active()).isNull();
    assertThat(thing.count()).isNull();
    assertThat(thing.score()).isNull();
    assertThat(thing.created()).isNull();
    assertThat(thing.born()).isNull();
    assertThat(thing.day()).isNull();
    assertThat(thing.kind()).isNull();
    assertThat(thing.labels()).isEmpty();
    assertThat(thing.owner()).isNull();
    assertThat(thing.uuid()).isNull();
    assertThat(thing.unknownProperties())
        .hasSize(10)
        .containsEntry("count", JsonValue.parse("2147483648"));
    assertThat(thing.toJson()).isEqualTo(json);
    assertThat(thing.toBuilder().active(true).build().active()).isTrue();
  }

  @Test
  void losesOnlyTheElementsThatDoNotFit() {
    String json =
        "{\"kinds\":[\"3D\",3,null],\"grid\":[[1,\"2\"],3,[4]],\"labels\":{\"a\":1,\"b\":\"2\"},"
            + "\"matrix\":{\"x\":[1,\"y\"],\"z\":2},\"parts\":[{\"partId\":\"p\"},\"q\"]}";
    Thing thing = thing(json);
    assertThat(thing.kinds()).containsExactly(ThingKind._3D);
    assertThat(thing.grid()).containsExactly(List.of(1L), List.of(4L));
    assertThat(thing.labels()).containsExactly(Map.entry("b", "2"));
    assertThat(thing.matrix()).containsExactly(Map.entry("x", List.of("y")));
    assertThat(thing.parts()).extracting(ThingPart::partId).containsExactly("p");
    assertThat(thing.unknownProperties().keySet())
        .containsExactly("kinds", "grid", "labels", "matrix", "parts");
    assertThat(thing.toJson()).isEqualTo(json);
  }

  @Test
  void tellsOfWhatDoesNotFit() {
    List<String> heard = new ArrayList<>();
    Mismatch listener =
        new Mismatch() {
          @Override
          public void misfit(String model, String property, JsonValue raw) {
            heard.add(model + "." + property + " misfits: " + raw.toJson());
          }

          @Override
          public void unknown(String model, String property, JsonValue raw) {
            heard.add(model + "." + property + " is unknown: " + raw.toJson());
          }

          @Override
          public void missing(String model, String property) {
            heard.add(model + "." + property + " is missing");
          }
        };
    Thing.JSON
        .with(listener)
        .read(
            JsonValue.parse(
                "{\"name\":\"n\",\"owner\":{\"pin\":\"x\",\"age\":3},\"parts\":[{\"partId\":1}]}"));
    assertThat(heard)
        .containsExactlyInAnyOrder(
            "Owner.pin misfits: \"x\"",
            "Owner.age is unknown: 3",
            "ThingPart.partId misfits: 1",
            "Thing.thingId is missing");
  }

  @Test
  void throwsWhereItIsStrict() {
    assertThat(Thing.JSON.with(Mismatch.STRICT).read(JsonValue.parse(EVERYTHING)))
        .isEqualTo(thing(EVERYTHING));
    assertThatThrownBy(() -> strictly("{\"thingId\":1,\"name\":\"n\",\"owner\":{\"pin\":\"x\"}}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Owner.pin")
        .hasMessageNotContaining("x\"");
    assertThatThrownBy(() -> strictly("{\"thingId\":1,\"name\":\"n\",\"nome\":1}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Thing.nome");
    assertThatThrownBy(() -> strictly("{\"thingId\":1}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Thing.name");
  }

  @Test
  void saysWhatCameInPlaceOfARequiredValue() {
    assertThatThrownBy(() -> thing("{\"thingId\":\"seventeen\"}").thingId())
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Thing.thingId")
        .hasMessageContaining("\"seventeen\"");
  }

  // ---- secrets

  @Test
  void masksSecrets() {
    assertThat(thing(EVERYTHING).toString())
        .startsWith("Thing{thingId=945056771151950748, @timestamp=2024-03-01T12:00:00.001Z, name=")
        .contains("owner=Owner{name=Olga, password=***, pin=***}")
        .contains(", password=***, created=")
        .doesNotContain("hunter2", "s3cret", "4711");
  }

  @Test
  void masksSecretsThatDoNotFit() {
    Thing thing =
        thing(
            "{\"password\":[\"hunter2\"],\"owner\":{\"pin\":\"4711\",\"password\":{\"p\":\"s3cret\"}}}");
    assertThat(thing).hasToString("Thing{owner=Owner{password=***, pin=***}, password=***}");
    assertThat(thing.password()).isNull();
    assertThat(thing("{\"owner\":[{\"password\":\"s3cret\"}]}").toString())
        .doesNotContain("s3cret");
  }

  @Test
  void showsThatASecretIsNull() {
    assertThat(thing("{\"password\":null}")).hasToString("Thing{password=null}");
  }

  @Test
  void sendsSecrets() {
    assertThat(Owner.builder().password("s3cret").pin(4711).build().toJson())
        .isEqualTo("{\"password\":\"s3cret\",\"pin\":4711}");
  }

  // ---- large models

  @Test
  void readsNinetyPropertiesInAnyOrder() {
    List<String> members =
        IntStream.range(0, 90)
            .mapToObj(i -> String.format("\"field%02d\":\"%d\"", i, i))
            .collect(Collectors.toCollection(ArrayList::new));
    String inOrder = "{" + String.join(",", members) + "}";
    Collections.reverse(members);
    String reversed = "{" + String.join(",", members) + "}";

    Wide wide = Wide.from(JsonValue.parse(reversed));
    assertThat(wide.toJson()).isEqualTo(reversed);
    assertThat(wide).isEqualTo(Wide.from(JsonValue.parse(inOrder)));
    assertThat(Wide.from(JsonValue.parse(inOrder)).toJson()).isEqualTo(inOrder);
    assertThat(wide.unknownProperties()).isEmpty();
    assertThat(wide.field00()).isEqualTo("0");
    assertThat(wide.field31()).isEqualTo("31");
    assertThat(wide.field32()).isEqualTo("32");
    assertThat(wide.field63()).isEqualTo("63");
    assertThat(wide.field64()).isEqualTo("64");
    assertThat(wide.field89()).isEqualTo("89");
    assertThat(wide.toBuilder().field64("new").build().field64()).isEqualTo("new");
    assertThat(Wide.builder().field89("z").field07("g").build().toJson())
        .isEqualTo("{\"field07\":\"g\",\"field89\":\"z\"}");
  }

  // ---- families

  @Test
  void sharesASchemaBetweenFamilies() throws IOException {
    Owner owner = Owner.builder().name("Olga").build();
    Thing thing = Thing.builder().owner(owner).build();
    var other = io.github.java42.test.second.model.Thing.builder().owner(thing.owner()).build();
    assertThat(other.owner()).isSameAs(owner);

    Moshi second = new Moshi.Builder().add(new SecondJson(Mismatch.STRICT)).build();
    assertThat(MOSHI.adapter(Owner.class).fromJson("{\"name\":\"Olga\"}")).isEqualTo(owner);
    assertThat(second.adapter(Owner.class).fromJson("{\"name\":\"Olga\"}")).isEqualTo(owner);
  }

  @Test
  void tellsNamesakesApart() throws IOException {
    Moshi both =
        new Moshi.Builder()
            .add(new NastyJson(Mismatch.STRICT))
            .add(new SecondJson(Mismatch.STRICT))
            .build();
    var other =
        both.adapter(io.github.java42.test.second.model.Thing.class)
            .fromJson("{\"serial\":\"s-1\"}");
    assertThat(requireNonNull(other).serial()).isEqualTo("s-1");
    assertThat(requireNonNull(both.adapter(Thing.class).fromJson(EVERYTHING)).name())
        .startsWith("ünï");
    assertThat(thing("{}"))
        .isNotEqualTo(io.github.java42.test.second.model.Thing.builder().build());
    assertThat(new SecondJson(Mismatch.IGNORE).create(Thing.class, Set.of(), both)).isNull();
  }

  @Test
  void worksInAnyMoshi() throws IOException {
    JsonAdapter<Map<String, List<Thing>>> adapter =
        MOSHI.adapter(
            Types.newParameterizedType(
                Map.class, String.class, Types.newParameterizedType(List.class, Thing.class)));
    String json = "{\"all\":[" + EVERYTHING + "," + EVERYTHING + "]}";
    Map<String, List<Thing>> things = requireNonNull(adapter.fromJson(json));
    assertThat(things.get("all")).containsExactly(thing(EVERYTHING), thing(EVERYTHING));
    assertThat(adapter.toJson(things)).isEqualTo(json);
  }

  // ---- parts

  @Test
  void typesOnePartOfAnAnswer() {
    JsonValue page =
        JsonValue.parse("{\"things\":[{\"thingId\":1,\"name\":\"a\"},7],\"totalCount\":2}");
    assertThat(Thing.from(page.get("things").get(0)).name()).isEqualTo("a");
    assertThat(ThingsPage.from(page).things()).hasSize(1);
    assertThatThrownBy(() -> Thing.from(page.get("things").get(1)))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Thing")
        .hasMessageContaining("a number")
        .satisfies(e -> assertThat(((JsonException) e).path()).isEqualTo("/things/1"));
  }

  @Test
  void refusesAnObjectWithOneKeyTwice() {
    assertThatThrownBy(() -> thing("{\"name\":\"a\",\"name\":\"b\"}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("\"name\" is twice");
  }

  private static Thing thing(String json) {
    return Thing.JSON.read(JsonValue.parse(json));
  }

  private static void strictly(String json) {
    Thing.JSON.with(Mismatch.STRICT).read(JsonValue.parse(json));
  }
}

package io.github.java42.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A model with more properties than a long has bits, and with names that look alike. */
class WideModelTest {
  static final class Wide extends JsonModel {
    static final ModelAdapter<Wide> JSON =
        ModelAdapter.of(
            "Wide",
            Wide::new,
            IntStream.range(0, 90)
                .mapToObj(i -> ModelAdapter.Property.of(name(i), Codec.LONG))
                .toArray(ModelAdapter.Property[]::new));

    private Wide(Slots slots) {
      super(slots);
    }

    @Override
    protected ModelAdapter<Wide> adapter() {
      return JSON;
    }

    Long value(int i) {
      return get(i);
    }
  }

  private static String name(int i) {
    return switch (i % 5) {
      case 0 -> "property" + i;
      case 1 -> "p" + i;
      case 2 -> "propertyWithTheSameBeginningAs" + i;
      case 3 -> i + "ü\"\\";
      default -> "x".repeat(i);
    };
  }

  @Test
  void readsAndWritesNinetyPropertiesInAnyOrder() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < 90; i++) {
        if (round == 0 || random.nextInt(3) > 0) {
          members.add(JsonValue.of(name(i)).toJson() + ":" + i);
        }
      }
      members.add("\"property\":-1");
      members.add("\"propertyWithTheSameBeginningAs\":-2");
      members.add("\"xx\":-3");
      if (round > 1) {
        Collections.shuffle(members, random);
      }
      String json = "{" + String.join(",", members) + "}";
      Wide wide = Wide.JSON.read(JsonValue.parse(json));
      for (int i = 0; i < 90; i++) {
        boolean sent = members.contains(JsonValue.of(name(i)).toJson() + ":" + i);
        assertThat(wide.value(i)).isEqualTo(sent ? (Long) (long) i : null);
      }
      assertThat(wide.toJson()).isEqualTo(json);
      assertThat(wide.unknownProperties()).hasSize(3);
    }
  }
}

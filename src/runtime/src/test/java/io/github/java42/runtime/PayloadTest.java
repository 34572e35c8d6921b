package io.github.java42.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.sample.Indicator;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayloadTest {
  private static Payload<Indicator> payload(String body) {
    return new Payload<>(body.getBytes(StandardCharsets.UTF_8), Indicator.JSON);
  }

  @Test
  void hasTwoViewsOfTheSameBytes() {
    Payload<Indicator> p = payload("{\"weight\": 3}");
    assertThat(p.json().getInt("weight")).isEqualTo(3);
    assertThat(p.body().weight()).isEqualTo(3);
    assertThat(p.text()).isEqualTo("{\"weight\": 3}");
    assertThat(p.document()).isSameAs(p.document());
    assertThat(p.size()).isEqualTo(13);
    assertThat(p.isEmpty()).isFalse();
    assertThat(p).hasToString("Payload of 13 bytes");
  }

  @Test
  void takesWhatTheEnvelopeHolds() {
    String body = "{\"metadata\":{},\"data\":{\"weight\":3}}";
    Payload<Indicator> p = payload(body).unwrapped("data");
    assertThat(p.json().getInt("weight")).isEqualTo(3);
    assertThat(p.body().weight()).isEqualTo(3);
    assertThat(p.text()).isEqualTo("{\"weight\":3}");
    assertThat(p.rawText()).isEqualTo(body);
    assertThat(p.document().has("metadata")).isTrue();
    assertThat(p.unwrapped(null).json().has("metadata")).isTrue();
    assertThat(p.unwrapped("metadata").document()).isSameAs(p.document());
  }

  @Test
  void takesTheWholeWhereThereIsNoEnvelope() {
    assertThat(payload("{\"weight\":3}").unwrapped("data").body().weight()).isEqualTo(3);
    assertThat(payload("[1]").unwrapped("data").json().get(0).asInt()).isEqualTo(1);
  }

  @Test
  void takesANullInTheEnvelope() {
    Payload<Indicator> p = payload("{\"data\":null}").unwrapped("data");
    assertThat(p.json().isNull()).isTrue();
    assertThat(p.body()).isNull();
    assertThat(p.text()).isEqualTo("null");
  }

  @Test
  void hasTextWhateverCame() {
    Payload<Indicator> empty = payload("");
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.text()).isEmpty();
    assertThatThrownBy(empty::json)
        .isInstanceOf(JsonException.class)
        .hasMessage("The text is empty");
    assertThatThrownBy(empty::body).isInstanceOf(JsonException.class);

    Payload<Indicator> html = payload("\ufeff<html>hunter2");
    assertThat(html.text()).isEqualTo("<html>hunter2");
    assertThat(html.rawText()).isEqualTo("\ufeff<html>hunter2");
    assertThatThrownBy(html::body)
        .isInstanceOf(JsonException.class)
        .hasMessage("No value at byte 3");

    byte[] latin = {'[', '"', (byte) 0xe4, '"', ']'};
    assertThat(new Payload<>(latin, null).text()).isEqualTo("[\"\ufffd\"]");
    assertThat(payload("\ufeff {\"weight\":1} ").text()).isEqualTo("{\"weight\":1}");
  }

  @Test
  void hasNoTypedViewWithoutAnAdapter() {
    assertThat(new Payload<Indicator>("[".getBytes(StandardCharsets.UTF_8), null).body()).isNull();
  }

  @Test
  void refusesATypedViewOfAnotherKind() {
    assertThatThrownBy(payload("[]")::body)
        .isInstanceOf(JsonException.class)
        .hasMessage("No object for Indicator: an array came");
    assertThat(payload("{\"data\":[]}").unwrapped("data").json()).isEqualTo(JsonValue.parse("[]"));
  }

  private static @Nullable String string(String body) {
    return new Payload<>(body.getBytes(StandardCharsets.UTF_8), new TextAdapter()).body();
  }

  @Test
  void stringMayComeAsJsonOrAsPlainText() {
    assertThat(string("\"a b\"")).isEqualTo("a b");
    assertThat(string("PDSDownloadToken=x1")).isEqualTo("PDSDownloadToken=x1");
    assertThat(string("42")).isEqualTo("42");
    assertThat(string("{\"a\":1}")).isEqualTo("{\"a\":1}");
    assertThat(string("")).isEmpty();
    assertThat(string("null")).isNull();
  }
}

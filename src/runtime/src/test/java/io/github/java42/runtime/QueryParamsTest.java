package io.github.java42.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.json.Codec;
import io.github.java42.json.JsonValue;
import io.github.java42.sample.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryParamsTest {
  /** In the shape of generated ones. */
  private static final class ListUsersParams extends QueryParams<ListUsersParams> {
    ListUsersParams active(@Nullable Boolean active) {
      return put("active", Codec.BOOLEAN, active);
    }

    ListUsersParams ids(@Nullable List<Long> ids) {
      return put("id", Codec.list(Codec.LONG), ids);
    }

    ListUsersParams severity(@Nullable Severity severity) {
      return put("severity", Codec.openEnum(Severity.VALUES), severity);
    }

    ListUsersParams since(@Nullable Instant since) {
      return put("since", Codec.INSTANT_SECONDS, since);
    }

    ListUsersParams day(@Nullable LocalDate day) {
      return put("day", Codec.DATE, day);
    }

    ListUsersParams token(@Nullable String token) {
      return putSecret("token", Codec.STRING, token);
    }

    ListUsersParams labels(Map<String, String> labels) {
      return put("labels", Codec.map(Codec.STRING), labels);
    }
  }

  private static final class OtherParams extends QueryParams<OtherParams> {}

  private static String sent(Map<String, String> query) {
    return query.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("&"));
  }

  @Test
  void sendsWhatWasSetAsTheContractWritesIt() {
    ListUsersParams q =
        new ListUsersParams()
            .active(true)
            .ids(List.of(3L, 1L))
            .severity(Severity.of("a&b"))
            .since(Instant.parse("2024-03-01T12:00:00.9Z"))
            .day(LocalDate.of(2024, 3, 1));
    assertThat(sent(q.asQuery()))
        .isEqualTo("active=true&id=3&id=1&severity=a&b&since=2024-03-01T12:00:00Z&day=2024-03-01");
    assertThat(q.asQuery()).hasSize(6);
    assertThat(q.value("id")).isEqualTo("3");
    assertThat(q.value("nope")).isNull();
  }

  @Test
  void sendsNothingForNullAndForAnEmptyList() {
    ListUsersParams q = new ListUsersParams().active(true).ids(List.of(1L));
    assertThat(sent(q.active(null).ids(List.of()).asQuery())).isEmpty();
    assertThat(q.value("active")).isNull();
    assertThat(q.cleared()).containsExactlyInAnyOrder("active", "id");
    assertThat(q.active(true).cleared()).containsExactly("id");
  }

  @Test
  void replacesWhatWasSet() {
    ListUsersParams q = new ListUsersParams().ids(List.of(1L, 2L)).active(true).ids(List.of(3L));
    assertThat(sent(q.asQuery())).isEqualTo("id=3&active=true");
    assertThat(sent(q.param("id", 4).param("active", null).asQuery())).isEqualTo("id=4");
  }

  @Test
  void sendsWhatTheContractDoesNotKnow() {
    ListUsersParams q =
        new ListUsersParams()
            .param("text", "ä b")
            .param("number", new BigDecimal("1.50"))
            .param("truth", false)
            .param("open", Severity.LOW)
            .param("time", Instant.EPOCH)
            .param("list", Arrays.asList("a", 1L, true));
    assertThat(sent(q.asQuery()))
        .isEqualTo(
            "text=ä b&number=1.50&truth=false&open=LOW&time=1970-01-01T00:00:00.000Z"
                + "&list=a&list=1&list=true");
    assertThatThrownBy(() -> q.param("x", JsonValue.of("hunter2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x: a JsonValue is no query parameter");
    assertThatThrownBy(() -> q.param("x", Arrays.asList("a", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x: a null in a list is no query parameter");
    assertThatThrownBy(() -> q.labels(Map.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labels: an object or an array is no query parameter");
  }

  @Test
  void letsAPagerAddWhatItCounts() {
    ListUsersParams q = new ListUsersParams().active(true).param("pgNum", 7);
    Map<String, String> second = q.asQuery(Map.of("pgNum", 2));
    assertThat(sent(second)).isEqualTo("active=true&pgNum=2");
    q.active(false);
    assertThat(sent(second)).as("a copy").isEqualTo("active=true&pgNum=2");
    assertThat(sent(q.asQuery())).isEqualTo("active=false&pgNum=7");
  }

  @Test
  void toStringMasksSecretsAndWhatTheContractDoesNotKnow() {
    ListUsersParams q =
        new ListUsersParams()
            .active(true)
            .ids(List.of(3L, 1L))
            .severity(Severity.LOW)
            .token("hunter2")
            .param("unknown", "hunter3");
    assertThat(q)
        .hasToString(
            "ListUsersParams{active=true, id=[3, 1], severity=LOW, token=***, unknown=***}");
    assertThat(q.asQuery()).hasToString("[active, id, id, severity, token, unknown]");
    assertThat(new ListUsersParams().token("hunter2").token(null)).hasToString("ListUsersParams{}");
  }

  @Test
  void paramsOfOneClassWithTheSameValuesAreEqual() {
    ListUsersParams q = new ListUsersParams().active(true).ids(List.of(3L));
    assertThat(q)
        .isEqualTo(new ListUsersParams().ids(List.of(3L)).active(true))
        .hasSameHashCodeAs(new ListUsersParams().ids(List.of(3L)).active(true))
        .isEqualTo(new ListUsersParams().param("id", 3).param("active", true))
        .isNotEqualTo(new ListUsersParams().active(true))
        .isNotEqualTo(new ListUsersParams().active(true).ids(List.of(3L, 3L)))
        .isNotEqualTo(new OtherParams().param("id", 3).param("active", true))
        .isNotEqualTo(null);
    assertThat(new ListUsersParams().active(true).active(null)).isEqualTo(new ListUsersParams());
  }

  @Test
  void applyLetsTheCallerSetWhatItLikes() {
    ListUsersParams q = new ListUsersParams().ids(List.of(3L));
    assertThat(q.apply("options", p -> p.active(true))).isSameAs(q);
    assertThat(sent(q.asQuery())).isEqualTo("id=3&active=true");
    assertThatThrownBy(() -> q.apply("options", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("options: null");
  }
}

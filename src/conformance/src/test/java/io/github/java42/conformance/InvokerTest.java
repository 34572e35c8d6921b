package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.java42.common.model.CalendarDate;
import io.github.java42.console.model.RiskFactor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvokerTest {
  /** A client with one area. */
  public static final class Sdk {
    public Area area() {
      return new Area();
    }
  }

  /** Optional arguments. */
  public static final class Params {
    private final List<String> set = new ArrayList<>();

    public void orgUid(String value) {
      set.add("orgUid=" + value);
    }

    public void size(@Nullable Integer value) {
      set.add("size=" + value);
    }

    public void param(String name, @Nullable Object value) {
      set.add("param " + name + "=" + value);
    }
  }

  /** Says which method was called, with which types. */
  public static final class Area {
    public String take(String value) {
      return "String " + value;
    }

    public String take(long value) {
      return "long " + value;
    }

    public String flag(boolean value) {
      return "boolean " + value;
    }

    public String text(@Nullable String value) {
      return "String " + value;
    }

    public String instant(Instant value) {
      return "Instant " + value;
    }

    public String day(LocalDate value) {
      return "LocalDate " + value;
    }

    public String all(List<String> values) {
      return "List " + values;
    }

    public String supplied(Supplier<String> values) {
      return values.get() + values.get() + values.get();
    }

    public String number(long value) {
      return "long " + value;
    }

    public String tag(RiskFactor value) {
      return (value.isKnown() ? "known " : "unknown ") + value;
    }

    public String calendar(CalendarDate value) {
      return value.year() + " " + value.month() + " " + value.day();
    }

    public List<String> options(int number, Consumer<Params> options) {
      Params params = new Params();
      options.accept(params);
      return params.set;
    }

    public String fails() {
      throw new IllegalStateException("the SDK's own");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "take | 5 | long 5",
        "take | 5000000000 | long 5000000000",
        "take | \"5\" | String 5",
        "take | true | String true",
        "take | {\"$const\":\"X.Y\",\"value\":\"y\"} | String y",
        "flag | true | boolean true",
        "text | null | String null",
        "text | 5 | String 5",
        "instant | {\"$datetime\":\"2020-01-02T03:04:05.678901\"} | Instant 2020-01-02T03:04:05.678901Z",
        "instant | {\"$datetime\":\"2020-01-02T03:04:05-06:00\"} | Instant 2020-01-02T09:04:05Z",
        "instant | {\"$date\":\"2020-01-02\"} | Instant 2020-01-02T00:00:00Z",
        "day | {\"$date\":\"2020-01-02\"} | LocalDate 2020-01-02",
        "all | [\"a\",1] | List [a, 1]",
        "all | {\"$tuple\":[\"a\"]} | List [a]",
        "all | \"a\" | List [a]",
        "number | \"42\" | long 42",
        "tag | \"FLIGHT_RISK\" | known FLIGHT_RISK",
        "tag | \"new\" | unknown new",
        "calendar | \"2020-05-01\" | 2020 5 1",
        "calendar | \"2021-13-99\" | 2021 13 99",
        "calendar | {\"$datetime\":\"2020-12-31T20:00:00-06:00\"} | 2021 1 1",
        "supplied | {\"$callable_returning\":[1,\"b\"]} | 1bb"
      })
  void typesAnArgumentAsAPersonWould(String method, String value, String called) throws Throwable {
    assertThat(invoke("area()." + method + "(value)", Map.of("value", Json.parse(value))))
        .isEqualTo(called);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flag | null | null cannot be typed as boolean",
        "flag | \"yes\" | \"yes\" cannot be typed as boolean",
        "instant | \"soon\" | \"soon\" cannot be typed as java.time.Instant",
        "number | \"4x\" | \"4x\" cannot be typed as long",
        "calendar | \"01/02/2020\" | \"01/02/2020\" cannot be typed as io.github.java42.common.model.CalendarDate"
      })
  void whatTheCompilerRefusesIsAnArgumentError(String method, String value, String message) {
    assertThatExceptionOfType(ArgumentRefused.class)
        .isThrownBy(
            () -> invoke("area()." + method + "(value)", Map.of("value", Json.parse(value))))
        .withMessage(message);
  }

  @Test
  void aMissingArgumentIsAnArgumentError() {
    assertThatExceptionOfType(ArgumentRefused.class)
        .isThrownBy(() -> invoke("area().flag(value)", Map.of()))
        .withMessage("value is missing");
  }

  @Test
  void optionalArgumentsGoThroughTheirSettersAndOthersThroughParam() throws Throwable {
    Map<String, JsonNode> args = new HashMap<>();
    args.put("number", Json.parse("1"));
    args.put("org_uid", Json.parse("7"));
    args.put("page_size", Json.parse("null"));
    args.put("more", Json.parse("[true,\"x\"]"));

    assertThat(invoke("area().options(number; org_uid page_size=size **)", args))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrder("orgUid=7", "size=null", "param more=[true, x]");
  }

  @Test
  void theNextSpellingIsTriedWhereTypesDoNotFit() throws Throwable {
    List<Binding> spellings =
        Bindings.parse(List.of("c  area().flag(value)", "c  area().text(value)")).of("c", Map.of());

    assertThat(Invoker.invoke(spellings, new Sdk(), Map.of("value", Json.parse("\"x\""))))
        .isEqualTo("String x");
  }

  @Test
  void whatTheSdkThrowsComesThrough() {
    assertThatThrownBy(() -> invoke("area().fails()", Map.of()))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the SDK's own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "area().none(value) | no method Area.none takes 1 arguments",
        "nowhere().take(value) | no nowhere() on Sdk",
        "Nowhere.take(value) | no class Nowhere",
        "area().flag(value; other) | no method Area.flag takes 2 arguments"
      })
  void aTableThatDoesNotFitTheSdkIsNoResult(String spelling, String message) {
    Map<String, JsonNode> args = new HashMap<>();
    args.put("value", Json.parse("1"));
    if (spelling.contains("other")) {
      args.put("other", Json.parse("1"));
    }

    assertThatExceptionOfType(BindingException.class)
        .isThrownBy(() -> invoke(spelling, args))
        .withMessageStartingWith(message);
  }

  @Test
  void anErrorThatTheCaseLetsACallableRaiseIsTheCallersOwn() {
    Map<String, JsonNode> args =
        Map.of("value", Json.parse("{\"$callable_returning\":[{\"$raise\":\"no code\"}]}"));

    assertThatThrownBy(() -> invoke("area().supplied(value)", args))
        .hasMessage("no code")
        .extracting(error -> Observation.of(error).at("/raises/class").asText())
        .isEqualTo(ExceptionNames.own(Json.parse("{\"class\":\"RuntimeError\"}"), true));
  }

  @Test
  void anOptionalArgumentThatNobodyGivesMayStillNeedItsConsumer() throws Throwable {
    assertThat(invoke("area().options(number:7; org_uid)", Map.of())).isEqualTo(List.of());
  }

  private static @Nullable Object invoke(String spelling, Map<String, JsonNode> args)
      throws Throwable {
    return Invoker.invoke(
        Bindings.parse(List.of("call  " + spelling)).of("call", args), new Sdk(), args);
  }
}

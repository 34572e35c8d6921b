package io.github.java42.sandbox.server;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelRegistry;
import io.github.java42.runtime.Operation.Body;
import io.github.java42.runtime.Operation.Parameter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a request against the facts of its operation. */
final class RequestCheck {
  private final Moshi moshi = new Moshi.Builder().build();

  /** All that is wrong with a request; never with the value of a secret in it. */
  List<String> faults(Request request, ModelRegistry models) {
    List<String> faults = new ArrayList<>();
    for (Parameter parameter : request.operation().parameters()) {
      check(parameter, request.texts(parameter), faults);
    }
    Set<String> known =
        request.operation().parameters().stream()
            .filter(p -> p.in() == Parameter.In.QUERY)
            .map(Parameter::name)
            .collect(Collectors.toSet());
    for (String name : request.queryNames()) {
      if (!known.contains(name)) {
        faults.add(name + ": " + request.operation().id() + " has no such query parameter");
      }
    }
    checkBody(request, models, faults);
    return faults;
  }

  private static void check(Parameter parameter, List<String> values, List<String> faults) {
    String name = parameter.name() + ": ";
    if (values.isEmpty() && parameter.required()) {
      faults.add(name + "is required");
    }
    if (values.size() > 1 && !parameter.type().equals("array")) {
      faults.add(name + "is there " + values.size() + " times");
    }
    for (String value : values) {
      String fault = fault(parameter, value);
      if (fault != null) {
        faults.add(name + (parameter.secret() ? "the value" : '"' + value + '"') + fault);
      }
    }
  }

  private static @Nullable String fault(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case "boolean" ->
          value.toLowerCase(Locale.ROOT).matches("true|false") ? null : " is not true or false";
      case "integer" ->
          value.matches("-?[0-9]{1,19}") && new BigInteger(value).bitLength() < Long.SIZE
              ? range(parameter, value)
              : " is no whole number";
      case "number" ->
          value.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")
              ? range(parameter, value)
              : " is no number";
      default -> text(parameter, value);
    };
  }

  private static @Nullable String range(Parameter parameter, String value) {
    BigDecimal number = new BigDecimal(value);
    Long minimum = parameter.minimum();
    Long maximum = parameter.maximum();
    if (minimum != null && number.compareTo(BigDecimal.valueOf(minimum)) < 0) {
      return " is less than " + minimum;
    }
    if (maximum != null && number.compareTo(BigDecimal.valueOf(maximum)) > 0) {
      return " is more than " + maximum;
    }
    return null;
  }

  private static @Nullable String text(Parameter parameter, String value) {
    int length = value.codePointCount(0, value.length());
    Integer minimum = parameter.minLength();
    Integer maximum = parameter.maxLength();
    String pattern = parameter.pattern();
    if (minimum != null && length < minimum) {
      return " is shorter than " + minimum;
    }
    if (maximum != null && length > maximum) {
      return " is longer than " + maximum;
    }
    if (pattern != null && !Pattern.compile(pattern).matcher(value).find()) {
      return " does not match " + pattern;
    }
    return null;
  }

  private void checkBody(Request request, ModelRegistry models, List<String> faults) {
    Body body = request.operation().body();
    JsonValue sent;
    try {
      sent = request.body();
    } catch (JsonException e) {
      faults.add("body: " + e.getMessage());
      return;
    }
    if (sent == null) {
      if (body != null && body.required()) {
        faults.add("body: is required");
      }
      return;
    }
    if (body == null) {
      faults.add("body: " + request.operation().id() + " takes none");
      return;
    }
    if (!request.saysJson()) {
      faults.add("body: its Content-Type is not application/json");
    }
    JsonAdapter<?> model = models.create(new Named(body.type()), Set.of(), moshi);
    if (model != null) {
      try {
        if (sent.as(model) == null) {
          faults.add("body: is null");
        }
      } catch (JsonException e) {
        faults.add("body: " + e.getMessage());
      }
    }
  }

  /**
   * A class of which nothing but the name is known, which is all that a registry asks for.
   *
   * @param getTypeName its name with the package
   */
  private record Named(String getTypeName) implements Type {}
}

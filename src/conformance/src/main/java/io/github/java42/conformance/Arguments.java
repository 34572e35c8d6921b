package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.java42.Dates;
import io.github.java42.common.model.CalendarDate;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.OpenEnum;
import io.github.java42.json.Subscriptable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the arguments of a case into the types of Java's parameters, as a person would who
 * translates a line of Python: dates without zone are UTC, a tuple is a list, a number serves where
 * Java wants an id as text and digits where it wants a number, and one text is a list of one.
 */
final class Arguments {
  /** The value cannot be written where Java wants that type. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(JsonNode value, Type type) {
      super(value + " cannot be typed as " + type.getTypeName());
    }
  }

  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private Arguments() {}

  static @Nullable Object convert(JsonNode value, Type type) throws Unfit {
    Class<?> raw = raw(type);
    if (value.isNull() || value.isMissingNode()) {
      if (raw.isPrimitive()) {
        throw new Unfit(value, type);
      }
      return null;
    }
    if (value.has("$const")) {
      return convert(value.get("value"), type);
    }
    @Nullable Object converted = scalar(value, raw);
    if (converted == null) {
      converted = composed(value, type, raw);
    }
    if (converted == null) {
      throw new Unfit(value, type);
    }
    return converted;
  }

  /** How far the value is from the type, to choose among overloads: 0 for its own. */
  static int distance(JsonNode value, Type type) {
    Class<?> raw = raw(type);
    boolean own =
        switch (value.getNodeType()) {
          case STRING -> raw == String.class;
          case NUMBER -> raw.isPrimitive() || Number.class.isAssignableFrom(raw);
          case BOOLEAN -> raw == boolean.class || raw == Boolean.class;
          default -> true;
        };
    return own ? 0 : 1;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType generic) {
      return raw(generic.getRawType());
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private static @Nullable Object scalar(JsonNode value, Class<?> type) {
    if (type == String.class && value.isValueNode()) {
      return value.asText();
    } else if (type == boolean.class || type == Boolean.class) {
      return value.isBoolean() ? value.asBoolean() : null;
    } else if (type == int.class || type == Integer.class) {
      return value.isIntegralNumber() && value.canConvertToInt() ? value.asInt() : null;
    } else if (type == long.class || type == Long.class) {
      if (value.isTextual() && DIGITS.matcher(value.asText()).matches()) {
        return Long.valueOf(value.asText());
      }
      return value.isIntegralNumber() && value.canConvertToLong() ? value.asLong() : null;
    } else if (type == double.class || type == Double.class) {
      return value.isNumber() ? value.asDouble() : null;
    } else if (type == BigDecimal.class) {
      return value.isNumber() ? value.decimalValue() : null;
    } else if (type == Instant.class) {
      return date(value).orElse(null);
    } else if (type == LocalDate.class) {
      return day(value).or(() -> date(value).map(Arguments::utcDay)).orElse(null);
    } else if (type == CalendarDate.class) {
      return calendarDate(value).orElse(null);
    } else if (OpenEnum.class.isAssignableFrom(type) && value.isTextual()) {
      return openEnum(type, value.asText());
    } else if (type == byte[].class && value.has("$bytes_base64")) {
      return Base64.getDecoder().decode(value.get("$bytes_base64").asText());
    }
    return null;
  }

  private static LocalDate utcDay(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Optional<LocalDate> day(JsonNode value) {
    try {
      return Optional.of(LocalDate.parse(value.asText()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(JsonNode value) {
    if (value.isNumber()) {
      return posix(value.doubleValue());
    }
    String text =
        value.has("$date")
            ? value.get("$date").asText() + "T00:00:00"
            : value.path("$datetime").asText(value.asText(""));
    String iso = text.replace(' ', 'T');
    try {
      return Optional.of(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeParseException noOffset) {
      try {
        return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException noDate) {
        return Optional.empty();
      }
    }
  }

  /** Seconds, as the peers take them; milliseconds are none. */
  private static Optional<Instant> posix(double seconds) {
    try {
      return Optional.of(Dates.ofPosix(seconds));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A text is split as it is, as the peer does it: not every one is a day of the calendar. */
  private static Optional<CalendarDate> calendarDate(JsonNode value) {
    Matcher text = DAY.matcher(value.asText(""));
    if (text.matches()) {
      return Optional.of(
          CalendarDate.builder()
              .year(Integer.valueOf(text.group(1)))
              .month(Integer.valueOf(text.group(2)))
              .day(Integer.valueOf(text.group(3)))
              .build());
    }
    return value.isValueNode()
        ? Optional.empty()
        : date(value).map(i -> Dates.calendarDate(i.atOffset(ZoneOffset.UTC).toLocalDate()));
  }

  private static Object openEnum(Class<?> type, String value) {
    try {
      return type.getMethod("of", String.class).invoke(null, value);
    } catch (ReflectiveOperationException e) {
      throw new BindingException("no of(String) in " + type.getSimpleName() + ": " + e);
    }
  }

  private static @Nullable Object model(Class<?> type, JsonNode value) {
    try {
      return type.getMethod("from", Subscriptable.class)
          .invoke(null, JsonValue.parse(Json.text(value)));
    } catch (ReflectiveOperationException e) {
      throw new BindingException("no from(Subscriptable) in " + type.getSimpleName() + ": " + e);
    }
  }

  private static @Nullable Object composed(JsonNode value, Type type, Class<?> raw) throws Unfit {
    if (raw == Supplier.class && value.has("$callable_returning")) {
      return supplier(value.get("$callable_returning"));
    }
    JsonNode elements = value.has("$tuple") ? value.get("$tuple") : value;
    if (elements.isTextual() && raw == List.class) {
      elements = Json.MAPPER.createArrayNode().add(elements);
    }
    if (elements.isArray() && raw.isAssignableFrom(List.class)) {
      Type element =
          type instanceof ParameterizedType generic
              ? generic.getActualTypeArguments()[0]
              : Object.class;
      List<@Nullable Object> list = new ArrayList<>();
      for (JsonNode one : elements) {
        list.add(convert(one, element));
      }
      return list;
    }
    if (value.isObject() && JsonModel.class.isAssignableFrom(raw)) {
      return model(raw, value);
    }
    return raw == Object.class ? any(value) : null;
  }

  private static @Nullable Object any(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> value.asText();
      case NUMBER -> value.numberValue();
      case BOOLEAN -> value.asBoolean();
      default -> null;
    };
  }

  /** The values one after the other, the last for ever. */
  private static Supplier<@Nullable String> supplier(JsonNode values) {
    AtomicInteger calls = new AtomicInteger();
    return () -> {
      JsonNode value = values.get(Math.min(calls.getAndIncrement(), values.size() - 1));
      if (value.has("$raise")) {
        throw new CallerError(value.get("$raise").asText());
      }
      return value.isNull() ? null : value.asText();
    };
  }
}

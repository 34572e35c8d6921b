package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.java42.BulkResult;
import io.github.java42.Code42Client;
import io.github.java42.Code42Response;
import io.github.java42.Download;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.exception.Code42DecodeException;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.Code42HttpException;
import io.github.java42.json.JsonModel;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what a call gave into the form in which the recordings keep results. */
final class Observation {
  /** A pager that gives more pages than this does not end. */
  private static final int MOST_PAGES = 100;

  private Observation() {}

  static ObjectNode of(@Nullable Object value, OptionalInt consume) {
    ObjectNode result = Json.object();
    if (value == null) {
      return result.put("kind", "none");
    } else if (value instanceof Code42Client) {
      return object(Code42Client.class);
    } else if (value instanceof Pages<?> pages) {
      return pages(pages, consume.orElse(MOST_PAGES));
    } else if (value instanceof Code42Response<?> response) {
      return response(response);
    } else if (value instanceof BulkResult<?> bulk) {
      return bulk.failures().isEmpty()
          ? response(bulk.responses().get(0))
          : of(bulk.failures().get(0).exception());
    } else if (value instanceof Download download) {
      return stream(download);
    } else if (value instanceof List<?> items) {
      ArrayNode array = result.put("kind", "items").putArray("items");
      items.forEach(item -> array.add(item(item)));
      return result;
    }
    Optional<Class<?>> service =
        Stream.of(value.getClass().getInterfaces())
            .filter(type -> type.getSimpleName().endsWith("Service"))
            .findFirst();
    if (service.isPresent()) {
      return object(service.get());
    }
    result.put("kind", "value").set("value", Json.MAPPER.valueToTree(value));
    return result;
  }

  private static ObjectNode object(Class<?> type) {
    return Json.object().put("kind", "object").put("class", type.getSimpleName());
  }

  private static ObjectNode response(Code42Response<?> response) {
    ObjectNode result = Json.object();
    result.put("kind", "response").put("status", response.statusCode());
    result.set("data", data(response));
    result.set("raw", Json.parseOrText(response.rawText()));
    return result;
  }

  private static ObjectNode stream(Download download) {
    try (download;
        InputStream content = download.stream()) {
      return Json.object()
          .put("kind", "stream")
          .put("status", download.statusCode())
          .put("content_base64", Base64.getEncoder().encodeToString(content.readAllBytes()));
    } catch (IOException | RuntimeException e) {
      return of(e);
    }
  }

  private static JsonNode item(Object item) {
    return item instanceof JsonModel model
        ? Json.parse(model.toJson())
        : Json.MAPPER.valueToTree(item);
  }

  private static JsonNode data(Code42Response<?> response) {
    try {
      return Json.parse(response.json().toJson());
    } catch (Code42DecodeException e) {
      return TextNode.valueOf(response.text());
    }
  }

  private static ObjectNode pages(Pages<?> pages, int most) {
    ObjectNode result = Json.object().put("kind", "pages");
    ArrayNode data = result.putArray("pages");
    try {
      for (Page<?> page : pages) {
        data.add(data(page));
        if (data.size() == most) {
          break;
        }
      }
    } catch (RuntimeException e) {
      result.set("raises", raised(e));
    }
    return result;
  }

  static ObjectNode of(Throwable thrown) {
    return Json.object().set("raises", raised(thrown));
  }

  private static ObjectNode raised(Throwable thrown) {
    ObjectNode raised = Json.object();
    raised.put("class", thrown.getClass().getSimpleName());
    raised.put("message", String.valueOf(thrown.getMessage()));
    ArrayNode bases = raised.putArray("bases");
    for (Class<?> c = thrown.getClass().getSuperclass(); c != null; c = c.getSuperclass()) {
      bases.add(c.getSimpleName());
    }
    if (thrown instanceof Code42HttpException http) {
      raised.put("status", http.statusCode());
    }
    if (thrown instanceof Code42Exception) {
      raised.set("attrs", attributes(thrown));
    }
    return raised;
  }

  /** The accessors that a typed exception adds, by the peers' names. */
  private static ObjectNode attributes(Throwable thrown) {
    ObjectNode attributes = Json.object();
    for (Method method : thrown.getClass().getMethods()) {
      if (method.getParameterCount() == 0
          && Code42HttpException.class.isAssignableFrom(method.getDeclaringClass())
          && method.getDeclaringClass() != Code42HttpException.class) {
        try {
          attributes.set(snake(method.getName()), attribute(method.invoke(thrown)));
        } catch (ReflectiveOperationException e) {
          throw new BindingException("cannot read " + method + ": " + e);
        }
      }
    }
    return attributes;
  }

  /** An optional one is what is in it. */
  private static JsonNode attribute(@Nullable Object value) {
    Object inside = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return inside == null ? NullNode.instance : TextNode.valueOf(inside.toString());
  }

  private static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}

package io.github.java42.internal;

import io.github.java42.json.JsonException;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/** The values in a request by their wire names, without secrets: for the messages of errors. */
final class SentArguments {
  private SentArguments() {}

  static Map<String, String> of(Operation operation, Request request) throws IOException {
    Map<String, String> arguments = new HashMap<>();
    body(request, arguments);
    HttpUrl url = request.url();
    for (String name : url.queryParameterNames()) {
      String value = url.queryParameter(name);
      arguments.put(name, value == null ? "" : value);
    }
    path(operation, url, arguments);
    operation.parameters().stream()
        .filter(Operation.Parameter::secret)
        .forEach(p -> arguments.remove(p.name()));
    operation.secrets().forEach(arguments::remove);
    return arguments;
  }

  private static void path(Operation operation, HttpUrl url, Map<String, String> arguments) {
    List<String> template = List.of(operation.path().substring(1).split("/", -1));
    List<String> given = url.pathSegments();
    for (int i = 0; i < template.size() && i < given.size(); i++) {
      String part = template.get(i);
      if (part.startsWith("{") && part.endsWith("}")) {
        arguments.put(part.substring(1, part.length() - 1), given.get(i));
      }
    }
  }

  private static void body(Request request, Map<String, String> arguments) throws IOException {
    RequestBody body = request.body();
    if (body == null || body.contentLength() == 0) {
      return;
    }
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    try {
      JsonValue json = JsonValue.parse(bytes.readByteArray());
      if (json.isObject()) {
        json.keys().forEach(k -> arguments.put(k, json.get(k).toString()));
      }
    } catch (JsonException e) {
      // a body of another kind has no arguments
    }
  }
}

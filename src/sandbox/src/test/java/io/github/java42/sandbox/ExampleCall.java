package io.github.java42.sandbox;

import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.incydr.IncydrOperations;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.client.storage.StorageOperations;
import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operations;
import io.github.java42.sandbox.PlainClient.Reply;
import io.github.java42.sandbox.server.Examples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** The example call of an operation, as a client sends it. */
record ExampleCall(String document, Operation operation, JsonValue example) {
  private static final Examples EXAMPLES = Examples.ofTheContract();

  /** Returns the calls of all operations of all documents. */
  static List<ExampleCall> all() {
    Map<String, Operations> documents = new LinkedHashMap<>();
    documents.put("console", ConsoleOperations.ALL);
    documents.put("services", ServicesOperations.ALL);
    documents.put("storage", StorageOperations.ALL);
    documents.put("incydr", IncydrOperations.ALL);
    List<ExampleCall> all = new ArrayList<>();
    documents.forEach(
        (document, operations) ->
            operations
                .names()
                .forEach(
                    id ->
                        all.add(
                            new ExampleCall(
                                document, operations.get(id), EXAMPLES.call(document, id)))));
    return all;
  }

  /** Returns the same call with another value in one place, such as {@code /query/pgNum}. */
  ExampleCall with(String pointer, JsonValue value) {
    return new ExampleCall(document, operation, example.with(pointer, value));
  }

  boolean keepsState(Sandbox sandbox) {
    return !document.equals("incydr") && sandbox.statefulOperations().contains(operation.id());
  }

  Reply send(Sandbox sandbox) {
    PlainClient client = PlainClient.of(url(sandbox));
    String body = example.has("request") ? example.get("request").toJson() : null;
    List<String> headers = new ArrayList<>();
    entries("header").forEach((name, value) -> headers.addAll(List.of(name, value.toString())));
    if (body != null) {
      headers.addAll(List.of("Content-Type", "application/json"));
    }
    PlainClient signedIn =
        switch (operation.security()) {
          case "none" -> client;
          case "basic" -> client.basic("anybody", "any password");
          default -> client.bearer(sandbox.issueToken());
        };
    return signedIn.send(operation.method(), pathAndQuery(), body, headers.toArray(new String[0]));
  }

  private String url(Sandbox sandbox) {
    return switch (operation.host()) {
      case "authority" -> sandbox.url();
      case "gateway" -> sandbox.gatewayUrl();
      case "storage", "connected-server", "exfiltrated-data" -> sandbox.nodeUrl();
      default ->
          PlainClient.of(sandbox.url())
              .bearer(sandbox.issueToken())
              .service(operation.host())
              .url();
    };
  }

  private String pathAndQuery() {
    HttpUrl.Builder url = new HttpUrl.Builder().scheme("http").host("path.example");
    Map<String, JsonValue> path = entries("path");
    for (String segment : operation.path().substring(1).split("/", -1)) {
      url.addPathSegment(
          segment.startsWith("{")
              ? path.get(segment.substring(1, segment.length() - 1)).toString()
              : segment);
    }
    entries("query")
        .forEach(
            (name, value) -> {
              Iterable<JsonValue> values = value.isArray() ? value : List.of(value);
              values.forEach(v -> url.addQueryParameter(name, v.toString()));
            });
    HttpUrl built = url.build();
    return built.encodedQuery() == null
        ? built.encodedPath()
        : built.encodedPath() + '?' + built.encodedQuery();
  }

  private Map<String, JsonValue> entries(String key) {
    Map<String, JsonValue> entries = new LinkedHashMap<>();
    if (example.has(key)) {
      example.get(key).keys().forEach(name -> entries.put(name, example.get(key).get(name)));
    }
    return entries;
  }

  @Override
  public String toString() {
    return document + ' ' + operation.id();
  }
}

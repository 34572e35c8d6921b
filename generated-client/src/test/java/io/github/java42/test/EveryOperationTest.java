package io.github.java42.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.squareup.moshi.Moshi;
import io.github.java42.client.console.ConsoleJson;
import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.incydr.IncydrJson;
import io.github.java42.client.incydr.IncydrOperations;
import io.github.java42.client.services.ServicesJson;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.client.storage.StorageJson;
import io.github.java42.client.storage.StorageOperations;
import io.github.java42.json.Mismatch;
import io.github.java42.json.ModelRegistry;
import io.github.java42.runtime.Operations;
import io.github.java42.runtime.Payload;
import io.github.java42.runtime.PayloadConverter;
import io.github.java42.runtime.QueryParams;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Each operation is called once, with the examples of all its parameters and of its body, against a
 * server that gives the example of its answer.
 */
@NullMarked
class EveryOperationTest {
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
  private static final ObjectMapper JSON = ContractExamples.exact(new ObjectMapper());
  private static final MockWebServer SERVER = new MockWebServer();
  private static final OkHttpClient HTTP = new OkHttpClient();

  private record Family(
      String document, String modelPackage, Operations operations, ModelRegistry registry) {}

  /** An operation as its document says it, beside the method that was generated of it. */
  private record Called(
      JsonNode document, JsonNode operation, String verb, String path, Method method) {

    String id() {
      return method.getName();
    }

    JsonNode resolved(JsonNode node) {
      JsonNode at = node;
      while (at.path("$ref").isTextual()) {
        at = document.at(at.path("$ref").asText().substring(1));
      }
      return at;
    }

    JsonNode parameter(String in, String name) {
      for (JsonNode reference : operation.path("parameters")) {
        JsonNode parameter = resolved(reference);
        if (parameter.path("in").asText().equals(in)
            && parameter.path("name").asText().equals(name)) {
          return parameter;
        }
      }
      throw new AssertionError(id() + " has no parameter " + name + " in " + in);
    }

    JsonNode example(JsonNode parameter) {
      JsonNode example = parameter.path("example");
      if (example.isMissingNode()) {
        example = resolved(parameter.path("schema")).path("example");
      }
      assertThat(example.isMissingNode()).as("%s: no example of %s", id(), parameter).isFalse();
      return example;
    }

    /** The first example in JSON, if there is one. */
    @Nullable JsonNode example(JsonNode content, String kind) {
      for (Map.Entry<String, JsonNode> media : content.properties()) {
        if (media.getKey().contains(kind)) {
          for (JsonNode example : media.getValue().path("examples")) {
            return resolved(example).path("value");
          }
        }
      }
      return null;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    HTTP.connectionPool().evictAll();
  }

  static Stream<Arguments> operations() throws Exception {
    Stream.Builder<Arguments> all = Stream.builder();
    for (Family family :
        List.of(
            new Family(
                "console",
                "io.github.java42.console.model",
                ConsoleOperations.ALL,
                new ConsoleJson(Mismatch.STRICT)),
            new Family(
                "services",
                "io.github.java42.console.model",
                ServicesOperations.ALL,
                new ServicesJson(Mismatch.STRICT)),
            new Family(
                "storage",
                "io.github.java42.console.model",
                StorageOperations.ALL,
                new StorageJson(Mismatch.STRICT)),
            new Family(
                "incydr",
                "io.github.java42.incydr.model",
                IncydrOperations.ALL,
                new IncydrJson(Mismatch.STRICT)))) {
      JsonNode document =
          ContractExamples.exact(new ObjectMapper(new YAMLFactory()))
              .readTree(
                  Files.readString(
                      GeneratedFiles.module("../openapi/dist/" + family.document() + ".yaml")));
      for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
        for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
          if (VERBS.contains(verb.getKey())) {
            JsonNode operation = verb.getValue();
            Method method = method(family, operation.path("operationId").asText());
            Called called = new Called(document, operation, verb.getKey(), path.getKey(), method);
            all.add(Arguments.of(family.document() + " " + called.id(), family, called));
          }
        }
      }
    }
    return all.build();
  }

  private static Method method(Family family, String id) throws Exception {
    for (Class<?> api : GeneratedFiles.CLIENT.interfaces(family.operations().apiPackage())) {
      for (Method method : api.getMethods()) {
        if (method.getName().equals(id)) {
          return method;
        }
      }
    }
    throw new AssertionError("No interface of " + family.document() + " has " + id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void isCalledAsTheContractSays(String name, Family family, Called called) throws Exception {
    JsonNode success = success(called);
    JsonNode content = success.path("content");
    @Nullable JsonNode answer =
        content.has("text/plain") ? null : called.example(content, "json"); // a text is no JSON
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(SERVER.url("/"))
            .client(HTTP)
            .addConverterFactory(
                PayloadConverter.of(new Moshi.Builder().add(family.registry()).build()))
            .build();
    SERVER.enqueue(answer(success, answer));
    Method method = called.method();
    Object[] arguments = arguments(family, called);

    Object call = method.invoke(retrofit.create(method.getDeclaringClass()), arguments);
    Response<?> response = ((Call<?>) requireNonNull(call)).execute();

    sent(called, SERVER.takeRequest());
    assertThat(response.isSuccessful()).isTrue();
    if (response.code() == 204) {
      assertThat(response.body()).isNull(); // Retrofit reads none
    } else if (requireNonNull(response.body()) instanceof ResponseBody bytes) {
      assertThat(bytes.bytes()).isNotEmpty();
    } else if (answer != null) {
      Payload<?> payload =
          ((Payload<?>) response.body())
              .unwrapped(called.operation().path("x-envelope").asText(null));
      if (payload.json().isNull()) {
        assertThat(payload.body()).isNull();
      } else {
        assertThat(payload.body()).isNotNull();
      }
    }
  }

  // ---- what goes in

  private static @Nullable Object[] arguments(Family family, Called called) throws Exception {
    Method method = called.method();
    @Nullable Object[] arguments = new @Nullable Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Type type = method.getGenericParameterTypes()[i];
      Annotation annotation = method.getParameterAnnotations()[i][0];
      if (annotation instanceof Path path) {
        arguments[i] = value(type, called.example(called.parameter("path", path.value())));
      } else if (annotation instanceof Query query) {
        arguments[i] = value(type, called.example(called.parameter("query", query.value())));
      } else if (annotation instanceof Header header) {
        arguments[i] = value(type, called.example(called.parameter("header", header.value())));
      } else if (annotation instanceof Body) {
        arguments[i] =
            new Moshi.Builder()
                .add(family.registry())
                .build()
                .adapter(type)
                .fromJson(JSON.writeValueAsString(body(called)));
      } else {
        arguments[i] = params(family, called);
      }
    }
    return arguments;
  }

  private static JsonNode body(Called called) {
    JsonNode content = called.resolved(called.operation().path("requestBody")).path("content");
    return requireNonNull(called.example(content, "json"), "no example of the body");
  }

  private static Map<String, String> params(Family family, Called called) throws Exception {
    String id = called.id();
    if (!takesOptions(called)) {
      return Map.of();
    }
    Class<?> type =
        Class.forName(
            family.modelPackage()
                + "."
                + id.substring(0, 1).toUpperCase(Locale.ROOT)
                + id.substring(1)
                + "Params");
    QueryParams<?> params = (QueryParams<?>) type.getConstructor().newInstance();
    for (JsonNode reference : called.operation().path("parameters")) {
      JsonNode parameter = called.resolved(reference);
      if (parameter.path("in").asText().equals("query") && !isArgument(called, parameter)) {
        Method setter = setter(type, parameter);
        setter.invoke(
            params, value(setter.getGenericParameterTypes()[0], called.example(parameter)));
      }
    }
    return params.asQuery();
  }

  /** Whether there is a class of parameters. */
  private static boolean takesOptions(Called called) {
    for (JsonNode reference : called.operation().path("parameters")) {
      JsonNode parameter = called.resolved(reference);
      if (parameter.path("in").asText().equals("query") && !isArgument(called, parameter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArgument(Called called, JsonNode parameter) {
    return Stream.of(called.method().getParameterAnnotations())
        .anyMatch(
            a -> a[0] instanceof Query q && q.value().equals(parameter.path("name").asText()));
  }

  private static Method setter(Class<?> type, JsonNode parameter) {
    String word = parameter.path("x-name").asText(parameter.path("name").asText());
    String plain = word.replaceAll("[^A-Za-z0-9]", "");
    List<Method> found =
        Stream.of(type.getMethods())
            .filter(m -> m.getDeclaringClass() == type && m.getParameterCount() == 1)
            .filter(m -> m.getName().replaceAll("Value$", "").equalsIgnoreCase(plain))
            .toList();
    assertThat(found).as("the setter of %s in %s", word, type.getSimpleName()).hasSize(1);
    return found.get(0);
  }

  private static Object value(Type type, JsonNode example) throws Exception {
    if (type instanceof ParameterizedType list) {
      List<Object> values = new ArrayList<>();
      for (JsonNode element : example.isArray() ? example : JSON.createArrayNode().add(example)) {
        values.add(value(list.getActualTypeArguments()[0], element));
      }
      return values;
    }
    String text = example.asText();
    if (type == String.class) {
      return text;
    } else if (type == Integer.class || type == int.class) {
      return Integer.valueOf(text);
    } else if (type == Long.class || type == long.class) {
      return Long.valueOf(text);
    } else if (type == Boolean.class || type == boolean.class) {
      return Boolean.valueOf(text);
    } else if (type == Double.class || type == double.class) {
      return Double.valueOf(text);
    } else if (type == LocalDate.class) {
      return LocalDate.parse(text);
    } else if (type == Instant.class) {
      return instant(example);
    }
    return requireNonNull(((Class<?>) type).getMethod("of", String.class).invoke(null, text));
  }

  private static Instant instant(JsonNode example) {
    if (!example.isNumber()) {
      return Instant.parse(example.asText());
    }
    long epoch = example.asLong();
    return epoch > 100_000_000_000L ? Instant.ofEpochMilli(epoch) : Instant.ofEpochSecond(epoch);
  }

  // ---- what the server sees

  private static void sent(Called called, RecordedRequest request) throws IOException {
    HttpUrl url = request.getUrl();
    assertThat(request.getMethod()).isEqualToIgnoringCase(called.verb());
    HttpUrl.Builder expected = SERVER.url("/").newBuilder();
    for (String segment : called.path().substring(1).split("/", -1)) {
      expected.addPathSegment(
          segment.startsWith("{")
              ? called
                  .example(called.parameter("path", segment.substring(1, segment.length() - 1)))
                  .asText()
              : segment);
    }
    assertThat(url.encodedPath())
        .isEqualTo(expected.build().encodedPath().replaceFirst("^//", "/"));
    Set<String> names = new TreeSet<>();
    for (JsonNode reference : called.operation().path("parameters")) {
      JsonNode parameter = called.resolved(reference);
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("header")) {
        assertThat(request.getHeaders().get(name)).as(name).isNotNull();
      } else if (parameter.path("in").asText().equals("query")) {
        names.add(name);
        same(name, called.example(parameter), url.queryParameterValues(name));
      }
    }
    assertThat(url.queryParameterNames()).containsExactlyInAnyOrderElementsOf(names);
    if (called.operation().has("requestBody")) {
      assertThat(JSON.readTree(requireNonNull(request.getBody()).utf8())).isEqualTo(body(called));
    } else {
      assertThat(request.getBodySize()).isLessThanOrEqualTo(0);
    }
  }

  private static void same(String name, JsonNode example, List<@Nullable String> sent) {
    List<JsonNode> values = new ArrayList<>();
    if (example.isArray()) {
      example.forEach(values::add);
    } else {
      values.add(example);
    }
    assertThat(sent).as(name).hasSameSizeAs(values);
    for (int i = 0; i < values.size(); i++) {
      String wanted = values.get(i).asText();
      String got = requireNonNull(sent.get(i));
      if (!got.equals(wanted)) {
        assertThat(Instant.parse(got)).as(name).isEqualTo(Instant.parse(wanted));
      }
    }
  }

  // ---- what comes back

  private static JsonNode success(Called called) {
    for (Map.Entry<String, JsonNode> response : called.operation().path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        return called.resolved(response.getValue());
      }
    }
    throw new AssertionError(called.id() + " has no success");
  }

  private static MockResponse answer(JsonNode success, @Nullable JsonNode example)
      throws IOException {
    if (example != null) {
      return new MockResponse.Builder()
          .body(JSON.writeValueAsString(example))
          .addHeader("Content-Type", "application/json")
          .build();
    }
    return success.has("content")
        ? new MockResponse.Builder().body("bytes").build()
        : new MockResponse.Builder().code(204).build();
  }
}

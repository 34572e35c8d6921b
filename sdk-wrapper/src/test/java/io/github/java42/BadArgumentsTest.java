package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.console.DepartingEmployeeService;
import io.github.java42.console.DetectionListService;
import io.github.java42.console.OrgService;
import io.github.java42.console.UserService;
import io.github.java42.console.model.DepartingEmployeeCaseSearch;
import io.github.java42.console.model.GetUserParams;
import io.github.java42.console.model.ListUsersParams;
import io.github.java42.console.model.NewUser;
import io.github.java42.console.model.UserIdType;
import io.github.java42.json.JsonModel;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.runtime.QueryParams;
import io.github.java42.sandbox.Sandbox;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Request;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invalid arguments of every service method are refused by their names in Java before any request
 * is sent.
 */
class BadArgumentsTest {
  private static final List<GeneratedMethod> METHODS = GeneratedMethod.all();
  private static final List<Request> SENT = new CopyOnWriteArrayList<>();

  /** Methods whose argument is an optional property of the body; the value form allows others. */
  private static final Set<String> UNCHECKED = Set.of("apiClientLegalHold.removeFromMatter");

  private static Sandbox sandbox;
  private static Code42Client console;
  private static IncydrClient gateway;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.examplesOnly();
    console = recorded(Code42Client.builder(sandbox.url()));
    gateway = recorded(IncydrClient.builder(sandbox.gatewayUrl()));
  }

  private static <C> C recorded(ClientBuilder<C> builder) {
    return builder
        .credentials(Credentials.jwtProvider(sandbox::issueToken))
        .customize(
            http ->
                http.addNetworkInterceptor(
                    chain -> {
                      SENT.add(chain.request());
                      return chain.proceed(chain.request());
                    }))
        .build();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    console.close();
    sandbox.close();
  }

  @BeforeEach
  void forget() {
    SENT.clear();
  }

  /** A call that must be refused. */
  @FunctionalInterface
  private interface Call {
    Object of(Object[] arguments) throws ReflectiveOperationException;
  }

  /** Makes many calls that must be refused, and reports all that are not. */
  private static final class Sweep {
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> methods = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();

    /** Calls a method with its example arguments but for one. */
    void refuses(GeneratedMethod method, int index, @Nullable Object value, String message)
        throws ReflectiveOperationException {
      if (UNCHECKED.contains(method.service() + "." + method.name())) {
        return;
      }
      Object[] arguments = method.arguments();
      arguments[index] = value;
      Object receiver = method.receiver(console, gateway, sandbox.nodeUrl());
      refuses(method.toString(), a -> method.method().invoke(receiver, a), arguments, message);
    }

    void refuses(String method, Call call, Object[] arguments, String message)
        throws ReflectiveOperationException {
      int before = SENT.size();
      String outcome;
      try {
        Object result = call.of(arguments);
        outcome = "accepted, returns " + result.getClass().getSimpleName();
      } catch (InvocationTargetException e) {
        outcome = e.getCause().toString();
        if (e.getCause() instanceof IllegalArgumentException
            && e.getCause().getMessage().matches("(?s)" + message)) {
          outcome = null;
        }
      }
      if (SENT.size() > before) {
        outcome += ", after " + sent().subList(before, SENT.size());
      }
      if (outcome == null) {
        refused.add(method + " " + Arrays.toString(arguments));
        methods.add(method);
      } else {
        failures.add(method + " with " + Arrays.toString(arguments) + ": " + outcome);
      }
    }

    void report(String what, int atLeast) {
      System.out.printf(
          "Bad arguments: %s: %d calls of %d methods refused%n",
          what, refused.size(), methods.size());
      assertThat(failures).as(what).isEmpty();
      assertThat(methods).as(what).hasSizeGreaterThanOrEqualTo(atLeast);
    }
  }

  /**
   * The start of a message about an argument. A form that takes properties of a body as arguments
   * builds the body, so its message names the body and the property, as {@code newUser.orgUid}.
   */
  private static String names(GeneratedMethod method, int index) {
    String name = method.names().get(index);
    String wire = method.wire().get(index);
    return wire.startsWith("$") ? names(name) : names(name) + "|\\w+\\." + starts(wire);
  }

  private static String names(String name) {
    return "(\\w+\\.)?" + starts(name);
  }

  private static String starts(String name) {
    return name + "(\\[0])?(: | must not hold a null).*";
  }

  @Test
  void nullArgumentOfAnyMethodIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      Class<?>[] types = method.method().getParameterTypes();
      for (int i = 0; i < types.length; i++) {
        if (!types[i].isPrimitive()) {
          sweep.refuses(method, i, null, names(method, i));
        }
      }
    }
    sweep.report("null", 500);
  }

  @Test
  void invalidStringArgumentOfAnyMethodIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      Class<?>[] types = method.method().getParameterTypes();
      for (int i = 0; i < types.length; i++) {
        if (types[i] == String.class) {
          for (String bad : List.of("", " \t\u3000", "a\ud83d", "\ude00b")) {
            sweep.refuses(method, i, bad, names(method, i));
          }
        }
      }
    }
    sweep.report("empty, blank or half of a surrogate pair", 300);
  }

  @Test
  void invalidListArgumentOfAnyMethodIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      Class<?>[] types = method.method().getParameterTypes();
      for (int i = 0; i < types.length; i++) {
        if (types[i] == List.class) {
          String name = method.names().get(i);
          sweep.refuses(method, i, List.of(), names(method, i));
          sweep.refuses(method, i, Collections.singletonList(null), names(method, i));
          if (method.parameters().get(i).startsWith("List<String>")) {
            sweep.refuses(method, i, List.of("a", " "), "(\\w+\\.)?" + name + "\\[1]: .*");
          }
        }
      }
    }
    sweep.report("empty lists and null elements", 50);
  }

  @Test
  void pageNumberBelowOneOfAnyMethodIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      int page = method.wire().indexOf("$page");
      if (page >= 0) {
        sweep.refuses(method, page, 0, "pageNumber: 0.*");
        sweep.refuses(method, page, -1, "pageNumber: -1.*");
      }
    }
    sweep.report("page numbers", 150);
  }

  @Test
  void pathArgumentThatLeadsElsewhereIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      for (int i = 0; i < method.wire().size(); i++) {
        if (method.arguments()[i] instanceof String
            && ExampleArguments.isInPath(
                method.document(), method.operation(), method.wire().get(i))) {
          sweep.refuses(method, i, "..", names(method, i));
          sweep.refuses(method, i, ".", names(method, i));
        }
      }
    }
    sweep.report("path segments", 100);
  }

  @Test
  void bodyThatLacksARequiredPropertyIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      int body = method.wire().indexOf("$body");
      if (body >= 0 && method.arguments()[body] instanceof JsonModel complete) {
        for (String wire : requiredProperties(method)) {
          String path = method.names().get(body) + "\\." + property(complete, wire);
          sweep.refuses(method, body, without(complete, wire), path + ": missing, but required");
        }
      }
    }
    sweep.report("bodies without a required property", 20);
  }

  /** The properties that the form with values in place of the body takes. */
  private static List<String> requiredProperties(GeneratedMethod method) {
    return METHODS.stream()
        .filter(other -> other.type().equals(method.type()) && other.name().equals(method.name()))
        .flatMap(other -> other.wire().stream())
        .filter(wire -> !wire.startsWith("$") && !method.wire().contains(wire))
        .distinct()
        .toList();
  }

  private static JsonModel without(JsonModel complete, String wire)
      throws ReflectiveOperationException {
    JsonValue all = JsonValue.parse(complete.toJson());
    String rest =
        all.keys().stream()
            .filter(key -> !key.equals(wire))
            .map(key -> JsonValue.of(key).toJson() + ":" + all.get(key).toJson())
            .collect(Collectors.joining(",", "{", "}"));
    return ((ModelAdapter<?>) complete.getClass().getField("JSON").get(null))
        .read(JsonValue.parse(rest));
  }

  /** The name of a property in Java: that of the accessor whose value changes without it. */
  private static String property(JsonModel complete, String wire)
      throws ReflectiveOperationException {
    JsonModel without = without(complete, wire);
    for (Method setter :
        complete.getClass().getMethod("toBuilder").getReturnType().getDeclaredMethods()) {
      if (setter.getParameterCount() == 1) {
        Method accessor = complete.getClass().getMethod(setter.getName());
        if (!Objects.equals(value(accessor, complete), value(accessor, without))) {
          return accessor.getName();
        }
      }
    }
    throw new AssertionError("No accessor of " + wire + " in " + complete.getClass());
  }

  /** Null also for a property that its accessor requires. */
  private static @Nullable Object value(Method accessor, JsonModel model)
      throws IllegalAccessException {
    try {
      return accessor.invoke(model);
    } catch (InvocationTargetException e) {
      return null;
    }
  }

  @Test
  void valueThatContradictsAFixedOneIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      for (String fixed : method.fixed()) {
        for (int i = 0; i < method.wire().size(); i++) {
          if (method.wire().get(i).equals("$params")) {
            QueryParams<?> params = (QueryParams<?>) method.arguments()[i];
            params.param(fixed, "x-other");
            sweep.refuses(method, i, params, "params\\..*: contradicts.*");
          } else if (method.wire().get(i).equals("$params()")) {
            Consumer<QueryParams<?>> options = params -> params.param(fixed, "x-other");
            sweep.refuses(method, i, options, "params\\..*: contradicts.*");
          }
        }
      }
    }
    sweep.report("contradictions", 4);
  }

  @Test
  void updateWithAFieldMaskThatSetsNothingIsRefused() throws Exception {
    Sweep sweep = new Sweep();
    for (GeneratedMethod method : METHODS) {
      int changes = method.names().indexOf("changes");
      if (changes >= 0 && MASKED.contains(method.operation())) {
        Consumer<Object> nothing = builder -> {};
        sweep.refuses(method, changes, nothing, "\\w+: sets no field");
      }
    }
    sweep.report("updates of nothing", MASKED.size());
  }

  /** The operations whose request names the fields that it changes ({@code x-fill: fieldMask}). */
  private static final Set<String> MASKED =
      Set.of(
          "updateUserRiskProfile",
          "updateWatchlist",
          "updateWatchlistV1",
          "updateActorRiskProfile");

  @Test
  void nullAndBlankArgumentsOfHandwrittenMethodsAreRefused() throws Exception {
    Sweep sweep = new Sweep();
    List<Object> receivers =
        List.of(
            console.users(),
            console.orgs(),
            console.detectionLists(),
            console.detectionLists().departingEmployee());
    List<Class<?>> types =
        List.of(
            UserService.class,
            OrgService.class,
            DetectionListService.class,
            DepartingEmployeeService.class);
    for (int i = 0; i < types.size(); i++) {
      Object receiver = receivers.get(i);
      for (Method method : types.get(i).getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          Parameter[] parameters = method.getParameters();
          for (int p = 0; p < parameters.length; p++) {
            if (!parameters[p].getType().isPrimitive()) {
              for (Object bad : bad(parameters[p])) {
                Object[] arguments = Stream.of(parameters).map(BadArgumentsTest::valid).toArray();
                arguments[p] = bad;
                sweep.refuses(
                    method.toString(),
                    a -> method.invoke(receiver, a),
                    arguments,
                    names(parameters[p].getName()));
              }
            }
          }
        }
      }
    }
    sweep.report("handwritten methods", 9);
  }

  private static List<Object> bad(Parameter parameter) {
    List<Object> bad = new ArrayList<>();
    bad.add(null);
    if (parameter.getType() == String.class) {
      bad.add("");
      bad.add(" ");
    }
    return bad;
  }

  private static Object valid(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == long.class) {
      return 1L;
    } else if (type == double.class) {
      return 1.0;
    } else if (type == Consumer.class) {
      Consumer<Object> nothing = builder -> {};
      return nothing;
    }
    return "a";
  }

  static Stream<Arguments> refusedCalls() {
    return Stream.of(
        refused(
            sdk -> sdk.users().createUser(NewUser.builder().username("u").email("e").build()),
            "newUser.orgUid: missing, but required"),
        refused(
            sdk -> sdk.users().getByUid("u", new GetUserParams().idType(UserIdType.of("hunter2"))),
            "params.idType: contradicts the value that this method sends, uid; leave it unset"),
        refused(
            sdk -> sdk.users().getAll((Consumer<ListUsersParams>) null),
            "options: null; use the method without it to set nothing"),
        refused(
            sdk -> sdk.users().updateUser("u", (Consumer<Object>) null),
            "changes: null; use the method without it to set nothing"),
        refused(sdk -> sdk.users().getPage(0), "pageNumber: 0.*"),
        refused(sdk -> sdk.users().getAll(p -> p.pageSize(0)), "pageSize: 0.*"));
  }

  private static Arguments refused(Consumer<Code42Client> call, String message) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedCalls")
  void invalidCallIsRefusedWithAClearMessage(String message, Consumer<Code42Client> call) {
    assertThatThrownBy(() -> call.accept(console))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(message)
        .hasMessageNotContaining("hunter2");
    assertThat(SENT).isEmpty();
  }

  private static List<String> sent() {
    return SENT.stream().map(BadArgumentsTest::line).toList();
  }

  private static String line(Request request) {
    try (Buffer body = new Buffer()) {
      if (request.body() != null) {
        request.body().writeTo(body);
      }
      return request.method() + " " + request.url() + " " + body.readUtf8();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void argumentsChangedAfterTheCallOfAListAreSentAsTheyWere() throws Exception {
    int lists = 0;
    for (GeneratedMethod method : METHODS) {
      if (method.method().getReturnType() == Pages.class) {
        Object[] arguments = method.arguments();
        Object receiver = method.receiver(console, gateway, sandbox.nodeUrl());
        Pages<?> pages = (Pages<?>) method.method().invoke(receiver, arguments);
        pages.iterator().next(); // also looks up the host
        SENT.clear();
        pages.iterator().next();
        List<String> expected = sent();
        boolean changed = false;
        for (Object argument : arguments) {
          if (argument instanceof QueryParams<?> params) {
            params.param("x-later", "1");
            changed = true;
          } else if (argument instanceof ArrayList<?> list) {
            list.clear();
            changed = true;
          }
        }
        SENT.clear();
        pages.iterator().next();
        assertThat(sent()).as(method.toString()).isEqualTo(expected);
        lists += changed ? 1 : 0;
      }
    }
    System.out.printf("Bad arguments: %d lists keep what they were called with%n", lists);
    assertThat(lists).isGreaterThan(50);
  }

  @Test
  void builderChangedAfterTheCallIsSentAsItWas() {
    List<DepartingEmployeeCaseSearch.Builder> kept = new ArrayList<>();
    Pages<?> pages =
        console.detectionLists().departingEmployee().getAll(o -> kept.add(o.pageSize(7)));
    kept.get(0).pageSize(9);
    pages.iterator().next();
    assertThat(sent())
        .anyMatch(line -> line.contains("\"pgSize\":7"))
        .noneMatch(line -> line.contains("\"pgSize\":9"));
  }
}

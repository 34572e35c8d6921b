package io.github.java42.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.github.java42.runtime.Operation;
import io.github.java42.runtime.Operation.Pagination;
import io.github.java42.runtime.Operation.Parameter;
import io.github.java42.runtime.Operations;
import io.github.java42.test.client.nasty.NastyJson;
import io.github.java42.test.client.nasty.NastyOperations;
import io.github.java42.test.client.second.SecondJson;
import io.github.java42.test.client.second.SecondOperations;
import io.github.java42.test.nasty.model.ThingSelection;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The facts of the operations agree with the interfaces and with the documents. */
@NullMarked
class FactsTest {
  private static final Moshi PLAIN = new Moshi.Builder().build();

  static Stream<Arguments> families() {
    return Stream.of(
        Arguments.of(
            ConsoleOperations.ALL, new ConsoleJson(Mismatch.IGNORE), GeneratedFiles.CLIENT),
        Arguments.of(
            ServicesOperations.ALL, new ServicesJson(Mismatch.IGNORE), GeneratedFiles.CLIENT),
        Arguments.of(
            StorageOperations.ALL, new StorageJson(Mismatch.IGNORE), GeneratedFiles.CLIENT),
        Arguments.of(IncydrOperations.ALL, new IncydrJson(Mismatch.IGNORE), GeneratedFiles.CLIENT),
        Arguments.of(NastyOperations.ALL, new NastyJson(Mismatch.IGNORE), GeneratedFiles.FOR_TESTS),
        Arguments.of(
            SecondOperations.ALL, new SecondJson(Mismatch.IGNORE), GeneratedFiles.FOR_TESTS));
  }

  // ---- all families

  @ParameterizedTest
  @MethodSource("families")
  void everyMethodHasARecord(Operations all, ModelRegistry registry, GeneratedFiles files)
      throws Exception {
    Map<String, Method> methods = new HashMap<>();
    for (Class<?> api : files.interfaces(all.apiPackage())) {
      for (Method method : api.getMethods()) {
        assertThat(methods.put(method.getName(), method)).as(method.getName()).isNull();
      }
    }
    assertThat(all.names()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(methods.keySet()).containsExactlyInAnyOrderElementsOf(all.names());
    methods.forEach(
        (name, method) -> {
          Operation operation = all.get(name);
          assertThat(operation.id()).isEqualTo(name);
          assertThat(operation.method() + " " + operation.path()).isEqualTo(request(method));
        });
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyRecordIsWhole(Operations all, ModelRegistry registry, GeneratedFiles files) {
    for (String name : all.names()) {
      Operation o = all.get(name);
      assertThat(o.host()).as(name).isNotBlank();
      assertThat(o.security()).as(name).isIn("none", "bearer", "basic");
      for (Parameter p : o.parameters()) {
        String where = name + "." + p.name();
        assertThat(p.in() == Parameter.In.PATH)
            .as(where)
            .isEqualTo(o.path().contains("{" + p.name() + "}"));
        assertThat(p.type()).as(where).isIn("string", "integer", "number", "boolean", "array");
      }
      Pagination pages = o.pagination();
      if (pages != null && !pages.inBody()) {
        assertThat(o.parameters()).as(name).extracting(Parameter::name).contains(pages.position());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void theRegistryKnowsEveryBody(Operations all, ModelRegistry registry, GeneratedFiles files)
      throws ClassNotFoundException {
    for (String name : all.names()) {
      Operation.Body body = all.get(name).body();
      if (body != null) {
        String type = body.type().replaceAll("^List<(.*)>$", "$1");
        if (!type.equals("String")) {
          assertThat(registry.create(Class.forName(type), Set.of(), PLAIN)).as(name).isNotNull();
        }
      }
    }
  }

  @Test
  void refusesAnOperationThatThereIsNot() {
    assertThatThrownBy(() -> NastyOperations.ALL.get("getThingy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("getThingy")
        .hasMessageContaining("io.github.java42.test.client.nasty");
  }

  // ---- the nasty document

  @Test
  void namesWhatItKnows() {
    assertThat(NastyOperations.ALL.names())
        .containsExactlyInAnyOrder(
            "createThing",
            "deleteThings",
            "downloadThing",
            "getThing",
            "listParts",
            "listThings",
            "pingThings",
            "searchParts");
    assertThat(NastyOperations.ALL.apiPackage()).isEqualTo("io.github.java42.test.client.nasty");
  }

  @Test
  void pagesByNumber() {
    Operation list = NastyOperations.ALL.get("listThings");
    assertThat(list.pagination())
        .isEqualTo(
            new Pagination(
                Pagination.Style.PAGE,
                false,
                "pgNum",
                "pgSize",
                1,
                false,
                2,
                1000,
                "things",
                "totalCount",
                null,
                Pagination.Ends.SHORT));
    assertThat(list.envelope()).isEqualTo("data");
    assertThat(list.errors()).containsExactly("ThingLost");
    assertThat(list.host()).isEqualTo("things");
    assertThat(list.body()).isNull();
  }

  @Test
  void pagesByTokenInABody() {
    Operation search = NastyOperations.ALL.get("searchParts");
    assertThat(search.pagination())
        .isEqualTo(
            new Pagination(
                Pagination.Style.CURSOR,
                true,
                "pgToken",
                "pgSize",
                0,
                true,
                3,
                0,
                "parts",
                null,
                "nextPgToken",
                Pagination.Ends.EMPTY));
    assertThat(search.envelope()).isNull();
    assertThat(search.body()).isEqualTo(new Operation.Body(ThingSelection.class.getName(), true));
  }

  @Test
  void knowsWhatIsSafeToSendTwice() {
    assertThat(NastyOperations.ALL.get("listThings").isRetrySafe()).isTrue();
    assertThat(NastyOperations.ALL.get("deleteThings").isRetrySafe()).isTrue();
    assertThat(NastyOperations.ALL.get("searchParts").isRetrySafe()).isTrue();
    assertThat(NastyOperations.ALL.get("createThing").isRetrySafe()).isFalse();
    assertThat(NastyOperations.ALL.get("pingThings").isRetrySafe()).isFalse();
  }

  @Test
  void knowsWhatIsSecret() {
    assertThat(NastyOperations.ALL.get("listThings").parameters())
        .filteredOn(Parameter::secret)
        .extracting(Parameter::name)
        .containsExactly("api_key", "totp-auth");
    assertThat(NastyOperations.ALL.get("createThing").secrets())
        .containsExactly("password", "pin"); // also what is inside the owner, and what comes back
    assertThat(ConsoleOperations.ALL.get("getUserToken").secrets())
        .containsExactly("v3_user_token");
  }

  @Test
  void knowsWhatAParameterMayBe() {
    Map<String, Parameter> parameters = new HashMap<>();
    NastyOperations.ALL.get("listThings").parameters().forEach(p -> parameters.put(p.name(), p));

    assertThat(parameters.get("owner"))
        .isEqualTo(
            new Parameter(
                "owner", Parameter.In.QUERY, "string", true, false, "^[0-9]+$", null, null, 1, 20));
    assertThat(parameters.get("pgSize"))
        .isEqualTo(
            new Parameter(
                "pgSize",
                Parameter.In.QUERY,
                "integer",
                false,
                false,
                null,
                1L,
                1000L,
                null,
                null));
    assertThat(requireNonNull(parameters.get("totp-auth")).in()).isEqualTo(Parameter.In.HEADER);
    assertThat(requireNonNull(parameters.get("levels")).type()).isEqualTo("array");
    assertThat(requireNonNull(parameters.get("active")).type()).isEqualTo("boolean");
    assertThat(parameters).hasSize(16);
  }

  @Test
  void knowsWhatACallNeeds() {
    assertThat(NastyOperations.ALL.get("pingThings").security()).isEqualTo("none");
    assertThat(NastyOperations.ALL.get("getThing").security()).isEqualTo("bearer");
    assertThat(ConsoleOperations.ALL.get("getUserToken").security()).isEqualTo("basic");
    assertThat(ConsoleOperations.ALL.get("listUsers").security()).isEqualTo("bearer");
  }

  // ---- the console

  @Test
  void knowsTheConsole() {
    Operation list = ConsoleOperations.ALL.get("listUsers");
    assertThat(list.method()).isEqualTo("GET");
    assertThat(list.path()).isEqualTo("/api/v1/User");
    assertThat(list.host()).isEqualTo("authority");
    assertThat(list.envelope()).isEqualTo("data");
    assertThat(requireNonNull(list.pagination()).results()).isEqualTo("users");
    assertThat(ConsoleOperations.ALL.get("getUserToken").parameters())
        .filteredOn(Parameter::secret)
        .extracting(Parameter::name)
        .contains("totp-auth");
  }

  /** Verb and path, as Retrofit's annotations say them. */
  private static String request(Method method) {
    for (Annotation a : method.getAnnotations()) {
      if (a instanceof GET get) {
        return "GET /" + get.value();
      } else if (a instanceof POST post) {
        return "POST /" + post.value();
      } else if (a instanceof PUT put) {
        return "PUT /" + put.value();
      } else if (a instanceof PATCH patch) {
        return "PATCH /" + patch.value();
      } else if (a instanceof DELETE delete) {
        return "DELETE /" + delete.value();
      } else if (a instanceof HTTP http) {
        return http.method() + " /" + http.path();
      }
    }
    return "none";
  }
}

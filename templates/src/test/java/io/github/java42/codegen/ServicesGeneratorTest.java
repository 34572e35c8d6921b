package io.github.java42.codegen;

import static io.github.java42.codegen.GeneratedServices.TAGS;
import static io.github.java42.codegen.GeneratedServices.body;
import static io.github.java42.codegen.GeneratedServices.operation;
import static io.github.java42.codegen.GeneratedServices.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which methods an operation gets, and what they send. That the generated code compiles and works
 * is tested in the module that uses it.
 */
class ServicesGeneratorTest {
  /** One required property, one optional, and one that the client fills in. */
  private static final String NEW_THING =
      """
      NewThing:
        type: object
        description: A new thing.
        required: [name]
        properties:
          name: {type: string, description: The name.}
          color: {$ref: '#/components/schemas/Color'}
          tenantId: {type: string, description: The tenant., x-fill: tenant}
      """;

  private static final String THING_CHANGE =
      """
      ThingChange:
        type: object
        description: Changes.
        properties:
          name: {type: string, description: The name.}
          size: {type: integer, format: int64, description: The size.}
      """;

  private static final String THING_NAMES =
      """
      ThingNames:
        type: object
        description: Names.
        required: [names]
        properties:
          names: {type: array, x-max-items: 100, description: The names., items: {type: string}}
      """;

  private static final String THING_ID =
      "parameters: [" + parameter("thingId", "path", true) + "]\n";

  private static final String DRY_RUN =
      "parameters: [" + parameter("dryRun", "query", false) + "]\n";

  @TempDir Path folder;

  private GeneratedServices services;

  @BeforeEach
  void create() {
    services = new GeneratedServices(folder);
  }

  private void generates(String operations, String schemas) throws IOException {
    services.document("first.yaml", TAGS, operations, schemas).run("first.yaml");
  }

  private String implementation() throws IOException {
    return services.java("internal/ThingServiceImpl").replaceAll("\\s+", " ");
  }

  private String declared() throws IOException {
    return services.java("service/ThingService").replaceAll("\\s+", " ");
  }

  // ---- names

  @Test
  void methodIsNamedByRule() throws IOException {
    generates(
        operation("get", "/things/{thingId}", "getThing", THING_ID)
            + operation("post", "/parts", "addThingPart", ""),
        "");
    assertThat(services.methods()).containsExactly("core: addPart()", "core: get(String thingId)");
  }

  @Test
  void contractNamesMethodAndService() throws IOException {
    generates(
        operation("get", "/a", "getA", "x-method: find\nx-service: boxes")
            + operation("get", "/b", "getB", "x-method: [find, {name: findAgain}]")
            + operation("get", "/c", "getC", "x-service: {path: boxes.lids, class: Cover}"),
        "");
    assertThat(services.rows())
        .extracting(r -> String.join(" ", List.of(r.split("\t")).subList(0, 4)))
        .containsExactly(
            "getA boxes test.service.BoxService find",
            "getC boxes.lids test.service.CoverService getC",
            "getB things test.service.ThingService find",
            "getB things test.service.ThingService findAgain");
    assertThat(services.java("service/BoxService")).contains("default CoverService lids()");
    assertThat(services.java("ClientServices"))
        .contains("BoxService boxes()", "ThingService things()")
        .doesNotContain("lids");
  }

  @Test
  void operationOfNoServiceHasNoMethod() throws IOException {
    generates(
        operation("get", "/a", "getA", "x-service: none") + operation("get", "/b", "getB", ""), "");
    assertThat(services.methods()).containsExactly("core: getB()");
  }

  @Test
  void documentNeedsNoTagsAndTagsNeedNoDescription() throws IOException {
    services.document("first.yaml", "", operation("get", "/a", "getThing", ""), "");
    assertThat(services.run("first.yaml").methods()).containsExactly("core: get()");
    services.document(
        "first.yaml", "tags: [{name: Things}]\n", operation("get", "/a", "getB", ""), "");
    services.run("first.yaml");
    assertThat(services.java("service/ThingService")).contains(" * Things.").doesNotContain("null");
  }

  // ---- forms

  @Test
  void optionalParametersAreValueFunctionOrAbsent() throws IOException {
    generates(operation("get", "/things", "countThings", DRY_RUN), "");
    assertThat(services.methods())
        .containsExactly(
            "core: count(CountThingsParams params)",
            "overload: count(Consumer<? super CountThingsParams> options)",
            "overload: count()");
    assertThat(declared())
        .contains("return count(new CountThingsParams().apply(\"options\", options));")
        .contains("return count(new CountThingsParams());");
  }

  @Test
  void bodyWithOptionsIsValueOrArgumentsAndFunction() throws IOException {
    generates(operation("post", "/things", "createThing", body("NewThing") + DRY_RUN), NEW_THING);
    assertThat(services.methods())
        .containsExactly(
            "core: create(NewThing newThing; CreateThingParams params)",
            "overload: create(NewThing newThing)",
            "overload: create(String name; Consumer<? super NewThing.Builder> options;"
                + " Consumer<? super CreateThingParams> params)",
            "overload: create(String name; Consumer<? super NewThing.Builder> options)",
            "overload: create(String name)");
    assertThat(implementation())
        .contains("services.body(\"newThing\", newThing).require(\"name\").tenant(\"tenantId\")");
    assertThat(declared())
        .contains("NewThing.builder().name(name).apply(\"options\", options).build()")
        .contains("new CreateThingParams().apply(\"params\", params)");
  }

  @Test
  void bodyWithoutOptionsIsItsArguments() throws IOException {
    generates(
        operation("put", "/things/{thingId}", "renameThing", THING_ID + body("ThingName")),
        """
        ThingName: {type: object, required: [name], properties: {name: {type: string, x-name: label}}}
        """);
    assertThat(services.methods()).containsExactly("core: rename(String thingId; String label)");
    assertThat(implementation())
        .contains("ThingName.builder().label(Arguments.required(\"label\", label)).build()");
  }

  @Test
  void changeWithoutArgumentsNeedsItsChanges() throws IOException {
    generates(
        operation("patch", "/things/{thingId}", "changeThing", THING_ID + body("ThingChange")),
        THING_CHANGE);
    assertThat(services.methods())
        .containsExactly(
            "core: change(String thingId; ThingChange thingChange)",
            "overload: change(String thingId; Consumer<? super ThingChange.Builder> changes)");
  }

  @Test
  void requiredOptionsLeaveNoFormWithoutThem() throws IOException {
    generates(
        operation("get", "/things", "countThings", DRY_RUN + "x-method: {options: required}"), "");
    assertThat(services.methods())
        .containsExactly(
            "core: count(CountThingsParams params)",
            "overload: count(Consumer<? super CountThingsParams> options)");
  }

  @Test
  void wholeBodyIsOneArgument() throws IOException {
    generates(
        operation(
            "post", "/things", "createThing", body("NewThing") + "x-method: {arguments: [$body]}"),
        NEW_THING);
    assertThat(services.methods()).containsExactly("core: create(NewThing newThing)");
  }

  @Test
  void bodyThatIsListHasNameOfTheContract() throws IOException {
    generates(
        operation(
            "post",
            "/things",
            "createThing",
            """
            x-method: {arguments: [{$body: thingNames}]}
            requestBody: {required: true, content: {application/json: {schema: {type: array, items: {type: string}}}}}
            """),
        "");
    assertThat(services.methods()).containsExactly("core: create(List<String> thingNames)");
    assertThat(implementation())
        .contains("createThing(Arguments.required(\"thingNames\", thingNames), Map.of())");
  }

  @Test
  void argumentHasOtherNameTypeAndDescription() throws IOException {
    generates(
        operation(
            "get",
            "/things/{thingId}",
            "getThing",
            THING_ID
                + "x-method: {arguments: [{thingId: {name: number, type: integer, description: The"
                + " number of the thing.}}]}"),
        "");
    assertThat(services.methods()).containsExactly("core: get(long number)");
    assertThat(implementation()).contains("getThing(String.valueOf(number), Map.of())");
    assertThat(declared()).contains("@param number the number of the thing");
  }

  // ---- values

  @Test
  void defaultsAreSentUnlessSet() throws IOException {
    generates(
        operation(
            "post",
            "/things",
            "createThing",
            body("NewThing") + DRY_RUN + "x-method: {defaults: {color: dark-blue, dryRun: 'no'}}"),
        NEW_THING);
    assertThat(implementation())
        .contains(".defaults(\"color\", Color.DARK_BLUE)", ".defaults(\"dryRun\", \"no\")");
    assertThat(declared())
        .contains("; unless set otherwise, {@code color} is {@code Color.DARK_BLUE}");
  }

  @Test
  void defaultOfRequiredPropertyMakesItAnOption() throws IOException {
    generates(
        operation(
            "post", "/things", "createThing", body("NewThing") + "x-method: {defaults: {name: x}}"),
        NEW_THING);
    assertThat(services.methods()).contains("overload: create()");
    assertThat(implementation())
        .contains(".defaults(\"name\", \"x\")")
        .doesNotContain("require(\"name\")");
  }

  @Test
  void fixedValueLeavesNoFormWithValue() throws IOException {
    generates(
        operation(
            "post", "/things", "createThing", body("NewThing") + "x-method: {fixed: {name: x}}"),
        NEW_THING);
    assertThat(services.methods())
        .containsExactly(
            "core: create(Consumer<? super NewThing.Builder> options)", "overload: create()");
    assertThat(implementation())
        .contains("NewThing.builder().apply(\"options\", options).build()")
        .contains(".fixed(\"name\", \"name\", \"x\")");
  }

  @Test
  void fixedValueRepeatsAnArgument() throws IOException {
    generates(
        operation(
            "put",
            "/things/{thingId}",
            "renameThing",
            THING_ID
                + body("ThingName")
                + "x-method: {arguments: [thingId, name], fixed: {id: $thingId}}"),
        """
        ThingName: {type: object, required: [id, name], properties: {id: {type: string}, name: {type: string}}}
        """);
    assertThat(services.methods()).containsExactly("core: rename(String thingId; String name)");
    assertThat(implementation()).contains(".id(thingId).build()");
  }

  @Test
  void fixedQueryIsNotOffered() throws IOException {
    generates(
        operation("get", "/things", "countThings", DRY_RUN + "x-method: {fixed: {dryRun: 'yes'}}"),
        "");
    assertThat(services.methods()).containsExactly("core: count()");
    assertThat(implementation())
        .contains("services.query().fixed(\"dryRun\", \"dryRun\", \"yes\")");
  }

  @Test
  void fieldMaskIsFilledIn() throws IOException {
    String paths = "names, in: query, description: The fields., x-fill: fieldMask, ";
    generates(
        operation(
                "patch",
                "/a",
                "changeThing",
                body("ThingChange")
                    + "parameters: [{name: "
                    + paths
                    + "required: true, schema: {type: string}}]")
            + operation(
                "patch",
                "/b",
                "mendThing",
                body("ThingChange")
                    + "parameters: [{name: "
                    + paths
                    + "schema: {type: array, items: {type: string}}}]"),
        THING_CHANGE);
    assertThat(services.methods())
        .contains("core: change(ThingChange thingChange)", "core: mend(ThingChange thingChange)");
    assertThat(implementation())
        .contains("FieldMask.joined(\"thingChange\", body)")
        .contains("services.query().fieldMask(\"names\", body).asMap()");
  }

  @Test
  void updateReadsChangesAndReplaces() throws IOException {
    generates(
        operation("get", "/things/{thingId}", "getThing", THING_ID)
            + operation(
                "put",
                "/things",
                "updateThing",
                THING_ID.replace("path", "query") + body("ThingChange") + "x-update: getThing"),
        THING_CHANGE);
    assertThat(services.methods())
        .containsExactly(
            "core: get(String thingId)",
            "core: replace(String thingId; ThingChange thingChange)",
            "overload: update(String thingId; Consumer<? super ThingChange.Builder> changes)");
    assertThat(declared())
        .contains("ThingChange.JSON.readKnown(get(thingId).json()).toBuilder()")
        .contains("changes.accept(update); return replace(thingId, update.build());");
  }

  /** Adding the first optional parameter must not break the method that updates. */
  @Test
  void updateSendsNoOptionalParameters() throws IOException {
    generates(
        operation("get", "/things", "getThing", "")
            + operation(
                "put", "/all", "updateThing", body("ThingChange") + DRY_RUN + "x-update: getThing"),
        THING_CHANGE);
    assertThat(services.methods())
        .contains("core: replace(ThingChange thingChange; UpdateThingParams params)");
    assertThat(declared()).contains("return replace(update.build(), new UpdateThingParams());");
  }

  @Test
  void replacementIsValueThoughAllIsRequiredOrFixed() throws IOException {
    for (String method : List.of("{}", "{fixed: {name: x}}", "{arguments: [$body]}")) {
      generates(
          operation("get", "/things", "getThing", "")
              + operation(
                  "put",
                  "/all",
                  "updateThing",
                  body("ThingName") + "x-update: getThing\nx-method: " + method),
          "ThingName: {type: object, required: [name], properties: {name: {type: string}}}");
      assertThat(services.methods())
          .contains("core: replace(ThingName thingName)")
          .contains("overload: update(Consumer<? super ThingName.Builder> changes)");
      assertThat(declared()).contains("return replace(update.build());");
    }
  }

  @Test
  void longListIsSentInChunks() throws IOException {
    generates(
        operation("post", "/a", "addThings", body("ThingNames"))
            + operation(
                "post",
                "/b",
                "listThings",
                body("ThingNames")
                    + "x-retry-safe: true\nresponses: {'200': {$ref: '#/components/responses/ThingsPage'}}"),
        THING_NAMES);
    assertThat(declared())
        .contains("default BulkResult<Thing> add(List<String> names)")
        .contains("default List<Thing> list(List<String> names)");
    assertThat(implementation())
        .contains("services.inChunks( body, \"names\", 100,")
        .contains("ThingsPage::things");
  }

  // ---- pages

  private static String paged(String verb, String id, String pagination, String rest) {
    String response =
        rest.contains("responses:")
            ? ""
            : "responses: {'200': {$ref: '#/components/responses/ThingsPage'}}\n";
    return operation(verb, "/" + id, id, "x-pagination: {" + pagination + "}\n" + response + rest);
  }

  @Test
  void numberedListHasPagesAndPage() throws IOException {
    String page = "{name: page, in: query, schema: {type: integer, format: int32}}";
    generates(
        paged(
            "get",
            "listThings",
            "style: page, page: page, first: 1, results: things, total: total, ends: empty",
            "parameters: [" + page + ", " + parameter("color", "query", false) + "]"),
        "");
    assertThat(services.methods())
        .containsExactly(
            "core: getAll(ListThingsParams params)",
            "overload: getAll(Consumer<? super ListThingsParams> options)",
            "overload: getAll()",
            "core: getPage(int pageNumber; ListThingsParams params)",
            "overload: getPage(int pageNumber; Consumer<? super ListThingsParams> options)",
            "overload: getPage(int pageNumber)");
    assertThat(implementation())
        .contains("return getAllPager(params).page(pageNumber);")
        .contains("services.pages( services.query(\"params\", params),")
        .contains("(position, query) -> thingsApi.listThings(position, query), Thing.JSON");
  }

  @Test
  void listByTokenHasPagesOnly() throws IOException {
    generates(
        paged(
            "get",
            "listThings",
            "style: cursor, token: token, results: things, next: next",
            "parameters: [" + parameter("token", "query", false) + "]"),
        "");
    assertThat(services.methods()).containsExactly("core: getAll()");
    assertThat(implementation()).contains("services.tokenPages( services.query(), (position");
  }

  @Test
  void listWithPositionInBodyBuildsTheBodyOfEachPage() throws IOException {
    generates(
        paged(
            "post",
            "searchThings",
            "style: page, in: body, page: number, first: 0, results: things, ends: short",
            body("ThingSearch") + "x-method: {name: search, page: searchOne}"),
        """
        ThingSearch:
          type: object
          required: [number]
          properties: {number: {type: integer, format: int32}, color: {type: string}}
        """);
    assertThat(services.methods())
        .containsExactly(
            "core: search(ThingSearch thingSearch)",
            "overload: search(Consumer<? super ThingSearch.Builder> options)",
            "overload: search()",
            "core: searchOne(int pageNumber; ThingSearch thingSearch)",
            "overload: searchOne(int pageNumber; Consumer<? super ThingSearch.Builder> options)",
            "overload: searchOne(int pageNumber)");
    assertThat(implementation())
        .contains("services.bodyPages( services.body(\"thingSearch\", thingSearch), page ->");
  }

  @Test
  void listOfStringsHasNoModel() throws IOException {
    generates(
        paged(
            "get",
            "listThingNames",
            "style: offset, offset: from, first: 0, ends: empty",
            """
            parameters: [{name: from, in: query, schema: {type: integer, format: int32}}]
            responses: {'200': {$ref: '#/components/responses/Names'}}
            """),
        "");
    assertThat(declared())
        .contains("Pages<String> getAllNames()", "Page<String> getNamesPage(int pageNumber)");
    assertThat(implementation()).doesNotContain("String.JSON");
  }

  @Test
  void singlePageOfPagedOperationIsResponse() throws IOException {
    generates(
        paged(
            "get",
            "listThings",
            "style: cursor, token: token, results: things, next: next",
            "parameters: ["
                + parameter("token", "query", false)
                + "]\n"
                + "x-method: [{}, {name: getFirst, single: true}]"),
        "");
    assertThat(declared())
        .contains("default Pages<Thing> getAll()")
        .contains("default Code42Response<ThingsPage> getFirst()");
    assertThat(implementation()).contains("services.call(thingsApi.listThings(null, Map.of()))");
  }

  @Test
  void contentIsDownload() throws IOException {
    generates(
        operation(
            "get",
            "/things/{thingId}/content",
            "downloadThing",
            THING_ID + "responses: {'200': {$ref: '#/components/responses/Content'}}"),
        "");
    assertThat(declared()).contains("default Download download(String thingId)");
    assertThat(implementation()).contains("services.download( thingsApi.downloadThing(");
  }
}

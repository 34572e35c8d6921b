package io.github.java42.codegen;

import static io.github.java42.codegen.GeneratedServices.TAGS;
import static io.github.java42.codegen.GeneratedServices.body;
import static io.github.java42.codegen.GeneratedServices.operation;
import static io.github.java42.codegen.GeneratedServices.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files the generator of services writes, where, and which documents it refuses. */
class ServiceFilesTest {
  private static final String GET = operation("get", "/a", "getThing", "");

  private static final String THING_ID =
      "parameters: [" + parameter("thingId", "path", true) + "]\n";

  @TempDir Path folder;

  private GeneratedServices services;

  @BeforeEach
  void create() {
    services = new GeneratedServices(folder);
  }

  private void generates(String operations) throws IOException {
    services.document("first.yaml", TAGS, operations, "").run("first.yaml");
  }

  private void refuses(String operations, String message) {
    assertThatThrownBy(() -> generates(operations)).hasMessageContaining(message);
  }

  // ---- handwritten parts

  @Test
  void interfaceNextToHandwrittenOneIsOperations() throws IOException {
    services.file("handwritten/test/service/ThingService.java", "");
    generates(GET);
    assertThat(services.java("service/ThingOperations")).contains("interface ThingOperations");
    assertThat(services.files()).doesNotContainKey("src/main/java/test/service/ThingService.java");
    assertThat(services.java("internal/ThingServiceImpl"))
        .contains("class ThingServiceImpl implements ThingService {");
    assertThat(services.rows()).allMatch(r -> r.contains("\ttest.service.ThingService\t"));
  }

  @Test
  void implementationExtendsHandwrittenFlows() throws IOException {
    services.file("handwritten/test/internal/ThingFlows.java", "");
    generates(GET);
    assertThat(services.java("internal/ThingServiceImpl"))
        .contains("class ThingServiceImpl extends ThingFlows {", "super(services);");
  }

  // ---- documents and hosts

  @Test
  void serviceHasOperationsOfSeveralDocuments() throws IOException {
    services
        .with("furtherDocuments", "second.yaml, third.yaml")
        .document("first.yaml", TAGS, GET, "")
        .document("second.yaml", TAGS, operation("put", "/a", "moveThing", ""), "")
        .document("third.yaml", TAGS, operation("delete", "/a", "deleteThing", ""), "")
        .run("first.yaml");
    assertThat(services.methods()).containsExactly("core: get()", "core: move()", "core: delete()");
  }

  @Test
  void apisOfSeveralDocumentsAreFieldsOfTheirOwn() throws IOException {
    services
        .with("furtherDocuments", "second.yaml")
        .document("first.yaml", TAGS, GET, "")
        .document(
            "second.yaml",
            "tags: [{name: Boxes, description: Boxes., x-service: things}]\n",
            operation("put", "/b", "moveBox", "tags: [Boxes]"),
            "")
        .run("first.yaml");
    assertThat(services.java("internal/ThingServiceImpl"))
        .contains("import test.client.first.ThingsApi;", "import test.client.second.BoxesApi;")
        .contains("thingsApi.getThing(Map.of())", "boxesApi.moveBox(Map.of())");
  }

  @Test
  void furtherDocumentThatIsMissingIsNamed() throws IOException {
    services.with("furtherDocuments", "second.yaml");
    refuses(GET, "second.yaml cannot be read");
  }

  @Test
  void serviceOfNodeHasAccessorOnNode() throws IOException {
    services.with("nodeAccessors", "test.NodeServices").with("nodeHosts", "storage, other");
    generates(GET + operation("get", "/b", "getBox", "x-host: storage\nx-service: boxes"));
    assertThat(services.java("NodeServices")).contains("boxes()").doesNotContain("things()");
    assertThat(services.java("ClientServices")).contains("things()").doesNotContain("boxes()");
  }

  @Test
  void serviceOfNodeAndClientIsRefused() {
    services.with("nodeAccessors", "test.NodeServices").with("nodeHosts", "storage");
    refuses(
        GET + operation("get", "/b", "getBox", "x-host: storage"),
        "things has operations of hosts that an earlier response names, and others");
  }

  // ---- the folder

  @Test
  void folderWithFilesButWithoutMarkerIsLeftAlone() throws IOException {
    services.file("out/Mine.java", "mine");
    refuses(GET, "has files that were not generated; name another output folder");
    assertThat(folder.resolve("out/Mine.java")).hasContent("mine");
  }

  @Test
  void fileThatIsNoLongerGeneratedIsDeleted() throws IOException {
    generates(GET + operation("get", "/b", "getBox", "x-service: boxes"));
    assertThat(services.java("service/BoxService")).isNotEmpty();
    generates(GET);
    assertThat(services.output().resolve("src/main/java/test/service/BoxService.java"))
        .doesNotExist();
  }

  @Test
  void twoRunsWriteTheSameBytes() throws IOException {
    String operations =
        GET
            + operation("get", "/b", "getBox", "x-service: boxes")
            + operation("get", "/c/{thingId}", "findThing", THING_ID);
    generates(operations);
    Map<String, String> first = services.files();
    assertThat(first).hasSizeGreaterThan(5);
    generates(operations);
    assertThat(services.files()).isEqualTo(first);
  }

  @Test
  void tableHasColumnsOfAllForms() throws IOException {
    generates(
        operation(
            "get",
            "/things/{thingId}",
            "getThing",
            "parameters: ["
                + parameter("thingId", "path", true)
                + ", "
                + parameter("with-parts", "query", false)
                + "]"));
    assertThat(Files.readString(services.output().resolve("methods.tsv")))
        .isEqualTo(
            """
            operation	service	type	method	form	parameters	wire	fixed
            getThing	things	test.service.ThingService	get	core	String thingId; GetThingParams params	thingId; $params\t
            getThing	things	test.service.ThingService	get	overload	String thingId; Consumer<? super GetThingParams> options	thingId; $params()\t
            getThing	things	test.service.ThingService	get	overload	String thingId	thingId\t
            """);
  }

  // ---- what is refused

  @Test
  void methodsOfOneSignatureAreRefused() {
    refuses(
        operation("get", "/a", "getThing", "") + operation("get", "/b", "getBox", "x-method: get"),
        "things: getBox and getThing are both get(); give one an x-method");
  }

  @Test
  void signaturesAreComparedWithoutTypeArguments() {
    String list =
        "requestBody: {required: true, content: {application/json: {schema: {type: array, items: {type: ";
    refuses(
        operation("post", "/a", "addNames", "x-method: add\n" + list + "string}}}}}")
            + operation("post", "/b", "addSizes", "x-method: add\n" + list + "integer}}}}}"),
        "things: addNames and addSizes are both add(List); give one an x-method");
  }

  @Test
  void unknownNamesAreRefused() {
    for (String method :
        new String[] {"arguments: [size]", "defaults: {size: 1}", "fixed: {size: 1}"}) {
      refuses(
          operation("get", "/a", "getThing", "x-method: {" + method + "}"),
          "getThing has no input size");
    }
  }

  @Test
  void valueOfInputThatIsNoArgumentIsRefused() {
    refuses(
        operation(
            "get",
            "/a",
            "getThing",
            "parameters: ["
                + parameter("color", "query", false)
                + ", "
                + parameter("size", "query", false)
                + "]\nx-method: {fixed: {size: $color}}"),
        "getThing: not an argument: color");
  }

  @Test
  void requiredInputWithoutValueIsRefused() {
    refuses(
        operation("get", "/a/{thingId}", "getThing", THING_ID + "x-method: {arguments: []}"),
        "getThing: thingId is neither an argument nor has a value");
  }

  @Test
  void valueThatEnumerationLacksIsRefused() throws IOException {
    services.document(
        "first.yaml",
        TAGS,
        operation("post", "/a", "addThing", body("Thing") + "x-method: {fixed: {color: green}}"),
        "");
    assertThatThrownBy(() -> services.run("first.yaml"))
        .hasMessageContaining("addThing: Color has no green");
  }

  @Test
  void updateThatReadsUnknownOperationIsRefused() {
    refuses(
        operation("put", "/a", "updateThing", body("Thing") + "x-update: getThing"),
        "updateThing: x-update names getThing");
  }

  @Test
  void servicesOfOneClassAreRefused() {
    refuses(
        GET + operation("get", "/b", "getBox", "x-service: {path: boxes, class: Thing}"),
        "things: ThingService is taken");
  }

  @Test
  void serviceThatNoAccessorLeadsToIsRefused() {
    String below = "there is no service above it that has operations of the same hosts";
    refuses(operation("get", "/b", "getBox", "x-service: things.boxes"), below);
    services.with("nodeAccessors", "test.NodeServices").with("nodeHosts", "storage");
    refuses(
        GET + operation("get", "/b", "getBox", "x-host: storage\nx-service: things.boxes"), below);
  }

  @Test
  void parameterThatIsFilledWithTheTenantIsRefused() {
    refuses(
        operation(
            "get",
            "/a",
            "getThing",
            "parameters: [{name: tenantId, in: query, required: true, x-fill: tenant, schema:"
                + " {type: string}}]"),
        "getThing: tenantId is a parameter, but x-fill: tenant is for properties of the body");
  }

  @Test
  void errorTableIsRequired() throws IOException {
    generates(GET);
    Path document = folder.resolve("first.yaml");
    Files.writeString(document, Files.readString(document).replace("x-errors: []\n", ""));
    assertThatThrownBy(() -> services.run("first.yaml"))
        .hasMessageContaining("x-errors of " + document + " is not a list");
  }
}

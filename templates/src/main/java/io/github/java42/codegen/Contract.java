package io.github.java42.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.FormatMethod;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * A document made ready for the templates: envelopes are taken off, optional query parameters are
 * gathered into schemas of their own, open enumerations and free-form objects get classes. What is
 * ambiguous fails here, since the stock generator settles it in silence.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the parser's own maps of schemas are raw
final class Contract {
  /** Marks a schema whose one property is there only so that a class is made of it. */
  static final String MARKER = "x-java42";

  static final String ENUMERATION = "enumeration";
  static final String FREE_FORM = "free-form";
  static final String PARAMS = "params";

  /** Of an operation that pages: the type of an item. */
  static final String ITEM = "x-item";

  private final OpenAPI api;
  private final Map<String, Schema> schemas;
  private final Set<String> shared = new HashSet<>();
  private final Map<String, List<Map<String, String>>> enumerations = new HashMap<>();
  private final Set<String> requests = new HashSet<>();

  /** Changes the document in place. */
  Contract(OpenAPI api) {
    this.api = api;
    check(api.getComponents() != null, "the document has no components");
    if (api.getComponents().getSchemas() == null) {
      api.getComponents().setSchemas(new LinkedHashMap<>());
    }
    this.schemas = api.getComponents().getSchemas();
    List.copyOf(schemas.keySet()).forEach(this::schema);
    Set<String> envelopes = new HashSet<>();
    for (PathItem item : api.getPaths().values()) {
      for (Operation o : item.readOperations()) {
        operation(item, o, envelopes);
      }
    }
    forget(envelopes);
  }

  @FormatMethod
  static void check(boolean ok, String message, Object... values) {
    if (!ok) {
      throw new IllegalStateException(String.format(message, values));
    }
  }

  /** The text of an extension, or null. */
  static String text(Map<String, Object> extensions, String name) {
    return extensions != null && extensions.get(name) instanceof String s ? s : null;
  }

  static boolean yes(Map<String, Object> extensions, String name) {
    return extensions != null && Boolean.TRUE.equals(extensions.get(name));
  }

  /** The class that holds the optional query parameters of an operation. */
  static String paramsOf(String operationId) {
    return Names.camel(operationId, true) + "Params";
  }

  /** Pagers set the number or the token of a page: it is no option, but an argument. */
  static boolean positions(Map<String, Object> extensions, String parameter) {
    return extensions != null
        && extensions.get("x-pagination") instanceof Map<?, ?> pagination
        && (parameter.equals(pagination.get("page"))
            || parameter.equals(pagination.get("token"))
            || parameter.equals(pagination.get("offset")));
  }

  boolean isShared(String model) {
    return shared.contains(model);
  }

  boolean isEnumeration(String model) {
    return enumerations.containsKey(model);
  }

  List<Map<String, String>> constantsOf(String model) {
    return enumerations.get(model);
  }

  /** Whether it is sent: only then can an explicit null be meant. */
  boolean isSent(String model) {
    return requests.contains(model);
  }

  boolean knows(String model) {
    return schemas.keySet().stream().anyMatch(name -> Names.camel(name, true).equals(model));
  }

  // ---- schemas

  private void schema(String name) {
    Schema<?> schema = schemas.get(name);
    String base = name.replaceAll("_?\\d+$", "");
    check(base.equals(name) || !schemas.containsKey(base), "two schemas are named %s", base);
    String model = Names.camel(name, true);
    for (String other : schemas.keySet()) {
      check(
          other.equals(name) || !Names.camel(other, true).equals(model),
          "the schemas %s and %s are both %s",
          name,
          other,
          model);
    }
    if (yes(schema.getExtensions(), "x-shared")) {
      shared.add(model);
    }
    Object open =
        schema.getExtensions() == null ? null : schema.getExtensions().get("x-extensible-enum");
    List<?> values = open instanceof List<?> list ? list : schema.getEnum();
    boolean bare = "object".equals(schema.getType()) && schema.getProperties() == null;
    if (values != null) {
      enumerations.put(model, Names.constants(name, values));
      schemas.put(name, marked(ENUMERATION, schema));
    } else if (bare && yes(schema.getExtensions(), "x-free-form")) {
      schemas.put(name, marked(FREE_FORM, schema));
    } else {
      properties(name, schema);
    }
  }

  private static Schema<?> marked(String kind, Schema<?> schema) {
    Schema<?> marked =
        new ObjectSchema()
            .addProperty(MARKER, new StringSchema())
            .description(schema.getDescription());
    marked.addExtension(MARKER, kind);
    return marked;
  }

  /** Free-form properties become any JSON, a reference with words of its own stays one. */
  private static void properties(String owner, Schema<?> schema) {
    boolean either = schema.getOneOf() != null || schema.getAnyOf() != null;
    check(!either, "%s: oneOf and anyOf are not supported", owner);
    if (schema.getProperties() != null) {
      schema.getProperties().replaceAll((name, p) -> property(owner + "." + name, p));
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> properties(owner, part));
    }
  }

  private static Schema<?> property(String where, Schema<?> property) {
    if (yes(property.getExtensions(), "x-free-form")) {
      return described(new Schema<>(), property);
    }
    if (property.getAllOf() != null && property.getAllOf().size() == 1) {
      return described(new ComposedSchema().addAllOfItem(property.getAllOf().get(0)), property);
    }
    named(where, property);
    return property;
  }

  private static Schema<?> described(Schema<?> schema, Schema<?> as) {
    schema.description(as.getDescription()).nullable(as.getNullable());
    schema.setExtensions(as.getExtensions());
    return schema;
  }

  private static void named(String where, Schema<?> schema) {
    boolean either = schema.getOneOf() != null || schema.getAnyOf() != null;
    check(!either, "%s: oneOf and anyOf are not supported", where);
    boolean inline = schema.getProperties() != null || schema.getAllOf() != null;
    check(!inline, "%s is an object of its own; name its schema", where);
    if (schema.getItems() != null) {
      named(where, schema.getItems());
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      named(where, values);
    }
  }

  // ---- operations

  private void operation(PathItem item, Operation o, Set<String> envelopes) {
    check(o.getOperationId() != null, "an operation has no operationId: %s", o.getSummary());
    check(o.getTags() != null, "%s has no tag", o.getOperationId());
    if (item.getExtensions() != null) {
      item.getExtensions().forEach(o::addExtension);
    }
    String member = text(o.getExtensions(), "x-envelope");
    List.copyOf(o.getResponses().keySet()).forEach(s -> answer(o, s, member, envelopes));
    item(o);
    params(o);
    o.addExtension("x-secrets", List.copyOf(secrets(o)));
    RequestBody body = ModelUtils.getReferencedRequestBody(api, o.getRequestBody());
    if (body != null) {
      body.getContent().values().forEach(m -> named(o.getOperationId(), m.getSchema()));
      sent(Json.mapper().valueToTree(body));
    }
  }

  private void answer(Operation o, String status, String member, Set<String> envelopes) {
    ApiResponse answer = ModelUtils.getReferencedApiResponse(api, o.getResponses().get(status));
    if (!status.startsWith("2") || answer.getContent() == null) {
      return;
    }
    Content content = new Content(); // a copy: other operations may share the answer
    answer
        .getContent()
        .forEach(
            (type, media) -> {
              named(o.getOperationId(), media.getSchema());
              boolean wrapped = member != null && media.getSchema().get$ref() != null;
              Schema<?> schema =
                  wrapped ? inside(o, member, media.getSchema(), envelopes) : media.getSchema();
              content.addMediaType(type, new MediaType().schema(schema));
            });
    o.getResponses()
        .put(status, new ApiResponse().description(answer.getDescription()).content(content));
  }

  /** The typed view takes the member; what the server wraps it in becomes no class. */
  private Schema<?> inside(Operation o, String member, Schema<?> answer, Set<String> envelopes) {
    String name = ModelUtils.getSimpleRef(answer.get$ref());
    Map<String, Schema> properties = schemas.get(name).getProperties();
    Schema<?> inner = properties == null ? null : properties.get(member);
    check(inner != null, "%s: there is no %s in %s", o.getOperationId(), member, name);
    envelopes.add(name);
    return inner;
  }

  /** Names the type of the items of a list that comes in pages. */
  private void item(Operation o) {
    if (o.getExtensions() == null
        || !(o.getExtensions().get("x-pagination") instanceof Map<?, ?> pagination)) {
      return;
    }
    ApiResponse response = ModelUtils.getReferencedApiResponse(api, o.getResponses().get("200"));
    Schema<?> list = resolved(response.getContent().get("application/json").getSchema());
    if (pagination.get("results") != null) {
      list = resolved((Schema<?>) list.getProperties().get(pagination.get("results")));
    }
    String item = list.getItems().get$ref(); // null for a list of strings
    o.addExtension(
        ITEM, item == null ? "String" : Names.camel(ModelUtils.getSimpleRef(item), true));
  }

  private Schema<?> resolved(Schema<?> schema) {
    return schema.get$ref() == null
        ? schema
        : schemas.get(ModelUtils.getSimpleRef(schema.get$ref()));
  }

  /** The schema that a class is made of, or null. */
  Schema<?> schemaOf(String model) {
    return schemas.entrySet().stream()
        .filter(s -> Names.camel(s.getKey(), true).equals(model))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private void params(Operation o) {
    if (o.getParameters() == null) {
      return;
    }
    ObjectSchema params = new ObjectSchema();
    for (Parameter reference : o.getParameters()) {
      Parameter p = ModelUtils.getReferencedParameter(api, reference);
      if ("query".equals(p.getIn())
          && !Boolean.TRUE.equals(p.getRequired())
          && !positions(o.getExtensions(), p.getName())) {
        params.addProperty(p.getName(), option(p));
      }
    }
    if (params.getProperties() != null) {
      String name = paramsOf(o.getOperationId());
      params.addExtension(MARKER, PARAMS);
      params.addExtension("x-operation", o.getOperationId());
      params.addExtension("x-tag", o.getTags().get(0));
      check(schemas.put(name, params) == null, "%s is a schema and made of an operation", name);
    }
  }

  private static Schema<?> option(Parameter p) {
    Schema<?> type = p.getSchema();
    Schema<?> property = type.get$ref() == null ? type : new ComposedSchema().addAllOfItem(type);
    property.setDescription(p.getDescription());
    if (p.getExtensions() != null) {
      p.getExtensions().forEach(property::addExtension);
    }
    return property;
  }

  // ---- references

  private void forget(Set<String> envelopes) {
    for (String name : envelopes) {
      Schema<?> envelope = schemas.remove(name);
      if (Json.mapper().valueToTree(api).findValuesAsText("$ref").contains(reference(name))) {
        schemas.put(name, envelope); // something else needs it
      }
    }
  }

  private void sent(JsonNode part) {
    for (String reference : part.findValuesAsText("$ref")) {
      String name = ModelUtils.getSimpleRef(reference);
      if (schemas.containsKey(name) && requests.add(Names.camel(name, true))) {
        sent(Json.mapper().valueToTree(schemas.get(name)));
      }
    }
  }

  /** The wire names of all secret properties that a call sends or gets, at any depth. */
  private Set<String> secrets(Operation o) {
    Set<String> names = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    secrets(Json.mapper().valueToTree(o.getRequestBody()), seen, names);
    secrets(Json.mapper().valueToTree(o.getResponses()), seen, names);
    return names;
  }

  private void secrets(JsonNode part, Set<String> seen, Set<String> names) {
    for (JsonNode properties : part.findValues("properties")) {
      for (Map.Entry<String, JsonNode> p : properties.properties()) {
        if (p.getValue().path("x-secret").asBoolean()) {
          names.add(p.getKey());
        }
      }
    }
    for (String reference : part.findValuesAsText("$ref")) {
      String name = ModelUtils.getSimpleRef(reference);
      if (schemas.containsKey(name) && seen.add(name)) {
        secrets(Json.mapper().valueToTree(schemas.get(name)), seen, names);
      }
    }
  }

  /** What a schema says of itself, or null. */
  String descriptionOf(String model) {
    Schema<?> schema = schemaOf(model);
    return schema == null ? null : schema.getDescription();
  }

  private static String reference(String schema) {
    return "#/components/schemas/" + schema;
  }
}

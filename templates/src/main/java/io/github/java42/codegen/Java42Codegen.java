package io.github.java42.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator {@code java42}: one document becomes Retrofit interfaces, models and a resource of
 * facts. Where to look: {@link Contract} for what happens to the document first, {@link Types} for
 * types, {@link Names} for names, {@link Facts} for the resource, the templates for the text.
 */
public class Java42Codegen extends AbstractJavaCodegen {
  private static final String COMMON_PACKAGE = "commonPackage";
  private static final String JSON = "io.github.java42.json.";
  private static final String RUNTIME = "io.github.java42.runtime.";

  /** The folders that this build has emptied; what left the contract must leave the jar. */
  private static final Set<String> EMPTIED = new HashSet<>();

  /** Over all executions of a build: which document wrote a file. */
  private static final Map<String, String> OWNERS = new HashMap<>();

  private final Facts facts = new Facts();
  Contract contract;
  Types types;
  private ClientMethods methods;
  private String commonPackage;

  /** For the service loader. */
  @SuppressWarnings("this-escape") // the setters of the base class, which subclasses do not touch
  public Java42Codegen() {
    embeddedTemplateDir = templateDir = "java42";
    modelTemplateFiles.clear();
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.clear();
    apiTemplateFiles.put("api.mustache", ".java");
    modelTestTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    setHideGenerationTimestamp(true);
    setSortModelPropertiesByRequiredFlag(false);
    setSortParamsByRequiredFlag(false);
    addOption(COMMON_PACKAGE, "the package of schemas that carry x-shared", null);
  }

  @Override
  public void processOpts() {
    super.processOpts();
    commonPackage = (String) additionalProperties.getOrDefault(COMMON_PACKAGE, modelPackage);
    Map.of(
            "DateTime", "Instant",
            "date", "LocalDate",
            "AnyType", "JsonValue",
            "object", "JsonValue",
            "number", "Double",
            "float", "Double",
            "set", "List",
            "UUID", "String",
            "URI", "String",
            "ByteArray", "String")
        .forEach(typeMapping::put);
    languageSpecificPrimitives.addAll(Set.of("Instant", "LocalDate", "JsonValue"));
    empty(outputFolder);
    String family = Names.camel(apiPackage.substring(apiPackage.lastIndexOf('.') + 1), true);
    additionalProperties.put("registry", family + "Json");
    additionalProperties.put("operationTable", family + "Operations");
    supportingFiles.clear();
    String folder = apiPackage.replace('.', File.separatorChar);
    String sources = sourceFolder + File.separator + folder;
    supportingFiles.add(new SupportingFile("registry.mustache", sources, family + "Json.java"));
    supportingFiles.add(
        new SupportingFile("operations.mustache", sources, family + "Operations.java"));
    supportingFiles.add(
        new SupportingFile(
            "facts.mustache", "src/main/resources" + File.separator + folder, "operations.json"));
  }

  /** Deletes what an earlier build wrote. */
  void empty(String folder) {
    if (EMPTIED.add(folder)) {
      FileUtils.deleteQuietly(new File(folder));
    }
  }

  @Override
  public void preprocessOpenAPI(OpenAPI api) {
    super.preprocessOpenAPI(api);
    contract = new Contract(api);
    types = new Types(contract, this::packageOf);
    methods = new ClientMethods(types, this::toModelImport);
  }

  // ---- names and places

  private String packageOf(String model) {
    return contract.isShared(model) ? commonPackage : modelPackage;
  }

  @Override
  public String toVarName(String name) {
    return Names.member(name);
  }

  @Override
  public String toParamName(String name) {
    return Names.member(name);
  }

  @Override
  public String toModelName(String name) {
    return Names.camel(name, true);
  }

  @Override
  public String toModelImport(String name) {
    return packageOf(name) + "." + name;
  }

  @Override
  public String modelFilename(String template, String model) {
    String name = toModelName(model);
    String file = path(packageOf(name)) + File.separator + name + ".java";
    owned(file, contract.isShared(name) ? "what is shared" : inputSpec, name);
    return file;
  }

  @Override
  public String apiFilename(String template, String tag) {
    String file = super.apiFilename(template, tag);
    owned(file, inputSpec, toApiName(tag));
    return file;
  }

  private String path(String packageName) {
    return String.join(
        File.separator, outputFolder, sourceFolder, packageName.replace('.', File.separatorChar));
  }

  private static void owned(String file, String document, String name) {
    String owner = OWNERS.putIfAbsent(file, document);
    Contract.check(
        owner == null || owner.equals(document),
        "%s is defined by %s and by %s",
        name,
        owner,
        document);
  }

  // ---- models

  @Override
  public ModelsMap postProcessModels(ModelsMap models) {
    CodegenModel m = models.getModels().get(0).getModel();
    Set<String> imports = new TreeSet<>();
    String kind = Contract.text(m.vendorExtensions, Contract.MARKER);
    boolean params = Contract.PARAMS.equals(kind);
    m.vendorExtensions.put("x-constants", contract.constantsOf(m.classname));
    m.vendorExtensions.put("x-params", params);
    m.vendorExtensions.put("x-object", kind == null || kind.equals(Contract.FREE_FORM));
    m.vendorExtensions.put("x-doc", Javadoc.block(description(m), 0));
    m.vars.removeIf(p -> p.baseName.equals(Contract.MARKER));
    Map<String, String> seen = new HashMap<>();
    int slot = 0;
    for (CodegenProperty p : m.vars) {
      property(m, p, slot++, imports);
      unique(seen, m.classname, p.name, p.baseName);
      if (Boolean.TRUE.equals(p.vendorExtensions.get("x-clear"))) {
        unique(seen, m.classname, "clear" + Names.camel(p.name, true), p.baseName);
      }
    }
    if (params) {
      m.vendorExtensions.put(
          "x-api", apiPackage + "." + toApiName(Contract.text(m.vendorExtensions, "x-tag")));
      imports.add(RUNTIME + "QueryParams");
    } else if (kind == null || !kind.equals(Contract.ENUMERATION)) {
      imports.addAll(Set.of(JSON + "JsonModel", JSON + "ModelAdapter", JSON + "Subscriptable"));
    } else {
      imports.add(JSON + "OpenEnum");
    }
    if (!m.vars.isEmpty()) {
      imports.add(JSON + "Codec");
    }
    if (params || m.vars.stream().anyMatch(p -> !p.required || p.isNullable)) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    imports.add("org.jspecify.annotations.NullMarked");
    models.put("package", packageOf(m.classname));
    models.put("imported", outside(imports, packageOf(m.classname)));
    return models;
  }

  private void property(CodegenModel m, CodegenProperty p, int slot, Set<String> imports) {
    String word = Names.word(p.vendorExtensions, p.baseName);
    boolean params = Boolean.TRUE.equals(m.vendorExtensions.get("x-params"));
    p.name = params ? Names.setter(word) : Names.member(word);
    String text = description(p, types.of(p, imports));
    boolean container = p.isArray || p.isMap;
    boolean there = p.required && !p.isNullable;
    String read = p.isArray ? "list" : p.isMap ? "map" : there ? "require" : "get";
    Map<String, Object> x = p.vendorExtensions;
    x.put("x-type", types.of(p, imports));
    String literal = Names.literal(p.baseName);
    x.put("x-entry", wrapped(10, "ModelAdapter.Property.of(", List.of(literal, types.codec(p))));
    String put = secret(p) ? "return putSecret(" : "return put(";
    x.put("x-put", wrapped(4, put, List.of(literal, types.codec(p), p.name)));
    x.put("x-read", read + "(" + slot + ")");
    x.put("x-slot", slot);
    x.put("x-absent", !there && !container);
    x.put("x-flags", (p.required ? ".required()" : "") + (secret(p) ? ".secret()" : ""));
    boolean clears = p.isNullable && !p.isAnyType; // any JSON may be null itself
    x.put("x-clear", clears && contract.isSent(m.classname));
    x.put("x-clear-name", "clear" + Names.camel(p.name, true));
    UnaryOperator<String> codes = code -> named(m, code);
    String words = Javadoc.lowered(text.strip());
    x.put("x-returns-doc", Javadoc.block("Returns " + words, 2, codes));
    x.put("x-sets-doc", Javadoc.block("Sets " + words, 2, codes));
    x.put("x-phrase", Javadoc.phrase(text, codes));
    x.put("x-deprecated", deprecated(p.deprecated, x));
  }

  /** A property by its name in Java; anything else as it is. */
  private static String named(CodegenModel m, String code) {
    return "<code>"
        + m.vars.stream()
            .filter(p -> p.baseName.equals(code))
            .findFirst()
            .map(p -> Names.member(Names.word(p.vendorExtensions, code)))
            .orElse(code)
        + "</code>";
  }

  /** What to know of something that is going or gone, or null while it is in use. */
  static String deprecated(boolean deprecated, Map<String, Object> extensions) {
    if (!(extensions.get("x-lifecycle") instanceof Map<?, ?> lifecycle)) {
      return deprecated ? "do not use it in new code" : null;
    }
    String since = lifecycle.get("since") == null ? "" : " since " + lifecycle.get("since");
    String sunset =
        lifecycle.get("sunset") == null ? "" : ", does not work from " + lifecycle.get("sunset");
    Object instead = lifecycle.get("replacement");
    return Javadoc.inline(
        lifecycle.get("stage") + since + sunset + (instead == null ? "" : "; use " + instead));
  }

  static boolean secret(CodegenProperty p) {
    return Contract.yes(p.vendorExtensions, "x-secret");
  }

  /** The words of the property, else those of the schema that it refers to. */
  String description(CodegenProperty p, String type) {
    return Stream.of(p.unescapedDescription, contract.descriptionOf(type), p.baseName + ".")
        .filter(t -> t != null && !t.isBlank())
        .findFirst()
        .map(t -> Limits.appended(t, p))
        .orElseThrow();
  }

  private static String description(CodegenModel m) {
    return m.unescapedDescription == null ? m.classname + "." : m.unescapedDescription;
  }

  static void unique(Map<String, String> seen, String owner, String name, String wire) {
    String before = seen.put(name, wire);
    Contract.check(
        before == null, "%s: %s and %s are both %s; give one an x-name", owner, before, wire, name);
  }

  private static Set<String> outside(Set<String> imports, String own) {
    imports.removeIf(i -> i.substring(0, i.lastIndexOf('.')).equals(own));
    return imports;
  }

  // ---- operations

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    Set<String> imports = new TreeSet<>();
    imports.add("org.jspecify.annotations.NullMarked");
    imports.add("retrofit2.Call");
    for (CodegenOperation o : operations.getOperations().getOperation()) {
      methods.describe(o, imports);
      facts.add(o, o.bodyParam == null ? null : types.qualified(o.bodyParam));
    }
    operations
        .getOperations()
        .put(
            "x-doc",
            Javadoc.block(ClientMethods.tag(operations.getOperations().getOperation().get(0)), 0));
    operations.put("imported", imports);
    return operations;
  }

  /** A call on one line where it fits, else with its arguments on the next. */
  private static String wrapped(int indent, String call, List<String> arguments) {
    String line = String.join(", ", arguments);
    return indent + call.length() + line.length() < 90
        ? call + line + ")"
        : call + "\n" + " ".repeat(indent + 4) + line + ")";
  }

  @Override
  public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
    data.put("facts", facts.json());
    return super.postProcessSupportingFileData(data);
  }

  // ---- what the base class asks

  /** The stock resolver gives inline schemas names of its own, in silence. */
  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  /** Says nothing: the base class prints a banner even where Maven was told to be quiet. */
  @Override
  public void postProcess() {}

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return "java42";
  }

  @Override
  public String getHelp() {
    return "Retrofit interfaces and Moshi models in the manner of java42.";
  }
}

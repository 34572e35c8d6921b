package io.github.java42.codegen;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The generator {@code java42-services}: what users call. Each operation becomes a method of an
 * interface, each interface gets an implementation, and all services of a client become the
 * accessors of a class that the client extends. A service may have operations of several documents.
 */
public final class ServicesCodegen extends FilesCodegen {
  private final Map<String, Service> services = new TreeMap<>();
  private final Map<String, String> spoken = new HashMap<>();
  private final Map<String, String> errors = new HashMap<>();

  /** For the service loader. */
  public ServicesCodegen() {
    option("furtherDocuments", "documents of the same client, by commas, beside the first");
    option("clientPackage", "the package above those of the Retrofit interfaces");
    option("commonPackage", "the package of schemas that carry x-shared");
    option("servicePackage", "the package of the interfaces");
    option("implementationPackage", "the package of the implementations");
    option("exceptionPackage", "the package of the exceptions");
    option("handwritten", "the folder of handwritten sources");
    option("accessors", "the class with the accessors of a client, package included");
    option("nodeAccessors", "the same for what an earlier response names the host of");
    option("nodeHosts", "the values of x-host that an earlier response names, by commas");
  }

  private List<String> options(String name) {
    return option(name).isEmpty() ? List.of() : List.of(option(name).split("\\s*,\\s*"));
  }

  @Override
  void write(SourceFolder folder) {
    Path document = Path.of(inputSpec);
    read(document);
    options("furtherDocuments").forEach(d -> read(document.resolveSibling(d)));
    Set<String> types = new HashSet<>();
    services.values().forEach(s -> check(s, types));
    new ServiceFiles(services, spoken, errors, this::option, folder).write();
  }

  /** A document as it is: the framework changes the one that it reads itself. */
  private static OpenAPI parsed(Path file) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    OpenAPI api = new OpenAPIParser().readLocation(file.toString(), null, options).getOpenAPI();
    Contract.check(api != null, "%s cannot be read", file);
    return api;
  }

  // ---- which service has which operation

  private void read(Path file) {
    OpenAPI api = parsed(file);
    for (Object row : ErrorsCodegen.table(api, file.toString())) {
      Map<?, ?> error = (Map<?, ?>) row;
      errors.put(String.valueOf(error.get("name")), String.valueOf(error.get("description")));
    }
    String name = file.getFileName().toString().replaceAll("\\..*", "");
    String apiPackage = option("clientPackage") + "." + name;
    for (ApiOperation o : OperationCollector.read(api, apiPackage, additionalProperties)) {
      add(o, api.getTags() == null ? List.of() : api.getTags());
    }
  }

  private void add(ApiOperation o, List<Tag> tags) {
    Object own = o.extension("x-service");
    Object named = own == null ? named(o.tag()) : own;
    if (named.equals("none")) {
      return;
    }
    String host = String.valueOf(o.extension("x-host"));
    Service service = service(named, options("nodeHosts").contains(host), o);
    boolean alone = own == null && tags.stream().filter(t -> named(t).equals(named)).count() <= 1;
    if (own == null) {
      service.describe(o.tag().getName(), o.tag().getDescription());
    } else if (own instanceof Map<?, ?> map && map.get("description") instanceof String text) {
      service.describe(o.id(), text);
    }
    for (MethodSpec spec : o.methods()) {
      MethodPlan plan = new MethodPlan(o, spec, service, alone ? o.tag().getName() : "");
      service.add(plan);
      spoken.putIfAbsent(o.id(), plan.spoken());
    }
  }

  private static Object named(Tag tag) {
    Object service = tag.getExtensions() == null ? null : tag.getExtensions().get("x-service");
    return service == null ? Names.camel(tag.getName(), false) : service;
  }

  private Service service(Object named, boolean onNode, ApiOperation o) {
    String path = named instanceof Map<?, ?> m ? (String) m.get("path") : (String) named;
    Service service = services.computeIfAbsent(path, p -> new Service(p, onNode));
    if (named instanceof Map<?, ?> m && m.get("class") instanceof String type) {
      service.name(type);
    }
    Contract.check(
        service.isOnNode() == onNode,
        "%s: %s has operations of hosts that an earlier response names, and others",
        o.id(),
        path);
    return service;
  }

  /** Refuses a service that would overwrite another, and one that no accessor leads to. */
  private void check(Service service, Set<String> types) {
    String path = service.path();
    Contract.check(types.add(service.type()), "%s: %s is taken", path, service.type());
    int dot = path.lastIndexOf('.');
    Service above = dot < 0 ? service : services.get(path.substring(0, dot));
    Contract.check(
        above != null && above.isOnNode() == service.isOnNode(),
        "%s: there is no service above it that has operations of the same hosts",
        path);
  }

  @Override
  public String getName() {
    return "java42-services";
  }

  @Override
  public String getHelp() {
    return "Interfaces with a method for each operation, and their implementations.";
  }
}

package io.github.java42.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** One interface that users call, and its implementation. */
final class Service {
  /** The order in which readers look for methods; all others come between the last two. */
  private static final List<String> VERBS =
      List.of(
          "create",
          "add",
          "get",
          "list",
          "search",
          "find",
          "count",
          "export",
          "download",
          "update",
          "replace",
          "set");

  private static final Set<String> LAST = Set.of("remove", "delete");

  private final String path;
  private String type;
  private final boolean onNode;
  private final Map<String, String> descriptions = new TreeMap<>();
  private final List<MethodPlan> plans = new ArrayList<>();
  private final Map<String, String> signatures = new HashMap<>();

  /**
   * A service without methods.
   *
   * @param path such as {@code cases.fileEvents}
   * @param onNode whether an earlier response names its host
   */
  Service(String path, boolean onNode) {
    this.path = path;
    this.type = MethodNames.type(path);
    this.onNode = onNode;
  }

  /** Takes a word for its type instead of that which follows from the path. */
  void name(String type) {
    this.type = type;
  }

  String path() {
    return path;
  }

  /** Its name in the service above it, or in the client. */
  String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  String type() {
    return type + "Service";
  }

  /** The interface with the generated methods, where the service also has handwritten ones. */
  String operationsType() {
    return type + "Operations";
  }

  String implementation() {
    return type() + "Impl";
  }

  String flows() {
    return type + "Flows";
  }

  boolean isOnNode() {
    return onNode;
  }

  /** The tag that it has its name from comes first. */
  void describe(String tag, String text) {
    boolean own = Names.camel(tag, false).equals(path);
    if (text != null) {
      descriptions.putIfAbsent((own ? "1" : "2") + tag, text);
    }
  }

  String description() {
    return descriptions.isEmpty()
        ? Names.camel(path, true) + "."
        : String.join("\n\n", descriptions.values());
  }

  void add(MethodPlan plan) {
    plans.add(plan);
  }

  /** Its methods in the order in which readers look for them. */
  List<MethodPlan> plans() {
    return plans.stream().sorted(Comparator.comparing(Service::rank)).toList();
  }

  private static int rank(MethodPlan plan) {
    String name = plan.name();
    for (int i = 0; i < VERBS.size(); i++) {
      if (name.startsWith(VERBS.get(i))) {
        return i;
      }
    }
    return VERBS.size() + (LAST.stream().anyMatch(name::startsWith) ? 1 : 0);
  }

  /** Refuses two methods that Java cannot tell apart. */
  void claim(String signature, String operation) {
    String before = signatures.put(signature, operation);
    Contract.check(
        before == null,
        "%s: %s and %s are both %s; give one an x-method",
        path,
        before,
        operation,
        signature);
  }

  /** The Retrofit interfaces that its calls are in, by the names of fields. */
  Map<String, String> apis() {
    Map<String, String> apis = new TreeMap<>();
    plans.forEach(p -> apis.put(field(p.operation()), p.operation().api()));
    return apis;
  }

  static String field(ApiOperation operation) {
    return Names.camel(operation.tag().getName(), false) + "Api";
  }

  boolean isGoingOrGone() {
    return plans.stream().anyMatch(p -> p.operation().lifecycle() != null);
  }

  /** The imports of some types, those of one package left out. */
  static Set<String> imports(Set<String> types, Function<String, String> of, String in) {
    Set<String> imports = new TreeSet<>();
    for (String type : types) {
      String found = of.apply(type);
      if (found != null && !found.substring(0, found.lastIndexOf('.')).equals(in)) {
        imports.add(found);
      }
    }
    return imports;
  }
}

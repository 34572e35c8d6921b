package io.github.java42.codegen;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/** The types of properties and parameters in Java, and the codecs that read and write them. */
final class Types {
  /** What is neither a model nor an enumeration. */
  private static final Map<String, String> CODECS =
      Map.of(
          "String", "STRING",
          "Long", "LONG",
          "Integer", "INTEGER",
          "Boolean", "BOOLEAN",
          "Double", "DOUBLE",
          "Instant", "INSTANT",
          "LocalDate", "DATE",
          "JsonValue", "ANY");

  private static final Map<String, String> IMPORTS =
      Map.of(
          "Instant", "java.time.Instant",
          "LocalDate", "java.time.LocalDate",
          "JsonValue", "io.github.java42.json.JsonValue");

  private final Contract contract;
  private final UnaryOperator<String> packages;

  /**
   * Knows the models of one document.
   *
   * @param packages gives the package of a model
   */
  Types(Contract contract, UnaryOperator<String> packages) {
    this.contract = contract;
    this.packages = packages;
  }

  /** The type of a property; what it needs is added to the imports. */
  String of(CodegenProperty p, Set<String> imports) {
    if (p.isArray) {
      imports.add("java.util.List");
      return "List<" + of(p.items, imports) + ">";
    }
    if (p.isMap) {
      imports.add("java.util.Map");
      return "Map<String, " + of(p.items, imports) + ">";
    }
    if (time(p.vendorExtensions) != null) {
      return named("Instant", p.baseName, imports);
    }
    return named(scalar(p.dataType, p.complexType), p.baseName, imports);
  }

  /** The type of a parameter of a path, of a header, or of a query that must be there. */
  String of(CodegenParameter p, Set<String> imports) {
    if (p.isArray) {
      imports.add("java.util.List");
      return "List<" + of(p.items, imports) + ">";
    }
    Contract.check(
        time(p.vendorExtensions) == null,
        "%s: a required parameter is a time to the millisecond, or none; make it optional",
        p.baseName);
    return named(scalar(p.dataType, p.baseType), p.baseName, imports);
  }

  /** The type of a body, with the packages of models. */
  String qualified(CodegenParameter p) {
    String type = of(p, new TreeSet<>());
    String model = type.replaceAll(".*<|>", "");
    return contract.knows(model) ? type.replace(model, packages.apply(model) + "." + model) : type;
  }

  /** The expression that reads and writes a property. */
  String codec(CodegenProperty p) {
    if (p.isArray || p.isMap) {
      return "Codec." + (p.isArray ? "list(" : "map(") + codec(p.items) + ")";
    }
    String type = of(p, new TreeSet<>());
    String time = time(p.vendorExtensions);
    if (time != null) {
      return "Codec." + time;
    }
    if (CODECS.containsKey(type)) {
      return "Codec." + CODECS.get(type);
    }
    return contract.isEnumeration(type)
        ? "Codec.openEnum(" + type + ".VALUES)"
        : "Codec.model(() -> " + type + ".JSON)";
  }

  /** The codec of a time that is not written to the millisecond, or null. */
  private static String time(Map<String, Object> extensions) {
    String epoch = Contract.text(extensions, "x-timestamp");
    if (epoch != null) {
      return epoch.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
    String format = Contract.text(extensions, "x-time-format");
    return format == null || format.equals("millis")
        ? null
        : "INSTANT_" + format.toUpperCase(java.util.Locale.ROOT);
  }

  private static String scalar(String dataType, String complexType) {
    return CODECS.containsKey(dataType) || complexType == null ? dataType : complexType;
  }

  private String named(String type, String where, Set<String> imports) {
    if (IMPORTS.containsKey(type)) {
      imports.add(IMPORTS.get(type));
    } else if (!CODECS.containsKey(type)) {
      Contract.check(contract.knows(type), "%s has a type that is not known: %s", where, type);
      imports.add(packages.apply(type) + "." + type);
    }
    return type;
  }
}

package io.github.java42.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * What the contract says of each operation beside its signature: the resource that transport,
 * sandbox and documentation read.
 */
final class Facts {
  private final Map<String, Map<String, Object>> operations = new TreeMap<>();

  /**
   * Takes one operation in.
   *
   * @param bodyType the class of its body, or null
   */
  void add(CodegenOperation o, String bodyType) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("method", o.httpMethod);
    fact.put("path", o.path);
    put(fact, "host", o.vendorExtensions.get("x-host"));
    put(fact, "envelope", o.vendorExtensions.get("x-envelope"));
    put(fact, "retrySafe", o.vendorExtensions.get("x-retry-safe"));
    put(fact, "security", security(o));
    put(fact, "accept", accept(o));
    put(fact, "throws", o.vendorExtensions.get("x-throws"));
    put(fact, "pagination", o.vendorExtensions.get("x-pagination"));
    put(fact, "secrets", o.vendorExtensions.get("x-secrets"));
    List<Object> parameters = new ArrayList<>();
    for (CodegenParameter p : o.allParams) {
      if (!p.isBodyParam) {
        parameters.add(parameter(p));
      }
    }
    put(fact, "parameters", parameters);
    if (bodyType != null) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", bodyType);
      put(body, "required", o.bodyParam.required ? true : null);
      fact.put("body", body);
    }
    put(fact, "lifecycle", o.vendorExtensions.get("x-lifecycle"));
    Contract.check(
        operations.put(o.operationId, fact) == null, "two operations are named %s", o.operationId);
  }

  /** All of them as JSON, a line each. */
  String json() {
    List<String> lines = new ArrayList<>();
    operations.forEach((id, fact) -> lines.add(text(id) + ":" + text(fact)));
    return "{\n" + String.join(",\n", lines) + "\n}\n";
  }

  /**
   * What the answer may be, where that is not JSON alone: of what can be had as a model too, only
   * the model is asked for.
   */
  private static String accept(CodegenOperation o) {
    boolean model = o.returnType != null && !o.returnType.equals("String");
    boolean binary = o.isResponseFile || o.isResponseBinary;
    if (o.produces == null || (model && !binary)) {
      return null;
    }
    String types =
        o.produces.stream()
            .map(p -> p.get("mediaType"))
            .distinct()
            .sorted(Comparator.reverseOrder()) // text before JSON, which errors come in anyway
            .collect(Collectors.joining(", "));
    return types.equals("application/json") ? null : types;
  }

  private static String security(CodegenOperation o) {
    return o.authMethods == null || o.authMethods.isEmpty() ? "none" : o.authMethods.get(0).name;
  }

  private static Map<String, Object> parameter(CodegenParameter p) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("name", p.baseName);
    fact.put("in", p.isPathParam ? "path" : p.isHeaderParam ? "header" : "query");
    put(fact, "type", type(p));
    put(fact, "required", p.required ? true : null);
    put(fact, "secret", p.vendorExtensions.get("x-secret"));
    put(fact, "pattern", p.pattern == null ? null : p.pattern.replaceAll("^/(.*)/$", "$1"));
    put(fact, "minimum", p.minimum == null ? null : Long.valueOf(p.minimum));
    put(fact, "maximum", p.maximum == null ? null : Long.valueOf(p.maximum));
    put(fact, "minLength", p.minLength);
    put(fact, "maxLength", p.maxLength);
    return fact;
  }

  private static String type(CodegenParameter p) {
    return p.isArray
        ? "array"
        : p.isBoolean ? "boolean" : p.isInteger || p.isLong ? "integer" : number(p);
  }

  private static String number(CodegenParameter p) {
    return p.isNumber || p.isDouble || p.isFloat ? "number" : "string";
  }

  private static void put(Map<String, Object> map, String key, Object value) {
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      map.put(key, value);
    }
  }

  private static String text(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

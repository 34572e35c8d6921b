package io.github.java42.codegen;

import java.util.List;
import java.util.Map;

/**
 * What the contract says of one method: an entry of {@code x-method}.
 *
 * @param name its name, or null for that by rule
 * @param page the name of the method that fetches one page, or null for that by rule
 * @param single whether it fetches one page as a response, though the operation pages
 * @param arguments what its arguments are, or null for those by rule
 * @param defaults values that are sent unless the caller sets others, by wire name
 * @param fixed values that are always sent, by wire name
 * @param optionsRequired whether there is no overload without options
 * @param summary other words for this method, or null
 */
record MethodSpec(
    String name,
    String page,
    boolean single,
    List<?> arguments,
    Map<?, ?> defaults,
    Map<?, ?> fixed,
    boolean optionsRequired,
    String summary) {

  /** All methods of an operation; one by rule where the contract says nothing. */
  static List<MethodSpec> allOf(Map<String, Object> extensions) {
    Object named = extensions.get("x-method");
    List<?> all = named instanceof List<?> list ? list : List.of(named == null ? Map.of() : named);
    return all.stream()
        .map(one -> of(one instanceof String name ? Map.of("name", name) : (Map<?, ?>) one))
        .toList();
  }

  private static MethodSpec of(Map<?, ?> spec) {
    return new MethodSpec(
        (String) spec.get("name"),
        (String) spec.get("page"),
        Boolean.TRUE.equals(spec.get("single")),
        (List<?>) spec.get("arguments"),
        spec.get("defaults") instanceof Map<?, ?> m ? m : Map.of(),
        spec.get("fixed") instanceof Map<?, ?> m ? m : Map.of(),
        "required".equals(spec.get("options")),
        (String) spec.get("summary"));
  }
}

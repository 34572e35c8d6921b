package io.github.java42.codegen;

import io.github.java42.codegen.Form.Parameter;
import io.github.java42.codegen.Input.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The comments of the forms of a method, in the words of the contract and the names of Java. */
final class MethodDocs {
  /** How many options a comment names before it says that there are more. */
  private static final int SHOWN = 4;

  private static final Pattern WORD = Pattern.compile("\\b[a-z]+[A-Z]\\w*");

  private final MethodPlan plan;
  private final ApiOperation operation;
  private final Function<String, String> spoken;
  private final Map<String, String> errors;

  /**
   * Writes comments.
   *
   * @param spoken what users call an operation, or null where it is none
   * @param errors the descriptions of the typed errors, by name
   */
  MethodDocs(MethodPlan plan, Function<String, String> spoken, Map<String, String> errors) {
    this.plan = plan;
    this.operation = plan.operation();
    this.spoken = spoken;
    this.errors = errors;
  }

  /** What stands between backticks, by its name in Java. */
  private String code(String word) {
    String name = operation.namesInJava().get(word);
    if (name == null && errors.containsKey(word)) {
      return "{@link " + word + "Exception}";
    }
    String method = name == null ? spoken.apply(word) : null;
    return "<code>" + (method != null ? method : name != null ? name : word) + "</code>";
  }

  private UnaryOperator<String> codes() {
    return this::code;
  }

  private String description() {
    return plan.spec().summary() == null ? operation.description() : plan.spec().summary();
  }

  /** The lines of the comment of the implemented form. */
  List<String> core(Form form, boolean page, Form all) {
    List<String> lines = new ArrayList<>();
    if (page) {
      lines.add(onePage(all));
    } else {
      lines.add(Javadoc.block(description(), 2, codes()));
      chunks(lines);
    }
    lines.add("");
    lines.add("<p>{@code " + operation.verb() + " " + operation.path() + "}");
    if (operation.lifecycle() != null) {
      lines.add("");
      lines.add(Javadoc.block(gone(), 2, codes()).replaceFirst("^", "<p>"));
    }
    lines.add("");
    tags(form, lines);
    lines.addAll(thrown(form));
    return split(lines);
  }

  private void chunks(List<String> lines) {
    Input chunked = plan.chunked();
    if (chunked != null) {
      lines.add("");
      lines.add(
          Javadoc.wrapped(
              "<p>A list of more than %d is sent in several requests.".formatted(chunked.chunk()),
              2,
              ""));
    }
  }

  private static String onePage(Form all) {
    String link = "{@link #" + all.erasure() + " " + all.name() + "}";
    return Javadoc.wrapped("Fetches one page of the list that " + link + " fetches.", 2, "");
  }

  /** The lines of the comment of a form that calls the implemented one. */
  List<String> overload(Form form, Form core, boolean page, Form all) {
    List<String> lines = new ArrayList<>();
    lines.add(page ? onePage(all) : Javadoc.block(Javadoc.sentence(description()), 2, codes()));
    lines.add("");
    tags(form, lines);
    lines.add("@see #" + core.erasure());
    return split(lines);
  }

  /** The lines of the comment of the form that reads, changes and replaces. */
  List<String> update(Form form, Form core, MethodPlan reading) {
    List<String> lines = new ArrayList<>();
    String text =
        "Changes what `changes` sets, and keeps everything else: reads the current state with "
            + "`"
            + reading.name()
            + "`, applies the changes, and replaces the state. A change that "
            + "somebody else makes in between is lost.";
    lines.add(Javadoc.block(text, 2));
    lines.add("");
    tags(form, lines);
    lines.add("@see #" + core.erasure());
    return split(lines);
  }

  /** The lifecycle as a sentence, in which an operation has its name in Java. */
  private String gone() {
    String text = operation.lifecycle();
    String named =
        WORD.matcher(text)
            .replaceAll(m -> spoken.apply(m.group()) == null ? m.group() : "`" + m.group() + "`");
    return Character.toUpperCase(named.charAt(0)) + named.substring(1) + ".";
  }

  private void tags(Form form, List<String> lines) {
    for (Parameter p : form.parameters()) {
      lines.add(Javadoc.wrapped("@param " + p.name() + " " + parameter(p), 2, "    "));
    }
    lines.add(Javadoc.wrapped("@return " + returned(form), 2, "    "));
  }

  private String parameter(Parameter p) {
    return switch (p.role()) {
      case ARGUMENT -> Javadoc.paragraph(p.argument().description(), codes());
      case PAGE_NUMBER -> "the number of the page, from 1";
      case BODY -> Javadoc.paragraph(operation.bodyDescription(), codes()) + presets(Kind.PROPERTY);
      case PARAMS -> "the optional parameters" + presets(Kind.OPTION);
      case BODY_FUNCTION ->
          (plan.needsOptions() || plan.updates()
                  ? "sets what changes"
                  : "sets the optional properties")
              + examples(Kind.PROPERTY)
              + presets(Kind.PROPERTY);
      case PARAMS_FUNCTION ->
          "sets the optional parameters" + examples(Kind.OPTION) + presets(Kind.OPTION);
    };
  }

  private String examples(Kind kind) {
    List<String> names =
        plan.shownOptions(kind).stream()
            .filter(i -> !i.required() || plan.needsOptions())
            .map(i -> "{@code " + i.name() + "}")
            .toList();
    if (names.isEmpty()) {
      return "";
    }
    boolean more = names.size() > SHOWN + 1;
    List<String> some = more ? names.subList(0, SHOWN) : names;
    return (more ? ", such as " : ": ") + listed(some);
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private String presets(Kind kind) {
    List<String> presets =
        plan.defaults().entrySet().stream()
            .filter(e -> e.getKey().is(kind))
            .map(e -> "{@code " + e.getKey().name() + "} is " + shown(e.getValue()))
            .toList();
    return presets.isEmpty() ? "" : "; unless set otherwise, " + listed(presets);
  }

  private static String shown(String value) {
    return value.equals("List.of()") ? "empty" : "{@code " + value + "}";
  }

  private String returned(Form form) {
    String type = form.returns().replaceAll("<.*", "");
    return switch (type) {
      case "Pages" -> "the pages, which are fetched while you iterate over them";
      case "Page" -> "the page; one beyond the last is empty";
      case "Download" -> "the content, which must be closed";
      case "BulkResult" -> "the responses, and what failed or was not sent";
      case "List" -> "the results for all of them, in the order in which they were returned";
      default ->
          operation.success() == null
              ? "the response"
              : Javadoc.phrase(operation.success(), codes());
    };
  }

  private List<String> thrown(Form form) {
    List<String> lines = new ArrayList<>();
    boolean lazy = form.returns().startsWith("Pages<");
    if (!form.parameters().isEmpty()) {
      lines.add("@throws IllegalArgumentException if an argument is invalid; no request is sent");
    }
    if (lazy) {
      return lines; // the rest comes while the pages are fetched
    }
    Map<String, String> typed = new LinkedHashMap<>();
    operation.typedErrors().forEach(e -> typed.put(e, errors.get(e)));
    if (operation.reason("404") != null) {
      typed.put("NotFound", operation.reason("404"));
    }
    typed.forEach(
        (error, reason) ->
            lines.add(
                Javadoc.wrapped(
                    "@throws " + error + "Exception if " + Javadoc.phrase(reason, codes()),
                    2,
                    "    ")));
    lines.add(
        "@throws Code42Exception if the request fails"
            + (typed.isEmpty() ? "" : " for any other reason"));
    return lines;
  }

  /** Blocks as single lines, without the margin that they were wrapped for. */
  private static List<String> split(List<String> blocks) {
    return blocks.stream()
        .flatMap(b -> List.of(b.split("\n", -1)).stream())
        .map(l -> l.replaceFirst("^ {3}\\* ?", "").stripTrailing())
        .map(l -> l.isEmpty() ? l : " " + l)
        .toList();
  }
}

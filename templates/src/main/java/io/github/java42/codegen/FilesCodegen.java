package io.github.java42.codegen;

import java.nio.file.Path;
import java.util.Map;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;

/** A generator whose files follow from the document as a whole, not from one model or API each. */
abstract class FilesCodegen extends DefaultCodegen implements CodegenConfig {

  /** Declares an option. */
  final void option(String name, String description) {
    cliOptions.add(CliOption.newString(name, description));
  }

  /** The value of an option; empty if it is not set. */
  final String option(String name) {
    return String.valueOf(additionalProperties.getOrDefault(name, ""));
  }

  /** Writes all files. */
  abstract void write(SourceFolder folder);

  @Override
  public final Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
    write(SourceFolder.emptied(Path.of(outputFolder)));
    return data;
  }

  /** The stock resolver gives inline schemas names of its own, in silence. */
  @Override
  public final boolean getUseInlineModelResolver() {
    return false;
  }

  /** Nothing to do: texts become comments and literals before a template sees them. */
  @Override
  public final String escapeUnsafeCharacters(String text) {
    return text;
  }

  /** Prints nothing: the base class prints a banner even if Maven is told to be quiet. */
  @Override
  public final void postProcess() {}

  @Override
  public final CodegenType getTag() {
    return CodegenType.CLIENT;
  }
}

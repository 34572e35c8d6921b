package io.github.java42.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;

/** Reads the operations of one document, as the client's generator sees them. Writes nothing. */
final class OperationCollector extends Java42Codegen {
  private final List<ApiOperation> operations = new ArrayList<>();
  private final Map<String, Tag> tags = new HashMap<>();
  private final Map<String, CodegenModel> models = new HashMap<>();

  private OperationCollector() {
    apiTemplateFiles.clear();
    modelTemplateFiles.clear();
  }

  /**
   * All operations of a document.
   *
   * @param api the document, which is changed
   * @param apiPackage the package of its Retrofit interfaces
   * @param options the options of the client's generator
   */
  static List<ApiOperation> read(OpenAPI api, String apiPackage, Map<String, Object> options) {
    OperationCollector collector = new OperationCollector();
    collector.setApiPackage(apiPackage);
    collector.setModelPackage(String.valueOf(options.get("modelPackage")));
    collector.additionalProperties().putAll(options);
    collector.additionalProperties().put("apiPackage", apiPackage);
    if (api.getTags() != null) {
      api.getTags().forEach(t -> collector.tags.put(t.getName(), t));
    }
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    // Whatever the plugin was told of its own run.
    generator.setGeneratorPropertyDefault(CodegenConstants.APIS, "true");
    generator.setGeneratorPropertyDefault(CodegenConstants.MODELS, "true");
    generator.opts(new ClientOptInput().openAPI(api).config(collector)).generate();
    return List.copyOf(collector.operations);
  }

  @Override
  public void processOpts() {
    super.processOpts();
    supportingFiles.clear();
  }

  @Override
  void empty(String folder) {
    // Nothing is written.
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    super.postProcessOperationsWithModels(operations, models);
    for (CodegenOperation o : operations.getOperations().getOperation()) {
      String name = o.tags.get(0).getName();
      this.operations.add(new ApiOperation(this, o, tags.getOrDefault(name, o.tags.get(0))));
    }
    return operations;
  }

  /** A model with its properties. */
  CodegenModel model(String name) {
    return models.computeIfAbsent(name, n -> fromModel(n, contract.schemaOf(n)));
  }
}

#include <array>

#include "extract/pipeline/pipeline.h"
#include "extract/pipeline/systems.h"

namespace mlready {
namespace {

struct System {
  bool (*recognises)(std::string_view path, const Node& root);
  void (*interpret)(DocumentWalk& walk, const Node& root);
};

/// Those told by their path come before those told by their content.
constexpr std::array systems = {System{pipeline::is_dvc, pipeline::interpret_dvc},
                                System{pipeline::is_mlproject, pipeline::interpret_mlproject},
                                System{pipeline::is_prefect, pipeline::interpret_prefect},
                                System{pipeline::is_data_tool, pipeline::interpret_data_tool},
                                System{pipeline::is_great_expectations, pipeline::interpret_great_expectations},
                                System{pipeline::is_dbt, pipeline::interpret_dbt},
                                System{pipeline::is_azureml, pipeline::interpret_azureml},
                                System{pipeline::is_kubeflow, pipeline::interpret_kubeflow},
                                System{pipeline::is_soda, pipeline::interpret_soda},
                                System{pipeline::is_kedro, pipeline::interpret_kedro},
                                System{pipeline::is_schema, pipeline::interpret_schema}};

}  // namespace

void interpret_pipeline(FileFacts& facts, std::span<const Node* const> documents) {
  DocumentWalk walk(facts);
  for (const auto* document : documents) {
    if (!document->is_mapping()) continue;
    for (const auto& system : systems) {
      if (!system.recognises(facts.file().path, *document)) continue;
      system.interpret(walk, *document);
      break;
    }
  }
}

}  // namespace mlready

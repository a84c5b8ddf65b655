#include "extract/python/python.h"

#include "extract/ci/ci.h"
#include "extract/dependency/dependency.h"
#include "extract/deploy/deploy.h"
#include "extract/pipeline/pipeline.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Python modules, and what their facts say about dependencies, tasks, pipelines and resources.
void python(std::string_view input) {
  extract_each(input, "package/module.py", Language::python,
               {extract_python, derive_setup_py, derive_component_installs, derive_nox, derive_invoke, derive_pipeline,
                derive_cloud_resources});
}

}  // namespace mlready::fuzz

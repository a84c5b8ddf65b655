#include <array>

#include "base/glob.h"
#include "extract/dependency/dependency.h"
#include "extract/dependency/manifests.h"

namespace mlready {
namespace {

struct Format {
  std::string_view pattern;
  void (*read)(DocumentWalk& walk, const Node& root);
};

constexpr std::array formats = {
    Format{"pyproject.toml", dependency::read_pyproject},
    Format{"setup.cfg", dependency::read_setup_cfg},
    Format{"pipfile", dependency::read_pipfile},
    Format{"pixi.toml", dependency::read_pixi},
    Format{"package.json", dependency::read_package_json},
    Format{"cargo.toml", dependency::read_cargo},
    Format{"pom.xml", dependency::read_pom},
    Format{"{*.csproj,*.fsproj,directory.packages.props}", dependency::read_csproj},
    Format{"{poetry,uv,pdm,pylock,pylock.*,cargo}.{lock,toml}", dependency::read_package_list_lock},
    Format{"pipfile.lock", dependency::read_pipfile_lock},
    Format{"{package-lock,npm-shrinkwrap}.json", dependency::read_package_lock_json},
    Format{"pnpm-lock.yaml", dependency::read_pnpm_lock},
    Format{"pixi.lock", dependency::read_pixi_lock},
    Format{"*conda-lock.{yml,yaml}", dependency::read_conda_lock},
    Format{"{meta,recipe}.yaml", dependency::read_conda_recipe},
    Format{"*.{yml,yaml}", dependency::read_conda_environment}};

}  // namespace

void interpret_dependencies(FileFacts& facts, std::span<const Node* const> documents) {
  DocumentWalk walk(facts);
  for (const auto& format : formats) {
    if (!matches_path(format.pattern, facts.file().path)) continue;
    for (const auto* document : documents) format.read(walk, *document);
    return;
  }
}

}  // namespace mlready

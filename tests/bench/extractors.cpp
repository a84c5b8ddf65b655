// What the extractors of the commonest languages, matching and the search for literals cost a byte, on made-up files.
//
//   mlready-extractors [--benchmark_filter=python]        (Google Benchmark's options)

#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "base/text.h"
#include "engine/match/literal_finder.h"
#include "engine/record/recorder.h"
#include "engine/rules/load.h"
#include "mlready/extractor.h"

namespace mlready {
namespace {

constexpr std::string_view python_part = R"(import numpy as np
from sklearn.linear_model import LogisticRegression

class Trainer:
    """Fits a model and keeps its metrics."""

    def fit(self, features: np.ndarray, labels: np.ndarray, *, seed: int = 42) -> "Trainer":
        # A pinned seed makes runs comparable.
        np.random.seed(seed)
        self.model = LogisticRegression(max_iter=200, C=0.5).fit(features, labels)
        if self.model.score(features, labels) < 0.8:
            raise ValueError(f"accuracy {self.model.score(features, labels):.2f} is below the threshold")
        return self

)";

constexpr std::string_view markdown_part = R"(## Training

The model is trained on *census data* from 2023 and reaches an accuracy of 0.91, see [the report](docs/report.md).

- Features are scaled, and missing values imputed.
- Runs are logged with MLflow.

| metric | value |
| --- | --- |
| accuracy | 0.91 |

```bash
python train.py --config config.yaml
```

)";

constexpr std::string_view yaml_part = R"(- name: trainer
  image: registry.example.org/trainer:1.4.2
  resources:
    limits: {cpu: "2", memory: 4Gi}
  env:
    - {name: MLFLOW_TRACKING_URI, value: "http://mlflow:5000"}
)";

constexpr std::string_view json_part =
    R"({"name": "trainer", "metrics": {"accuracy": 0.91, "f1": 0.88}, "tags": ["a", "b"]},
)";

constexpr std::size_t file_bytes = 64 << 10;

std::string repeated(std::string_view part, std::string before = {}, std::string_view behind = {}) {
  while (before.size() < file_bytes) before += part;
  return before.append(behind);
}

SourceFile python_file() {
  return {"src/train.py", repeated(python_part), Language::python, Role::code};
}

SourceFile markdown_file() {
  return {"docs/model.md", repeated(markdown_part), Language::markdown, Role::docs};
}

SourceFile yaml_file() {
  return {"deploy/pods.yaml", repeated(yaml_part), Language::yaml, Role::deploy};
}

SourceFile json_file() {
  return {"config/runs.json", repeated(json_part, "[", "null]"), Language::json, Role::config};
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

template <SourceFile (*make)()>
void extract_file(benchmark::State& state) {
  const auto file = make();
  for (auto _ : state) benchmark::DoNotOptimize(extract(file));
  count_bytes(state, file.bytes.size());
}

template <SourceFile (*make)()>
void match_file(benchmark::State& state) {
  const auto program = load_program(std::string());
  const PatternTables tables(*program);
  Recorder recorder(*program, tables);
  const auto facts = extract(make());
  for (auto _ : state) benchmark::DoNotOptimize(recorder.record(facts));
  count_bytes(state, facts.file().bytes.size());
}

void find_literals(benchmark::State& state) {
  const auto program = load_program(std::string());
  std::vector<std::string> literals;
  for (const auto& [pattern, lists] : program->prepared.literals) {
    for (const auto& list : lists) literals.insert(literals.end(), list.begin(), list.end());
  }
  const LiteralFinder finder(std::move(literals));
  const auto lines = split_lines(markdown_part);
  std::vector<std::uint32_t> found;
  for (auto _ : state) {
    for (const auto line : lines) finder.find(line, found);
  }
  count_bytes(state, markdown_part.size());
}

BENCHMARK(extract_file<python_file>)->Name("extract python");
BENCHMARK(extract_file<markdown_file>)->Name("extract markdown");
BENCHMARK(extract_file<yaml_file>)->Name("extract yaml");
BENCHMARK(extract_file<json_file>)->Name("extract json");
BENCHMARK(match_file<python_file>)->Name("match, record python");
BENCHMARK(match_file<markdown_file>)->Name("match, record markdown");
BENCHMARK(find_literals)->Name("find literals");

}  // namespace
}  // namespace mlready

BENCHMARK_MAIN();

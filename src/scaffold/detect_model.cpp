#include <array>
#include <utility>

#include "base/glob.h"
#include "base/text.h"
#include "scaffold/detect.h"
#include "scaffold/facts_of_code.h"
#include "scaffold/plain_text.h"

namespace mlready {
namespace {

constexpr std::size_t most_names = 12;

struct KnownPackage {
  std::string_view package;
  std::string_view name;
};

constexpr auto frameworks = std::to_array<KnownPackage>({{"sklearn", "scikit-learn"},
                                                         {"torch", "PyTorch"},
                                                         {"tensorflow", "TensorFlow"},
                                                         {"keras", "Keras"},
                                                         {"xgboost", "XGBoost"},
                                                         {"lightgbm", "LightGBM"},
                                                         {"catboost", "CatBoost"},
                                                         {"jax", "JAX"},
                                                         {"flax", "Flax"},
                                                         {"pytorch_lightning", "Lightning"},
                                                         {"lightning", "Lightning"},
                                                         {"transformers", "Transformers"},
                                                         {"sentence_transformers", "Sentence Transformers"},
                                                         {"diffusers", "Diffusers"},
                                                         {"statsmodels", "statsmodels"},
                                                         {"prophet", "Prophet"},
                                                         {"spacy", "spaCy"},
                                                         {"pyspark", "Spark"},
                                                         {"fastai", "fastai"},
                                                         {"onnxruntime", "ONNX Runtime"},
                                                         {"vllm", "vLLM"},
                                                         {"langchain", "LangChain"},
                                                         {"openai", "the OpenAI API"},
                                                         {"anthropic", "the Anthropic API"},
                                                         {"ultralytics", "Ultralytics"},
                                                         {"mxnet", "MXNet"},
                                                         {"paddle", "PaddlePaddle"}});

constexpr auto trackers = std::to_array<KnownPackage>({{"mlflow", "MLflow"},
                                                       {"wandb", "Weights & Biases"},
                                                       {"neptune", "Neptune"},
                                                       {"comet_ml", "Comet"},
                                                       {"clearml", "ClearML"},
                                                       {"aim", "Aim"},
                                                       {"dvclive", "DVCLive"}});

/// Modules of scikit-learn whose classes learn to predict; the others prepare data or judge.
constexpr auto estimators = std::to_array<std::string_view>(
    {"sklearn.ensemble.*", "sklearn.linear_model.*", "sklearn.svm.*", "sklearn.tree.*", "sklearn.neighbors.*",
     "sklearn.naive_bayes.*", "sklearn.neural_network.*", "sklearn.cluster.*", "sklearn.gaussian_process.*",
     "sklearn.discriminant_analysis.*", "xgboost.XGB*", "lightgbm.LGBM*", "catboost.CatBoost*", "prophet.Prophet"});

constexpr auto metric_calls = std::to_array<std::string_view>({"sklearn.metrics.*", "torchmetrics.*"});

/// Calls of these modules that judge nothing.
constexpr auto no_metrics =
    std::to_array<std::string_view>({"make_scorer", "get_scorer", "confusion_matrix", "classification_report",
                                     "roc_curve", "precision_recall_curve", "MetricCollection"});

constexpr auto logged_metrics =
    std::to_array<std::string_view>({"mlflow.log_metric", "*.log_metric", "dvclive.Live.log_metric"});

constexpr auto readers = std::to_array<std::string_view>(
    {"pandas.read_*", "polars.read_*", "polars.scan_*", "dask.dataframe.read_*", "datasets.load_dataset", "numpy.load",
     "numpy.loadtxt", "sklearn.datasets.fetch_openml", "*.read.csv", "*.read.parquet", "*.read.table", "*.read.json",
     "torchvision.datasets.*", "tensorflow_datasets.load", "pyarrow.parquet.read_table"});

template <std::size_t size>
bool matches_any(const std::array<std::string_view, size>& patterns, std::string_view name) {
  return std::ranges::any_of(patterns, [&](std::string_view pattern) { return matches_name(pattern, name); });
}

template <std::size_t size>
std::string_view known_name(const std::array<KnownPackage, size>& packages, std::string_view module) {
  const auto package = module.substr(0, module.find('.'));
  const auto found = std::ranges::find(packages, package, &KnownPackage::package);
  return found == packages.end() ? std::string_view{} : found->name;
}

std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('.') + 1);
}

/// The first argument where it is a text that stands in the code.
std::string_view first_text(const Call& call) {
  if (call.arguments.empty() || !call.arguments.front().keyword.empty() || !call.arguments.front().literal) return {};
  return call.arguments.front().text;
}

void add_place(std::vector<NamedPlace>& names, std::string_view name, const FileFacts& facts, Lines lines) {
  const auto known = std::ranges::find(names, name, &NamedPlace::name);
  if (names.size() >= most_names || known != names.end() || !is_plain_path(facts.file().path)) return;
  names.push_back({std::string(name), place_of(facts, lines)});
}

void add_call(ModelContext& model, const Call& call, const FileFacts& facts, Lines lines) {
  const auto name = last_part(call.name);
  const bool is_class = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
  const auto text = first_text(call);
  if (is_class && matches_any(estimators, call.name)) add_place(model.estimators, call.name, facts, lines);
  if (name == "from_pretrained" && is_plain_path(text)) add_place(model.estimators, text, facts, lines);
  if (matches_any(metric_calls, call.name) && std::ranges::find(no_metrics, name) == no_metrics.end()) {
    add_once(model.metrics, name, most_names);
  }
  if (matches_any(logged_metrics, call.name) && is_plain_path(text)) add_once(model.metrics, text, most_names);
  if (matches_any(readers, call.name) && is_plain_source(text)) add_place(model.data_sources, text, facts, lines);
}

/// A script that shows the trait, and no notebook.
std::string training_script(const FactStore& store, const Report& report) {
  const auto trains = std::ranges::find(report.traits, Trait::trains, &TraitFinding::trait);
  if (trains == report.traits.end() || !trains->value) return {};
  for (const auto& evidence : trains->evidence) {
    const auto* facts = store.find(evidence.path);
    const bool script = facts != nullptr && facts->file().language == Language::python && is_own(*facts);
    if (script && is_plain_path(evidence.path)) return evidence.path;
  }
  return {};
}

}  // namespace

ModelContext detect_model(const FactStore& store, const Report& report) {
  ModelContext model;
  model.trains = std::ranges::any_of(report.traits,
                                     [](const TraitFinding& one) { return one.trait == Trait::trains && one.value; });
  for_each_own<Import>(store, [&](const Import& import, const FileFacts&, Lines) {
    add_once(model.frameworks, known_name(frameworks, import.module), most_names);
    if (model.tracker.empty()) model.tracker = known_name(trackers, import.module);
  });
  for_each_own<Call>(
      store, [&](const Call& call, const FileFacts& facts, Lines lines) { add_call(model, call, facts, lines); });
  model.training_script = training_script(store, report);
  return model;
}

}  // namespace mlready

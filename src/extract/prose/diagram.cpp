#include "extract/prose/diagram.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace mlready {
namespace {

bool finds(std::string_view text, const RE2& expression) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

// File names join words with '-', '_' or nothing ("SystemDesign.png"), so there are few word boundaries here.

const RE2& system_words() {
  static const RE2 expression(
      R"((?i)architect|(?:^|[^a-z])archi?(?:[^a-z]|$)|system[-_ ]?(?:design|diagram|overview|flow|context)|(?:high|low)[-_ ]?level[-_ ]?design)"
      R"(|pipe-?line|work[-_ ]?flow|flow[-_ ]?(?:chart|diagram)|(?:data|process|control|mlops|ci|cd|cicd|train(?:ing)?|infer(?:ence)?|app|user)[-_ ]?flow|(?:^|[^a-z])ml[-_ ]flow|infrastructure|topology)"
      R"(|deploy|(?:sequence|component|class|block|context|container|network|activity|state|er|entity|uml|c4|infra|cloud|aws|azure|gcp|data|database|db)[-_ ]?diagram|(?:^|[^a-z])diagrams?(?:[^a-z]|$)|(?:^|[^a-z])dag(?:[^a-z]|$)|schematic)"
      R"(|arquite[ct]t?ur|diagrama|(?:^|[^a-z])(?:flujo|fluxo)|infra(?:e)?strutura|infraestructura|schéma|diagramm|ablauf|architektur)"
      R"(|архитект|схема|диаграмм|пайплайн|kiến trúc|sơ đồ|quy trình|luồng|架构|架構|原理图|结构图|框架图|系统设计|系統設計|流程|工作流|部署|拓扑|アーキテクチャ|構成図|システム構成|ワークフロー|パイプライン|フロー|アーキ|아키텍[처쳐]|구성도|파이프라인|워크플로|흐름도|시스템 ?구조|다이어그램)");
  return expression;
}

const RE2& other_words() {
  static const RE2 expression(
      R"((?i)badge|shields\.io|/workflows/|codecov|logo|screen[-_ ]?shot|screen[-_ ]?cast|(?:^|[^a-z])(?:plots?|curves?|demo|icon|avatar|banner|favicon|gif|results?|roc|auc|ui|gui|map)(?:[^a-z]|$)|confusion|histogram|heat-?map|scatter|\.gif|youtube|\.mp4|dashboard|star-history|contrib\.rocks|open in colab|colab-badge|deploy(?:ed)?[-_ ](?:to|on)[-_ ](?:heroku|render|vercel|netlify|azure|streamlit)|button|portal\.azure)"
      R"(|(?:model|network|net|neural|cnn|rnn|lstm|gru|gan|vae|bert|gpt|llm|transformer|encoder|decoder|attention|resnet|yolo\w*)[-_ ]?(?:model[-_ ]?)?architecture|architecture of (?:the )?(?:model|network|neural|cnn|lstm|transformer)|截图|截圖|スクリーンショット|스크린샷|captura|(?:모델|네트워크|신경망) ?(?:아키텍[처쳐]|구조)|(?:模型|网络)(?:架构|结构)|モデル(?:アーキテクチャ|構造))");
  return expression;
}

const RE2& announcing_words() {
  static const RE2 expression(
      R"((?i)\b(?:system |overall |solution |technical |software |application |project |cloud |mlops |ml |high[- ]level |reference )*architectur(?:e|al)\b|\bsystem (?:design|overview)\b|\bflow ?chart|\bdiagram\b|\b(?:ml|mlops|data|training|inference|ci/?cd|deployment|project|overall|end-to-end)[- ](?:pipeline|workflow|flow)\b|^\W*(?:pipeline|workflow|infrastructure)\W*(?:overview|diagram)?\W*$)"
      R"(|\barquite[ct]t?ura\b|\bdiagrama\b|\bschéma\b|\barchitektur\w*|архитектур|схема|kiến trúc|sơ đồ|架构|架構|系统设计|流程图|アーキテクチャ|構成図|システム構成|아키텍[처쳐]|구성도)");
  return expression;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

bool has_arrow(std::string_view text) {
  static constexpr std::array<std::string_view, 19> arrows = {"→", "←", "↓", "↑",   "▼",  "▲",   "►",  "◄",  "▶", "◀",
                                                              "⟶", "⇒", "⇓", "-->", "->", "<--", "=>", "─>", ">│"};
  return std::any_of(arrows.begin(), arrows.end(), [&](auto arrow) { return contains(text, arrow); });
}

/// Whether a line is nothing but one downward stroke.
bool is_downward(std::string_view line) {
  line = trim(line);
  return line == "↓" || line == "▼" || line == "v" || line == "V" || line == "|" || line == "│" || line == "⬇";
}

bool is_plain_border(std::string_view line) {
  return contains(line, "+--") || contains(line, "+==");
}

/// Whether a stroke that comes from above ends in this border: `+---v---+`.
bool is_entered_border(std::string_view line) {
  return contains(line, "-v-") || contains(line, "-V-");
}

struct Strokes {
  std::size_t downward = 0;  ///< lines that are one downward stroke
  std::size_t borders = 0;   ///< lines with `+--`
  bool arrow_head = false;   ///< some downward stroke has a head
};

Strokes strokes_of(std::string_view text) {
  Strokes strokes;
  for (const auto line : split_lines(text)) {
    if (is_downward(line)) {
      ++strokes.downward;
      const auto mark = trim(line);
      strokes.arrow_head = strokes.arrow_head || (mark != "|" && mark != "│");
    }
    if (!is_plain_border(line)) continue;
    ++strokes.borders;
    strokes.arrow_head = strokes.arrow_head || is_entered_border(line);
  }
  return strokes;
}

}  // namespace

bool names_other_picture(std::string_view words) {
  return finds(words, other_words());
}

bool names_tutorial_step(std::string_view path) {
  static const RE2 numbered(R"((?:^|/)\d{1,2}[-_ ][^/]*$)");
  static const RE2 drawn(R"((?i)archi|diagram|design|overview|topology|flow)");
  return finds(path, numbered) && !finds(path, drawn);
}

bool names_system_diagram(std::string_view words) {
  return finds(words, system_words()) && !names_other_picture(words);
}

bool is_diagram_folder(std::string_view path) {
  static const RE2 names(R"((?i)(?:^|/)(?:diagrams?|architectures?|systems?[-_]?design)/)");
  return finds(path, names);
}

bool announces_system_diagram(std::string_view words) {
  return finds(words, announcing_words()) && !names_other_picture(words);
}

bool draws_boxes(std::string_view text) {
  const auto strokes = strokes_of(text);
  if (strokes.downward >= 2 && strokes.arrow_head) return true;
  const auto corners = count(text, "┌") + count(text, "╔") + count(text, "╭") + count(text, "┏");
  const bool closed = contains(text, "└") || contains(text, "╚") || contains(text, "╰") || contains(text, "┗");
  if (corners > 0 && closed) return corners > 1 || has_arrow(text) || strokes.downward > 0;
  return strokes.borders >= 2 && (has_arrow(text) || strokes.arrow_head);
}

std::string_view diagram_kind(std::string_view fence_language) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kinds = {{{"mermaid", "mermaid"},
                                                                                          {"{mermaid}", "mermaid"},
                                                                                          {"plantuml", "plantuml"},
                                                                                          {"puml", "plantuml"},
                                                                                          {"uml", "plantuml"},
                                                                                          {"c4plantuml", "plantuml"},
                                                                                          {"dot", "graphviz"},
                                                                                          {"graphviz", "graphviz"},
                                                                                          {"d2", "d2"}}};
  const auto lower = to_lower(fence_language);
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == lower; });
  return found == kinds.end() ? std::string_view{} : found->second;
}

}  // namespace mlready

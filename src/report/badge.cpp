#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "report/badge_words.h"
#include "report/formats.h"

// A picture for a README: SVG 1.1 without scripts, styles or references, so that any page may show it.

namespace mlready {
namespace {

constexpr int height = 20;
constexpr int padding = 6;
constexpr int baseline = 14;
constexpr int font_size = 11;

/// Texts are stretched to this width, so it need not be exact in every font.
int width_of(std::string_view text) {
  constexpr double average_character = 6.2;
  return static_cast<int>(average_character * static_cast<double>(text.size()) + 0.5);
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(std::string(value).c_str());
}

void set(pugi::xml_node node, const char* name, int value) {
  node.append_attribute(name).set_value(value);
}

void add_box(pugi::xml_node svg, int x, int width, std::string_view color) {
  auto box = svg.append_child("rect");
  set(box, "x", x);
  set(box, "width", width);
  set(box, "height", height);
  set(box, "fill", color);
}

void add_text(pugi::xml_node svg, int x, std::string_view words) {
  auto text = svg.append_child("text");
  set(text, "x", x + padding);
  set(text, "y", baseline);
  set(text, "textLength", width_of(words));
  text.text().set(std::string(words).c_str());
}

void add_part(pugi::xml_node svg, int x, std::string_view words, std::string_view color) {
  add_box(svg, x, width_of(words) + 2 * padding, color);
  add_text(svg, x, words);
}

pugi::xml_node add_picture(pugi::xml_document& document, int width, std::string_view words) {
  auto svg = document.append_child("svg");
  set(svg, "xmlns", "http://www.w3.org/2000/svg");
  set(svg, "width", width);
  set(svg, "height", height);
  set(svg, "role", "img");
  set(svg, "aria-label", words);
  set(svg, "font-family", "Verdana,DejaVu Sans,sans-serif");
  set(svg, "font-size", font_size);
  svg.append_child("title").text().set(std::string(words).c_str());
  return svg;
}

}  // namespace

std::string render_badge(const Report& report) {
  const auto badge = badge_words(report);
  const auto left = width_of(badge.label) + 2 * padding;
  const auto width = left + width_of(badge.message) + 2 * padding;
  pugi::xml_document document;
  auto svg = add_picture(document, width, fmt::format("{}: {}", badge.label, badge.message));
  auto group = svg.append_child("g");
  set(group, "fill", "#fff");
  add_part(group, 0, badge.label, "#424242");
  add_part(group, left, badge.message, badge.color);
  std::ostringstream output;
  document.save(output, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
  return output.str();
}

}  // namespace mlready

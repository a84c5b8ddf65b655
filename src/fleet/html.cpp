#include <fmt/format.h>

#include "fleet/html/assets.h"
#include "fleet/html/parts.h"
#include "fleet/render.h"
#include "fleet/words.h"
#include "mlready/version.h"
#include "report/html/chart.h"
#include "report/html/terms.h"

// One page that needs nothing but itself and no script.

namespace mlready {
namespace {

using html::Markup;

Markup line(const Markup& markup) {
  return markup + Markup::trusted("\n");
}

Markup meta(const std::string& name, const std::string& content) {
  return line(html::void_element("meta", {{"name", name}, {"content", content}}));
}

/// Nothing but the page's own styles takes effect, and nothing is fetched.
std::string content_policy() {
  return fmt::format("default-src 'none'; style-src '{}' '{}'; base-uri 'none'; form-action 'none'",
                     html::style_asset().hash, html::fleet_style_asset().hash);
}

Markup head(const Fleet& fleet) {
  auto content = line(html::void_element("meta", {{"charset", "utf-8"}}));
  content +=
      line(html::void_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy()}}));
  content += meta("viewport", "width=device-width, initial-scale=1") + meta("color-scheme", "light dark");
  content += meta("referrer", "no-referrer") + meta("generator", "mlready " + std::string(version()));
  content += line(html::element("title", {}, html::text("Production readiness: " + summary_words(fleet))));
  for (const auto& style : {html::style_asset(), html::fleet_style_asset()}) {
    content += line(html::element("style", {}, Markup::trusted(std::string(style.text))));
  }
  return html::block("head", {}, content);
}

Markup masthead(const Fleet& fleet) {
  const auto number = fleet.rows.size();
  return html::block(
      "header", {{"class", "masthead"}},
      line(html::element("p", {{"class", "kicker"}}, html::text("Production readiness"))) +
          line(html::element("h1", {}, html::text(html::counted(number, "repository", "repositories")))));
}

/// The mean score, large.
Markup glance(const Fleet& fleet) {
  if (fleet.rule_sets.empty() || !fleet.rule_sets.front().mean) return {};
  const auto& leading = fleet.rule_sets.front();
  const auto figure = html::element("span", {{"class", "figure"}}, html::text(score_words(leading.mean)));
  auto content = html::element("p", {{"class", "total"}},
                               figure + html::text(" ") + html::element("span", {}, html::text("of 100")));
  content += html::score_bar(*leading.mean);
  const auto words =
      fmt::format("Mean score of {} by {}.", html::counted(leading.repositories, "repository", "repositories"),
                  rule_set_words(leading.id));
  content += html::element("p", {{"class", "coverage"}}, html::text(words));
  return html::block("section", {{"id", "mean"}, {"aria-label", "At a glance"}},
                     html::block("div", {{"class", "figures"}}, content));
}

Markup body(const Fleet& fleet) {
  const auto skip =
      html::element("a", {{"class", "skip"}, {"href", "#matrix"}}, html::text("Skip to repositories by item"));
  const auto content = html::fleet_notices(fleet) + glance(fleet) + html::trend_section(fleet) +
                       html::worst_items_section(fleet) + html::matrix_section(fleet) + html::rule_sets_section(fleet);
  const auto footer =
      html::block("footer", {}, html::element("p", {}, html::text(fmt::format("Made by mlready {}", version()))));
  return html::block("body", {}, skip + masthead(fleet) + html::block("main", {}, content) + footer);
}

}  // namespace

std::string render_fleet_html(const Fleet& fleet) {
  return "<!DOCTYPE html>\n" + html::block("html", {{"lang", "en"}}, head(fleet) + body(fleet)).source();
}

}  // namespace mlready

#include <fmt/format.h>

#include <string>
#include <vector>

#include "report/formats.h"
#include "report/html/assets.h"
#include "report/html/controls.h"
#include "report/html/items.h"
#include "report/html/overview.h"
#include "report/html/sections.h"
#include "report/html/terms.h"
#include "report/layout.h"

// One page that needs nothing but itself: docs/report.md, "HTML". All of its content is there without the script.

namespace mlready {
namespace {

using html::Markup;

/// Nothing but the page's own style and script takes effect, and nothing is fetched.
std::string content_policy() {
  return fmt::format(
      "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'; "
      "require-trusted-types-for 'script'",
      html::style_asset().hash, html::script_asset().hash);
}

/// A ring, as much of it drawn as is ready.
std::string icon(const Score& score) {
  return fmt::format(
      "data:image/svg+xml,"
      "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
      "%3Ccircle cx='8' cy='8' r='6' fill='none' stroke='%238886' stroke-width='4'/%3E"
      "%3Ccircle cx='8' cy='8' r='6' fill='none' stroke='%233465a4' stroke-width='4' pathLength='100' "
      "stroke-dasharray='{:.0f} 100' transform='rotate(-90 8 8)'/%3E%3C/svg%3E",
      score.total);
}

Markup meta(const std::string& name, const std::string& content) {
  return html::void_element("meta", {{"name", name}, {"content", content}}) + Markup::trusted("\n");
}

Markup head(const Report& report) {
  auto content = html::void_element("meta", {{"charset", "utf-8"}}) + Markup::trusted("\n");
  content += html::void_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy()}}) +
             Markup::trusted("\n");
  content += meta("viewport", "width=device-width, initial-scale=1") + meta("color-scheme", "light dark");
  content += meta("referrer", "no-referrer") + meta("generator", "mlready " + report.tool_version);
  const auto title = html::target_name(report.target) + ": production readiness " + total_words(report.score);
  content += html::element("title", {}, html::text(title)) + Markup::trusted("\n");
  content += html::void_element("link", {{"rel", "icon"}, {"href", icon(report.score)}}) + Markup::trusted("\n");
  content += html::element("style", {}, Markup::trusted(std::string(html::style_asset().text)));
  return html::block("head", {}, content);
}

Markup items_section(const Report& report, const SourceLinks& links) {
  const auto status = html::element("p", {{"id", "count"}, {"role", "status"}, {"aria-live", "polite"}},
                                    html::text(html::counted(report.items.size(), "item", "items")));
  const auto unfold =
      html::element("button", {{"type", "button"}, {"id", "unfold"}, {"aria-pressed", "false"}, {"hidden", ""}},
                    html::text("Unfold all"));
  const auto nothing = html::element("p", {{"id", "nothing"}, {"hidden", ""}}, html::text("No item is like that."));
  const auto results =
      html::block("div", {{"class", "results"}},
                  html::block("div", {{"class", "bar"}}, status + unfold) + nothing + html::item_list(report, links));
  return html::block("section", {{"id", "items"}, {"aria-labelledby", "items-title"}, {"tabindex", "-1"}},
                     html::element("h2", {{"id", "items-title"}}, html::text("Items")) +
                         html::block("div", {{"class", "workbench"}}, html::controls(report) + results));
}

/// A part of the page that its head leads to.
struct Section {
  std::string id;
  std::string_view name;
  Markup content;
};

std::vector<Section> sections(const Report& report, const SourceLinks& links, const View& view) {
  return {{"first", "What first", html::first_steps(report)},
          {"items", "Items", items_section(report, links)},
          {"framework", "By framework", html::framework_section(report, view)},
          {"claims", "Claims not kept", html::claims_section(report, links)},
          {"decisions", "Waivers and attestations", html::decisions_section(report, links)},
          {"unread", "Could not be read", html::problems_section(report, links)},
          {"terms", "How to read this", html::legend_section()}};
}

Markup navigation(const std::vector<Section>& parts) {
  Markup entries;
  for (const auto& part : parts) {
    if (part.content.empty()) continue;
    entries += html::element("li", {}, html::link("#" + part.id, html::text(part.name))) + Markup::trusted("\n");
  }
  return html::block("nav", {{"aria-label", "Sections"}}, html::block("ul", {}, entries));
}

Markup footer(const Report& report) {
  const auto words = fmt::format("Made by mlready {}, rules ", report.tool_version);
  const auto digest = html::element("code", {}, html::text(report.rules_digest));
  return html::block("footer", {}, html::element("p", {}, html::text(words) + digest));
}

Markup body(const Report& report, const View& view) {
  const SourceLinks links(report.target.revision);
  const auto parts = sections(report, links, view);
  auto content = html::glance(report);
  for (const auto& part : parts) content += part.content;
  const auto skip = html::element("a", {{"class", "skip"}, {"href", "#items"}}, html::text("Skip to the items"));
  const auto script = html::element("script", {}, Markup::trusted(std::string(html::script_asset().text)));
  return html::block("body", {},
                     skip + html::mark_definitions() + html::masthead(report, links) + navigation(parts) +
                         html::block("main", {}, content) + footer(report) + script);
}

}  // namespace

std::string render_html(const Report& report, const RenderOptions& options) {
  const auto page = html::block("html", {{"lang", "en"}}, head(report) + body(report, options.view));
  return "<!DOCTYPE html>\n" + page.source();
}

}  // namespace mlready

#include <pugixml.hpp>

#include "mlready/reporter.h"
#include "report/html/assets.h"
#include "sample_report.h"
#include "support/catch.h"

namespace mlready {
namespace {

/// `page` without what stands between `start` and `end`, which is there.
std::string without(std::string page, const std::string& start, const std::string& end) {
  const auto from = page.find(start);
  const auto to = page.find(end, from);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  return page.erase(from + start.size(), to - from - start.size());
}

/// The page as a tree. Fails the test where it is not well-formed.
pugi::xml_document rendered(const Report& report, const RenderOptions& options = {}) {
  auto page = without(render(report, Format::html, options), "<style>", "</style>");
  page = without(std::move(page), "<script>", "</script>");
  pugi::xml_document document;
  const auto result =
      document.load_string(page.c_str(), pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata);
  INFO(result.description() << " at " << page.substr(static_cast<std::size_t>(result.offset), 80));
  REQUIRE(result);
  return document;
}

/// All text of an element.
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const auto& found : node.select_nodes(".//text()")) text += found.node().value();
  return text;
}

std::string text_at(const pugi::xml_document& document, const char* path) {
  return text_of(document.select_node(path).node());
}

std::string attribute(const pugi::xml_document& document, const char* path, const char* name) {
  return document.select_node(path).node().attribute(name).value();
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Report hosted_report() {
  auto report = sample_report();
  report.target.revision.remote_url = "git@github.com:team/model.git";
  return report;
}

}  // namespace

TEST_CASE("The page says what was audited, how ready it is and where the commit is") {
  const auto page = rendered(hosted_report());
  CHECK(text_at(page, "//title") == "team/model: production readiness 37.5 of 100");
  CHECK(text_at(page, "//h1") == "team/model");
  CHECK(text_at(page, "//p[@class='total']") == "37.5 of 100");
  CHECK(contains(text_at(page, "//p[@class='coverage']"),
                 "Coverage 20.0 %: 3 of 16 items apply. Weakest area: Security"));
  CHECK(attribute(page, "//dl[@class='facts']//a", "href") ==
        "https://github.com/team/model/commit/0123456789abcdef0123456789abcdef01234567");
  CHECK(contains(text_at(page, "//dl[@class='facts']"), "with local changes"));
  CHECK(contains(text_at(page, "//dl[@class='facts']"), "7 files, 4.1 kB"));
}

TEST_CASE("Without a remote the page is called by the path, and nothing of the repository is linked") {
  const auto page = rendered(sample_report());
  CHECK(text_at(page, "//h1") == "service");
  CHECK_FALSE(page.select_node("//code[@class='path']/a"));
  CHECK_FALSE(page.select_node("//dl[@class='facts']//a"));
}

TEST_CASE("The chart has a row for each area with its score, a bar as long and a square for each item") {
  const auto page = rendered(sample_report());
  CHECK(page.select_nodes("//table[@class='areas']/tbody/tr").size() == 2);
  CHECK(text_at(page, "//tr[th/a='Data pipeline']/td[@class='score']") == "75.0");
  CHECK(attribute(page, "//tr[th/a='Data pipeline']//rect[@class='fill']", "width") == "75.0");
  CHECK(page.select_nodes("//tr[th/a='Data pipeline']//rect[starts-with(@class,'cell')]").size() == 2);
  CHECK(attribute(page, "//tr[th/a='Security']//svg[@role='img']", "aria-label") ==
        "0 met, 0 partial, 1 missing, 1 not applicable");
  CHECK(attribute(page, "//tr[th/a='Security']/th/a", "href") == "#area-security");
  CHECK(page.select_node("//h3[@id='area-security']"));
}

TEST_CASE("What gains most in the score comes first, with the first words of its remedy") {
  const auto page = rendered(sample_report());
  const char* first = "//section[@id='first']//li[1]";
  CHECK(text_at(page, "//section[@id='first']//li[1]//h3/a") == "Title of secrets");
  CHECK(attribute(page, "//section[@id='first']//li[1]//h3/a", "href") == "#security.secrets");
  CHECK(text_at(page, "//section[@id='first']//li[1]/span[@class='gain']") == "+50.0");
  CHECK(contains(text_at(page, first), "Do secrets like this."));
  CHECK_FALSE(contains(text_at(page, first), "run --it"));
  CHECK(contains(text_at(page, "//section[@id='first']/p"), "lift 37.5 to 97.5"));
}

TEST_CASE("Every item stands in the page with what there is to know about it") {
  const auto page = rendered(sample_report());
  CHECK(page.select_nodes("//article").size() == 4);
  CHECK(attribute(page, "//article[@id='data.validation']", "data-status") == "met");
  CHECK(attribute(page, "//article[@id='data.validation']", "data-strength") == "enforced");
  CHECK(attribute(page, "//article[@id='data.lineage']", "data-severity") == "medium");
  CHECK(attribute(page, "//article[@id='security.secrets']", "data-gain") == "50.000");
  const auto lineage = text_at(page, "//article[@id='data.lineage']");
  for (const auto* part : {"Title of lineage", "words only", "README.md:3", "We track lineage.", "Mentioned",
                           "It matters.", "Words of lineage", "data.lineage", "Do lineage like this:", "run --it"}) {
    CHECK(contains(lineage, part));
  }
  CHECK(contains(text_at(page, "//article[@id='data.validation']"), "run by ci.yml"));
}

TEST_CASE("No item is lost, even one of an area that has no score") {
  auto report = sample_report();
  report.items[3].area = "house";
  const auto page = rendered(report);
  CHECK(page.select_nodes("//article").size() == 4);
  CHECK(text_at(page, "//h3[@id='area-house']") == "house");
}

TEST_CASE("A remedy stands open where there is something to do, and folded elsewhere") {
  const auto page = rendered(sample_report());
  CHECK(page.select_node("//article[@id='data.lineage']//div[@class='reading']/div[@class='remedy']/pre"));
  CHECK(page.select_node("//article[@id='data.validation']//details[summary='How it is done']/div[@class='remedy']"));
}

TEST_CASE("Evidence is linked to its lines at the audited commit") {
  const auto page = rendered(hosted_report());
  const std::string blob = "https://github.com/team/model/blob/0123456789abcdef0123456789abcdef01234567/";
  CHECK(attribute(page, "//article[@id='data.validation']//li[1]/div/code/a", "href") == blob + "src/check.py#L12-L14");
  CHECK(attribute(page, "//article[@id='data.lineage']//li[1]/div/code/a", "href") == blob + "README.md?plain=1#L3");
  CHECK(attribute(page, "//section[@id='unread']//a", "href") == blob + "broken.py#L9");
}

TEST_CASE("After a few places the rest is folded, and none is lost") {
  auto report = sample_report();
  const auto one = report.items[0].verdict.evidence.front();
  report.items[0].verdict.evidence.assign(9, one);
  const auto page = rendered(report);
  CHECK(page.select_nodes("//article[@id='data.validation']//ul[@class='places']/li").size() == 9);
  CHECK(text_at(page, "//article[@id='data.validation']//details[@class='rest'][1]/summary") == "and 3 more places");
}

TEST_CASE("Verdicts that may be wrong are marked, counted and led to") {
  auto report = sample_report();
  report.items[1].verdict.confidence = Confidence::medium;
  CHECK_FALSE(rendered(report).select_node("//*[contains(@class,'look')]"));
  report.items[2].verdict.confidence = Confidence::low;
  report.items[3].verdict.confidence = Confidence::low;
  const auto page = rendered(report);
  CHECK(text_at(page, "//p[@class='doubts']") == "1 verdict is worth a human look");
  CHECK(attribute(page, "//p[@class='doubts']/a", "data-filter") == "confidence=low");
  CHECK(page.select_nodes("//article//span[contains(@class,'look')]").size() == 1);
}

TEST_CASE("A framework that is asked for has a section of its provisions, which lead to the items") {
  auto report = sample_report();
  report.items[0].frameworks = {{"f", "F", "B 9", "nine"}};
  CHECK_FALSE(rendered(report).select_node("//section[@id='framework']"));
  RenderOptions options;
  options.view.framework = "f";
  const auto page = rendered(report, options);
  CHECK(text_at(page, "//section[@id='framework']/h3[1]").find("B 9") != std::string::npos);
  CHECK(attribute(page, "//section[@id='framework']/ul[1]//a", "href") == "#data.validation");
}

TEST_CASE("Claims that are not kept have a section of their own, and only where there are some") {
  auto report = hosted_report();
  CHECK_FALSE(rendered(report).select_node("//section[@id='claims']"));
  report.items[2].verdict.claims = {{Strength::mentioned, "README.md", 7, 9, "words", "Secrets are in Vault.", ""}};
  const auto page = rendered(report);
  CHECK(contains(text_at(page, "//section[@id='claims']"), "Secrets are in Vault."));
  CHECK(text_at(page, "//section[@id='claims']//code/a") == "README.md:7");
  CHECK(attribute(page, "//section[@id='claims']//h3/a", "href") == "#security.secrets");
  CHECK(contains(text_at(page, "//article[@id='security.secrets']"), "Secrets are in Vault."));
  CHECK(page.select_node("//nav//a[@href='#claims']"));
}

TEST_CASE("Waivers and attestations are shown with who, why and until when") {
  auto report = sample_report();
  CHECK_FALSE(rendered(report).select_node("//section[@id='decisions']"));
  report.items[2].waiver =
      Waiver{"security.secrets", "services/*", "moves in spring", "Ada", "2027-03-31", "https://issues.example.org/7"};
  report.items[1].attestation = Attestation{
      "data.lineage", "kept in the catalogue", "Grace", "", "2026-01-02", "", "https://catalogue.example.org/lineage"};
  report.notices = {"A waiver has expired."};
  const auto page = rendered(report);
  const auto section = text_at(page, "//section[@id='decisions']");
  for (const auto* part : {"moves in spring", "Ada", "2027-03-31", "services/*", "kept in the catalogue", "Grace",
                           "2026-01-02", "further notice", "A waiver has expired."}) {
    CHECK(contains(section, part));
  }
  CHECK(attribute(page, "//article[@id='security.secrets']//a[.='https://issues.example.org/7']", "href") ==
        "https://issues.example.org/7");
  CHECK_FALSE(page.select_node("//section[@id='first']//a[@href='#security.secrets']"));
}

TEST_CASE("The gate is shown where it failed, and only there") {
  auto report = sample_report();
  CHECK_FALSE(rendered(report).select_node("//*[@class='gate']"));
  report.gate = {false, {"the score is under 60"}};
  CHECK(contains(text_at(rendered(report), "//*[@class='gate']"), "the score is under 60"));
}

TEST_CASE("A filter offers the values that items have, with their number") {
  const auto page = rendered(sample_report());
  const auto number = [&](const std::string& name, const std::string& value) {
    const auto path = "//label[input[@name='" + name + "'][@value='" + value + "']]/span";
    return text_at(page, path.c_str());
  };
  CHECK(number("status", "missing") == "1");
  CHECK(number("area", "data") == "2");
  CHECK(number("severity", "high") == "2");
  CHECK(number("strength", "enforced") == "1");
  CHECK(number("confidence", "high") == "4");
  CHECK_FALSE(page.select_node("//input[@name='severity'][@value='low']"));
  CHECK(page.select_node("//form[@id='controls'][@hidden]"));
}

TEST_CASE("Nothing takes effect but the page's own style and script") {
  const auto page = rendered(sample_report());
  const auto policy = attribute(page, "//meta[@http-equiv]", "content");
  CHECK(contains(policy, "default-src 'none'"));
  CHECK(contains(policy, "style-src '" + std::string(html::style_asset().hash) + "'"));
  CHECK(contains(policy, "script-src '" + std::string(html::script_asset().hash) + "'"));
  CHECK_FALSE(contains(policy, "unsafe"));
  CHECK_FALSE(page.select_node("//@style"));
  CHECK(page.select_nodes("//script").size() == 1);
  CHECK_FALSE(page.select_node("//@*[starts-with(name(), 'on')]"));
  CHECK_FALSE(page.select_node("//@src"));
}

TEST_CASE("The page is the same markup whatever a repository holds") {
  const auto elements = [](const Report& report) { return rendered(report).select_nodes("//*").size(); };
  const auto plain = elements(wholly_hostile_report("plain/."));
  for (const auto* text : {"</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
                           "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;", "]]><!--", "</style><b>",
                           "\x1b[31m\x01\xFF\u202E", "javascript:alert(1)"}) {
    INFO(text);
    const auto report = wholly_hostile_report(text);
    CHECK(elements(report) == plain);
    CHECK_FALSE(rendered(report).select_node("//@*[starts-with(name(), 'on')]"));
    const auto page = render(report, Format::html);
    for (const auto* bare : {"\x1b", "\x01", "\xFF", "\u202E"}) CHECK(page.find(bare) == std::string::npos);
  }
}

TEST_CASE("A page of an empty report is a page") {
  const auto page = rendered(Report());
  CHECK(text_at(page, "//p[@class='total']") == "not judged");
  CHECK_FALSE(page.select_node("//article"));
  CHECK_FALSE(page.select_node("//section[@id='first']"));
}

}  // namespace mlready

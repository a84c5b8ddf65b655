#include "extract/pipeline/sql_text.h"

#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

namespace {

Listed statements(const std::string& sql) {
  Listed list;
  const auto facts = extracted("load.sql", sql, extract_sql_statements, Language::sql);
  for (const auto& fact : facts.facts()) {
    const auto& literal = std::get<StringLiteral>(fact.payload);
    list.push_back(std::to_string(fact.lines.first) + ": " + std::string(literal.value));
  }
  return list;
}

Listed calls(const std::string& sql) {
  Listed list;
  const auto facts = extracted("model.sql", sql, extract_sql_template_calls, Language::sql);
  for (const auto& fact : facts.facts()) {
    const auto& call = std::get<Call>(fact.payload);
    std::string text = std::to_string(fact.lines.first) + ": " + std::string(call.name);
    for (const auto& argument : call.arguments)
      text +=
          " | " + std::string(argument.keyword) + (argument.keyword.empty() ? "" : "=") + std::string(argument.text);
    list.push_back(text);
  }
  return list;
}

}  // namespace

TEST_CASE("Statements of SQL end at a semicolon that is in no string or comment") {
  CHECK(statements("-- first; not this\ninsert into a values (';');\n\n/* x; */ merge into b\nusing c -- ;\n;") ==
        Listed{"2: insert into a values (';')", "4: merge into b\nusing c -- ;"});
}

TEST_CASE("Statements that break off are kept as far as they go, and nothing gives nothing") {
  CHECK(statements("select 'open") == Listed{"1: select 'open"});
  CHECK(statements(" ;; -- only\n/* open").empty());
  CHECK(statements("select " + std::string(10000, 'x')).front().size() < 4100);
}

TEST_CASE("Calls in Jinja blocks have their arguments and lines") {
  CHECK(calls("{{ config(materialized='incremental', unique_key=['a', 'b']) }}\n"
              "select * from {{ ref('orders') }} join {{source('shop', \"items\")}}\n"
              "{% if is_incremental() %} where a > 1 {% endif %}") ==
        Listed{"1: config | materialized=incremental | unique_key=['a', 'b']", "2: ref | orders",
               "2: source | shop | items", "3: is_incremental"});
}

TEST_CASE("Inner calls are known by name, and a call may go over several lines") {
  CHECK(calls("{{\n config(\n  alias=var('name'),\n  tags=['x']) }}") ==
        Listed{"3: var", "2: config | alias=var('name') | tags=['x']"});
}

TEST_CASE("SQL outside the blocks and blocks that break off call nothing") {
  CHECK(calls("select max(a) from t where b = '{' and count(c) > 1").empty());
  CHECK(calls("{{ config(materialized='table'").empty());
  CHECK(calls("{{ config(materialized='table }}").empty());
  CHECK(calls("{{ ) ] }} {% , %} {").empty());
}

#include "extract/pipeline/pipeline.h"
#include "support/catch.h"
#include "support/listed_facts.h"

using namespace mlready;
using namespace mlready::testing;

namespace {

Listed defined(const std::string& sql) {
  Listed list;
  const auto facts = extracted("schema.sql", sql, extract_sql, Language::sql);
  for (const auto& fact : facts.facts()) {
    const auto& resource = std::get<Resource>(fact.payload);
    list.push_back(std::to_string(fact.lines.first) + ": " + line_of(resource.system, resource.type, resource.name));
  }
  return list;
}

}  // namespace

TEST_CASE("tables and views that SQL defines or changes") {
  CHECK(defined(R"(-- CREATE TABLE no (id int);
/* create table no2 */
CREATE TABLE IF NOT EXISTS public."Trips" (id int);
create or replace temporary view v as select 'create table x';
ALTER TABLE ONLY `trips` ADD COLUMN a int;
CREATE EXTERNAL TABLE
  raw.events(id int);
)") == Listed{"3: sql | table | public.Trips", "4: sql | view | v", "5: sql | table | trips",
              "6: sql | table | raw.events"});
}

TEST_CASE("other SQL, and text that breaks off, defines nothing") {
  CHECK(defined("select create, table from x; insert into t values (1); create index i on t(a);").empty());
  CHECK(defined("create").empty());
  CHECK(defined("create table").empty());
  CHECK(defined("'unterminated create table x").empty());
  CHECK(defined("/* create table x").empty());
}

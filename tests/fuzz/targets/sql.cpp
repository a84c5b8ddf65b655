#include "extract/pipeline/pipeline.h"
#include "extract/pipeline/sql_text.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// SQL, plain and as templates.
void sql(std::string_view input) {
  extract_each(input, "models/orders.sql", Language::sql,
               {extract_sql, extract_sql_statements, extract_sql_template_calls});
}

}  // namespace mlready::fuzz

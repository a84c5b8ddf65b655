#pragma once

#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `StringLiteral` for each statement of a SQL file, from its first word to its ';', at most 4,000 bytes: the
/// same text that code would carry in a string.
void extract_sql_statements(FileFacts& facts);

/// Adds a `Call` for each call in the Jinja blocks of a SQL file, `{{ … }}` and `{% … %}`, as dbt has them:
/// `config`, `ref`, `source`, `is_incremental`. Only outermost calls have their arguments.
/// https://docs.getdbt.com/reference/dbt-jinja-functions
void extract_sql_template_calls(FileFacts& facts);

}  // namespace mlready

#pragma once

#include "mlready/report.h"
#include "report/html/markup.h"

namespace mlready::html {

/// A score of 0 to 100 as a bar. Says nothing to a screen reader: the figure stands beside it.
Markup score_bar(double score);

/// The areas as a table: to the eye a chart, bars of their scores beside a square for each item by its status.
Markup area_chart(const Report& report);

}  // namespace mlready::html

#pragma once

#include <re2/re2.h>

namespace mlready {

/// How text patterns match: in any case, silently.
inline RE2::Options text_options() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

}  // namespace mlready

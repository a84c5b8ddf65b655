#pragma once

#include <string_view>

#include "mlready/fact.h"

namespace mlready {

/// How a sentence means what it says: `negated` where it says that something is not there, `planned` where it is yet
/// to come, `unchecked` where it is a template's placeholder, else `stated`. Understands English, Chinese, Japanese,
/// Korean, Spanish, Portuguese, French, German, Russian and Vietnamese. Never gives `quoted`.
Mood mood_of_sentence(std::string_view sentence);

/// The mood that a heading gives to what stands under it: `negated` for what a project leaves out on purpose, `planned`
/// for a road map, `quoted` for comparisons, references, alternatives and lessons, else `stated`.
Mood mood_of_section(std::string_view heading);

}  // namespace mlready

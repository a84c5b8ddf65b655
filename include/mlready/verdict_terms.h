#pragma once

#include <optional>
#include <string_view>

namespace mlready {

/// How much a piece of evidence proves, weakest first (rubric, "Verdicts").
enum class Strength { none, mentioned, declared, implemented, enforced };

/// The verdict on one item.
enum class Status { met, partial, missing, not_applicable };

/// How likely a verdict is right, as measured on labelled repositories (docs/accuracy.md, "Confidence").
enum class Confidence { low, medium, high };

/// How much a missing item matters.
enum class Severity { low, medium, high, critical };

/// What kind of repository it is; decides which items apply (rubric, "Traits").
enum class Trait { trains, serves, data, containerised };

std::string_view to_string(Strength strength);
std::string_view to_string(Status status);
std::string_view to_string(Confidence confidence);
std::string_view to_string(Severity severity);
std::string_view to_string(Trait trait);

/// The value named `text`, spelled as `to_string` spells it; nothing where there is none.
std::optional<Strength> strength_from(std::string_view text);
std::optional<Status> status_from(std::string_view text);
std::optional<Confidence> confidence_from(std::string_view text);
std::optional<Severity> severity_from(std::string_view text);
std::optional<Trait> trait_from(std::string_view text);

}  // namespace mlready

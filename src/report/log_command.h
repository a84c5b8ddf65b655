#pragma once

#include <cstddef>
#include <string_view>

namespace mlready {

/// Whether the character at `at` completes the beginning of a command that a CI system obeys wherever a log shows it:
/// "##vso[" (Azure Pipelines), "##teamcity[" (TeamCity), "##[" (GitHub Actions, Azure Pipelines), and "::name" where a
/// line could begin (GitHub Actions). A report that is printed in a job must not hold one that a repository wrote.
bool completes_log_command(std::string_view text, std::size_t at);

}  // namespace mlready

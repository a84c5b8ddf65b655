#pragma once

#include <string_view>
#include <vector>

namespace mlready {

/// The words of a simple command, quotes around a whole word removed; `|` is a word of its own. Redirections stay.
std::vector<std::string_view> shell_words(std::string_view command);

/// The end of the word of `command` that starts at `at`: the next white space outside of quotes and brackets.
std::size_t end_of_word(std::string_view command, std::size_t at);

}  // namespace mlready

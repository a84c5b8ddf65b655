#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

#include "engine/rules/program.h"
#include "mlready/result.h"

namespace mlready {

/// Reads the expressions and matchers of one rule file; appends matchers to a program.
class MatcherReader {
 public:
  /// @param signals names of the rule's signals, in order: what an operand's name may refer to
  MatcherReader(std::string path, std::vector<std::string> signals, bool testing_area, std::vector<Matcher>& matchers,
                Trust trust);

  /// A signal's value: a matcher, `any`, `all`, `not`, or the name of a signal.
  Result<Expression> read_expression(const YAML::Node& node);

  /// `met` or `partial`: names of signals with `any`, `all`, `not`, `at_least`, `same_file`.
  Result<Expression> read_verdict(const YAML::Node& node);

 private:
  Result<Operand> read_operand(const YAML::Node& node);
  Result<Operand> read_signal_name(const YAML::Node& node) const;
  Result<std::vector<Operand>> read_operands(const YAML::Node& node);
  Result<std::uint32_t> read_matcher(const YAML::Node& node);
  Result<void> read_details(const YAML::Node& node, Matcher& matcher);
  Result<void> read_detail(const std::string& key, const YAML::Node& value, Matcher& matcher);
  Result<void> read_arguments(const std::string& key, const YAML::Node& value, Matcher& matcher);
  Result<void> read_attribute(const std::string& key, const YAML::Node& value, Matcher& matcher);
  Result<TextPatterns> read_text_patterns(const YAML::Node& node);

  std::string path_;
  std::vector<std::string> signals_;
  bool testing_area_;
  std::vector<Matcher>& matchers_;
  Trust trust_;
};

}  // namespace mlready

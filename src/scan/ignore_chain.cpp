#include "scan/ignore_chain.h"

#include <algorithm>

#include "scan/path.h"

namespace mlready {

std::shared_ptr<const IgnoreChain> IgnoreChain::everywhere(std::vector<std::string> texts) {
  auto chain = std::make_shared<IgnoreChain>();
  for (const std::string& text : texts) chain->rules_.emplace_back(text);
  return chain;
}

std::shared_ptr<const IgnoreChain> IgnoreChain::below(std::shared_ptr<const IgnoreChain> above, std::string folder,
                                                      std::string_view text) {
  auto chain = std::make_shared<IgnoreChain>();
  chain->above_ = std::move(above);
  chain->folder_ = std::move(folder);
  chain->rules_.emplace_back(text);
  return chain;
}

bool IgnoreChain::ignores(std::string_view path, bool is_folder) const {
  for (const IgnoreChain* link = this; link != nullptr; link = link->above_.get()) {
    const auto inner = relative_to(path, link->folder_);
    for (const IgnoreRules& rules : link->rules_) {
      if (const auto decision = rules.decide(inner, is_folder)) return *decision;
    }
  }
  return false;
}

bool IgnoreChain::usable() const {
  return std::ranges::all_of(rules_, &IgnoreRules::usable);
}

}  // namespace mlready

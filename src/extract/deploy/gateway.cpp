#include "extract/deploy/gateway.h"

#include "extract/deploy/deploy.h"

namespace mlready {
namespace {

constexpr std::size_t most_path_bytes = 500;

}  // namespace

std::string BlockKeys::path_to(std::string_view name) const {
  auto path = path_;
  if (!path.empty()) path += '.';
  return path.append(name.substr(0, most_path_bytes));
}

void BlockKeys::add(std::string_view name, std::string_view value, Lines lines) {
  facts_->add(ConfigKey{facts_->keep(path_to(name)), facts_->keep(value)}, lines);
}

void BlockKeys::open(std::string_view name, std::string_view arguments, std::uint32_t line) {
  if (!arguments.empty()) add(name, arguments, {line, line});
  sizes_.push_back(path_.size());
  if (path_.size() + name.size() < most_path_bytes) path_ = path_to(name);
}

void BlockKeys::close() {
  if (sizes_.empty()) return;
  path_.resize(sizes_.back());
  sizes_.pop_back();
}

void extract_gateway(FileFacts& facts) {
  switch (facts.file().language) {
    case Language::nginx:
      return extract_nginx(facts);
    case Language::caddyfile:
      return extract_caddyfile(facts);
    case Language::haproxy:
      return extract_haproxy(facts);
    default:
      return;
  }
}

}  // namespace mlready

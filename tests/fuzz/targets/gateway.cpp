#include "extract/deploy/deploy.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Configuration of nginx, Caddy and HAProxy; the paths tell which.
void gateway(std::string_view input) {
  extract_each(input, "nginx.conf", std::nullopt, {extract_gateway});
}

}  // namespace mlready::fuzz

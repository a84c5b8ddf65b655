#include "audit/redact_names.h"

#include "base/secret/redact.h"

namespace mlready {

void redact_names(Verdict& verdict) {
  verdict.summary = redact(verdict.summary);
  redact_names(verdict.evidence);
  redact_names(verdict.claims);
}

void redact_names(std::vector<Evidence>& places) {
  for (auto& place : places) {
    place.path = redact(place.path);
    place.note = redact(place.note);
  }
}

void redact_names(std::vector<Problem>& problems) {
  for (auto& problem : problems) {
    problem.path = redact(problem.path);
    problem.message = redact(problem.message);
  }
}

}  // namespace mlready

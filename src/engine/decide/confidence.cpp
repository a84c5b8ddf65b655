#include "engine/decide/confidence.h"

namespace mlready {

Confidence confidence_of(const Verdict& verdict, std::size_t found) {
  switch (verdict.status) {
    case Status::not_applicable:
      return Confidence::high;
    case Status::met:
      return verdict.strength == Strength::enforced ? Confidence::high : Confidence::medium;
    case Status::partial:
      // Words alone are easily told; a part that is done for real may be all that was asked for, in a form unknown
      // here.
      if (verdict.strength == Strength::mentioned) return Confidence::high;
      return verdict.strength == Strength::enforced ? Confidence::low : Confidence::medium;
    case Status::missing:
      break;
  }
  return found == 0 ? Confidence::medium : Confidence::low;
}

}  // namespace mlready

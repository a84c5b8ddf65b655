#include <cmath>

#include "mlready/score.h"

namespace mlready {

double weight(Severity severity) {
  switch (severity) {
    case Severity::low:
      return 1.0;
    case Severity::medium:
      return 2.0;
    case Severity::high:
      return 3.0;
    case Severity::critical:
      break;
  }
  return 4.0;
}

double points(Status status) {
  return status == Status::met ? 1.0 : status == Status::partial ? 0.5 : 0.0;
}

double one_decimal(double value) {
  return std::round(value * 10.0) / 10.0;
}

}  // namespace mlready

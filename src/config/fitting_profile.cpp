#include "config/fitting_profile.h"

namespace mlready {

FittingProfile fitting_profile(const RepositoryKind& kind) {
  if (kind.serves && kind.language_model && !kind.trains) {
    return {"llm-application", "it serves answers of a language model that others trained"};
  }
  if (kind.serves) return {"online-service", "it serves predictions"};
  if (kind.published) return {"library", "it is published as a package"};
  if (kind.scheduled) return {"batch-pipeline", "its jobs run on a schedule"};
  if (kind.trains && kind.hands_over) return {"training", "it trains models and hands them on"};
  if (kind.trains && kind.containerised) return {"training", "it trains models in an image"};
  if (kind.trains) return {"research", "it trains models and neither packs nor hands them on"};
  if (kind.data && kind.containerised) return {"batch-pipeline", "it reads data in an image"};
  if (kind.data) return {"research", "it reads data, and no job or image does"};
  return {"library", "it neither trains, serves nor reads data"};
}

}  // namespace mlready

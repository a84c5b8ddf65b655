#include "config/fitting_profile.h"

#include "support/catch.h"

namespace mlready {
namespace {

TEST_CASE("What answers requests is a service; of a language model only where it trains none itself") {
  CHECK(fitting_profile({.serves = true}).name == "online-service");
  CHECK(fitting_profile({.serves = true, .language_model = true}).name == "llm-application");
  CHECK(fitting_profile({.trains = true, .serves = true, .language_model = true}).name == "online-service");
  CHECK(fitting_profile({.serves = true, .scheduled = true, .published = true}).name == "online-service");
}

TEST_CASE("What is published is a library, what is scheduled a batch pipeline, whatever they train") {
  CHECK(fitting_profile({.trains = true, .data = true, .published = true}).name == "library");
  CHECK(fitting_profile({.trains = true, .data = true, .scheduled = true}).name == "batch-pipeline");
}

TEST_CASE("What trains is training where the model goes on, and research where it does not") {
  CHECK(fitting_profile({.trains = true, .data = true, .hands_over = true}).name == "training");
  CHECK(fitting_profile({.trains = true, .data = true, .containerised = true}).name == "training");
  CHECK(fitting_profile({.trains = true, .data = true}).name == "research");
}

TEST_CASE("What only reads data is a pipeline in an image, and research without; the rest is a library") {
  CHECK(fitting_profile({.data = true, .containerised = true}).name == "batch-pipeline");
  CHECK(fitting_profile({.data = true}).name == "research");
  CHECK(fitting_profile({.language_model = true}).name == "library");
  CHECK(fitting_profile({}).name == "library");
}

}  // namespace
}  // namespace mlready

#include "engine/decide/confidence.h"

#include "support/catch.h"

namespace mlready::testing {
namespace {

Confidence confidence(Status status, Strength strength, std::size_t found = 1) {
  return confidence_of(
      {.id = "data.example", .status = status, .strength = strength, .summary = {}, .evidence = {}, .claims = {}},
      found);
}

TEST_CASE("What does not apply, what is enforced and what is only words are sure") {
  CHECK(confidence(Status::not_applicable, Strength::none) == Confidence::high);
  CHECK(confidence(Status::met, Strength::enforced) == Confidence::high);
  CHECK(confidence(Status::partial, Strength::mentioned) == Confidence::high);
}

TEST_CASE("What is implemented but not exercised is less sure, whether it is met or a part") {
  CHECK(confidence(Status::met, Strength::implemented) == Confidence::medium);
  CHECK(confidence(Status::partial, Strength::implemented) == Confidence::medium);
  CHECK(confidence(Status::partial, Strength::declared) == Confidence::medium);
}

TEST_CASE("A part that is even enforced may be the whole in a form unknown here: worth a look") {
  CHECK(confidence(Status::partial, Strength::enforced) == Confidence::low);
}

TEST_CASE("Missing is less sure, and worth a look where signals found something that did not suffice") {
  CHECK(confidence(Status::missing, Strength::none, 0) == Confidence::medium);
  CHECK(confidence(Status::missing, Strength::none, 2) == Confidence::low);
}

}  // namespace
}  // namespace mlready::testing

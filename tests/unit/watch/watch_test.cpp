#include "watch/watch.h"

#include <deque>

#include "support/catch.h"

namespace mlready {
namespace {

using Times = std::vector<std::optional<std::chrono::milliseconds>>;

/// A system that wakes the watch as written, and then wants an end.
class Script : public ChangeSource {
 public:
  explicit Script(std::deque<Wake> wakes, bool complete = true) : wakes_(std::move(wakes)), complete_(complete) {}

  bool follow(const std::vector<std::string>& folders) override {
    followed = folders;
    return complete_;
  }

  Wake wait(std::optional<std::chrono::milliseconds> timeout) override {
    timeouts.push_back(timeout);
    if (wakes_.empty()) return Wake::stop;
    const auto wake = wakes_.front();
    wakes_.pop_front();
    return wake;
  }

  std::vector<std::string> followed;
  Times timeouts;

 private:
  std::deque<Wake> wakes_;
  bool complete_;
};

/// How often the watch calls, where the tree's stamps are these at the looks after each wake.
int calls(Script& script, std::vector<std::uint64_t> stamps) {
  int called = 0;
  std::size_t looks = 0;
  const auto look = [&] {
    const auto at = std::min(looks++ / 2, stamps.size() - 1);  // each step looks before and after it follows
    return TreeState{{"/folder"}, stamps[at]};
  };
  watch(script, look, [&] { return ++called > 0; });
  return called;
}

TEST_CASE("a watch begins with a call and follows the tree") {
  Script script({});
  CHECK(calls(script, {1}) == 1);
  CHECK(script.followed == std::vector<std::string>{"/folder"});
}

TEST_CASE("a burst of changes is one call, after some quiet") {
  Script script({Wake::change, Wake::change, Wake::change, Wake::timeout});
  CHECK(calls(script, {1, 2}) == 2);
  CHECK(script.timeouts.front() == std::nullopt);
  CHECK(script.timeouts[1] == WatchTimes().quiet);
}

TEST_CASE("a change of nothing that is audited is no call") {
  Script script({Wake::change, Wake::timeout, Wake::change, Wake::timeout});
  CHECK(calls(script, {1, 1, 2}) == 2);
}

TEST_CASE("an end during a burst is an end") {
  Script script({Wake::change, Wake::stop});
  CHECK(calls(script, {1, 2}) == 1);
}

TEST_CASE("where the system cannot tell of all changes, the tree is looked at now and then") {
  Script script({Wake::timeout, Wake::timeout}, false);
  CHECK(calls(script, {1, 1, 2}) == 2);
  CHECK(script.timeouts.front() == WatchTimes().poll);
}

TEST_CASE("a tree that is gone is looked for") {
  Script script({Wake::timeout});
  int called = 0;
  watch(
      script, [] { return TreeState{}; }, [&] { return ++called > 0; });
  CHECK(called == 1);
  CHECK(script.timeouts.front() == WatchTimes().poll);
}

TEST_CASE("a call that returns false ends the watch") {
  Script script({Wake::change, Wake::timeout});
  watch(
      script,
      [] {
        return TreeState{{"/folder"}, 1};
      },
      [] { return false; });
  CHECK(script.timeouts.empty());
}

TEST_CASE("folders that came in the meantime are followed before the tree counts as seen") {
  Script script({});
  int looks = 0;
  const auto look = [&] { return ++looks == 1 ? TreeState{{"/folder"}, 1} : TreeState{{"/folder", "/folder/new"}, 2}; };
  watch(script, look, [] { return true; });
  CHECK(script.followed == std::vector<std::string>{"/folder", "/folder/new"});
}

}  // namespace
}  // namespace mlready

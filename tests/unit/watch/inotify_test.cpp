#include "watch/inotify.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <fstream>

#include "support/catch.h"
#include "support/temporary_folder.h"

namespace mlready {
namespace {

using namespace std::chrono_literals;

/// A source over a folder, and the switch that ends it.
struct Watched {
  test::TemporaryFolder folder;
  int stop = eventfd(0, EFD_CLOEXEC);
  std::unique_ptr<ChangeSource> source = std::move(*open_inotify(stop));

  Watched() = default;
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  ~Watched() { close(stop); }

  bool is_silent() { return source->wait(100ms) == Wake::timeout; }
};

TEST_CASE("changes in a folder that is followed wake, others do not") {
  Watched watched;
  watched.folder.write("seen/a");
  watched.folder.write("unseen/a");
  CHECK(watched.source->follow({watched.folder.at("seen")}));
  CHECK(watched.is_silent());
  watched.folder.write("unseen/a", "changed");
  CHECK(watched.is_silent());
  watched.folder.write("seen/a", "changed");
  CHECK(watched.source->wait(5s) == Wake::change);
  CHECK(watched.is_silent());
}

TEST_CASE("reading is no change") {
  Watched watched;
  watched.folder.write("a");
  watched.source->follow({watched.folder.at("")});
  std::string text;
  std::ifstream(watched.folder.at("a")) >> text;
  CHECK(watched.is_silent());
}

TEST_CASE("a folder that is followed no more does not wake") {
  Watched watched;
  watched.folder.write("a/x");
  watched.folder.write("b/x");
  watched.source->follow({watched.folder.at("a"), watched.folder.at("b")});
  watched.source->follow({watched.folder.at("b")});
  watched.source->wait(100ms);  // the end of a watch is an event
  watched.folder.write("a/x", "changed");
  CHECK(watched.is_silent());
}

TEST_CASE("a folder that was removed and made again can be followed again") {
  Watched watched;
  watched.folder.write("a/x");
  const std::vector<std::string> folders = {watched.folder.at("a")};
  watched.source->follow(folders);
  std::filesystem::remove_all(folders.front());
  CHECK(watched.source->wait(5s) == Wake::change);
  CHECK(watched.source->follow(folders));
  watched.folder.write("a/x");
  watched.source->follow(folders);
  while (!watched.is_silent()) {
  }
  watched.folder.write("a/x", "changed");
  CHECK(watched.source->wait(5s) == Wake::change);
}

TEST_CASE("a queue that overflows is a change") {
  Watched watched;
  watched.folder.write("a/x");
  watched.source->follow({watched.folder.at("a")});
  std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
  int most = 0;
  limit >> most;
  REQUIRE(most > 0);
  if (most > 100'000) return;
  for (int number = 0; number < most; ++number) {
    const auto file = watched.folder.at("a/" + std::to_string(number % 2));
    std::ofstream(file) << number;
    std::filesystem::remove(file);
  }
  CHECK(watched.source->wait(5s) == Wake::change);
  CHECK(watched.is_silent());
  watched.folder.write("a/x", "changed");
  CHECK(watched.source->wait(5s) == Wake::change);
}

TEST_CASE("the switch ends a wait") {
  Watched watched;
  const std::uint64_t one = 1;
  REQUIRE(write(watched.stop, &one, sizeof one) == sizeof one);
  CHECK(watched.source->wait(std::nullopt) == Wake::stop);
}

}  // namespace
}  // namespace mlready

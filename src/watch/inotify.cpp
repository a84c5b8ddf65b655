#include "watch/inotify.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <set>
#include <system_error>

namespace mlready {
namespace {

constexpr std::uint32_t events = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVE | IN_ATTRIB |
                                 IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

class Inotify : public ChangeSource {
 public:
  Inotify(int descriptor, int stop) : descriptor_(descriptor), stop_(stop) {}
  ~Inotify() override { close(descriptor_); }

  bool follow(const std::vector<std::string>& folders) override;
  Wake wait(std::optional<std::chrono::milliseconds> timeout) override;

 private:
  void discard_events() const;

  int descriptor_;
  int stop_;
  std::set<int> watches_;
};

// A watch belongs to the folder itself, not to its path: asked for again, it is the same one, also behind a new name.
bool Inotify::follow(const std::vector<std::string>& folders) {
  bool complete = true;
  std::set<int> wanted;
  for (const auto& folder : folders) {
    const int watch = inotify_add_watch(descriptor_, folder.c_str(), events);
    if (watch >= 0) wanted.insert(watch);
    if (watch < 0 && errno == ENOSPC) complete = false;
  }
  for (const int watch : watches_) {
    if (!wanted.contains(watch)) inotify_rm_watch(descriptor_, watch);  // fails for what was removed, which is fine
  }
  watches_ = std::move(wanted);
  return complete;
}

void Inotify::discard_events() const {
  std::array<char, 1 << 14> buffer;
  while (read(descriptor_, buffer.data(), buffer.size()) > 0) {
  }
}

Wake Inotify::wait(std::optional<std::chrono::milliseconds> timeout) {
  constexpr int for_ever = -1;
  std::array<pollfd, 2> sources = {pollfd{stop_, POLLIN, 0}, pollfd{descriptor_, POLLIN, 0}};
  int ready = 0;
  do {
    ready = poll(sources.data(), sources.size(), timeout ? static_cast<int>(timeout->count()) : for_ever);
  } while (ready < 0 && errno == EINTR);
  if (sources[0].revents != 0) return Wake::stop;
  if (ready == 0) return Wake::timeout;
  discard_events();
  return Wake::change;
}

}  // namespace

Result<std::unique_ptr<ChangeSource>> open_inotify(int stop) {
  const int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0) {
    return failure("changes cannot be watched: " + std::generic_category().message(errno), {},
                   "see fs.inotify.max_user_instances");
  }
  return std::make_unique<Inotify>(descriptor, stop);
}

}  // namespace mlready

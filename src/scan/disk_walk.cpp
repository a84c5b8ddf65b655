#include "scan/disk_walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <memory>
#include <tuple>

#include "base/glob.h"
#include "base/text.h"
#include "scan/disk_file.h"
#include "scan/path.h"
#include "scan/stamp.h"

namespace mlready {
namespace {

using Chain = std::shared_ptr<const IgnoreChain>;
using Folder = std::unique_ptr<DIR, decltype([](DIR* folder) { closedir(folder); })>;

constexpr std::uint64_t max_ignore_file_size = 1 << 20;

// The rules for what lies in `folder` (relative to the top), given those that hold for the folder itself.
Chain chain_for(const HeldFolder& top, const Chain& above, const std::string& folder) {
  const auto text = read_regular_file(top, join_path(folder, ".gitignore"), max_ignore_file_size, "");
  return text ? IgnoreChain::below(above, folder, *text) : above;
}

struct Descent {
  Chain chain;           // the rules for the entries of the folder
  bool ignored = false;  // a rule ignores the folder itself or one above it
};

// Goes from the top down to the folder `path` (relative to the top).
Descent descend(const WalkPlace& place, const HeldFolder& top, std::string_view path) {
  Descent descent{chain_for(top, IgnoreChain::everywhere(place.ignore_texts), "")};
  std::string folder;
  for (const auto part : split(path, '/')) {
    if (part.empty()) continue;
    folder = join_path(folder, part);
    descent.ignored = descent.ignored || descent.chain->ignores(folder, true);
    descent.chain = chain_for(top, descent.chain, folder);
  }
  return descent;
}

struct Pending {
  std::string path;  // relative to the top
  Chain above;
  bool ignored = false;  // only tracked files count
};

// Starts may overlap, so the same place may have been seen twice.
template <class T, class Key>
void sort_once(std::vector<T>& items, Key key) {
  std::ranges::sort(items, {}, key);
  const auto is_same = [&](const T& left, const T& right) { return std::invoke(key, left) == std::invoke(key, right); };
  items.erase(std::unique(items.begin(), items.end(), is_same), items.end());
}

class Walk {
 public:
  explicit Walk(const WalkPlace& place) : place_(place), top_(place.top), prefix_(relative_to(place.root, place.top)) {}

  void start_at(const std::string& absolute) {
    const std::string path(relative_to(absolute, place_.top));
    struct stat status {};
    if (!top_.status(path, status)) return report(path, "cannot read: " + system_message(errno));
    if (!S_ISDIR(status.st_mode)) {
      folders_.push_back(join_path(place_.top, folder_of(path)));
      return add_file(path, status);
    }
    pending_.push_back({path, path.empty() ? IgnoreChain::everywhere(place_.ignore_texts)
                                           : descend(place_, top_, folder_of(path)).chain});
    if (place_.tracked == nullptr) return;
    for (Problem& problem : place_.tracked->absent_below(path)) report(problem.path, std::move(problem.message));
  }

  void run() {
    while (!pending_.empty()) {
      const Pending next = std::move(pending_.back());
      pending_.pop_back();
      folders_.push_back(join_path(place_.top, next.path));
      visit_folder(next);
    }
  }

  std::vector<std::string> take_folders() { return std::move(folders_); }

  Listing take_listing() {
    sort_once(listing_.files, &FileEntry::path);
    sort_once(listing_.problems, [](const Problem& problem) { return std::tie(problem.path, problem.message); });
    return std::move(listing_);
  }

 private:
  void report(const std::string& path, std::string message) {
    listing_.problems.push_back({std::string(relative_to(path, prefix_)), 0, std::move(message)});
  }

  void add_file(const std::string& path, const struct stat& status) {
    listing_.files.push_back({std::string(relative_to(path, prefix_)), static_cast<std::uint64_t>(status.st_size),
                              (status.st_mode & S_IXUSR) != 0, stamp_of(status, started_)});
  }

  bool is_tracked(const std::string& path) const { return place_.tracked != nullptr && place_.tracked->contains(path); }

  bool tracks_below(const std::string& folder) const {
    return place_.tracked != nullptr && place_.tracked->has_any_below(folder);
  }

  Folder opened(const Pending& folder) {
    auto place = top_.open(folder.path, O_RDONLY | O_DIRECTORY);
    Folder stream(place.is_open() ? fdopendir(place.number()) : nullptr);
    if (stream) {
      place.release();
    } else {
      report(folder.path, "cannot list the folder: " + system_message(errno));
    }
    return stream;
  }

  // The names in a folder; nothing (and a problem) where it is another repository.
  std::vector<std::string> names_in(DIR* stream, const Pending& folder) {
    std::vector<std::string> names;
    bool repository = false;
    for (;;) {
      errno = 0;  // the end of the folder leaves it alone, an error does not
      const dirent* entry = readdir(stream);
      if (entry == nullptr) break;
      const std::string_view name = entry->d_name;
      repository = repository || name == ".git";
      if (name != "." && name != ".." && name != ".git") names.emplace_back(name);
    }
    if (errno != 0) report(folder.path, "cannot list all of the folder: " + system_message(errno));
    if (repository && place_.work_tree && !folder.path.empty() && !tracks_below(folder.path)) {
      report(folder.path, "a git repository of its own: not part of this audit");
      names.clear();
    }
    return names;
  }

  void visit_folder(const Pending& folder) {
    const auto stream = opened(folder);
    if (!stream) return;
    const auto names = names_in(stream.get(), folder);
    const Chain chain = std::ranges::find(names, ".gitignore") == names.end()
                            ? folder.above
                            : chain_for(top_, folder.above, folder.path);
    if (!chain->usable()) report(join_path(folder.path, ".gitignore"), "too many rules: none of them is honoured");
    for (const std::string& name : names) {
      const std::string path = join_path(folder.path, name);
      struct stat status {};
      if (fstatat(dirfd(stream.get()), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        report(path, "cannot read: " + system_message(errno));
      } else {
        visit(path, status, chain, folder.ignored);
      }
    }
  }

  void visit(const std::string& path, const struct stat& status, const Chain& chain, bool ignored) {
    const bool folder = S_ISDIR(status.st_mode);
    if (!folder && is_tracked(path)) return visit_file(path, status);
    ignored = ignored || chain->ignores(path, folder);
    if (!folder && !ignored) return visit_file(path, status);
    if (!folder || (ignored && !tracks_below(path))) return;
    if (place_.tracked != nullptr && place_.tracked->is_submodule(path)) return;
    pending_.push_back({path, chain, ignored});
  }

  void visit_file(const std::string& path, const struct stat& status) {
    if (S_ISREG(status.st_mode)) return add_file(path, status);
    if (S_ISLNK(status.st_mode)) return visit_link(path);
    report(path, "a pipe, socket or device: not read");
  }

  // A folder that a link ends at is listed in its own place, so the link is nothing to report.
  void visit_link(const std::string& path) {
    const LinkTarget target = follow_link(join_path(place_.top, path), place_.root);
    switch (target.end) {
      case LinkEnd::file:
        listing_.files.push_back({std::string(relative_to(path, prefix_)), target.size, target.executable});
        break;
      case LinkEnd::folder:
        break;
      case LinkEnd::outside:
        report(path, "symbolic link that leads out of the audited folder: not followed");
        break;
      case LinkEnd::special:
        report(path, "symbolic link to a pipe, socket or device: not read");
        break;
      case LinkEnd::nothing:
        report(path, "symbolic link that leads nowhere");
        break;
    }
  }

  const WalkPlace& place_;
  HeldFolder top_;
  std::string prefix_;
  std::int64_t started_ = seconds_now();
  std::vector<Pending> pending_;
  std::vector<std::string> folders_;  // absolute
  Listing listing_;
};

Walk walked(const WalkPlace& place, const std::vector<std::string>& starts) {
  Walk walk(place);
  for (const std::string& start : starts) walk.start_at(start);
  walk.run();
  return walk;
}

}  // namespace

Listing walk_disk(const WalkPlace& place, const std::vector<std::string>& starts) {
  return walked(place, starts).take_listing();
}

std::vector<std::string> walked_folders(const WalkPlace& place, const std::vector<std::string>& starts) {
  return walked(place, starts).take_folders();
}

bool is_ignored_folder(const WalkPlace& place, const std::string& path) {
  return descend(place, HeldFolder(place.top), path).ignored;
}

}  // namespace mlready

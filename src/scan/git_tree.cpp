#include "scan/git_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/glob.h"
#include "scan/path.h"
#include "scan/stamp.h"

namespace mlready {
namespace {

// Chains of links are followed this far, as Linux does.
constexpr int max_links = 40;
constexpr std::size_t max_link_size = 4096;
// The same few trees, nested, can make up any number of files.
constexpr std::size_t max_entries = 1'000'000;
// As long as an operating system opens; a tree can nest any number of folders.
constexpr std::size_t max_path = 4096;

struct Node {
  git_filemode_t mode = GIT_FILEMODE_UNREADABLE;
  git_oid id{};
};

Node node_of(const git_tree_entry* entry) {
  return {git_tree_entry_filemode(entry), *git_tree_entry_id(entry)};
}

class TreeWalk {
 public:
  TreeWalk(git_repository* repository, git_odb* database, git_tree* tree, std::string root)
      : repository_(repository), database_(database), tree_(tree), root_(std::move(root)) {}

  void add_at(const std::string& path) {
    const auto node = lookup(path);
    if (node && node->mode == GIT_FILEMODE_TREE) return add_folder(path, node->id);
    if (node) add(path, *node);
  }

  TreeListing finish() {
    std::ranges::sort(result_.listing.files, {}, &FileEntry::path);
    std::ranges::sort(result_.listing.problems, {}, &Problem::path);
    return std::move(result_);
  }

 private:
  void report(const std::string& path, std::string message) {
    result_.listing.problems.push_back({std::string(relative_to(path, root_)), 0, std::move(message)});
  }

  void defer(const std::string& path, const git_oid& id) { pending_.emplace_back(path, id); }

  void add_folder(const std::string& folder, const git_oid& id) {
    defer(folder, id);
    while (!pending_.empty()) {
      const auto [path, tree_id] = std::move(pending_.back());
      pending_.pop_back();
      if (entries_ > max_entries) {
        pending_.clear();
        return report(path, fmt::format("more than {} entries: this folder and others are left out", max_entries));
      }
      add_entries(path, tree_id);
    }
  }

  void add_entries(const std::string& folder, const git_oid& id) {
    git_tree* found = nullptr;
    if (git_tree_lookup(&found, repository_, &id) != 0) {
      return report(folder, "folder is missing from the object database: not read");
    }
    const GitTree tree(found);
    for (std::size_t i = 0; i < git_tree_entrycount(found); ++i) {
      const auto* entry = git_tree_entry_byindex(found, i);
      add(join_path(folder, git_tree_entry_name(entry)), node_of(entry));
    }
  }

  void add(const std::string& path, const Node& node) {
    ++entries_;
    if (path.size() > max_path) {
      return report(path.substr(0, 200) + "…", fmt::format("passed over: its path is longer than {} bytes", max_path));
    }
    if (node.mode == GIT_FILEMODE_TREE) return defer(path, node.id);
    if (node.mode == GIT_FILEMODE_COMMIT) return report(path, "submodule: not part of this audit");
    if (node.mode == GIT_FILEMODE_LINK) return add_link(path);
    add_blob(path, node);
  }

  void add_blob(const std::string& path, const Node& node) {
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, database_, &node.id) != 0 || type != GIT_OBJECT_BLOB) {
      return report(path, "missing from the object database: not read");
    }
    const std::string name(relative_to(path, root_));
    result_.listing.files.push_back({name, size, node.mode == GIT_FILEMODE_BLOB_EXECUTABLE, stamp_of(node.id)});
    result_.blobs.emplace(name, node.id);
  }

  std::optional<Node> lookup(const std::string& path) const {
    if (path.empty()) return Node{GIT_FILEMODE_TREE, *git_tree_id(tree_)};
    git_tree_entry* found = nullptr;
    if (git_tree_entry_bypath(&found, tree_, path.c_str()) != 0) return std::nullopt;
    const GitTreeEntry entry(found);
    return node_of(found);
  }

  // What the link with this blob points at; nothing where the blob cannot be read.
  std::optional<std::string> link_text(const git_oid& id) const {
    git_odb_object* found = nullptr;
    if (git_odb_read(&found, database_, &id) != 0) return std::nullopt;
    const GitBlob blob(found);
    if (git_odb_object_size(found) > max_link_size) return std::nullopt;
    return std::string(static_cast<const char*>(git_odb_object_data(found)), git_odb_object_size(found));
  }

  void add_link(std::string path) {
    const std::string link = path;
    for (int steps = 0; steps < max_links; ++steps) {
      const auto node = lookup(path);
      if (!node) break;
      if (node->mode == GIT_FILEMODE_TREE) return;
      if (node->mode == GIT_FILEMODE_COMMIT) return report(link, "symbolic link into a submodule: not followed");
      if (node->mode != GIT_FILEMODE_LINK) return add_blob(link, *node);
      const auto text = link_text(node->id);
      if (!text) break;
      const auto target = text->starts_with('/') ? std::nullopt : normalised(join_path(folder_of(path), *text));
      if (!target || !is_at_or_below(*target, root_)) {
        return report(link, "symbolic link that leads out of the audited folder: not followed");
      }
      path = *target;
    }
    report(link, "symbolic link that cannot be followed");
  }

  git_repository* repository_;
  git_odb* database_;
  git_tree* tree_;
  std::string root_;
  std::vector<std::pair<std::string, git_oid>> pending_;
  std::size_t entries_ = 0;
  TreeListing result_;
};

}  // namespace

TreeListing list_tree(git_repository* repository, git_odb* database, git_tree* tree, const TreePlace& place) {
  TreeWalk walk(repository, database, tree, place.root);
  walk.add_at(place.start);
  return walk.finish();
}

}  // namespace mlready

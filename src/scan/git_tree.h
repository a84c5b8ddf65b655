#pragma once

#include <map>
#include <string>

#include "mlready/file_system.h"
#include "scan/git.h"

namespace mlready {

/// A blob of a tree, by the path under which the listing names it.
using BlobIds = std::map<std::string, git_oid>;

struct TreeListing {
  Listing listing;
  BlobIds blobs;
};

/// Which part of a tree is listed; paths as the tree has them, empty for all of it.
struct TreePlace {
  std::string root;   ///< folder that the listing's paths are relative to
  std::string start;  ///< folder or file at or below the root: only that is listed
};

/// Lists the blobs of a part of `tree`. Links, submodules and missing blobs are treated as `open_revision` says.
TreeListing list_tree(git_repository* repository, git_odb* database, git_tree* tree, const TreePlace& place);

}  // namespace mlready

#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "mlready/file_system.h"

namespace mlready {

/// A tree without the files that are excluded from the audit.
class ExcludedFiles : public FileSystem {
 public:
  /// @param excluded whether a path of `files` is left out
  /// Fails where the files cannot be listed.
  static Result<std::unique_ptr<ExcludedFiles>> open(std::unique_ptr<FileSystem> files,
                                                     const std::function<bool(const std::string& path)>& excluded);

  Result<Listing> list() const override { return listing_; }
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    return files_->read(path, limit);
  }
  Revision revision() const override { return files_->revision(); }
  std::string place() const override { return place_; }

  /// How many files are left out.
  std::size_t left_out() const { return left_out_; }

 private:
  ExcludedFiles(std::unique_ptr<FileSystem> files, Listing listing, std::size_t left_out, std::string place)
      : files_(std::move(files)), listing_(std::move(listing)), left_out_(left_out), place_(std::move(place)) {}

  std::unique_ptr<FileSystem> files_;
  Listing listing_;
  std::size_t left_out_;
  std::string place_;
};

}  // namespace mlready

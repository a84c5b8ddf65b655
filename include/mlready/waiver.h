#pragma once

#include <string>

namespace mlready {

/// A decision to live without an item for a while. It never makes an item met; gates pass over a waived item.
struct Waiver {
  std::string item;  ///< area.item
  std::string path;  ///< glob of the part of the repository that it is for; empty for all of it
  std::string reason;
  std::string owner;
  std::string expires;  ///< ISO 8601 date, the last day it holds; empty for never
  std::string link;

  bool operator==(const Waiver&) const = default;
};

/// Somebody's word that an item is done where the repository cannot show it. Counted and shown apart.
struct Attestation {
  std::string item;  ///< area.item
  std::string statement;
  std::string owner;
  std::string link;
  std::string date;      ///< ISO 8601
  std::string expires;   ///< ISO 8601 date, the last day it holds; empty for never
  std::string evidence;  ///< file of the repository or URL, which is never fetched; may be empty

  bool operator==(const Attestation&) const = default;
};

}  // namespace mlready

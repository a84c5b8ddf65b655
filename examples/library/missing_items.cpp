// Prints what a repository lacks, the most severe first: a program that uses mlready as a library.

#include <mlready/audit.h>
#include <mlready/disk.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::vector<mlready::ReportItem> missing_items(const mlready::Report& report) {
  std::vector<mlready::ReportItem> missing;
  std::ranges::copy_if(report.items, std::back_inserter(missing),
                       [](const mlready::ReportItem& item) { return item.verdict.status == mlready::Status::missing; });
  std::ranges::stable_sort(missing, std::ranges::greater{}, &mlready::ReportItem::severity);
  return missing;
}

mlready::Result<mlready::Report> audit_folder(const std::string& path) {
  const auto files = mlready::open_disk({path});
  if (!files) return tl::unexpected(files.error());
  return mlready::audit(**files, {});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Usage: missing-items PATH\n";
    return 2;
  }
  const auto report = audit_folder(argv[1]);
  if (!report) {
    std::cerr << mlready::to_string(report.error()) << '\n';
    return 3;
  }
  for (const auto& item : missing_items(*report)) {
    std::cout << mlready::to_string(item.severity) << "  " << item.verdict.id << "  " << item.title << '\n';
  }
  return 0;
}

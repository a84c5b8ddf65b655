#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mlready {

/// A statement of SQLite, prepared once and run many times. Values are bound in order, columns read by number.
class Statement {
 public:
  Statement() = default;
  Statement(sqlite3* database, std::string_view text);

  Statement& bind(std::uint64_t value);
  Statement& bind(std::string_view value);

  /// Whether there is a further row.
  bool row();

  std::uint64_t number(int column) const;
  std::string bytes(int column) const;

  /// Runs to the end, and is ready to be bound again. Returns whether nothing failed.
  bool finish();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
  int status_ = SQLITE_OK;
};

/// A database of SQLite in one file.
class Database {
 public:
  /// Opens or makes the file, for its owner only. Nothing where that fails.
  static std::optional<Database> open(const std::string& path);

  bool run(const char* text);
  Statement prepare(std::string_view text) { return {database_.get(), text}; }

  /// Whether the last failure says that the file is no database or is damaged.
  bool is_damaged() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };

  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace mlready

#include "cache/database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mlready {
namespace {

/// How long a statement waits for another program before it is given up.
constexpr int patience_milliseconds = 200;

/// SQLite gives the files beside the database the rights of the database itself.
void make_for_owner_only(const std::string& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) close(file);
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view text) {
  sqlite3_stmt* statement = nullptr;
  status_ = sqlite3_prepare_v2(database, text.data(), static_cast<int>(text.size()), &statement, nullptr);
  statement_.reset(statement);
}

Statement& Statement::bind(std::uint64_t value) {
  sqlite3_bind_int64(statement_.get(), ++bound_, static_cast<sqlite3_int64>(value));
  return *this;
}

Statement& Statement::bind(std::string_view value) {
  sqlite3_bind_blob64(statement_.get(), ++bound_, value.data(), value.size(), SQLITE_TRANSIENT);
  return *this;
}

bool Statement::row() {
  if (statement_) status_ = sqlite3_step(statement_.get());
  return status_ == SQLITE_ROW;
}

std::uint64_t Statement::number(int column) const {
  return static_cast<std::uint64_t>(sqlite3_column_int64(statement_.get(), column));
}

std::string Statement::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return bytes == nullptr
             ? std::string()
             : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

bool Statement::finish() {
  while (row()) {
  }
  const bool done = status_ == SQLITE_DONE;
  if (statement_) sqlite3_reset(statement_.get());
  bound_ = 0;
  return done;
}

std::optional<Database> Database::open(const std::string& path) {
  make_for_owner_only(path);
  Database result;
  sqlite3* database = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW;
  const int status = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
  result.database_.reset(database);
  if (status != SQLITE_OK) return std::nullopt;
  sqlite3_busy_timeout(database, patience_milliseconds);
  return result;
}

bool Database::run(const char* text) {
  return sqlite3_exec(database_.get(), text, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool Database::is_damaged() const {
  const int code = sqlite3_errcode(database_.get());
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

}  // namespace mlready

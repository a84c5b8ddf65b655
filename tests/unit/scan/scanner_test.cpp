#include "scan/scanner.h"

#include "mlready/memory.h"
#include "support/catch.h"

namespace mlready {
namespace {

using Files = std::map<std::string, std::string>;

// Fails the test where a file is read that should not be.
class Forbidding : public FileSystem {
 public:
  explicit Forbidding(std::vector<FileEntry> entries) : entries_(std::move(entries)) {}
  Result<Listing> list() const override { return Listing{entries_, {}}; }
  Result<std::string> read(const std::string& path, std::uint64_t) const override {
    FAIL("read " + path);
    return std::string();
  }

 private:
  std::vector<FileEntry> entries_;
};

LoadedFile loaded(const FileSystem& files, const std::string& path, const ReadLimits& limits = {}) {
  const auto tree = scan(files);
  REQUIRE(tree);
  for (const auto& entry : tree->listing.files) {
    if (entry.path == path) return load(files, *tree, entry, limits);
  }
  FAIL(path + " is not listed");
  return {};
}

TEST_CASE("a file is read and classified") {
  const auto [file, problem] = loaded(MemoryFileSystem(Files{{"src/a.py", "import os\n"}}), "src/a.py");
  CHECK(file.path == "src/a.py");
  CHECK(file.bytes == "import os\n");
  CHECK(file.language == Language::python);
  CHECK(file.role == Role::code);
  CHECK_FALSE(problem);
}

TEST_CASE("images, data, models and vendored files are not read, and that is no problem") {
  for (const std::string path : {"a.png", "data/a.csv", "model.safetensors", "node_modules/a/index.js"}) {
    CAPTURE(path);
    const auto [file, problem] = loaded(Forbidding({{path, 5'000'000'000, false}}), path);
    CHECK(file.bytes.empty());
    CHECK_FALSE(problem);
  }
}

TEST_CASE("a drawing in SVG is read") {
  CHECK(loaded(MemoryFileSystem(Files{{"docs/a.svg", "<svg/>"}}), "docs/a.svg").file.bytes == "<svg/>");
}

TEST_CASE("a file that is too large is passed over with a problem, and a notebook may be larger") {
  const ReadLimits limits{.file = 4, .notebook = 8};
  const MemoryFileSystem files(
      Files{{"a.py", "12345"}, {"a.ipynb", "12345"}, {"b.ipynb", "123456789"}, {"c.py", "1234"}});
  const auto large = loaded(files, "a.py", limits);
  CHECK(large.file.bytes.empty());
  CHECK(large.file.language == Language::python);
  REQUIRE(large.problem);
  CHECK(large.problem->path == "a.py");
  CHECK(large.problem->message.starts_with("passed over: larger than "));
  CHECK(loaded(files, "a.ipynb", limits).file.bytes == "12345");
  CHECK(loaded(files, "b.ipynb", limits).problem);
  CHECK_FALSE(loaded(files, "c.py", limits).problem);
}

TEST_CASE("the words for a limit are whole numbers of MiB where it is one") {
  const Forbidding files({{"a.py", (2 << 20) + 1, false}});
  CHECK(loaded(files, "a.py").problem->message == "passed over: larger than 2 MiB");
}

TEST_CASE("a file that cannot be read is listed with a problem") {
  const MemoryFileSystem files(Files{});
  const auto [file, problem] = load(files, {}, {"gone.py", 1, false});
  CHECK(file.path == "gone.py");
  REQUIRE(problem);
  CHECK(problem->message == "no such file");
}

TEST_CASE("bytes that are no text are dropped without a problem") {
  const auto [file, problem] = loaded(MemoryFileSystem(Files{{"weights", std::string("a\0b", 3)}}), "weights");
  CHECK(file.bytes.empty());
  CHECK(file.language == Language::binary);
  CHECK(file.role == Role::data);
  CHECK_FALSE(problem);
}

TEST_CASE("a virtual environment of any name is vendored by its pyvenv.cfg") {
  const MemoryFileSystem files(Files{{"env/pyvenv.cfg", "home = x\n"},
                                     {"env/bin/tool.py", "x\n"},
                                     {"environment/a.py", "x\n"},
                                     {"pyvenv.cfg", "x\n"}});
  CHECK(loaded(files, "env/bin/tool.py").file.role == Role::vendored);
  CHECK(loaded(files, "environment/a.py").file.role == Role::code);
}

TEST_CASE("A copy of a published Helm chart is vendored but for its Chart.yaml; an own chart is not") {
  const std::string upstream = "name: loki\nhome: https://example.org\n";
  const MemoryFileSystem files(Files{{"charts/loki/Chart.yaml", upstream},
                                     {"charts/loki/values.yaml", "a: 1\n"},
                                     {"charts/loki/charts/rollout/values.yaml", "a: 1\n"},
                                     {"charts/loki/values.override.yaml", "a: 1\n"},
                                     {"charts/loki/dashboards/model.json", "{}\n"},
                                     {"charts/api/Chart.yaml", "name: api\nhome: https://example.org\n"},
                                     {"charts/api/values.yaml", "a: 1\n"},
                                     {"charts/redis/Chart.yaml", "name: redis\nversion: 0.1.0\n"},
                                     {"charts/redis/values.yaml", "a: 1\n"}});
  CHECK(loaded(files, "charts/loki/values.yaml").file.role == Role::vendored);
  CHECK(loaded(files, "charts/loki/charts/rollout/values.yaml").file.role == Role::vendored);
  CHECK(loaded(files, "charts/loki/Chart.yaml").file.role == Role::deploy);
  CHECK(loaded(files, "charts/loki/values.override.yaml").file.role == Role::deploy);
  CHECK(loaded(files, "charts/loki/dashboards/model.json").file.role != Role::vendored);
  CHECK(loaded(files, "charts/api/values.yaml").file.role == Role::deploy);
  CHECK(loaded(files, "charts/redis/values.yaml").file.role == Role::deploy);
}

TEST_CASE("UTF-16 and byte order marks are decoded") {
  const std::string little(
      "\xFF\xFE"
      "n\0u\0\xD1\x03\x3D\xD8\x00\xDE\n\0",
      14);
  const std::string big("\xFE\xFF\0n\0\n", 6);
  const MemoryFileSystem files(
      Files{{"requirements.txt", little}, {"notes.txt", big}, {"a.py", "\xEF\xBB\xBFimport os\n"}});
  const auto requirements = loaded(files, "requirements.txt").file;
  CHECK(requirements.bytes == "nu\xCF\x91\xF0\x9F\x98\x80\n");
  CHECK(requirements.language == Language::requirements);
  CHECK(loaded(files, "notes.txt").file.bytes == "n\n");
  CHECK(loaded(files, "a.py").file.bytes == "import os\n");
}

TEST_CASE("files in memory are listed in order, with sizes, and read up to the limit") {
  const MemoryFileSystem files(Files{{"b", "12"}, {"a/c", ""}});
  const auto listing = files.list();
  REQUIRE(listing);
  REQUIRE(listing->files.size() == 2);
  CHECK(listing->files[0].path == "a/c");
  CHECK(listing->files[1].size == 2);
  CHECK(files.read("b", 2).value() == "12");
  CHECK_FALSE(files.read("b", 1));
  CHECK_FALSE(files.read("c", 1));
}

}  // namespace
}  // namespace mlready

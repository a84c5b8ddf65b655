#include <array>

#include "scan/classify.h"
#include "scan/path_words.h"

namespace mlready {
namespace {

constexpr auto data_endings = std::to_array<std::string_view>(
    {"csv",       "tsv",  "jsonl",       "ndjson", "parquet",    "feather", "arrow",  "orc",     "avro",     "arff",
     "libsvm",    "npy",  "npz",         "mat",    "rds",        "rdata",   "sav",    "dta",     "sas7bdat", "xls",
     "xlsx",      "ods",  "db",          "sqlite", "sqlite3",    "duckdb",  "mdb",    "rdb",     "lmdb",     "tfrecord",
     "tfrecords", "hdf5", "h5",          "nc",     "zarr",       "pkl",     "pickle", "joblib",  "dill",     "pt",
     "pth",       "ckpt", "safetensors", "onnx",   "keras",      "pb",      "tflite", "mlmodel", "gguf",     "ggml",
     "bin",       "ubj",  "cbm",         "pmml",   "caffemodel", "weights", "engine", "trt",     "mar",      "nii",
     "dcm",       "wav",  "mp3",         "flac",   "ogg",        "m4a",     "mp4",    "avi",     "mov",      "mkv",
     "webm",      "zip",  "gz",          "tgz",    "bz2",        "xz",      "7z",     "tar",     "zst",      "rar",
     "whl",       "egg",  "jar",         "war",    "class",      "so",      "dll",    "dylib",   "exe",      "o",
     "a",         "lib",  "pyc",         "pyo",    "pyd",        "wasm",    "pdf",    "doc",     "docx",     "ppt",
     "pptx",      "odt",  "odp",         "psd",    "ttf",        "otf",     "woff",   "woff2",   "eot",      "vsdx",
     "shp",       "shx",  "dbf",         "gpkg",   "las",        "laz",     "ply",    "glb",     "fbx",      "usdz"});

}  // namespace

bool is_data_by_name(std::string_view path) {
  const PathWords words(path);
  return std::ranges::find(data_endings, words.ending()) != data_endings.end();
}

}  // namespace mlready

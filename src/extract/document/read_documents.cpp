#include "base/glob.h"
#include "extract/document/readers.h"

namespace mlready {

std::vector<const Node*> read_documents(FileFacts& facts) {
  switch (facts.file().language) {
    case Language::yaml:
      return read_yaml(facts);
    case Language::json:
    case Language::notebook:
    case Language::avro:
      return read_json(facts);
    case Language::toml:
      return read_toml(facts);
    case Language::ini:
      return extension_of(facts.file().path) == "properties" ? read_properties(facts) : read_ini(facts);
    case Language::dotenv:
      return read_dotenv(facts);
    case Language::xml:
      return read_xml(facts);
    case Language::hcl:
      return read_hcl(facts);
    case Language::bicep:
      return read_bicep(facts);
    default:
      return {};
  }
}

}  // namespace mlready

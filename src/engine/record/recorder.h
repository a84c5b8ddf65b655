#pragma once

#include <vector>

#include "engine/match/fact_matcher.h"
#include "engine/measure/measurement.h"
#include "engine/record/file_record.h"
#include "engine/record/used_names.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Matches a file's facts and keeps what verdicts need of them. One a thread.
class Recorder {
 public:
  /// `program` and `tables` must outlive the recorder.
  Recorder(const Program& program, const PatternTables& tables);

  /// The record of a file. The text of `names` lives as long as the recorder; all other text is the record's own.
  FileRecord record(const FileFacts& file);

 private:
  FactMatcher matcher_;
  UsedNames names_;
  std::vector<Measurement> measurements_;
};

}  // namespace mlready

#pragma once

namespace mlready {

/// Takes the numbers of standard streams that the program was started without, so that no file it opens gets them and a
/// message of the log is never written into a report. Writing to such a standard output fails as before.
void reserve_standard_streams();

}  // namespace mlready

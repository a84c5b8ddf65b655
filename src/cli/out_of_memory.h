#pragma once

namespace mlready {

/// From here on the program ends with a word on standard error, and as incomplete, when there is no memory left: also
/// where it is a library that asked for some. Not all of them could go on, or say so (cmark-gfm aborts).
void end_when_out_of_memory();

}  // namespace mlready

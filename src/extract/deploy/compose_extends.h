#pragma once

#include <span>

#include "mlready/file_facts.h"

namespace mlready {

/// Whether the file has services that may extend others or be extended.
bool has_compose_services(const FileFacts& file);

/// Adds to each Compose service that extends a service of another file the leaves of that service, at the line of its
/// `extends`. One step: what the other service extends itself is not followed.
/// https://docs.docker.com/compose/how-tos/multiple-compose-files/extends/
void resolve_compose_extends(std::span<FileFacts> files);

}  // namespace mlready

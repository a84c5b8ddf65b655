#include "extract/python/route.h"
namespace mlready::python {
void add_call_routes(FileFacts&, const Call&, Lines, ScopeIndex) {}
void add_decorator_routes(FileFacts&, const Decorator&, Lines, ScopeIndex) {}
}

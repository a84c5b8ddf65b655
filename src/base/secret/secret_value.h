#pragma once

#include <string_view>

namespace mlready {

/// What a value in the place of a credential looks like.
enum class ValueLook {
  none,   ///< empty, a reference to elsewhere, a placeholder, prose or a name
  weak,   ///< a password that anybody would guess first
  random  ///< likely a real one
};

/// The look of a password, which people choose themselves.
ValueLook look_of_password(std::string_view value);

/// The look of a token, key or secret, which machines make: long, of mixed characters.
ValueLook look_of_token(std::string_view value);

/// Whether a value that has the form of a credential is an example: `AKIA…EXAMPLE`, `sk-xxxx`, counting digits.
bool is_placeholder(std::string_view value);

/// Whether a value stands for something elsewhere: `${X}`, `$(x)`, `{{ x }}`, `<x>`, `%(x)s`, `os.environ[…]`.
bool is_reference(std::string_view value);

}  // namespace mlready

"""The licence of a Debian package, from its copyright file, as SPDX writes it.

Form of the file: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/, identifiers: https://spdx.org/licenses/.
"""

import pathlib
import re

FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0"

# Short names that Debian's format defines, where SPDX has another one for the same text.
SPDX = {
    "Apache-2.0": "Apache-2.0", "BSD-2-clause": "BSD-2-Clause", "BSD-3-clause": "BSD-3-Clause", "CC0-1.0": "CC0-1.0",
    "Expat": "MIT", "GPL-2": "GPL-2.0-only", "GPL-2+": "GPL-2.0-or-later", "GPL-3+": "GPL-3.0-or-later",
    "LGPL-2+": "LGPL-2.0-or-later", "LGPL-2.1+": "LGPL-2.1-or-later", "Zlib": "Zlib",
}

# Source packages whose copyright files are prose.
PROSE = {
    "gcc-12": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "glibc": "LGPL-2.1-or-later",
    "linux": "GPL-2.0-only WITH Linux-syscall-note",
}


def _main_licence(copyright_text: str) -> str:
    """The short name in the paragraph `Files: *`; empty if there is none."""
    for paragraph in re.split(r"\n\s*\n", copyright_text):
        if re.search(r"^Files:\s*\*", paragraph, re.MULTILINE):
            found = re.search(r"^License:[ \t]*(\S.*?)\s*$", paragraph, re.MULTILINE)
            return found.group(1) if found else ""
    return ""


def licences(package: str, source: str) -> list[dict[str, object]]:
    """The `licenses` of a CycloneDX component: an SPDX identifier or expression where one is known, otherwise a name."""
    if source in PROSE:
        expression = PROSE[source]
        return [{"expression": expression}] if " " in expression else [{"license": {"id": expression}}]
    file = pathlib.Path("/usr/share/doc", package, "copyright")
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    name = _main_licence(text) if FORMAT in text.replace("http:", "https:") else ""
    if name in SPDX:
        return [{"license": {"id": SPDX[name]}}]
    return [{"license": {"name": name or f"see {file}"}}]

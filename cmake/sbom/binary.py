"""What an ELF file says of itself, read with readelf."""

import re
import subprocess


def _readelf(option: str, path: str) -> str:
    return subprocess.run(["readelf", "--wide", option, path], check=True, capture_output=True, encoding="utf-8",
                          env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}).stdout


def needed_libraries(path: str) -> list[str]:
    """The names of the shared libraries that a program or library asks for (DT_NEEDED)."""
    return re.findall(r"\(NEEDED\)\s+Shared library: \[(.+)\]", _readelf("--dynamic", path))


def build_id(path: str) -> str:
    """The build id that the linker wrote, in hexadecimal digits; empty without one."""
    found = re.search(r"Build ID: ([0-9a-f]+)", _readelf("--notes", path))
    return found.group(1) if found else ""


def loaded_libraries(program: str) -> dict[str, str]:
    """Where the dynamic loader finds each shared library of a program, the indirect ones too: name to path."""
    listing = subprocess.run(["ldd", program], check=True, capture_output=True, encoding="utf-8").stdout
    places = dict(re.findall(r"^\s*(\S+) => (/\S+) \(", listing, re.MULTILINE))
    loader = re.search(r"^\s*(/\S*/(ld-\S+)) \(", listing, re.MULTILINE)
    return places | ({loader.group(2): loader.group(1)} if loader else {})

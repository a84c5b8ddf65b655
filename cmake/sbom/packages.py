"""Which Debian package a file belongs to, and what is known of the package."""

import dataclasses
import os
import subprocess
import urllib.parse


@dataclasses.dataclass(frozen=True)
class Package:
    """An installed package; `source` is the source package that it was built from."""

    name: str
    version: str
    architecture: str
    source: str
    homepage: str


def _spellings(path: str) -> list[str]:
    """A path as dpkg may know it: /lib and /usr/lib are the same folder, and packages were made with either."""
    real = os.path.realpath(path)
    return [real, real.removeprefix("/usr") if real.startswith("/usr/lib") else "/usr" + real]


def owners(paths: list[str]) -> dict[str, str]:
    """The names of the packages that own files: path to name, without the paths that no package owns."""
    asked = {spelling: path for path in paths for spelling in _spellings(path)}
    answer = subprocess.run(["dpkg-query", "--search", *asked], capture_output=True, encoding="utf-8", check=False).stdout
    found = {}
    for line in answer.splitlines():
        package, _, path = line.partition(": ")
        if path in asked:
            found[asked[path]] = package.split(",")[0].split(":")[0]
    return found


def describe(names: list[str]) -> list[Package]:
    """What dpkg says of installed packages, sorted by name."""
    fields = "${Package}\t${Version}\t${Architecture}\t${source:Package}\t${Homepage}\n"
    answer = subprocess.run(["dpkg-query", "--show", f"--showformat={fields}", *names], check=True, capture_output=True,
                            encoding="utf-8").stdout
    return sorted((Package(*line.split("\t")) for line in answer.splitlines()), key=lambda package: package.name)


def package_url(package: Package, distribution: str) -> str:
    """The package URL (https://github.com/package-url/purl-spec) of a package of Debian or a distribution like it."""
    vendor = distribution.partition("-")[0]
    version = urllib.parse.quote(package.version, safe=":~")
    return f"pkg:deb/{vendor}/{package.name}@{version}?arch={package.architecture}&distro={distribution}"


def distribution() -> str:
    """Name and version of this machine's distribution, such as debian-12."""
    with open("/etc/os-release", encoding="utf-8") as file:
        values = dict(line.rstrip("\n").split("=", 1) for line in file if "=" in line)
    return f"{values.get('ID', 'linux')}-{values.get('VERSION_ID', '').strip(chr(34))}".rstrip("-")

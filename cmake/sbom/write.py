"""Writes the bill of materials of a built program: https://cyclonedx.org/docs/1.6/json/.

It names what is in the program: the packages whose headers were compiled into its objects, as Ninja's log of
dependencies has them, and the packages of the shared libraries that it loads. The same build gives the same bytes.

Usage: write.py --program FILE --name NAME --version VERSION --licence ID --build FOLDER --ninja FILE --output FILE
"""

import argparse
import json
import pathlib
import re
import subprocess
import uuid
from collections.abc import Iterable

import binary
import licences
import packages

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://cyclonedx.org/")


def compiled_headers(ninja: str, build: str) -> list[str]:
    """The headers outside of the project that were compiled into the program, by their full paths."""
    # -n: only reads the log, which the running Ninja writes.
    log = subprocess.run([ninja, "-n", "-C", build, "-t", "deps"], check=True, capture_output=True, encoding="utf-8").stdout
    headers = set()
    for entry in log.split("\n\n"):
        target, *dependencies = entry.strip().split("\n")
        if re.match(r"CMakeFiles/mlready-(?!rule-compiler)\S*\.dir/", target):
            headers.update(path for path in map(str.strip, dependencies) if path.startswith("/usr/"))
    return sorted(headers)


class Materials:
    """Packages in the program, and which of them depend on which."""

    def __init__(self, program: str, headers: list[str]) -> None:
        self._places = binary.loaded_libraries(program)
        self._owners = packages.owners([*self._places.values(), *headers])
        described = packages.describe(sorted(set(self._owners.values())))
        self._by_name = {package.name: package for package in described}
        self.unowned = sorted(path for path in [*self._places.values(), *headers] if path not in self._owners)
        self.linked = self._packages(self._places.values())
        sources = {package.source for package in self.linked}
        # The headers of a linked library come with it; what has no library is all in its headers.
        self.compiled_in = [package for package in self._packages(headers) if package.source not in sources]

    def _packages(self, paths: Iterable[str]) -> list[packages.Package]:
        names = {self._owners[path] for path in paths if path in self._owners}
        return [self._by_name[name] for name in sorted(names)]

    def direct(self, path: str) -> list[packages.Package]:
        """The packages of the libraries that a program or library asks for itself."""
        return self._packages(self._places[name] for name in binary.needed_libraries(path) if name in self._places)

    def needs(self, package: packages.Package) -> list[packages.Package]:
        """The packages of the libraries that the libraries of a package ask for."""
        own = [path for path in self._places.values() if self._owners.get(path) == package.name]
        found = {needed for path in own for needed in self.direct(path)} - {package}
        return sorted(found, key=lambda needed: needed.name)


def component(package: packages.Package, distribution: str, linkage: str) -> dict[str, object]:
    """A package as a component of CycloneDX."""
    url = packages.package_url(package, distribution)
    result = {"type": "library", "bom-ref": url, "name": package.name, "version": package.version, "scope": "required",
              "licenses": licences.licences(package.name, package.source), "purl": url,
              "properties": [{"name": "mlready:linkage", "value": linkage}]}
    if package.homepage:
        result["externalReferences"] = [{"type": "website", "url": package.homepage}]
    return result


def document(options: argparse.Namespace) -> dict[str, object]:
    """The bill of materials of the program that the options name."""
    materials = Materials(options.program, compiled_headers(options.ninja, options.build))
    distribution = packages.distribution()

    def reference(package: packages.Package) -> str:
        return packages.package_url(package, distribution)

    own = {"type": "application", "bom-ref": options.name, "name": options.name, "version": options.version,
           "licenses": [{"license": {"id": options.licence}}],
           "properties": [{"name": "mlready:build-id", "value": binary.build_id(options.program)}]}
    direct = map(reference, materials.direct(options.program) + materials.compiled_in)
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": own, "lifecycles": [{"phase": "build"}]},
        "components": [component(package, distribution, "headers") for package in materials.compiled_in]
                      + [component(package, distribution, "shared library") for package in materials.linked]
                      + [{"type": "file", "bom-ref": path, "name": path} for path in materials.unowned],
        "dependencies": [{"ref": options.name, "dependsOn": sorted([*direct, *materials.unowned])}]
                        + [{"ref": reference(package), "dependsOn": sorted(map(reference, materials.needs(package)))}
                           for package in materials.linked],
    }


def main() -> None:
    """Writes the bill of materials; its serial number follows from what it says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option in ("program", "name", "version", "licence", "build", "ninja", "output"):
        parser.add_argument(f"--{option}", required=True)
    options = parser.parse_args()
    bill = document(options)
    number = uuid.uuid5(NAMESPACE, json.dumps(bill, sort_keys=True))
    text = json.dumps(bill | {"serialNumber": f"urn:uuid:{number}"}, indent=2, ensure_ascii=False)
    pathlib.Path(options.output).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

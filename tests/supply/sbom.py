"""Checks the bill of materials of a built program against the standard's schema and against the program.

Usage: sbom.py --sbom FILE --program FILE --validator FILE
"""

import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

# What is in the program by its headers alone, whatever else is.
HEADER_ONLY = {"libcli11-dev", "libexpected-dev", "nlohmann-json3-dev", "rapidjson-dev"}


def readelf(option: str, program: str) -> str:
    """What readelf says of the program."""
    return subprocess.run(["readelf", "--wide", option, program], check=True, capture_output=True, encoding="utf-8").stdout


def against_schema(sbom: str, validator: str) -> list[str]:
    """What the validator of CycloneDX has against the document."""
    result = subprocess.run(["node", validator, sbom], capture_output=True, encoding="utf-8", check=False,
                            env=os.environ | {"NODE_PATH": os.environ["MLREADY_NODE_MODULES"]})
    return [] if result.returncode == 0 else [result.stdout + result.stderr]


def against_itself(bill: dict) -> list[str]:
    """References that lead nowhere or to two places, and components that say too little of themselves."""
    components = bill["components"]
    references = collections.Counter([bill["metadata"]["component"]["bom-ref"], *(one["bom-ref"] for one in components)])
    named = {entry["ref"] for entry in bill["dependencies"]}
    named |= {reference for entry in bill["dependencies"] for reference in entry["dependsOn"]}
    wrong = [f"stands twice: {reference}" for reference, count in references.items() if count > 1]
    wrong += [f"is no component: {reference}" for reference in sorted(named - references.keys())]
    for one in components:
        if one["type"] == "library" and not (one["version"] and one["licenses"] and one["purl"].startswith("pkg:deb/")):
            wrong.append(f"lacks version, licence or package URL: {one['name']}")
    return wrong


def owners(library: str) -> set[str]:
    """The names of the packages that hold a shared library of that name."""
    answer = subprocess.run(["dpkg-query", "--search", f"*/{library}"], capture_output=True, encoding="utf-8", check=False)
    return {package.split(":")[0] for line in answer.stdout.splitlines() for package in line.split(": ")[0].split(", ")}


def against_program(bill: dict, program: str) -> list[str]:
    """What the program has and the document lacks."""
    wrong = []
    identifier = re.search(r"Build ID: (\w+)", readelf("--notes", program)).group(1)
    if {"name": "mlready:build-id", "value": identifier} not in bill["metadata"]["component"]["properties"]:
        wrong.append(f"is not of the program with build id {identifier}")
    names = {one["name"] for one in bill["components"]}
    wrong += [f"lacks {name}, which has only headers" for name in sorted(HEADER_ONLY - names)]
    for library in re.findall(r"\(NEEDED\).*\[(lib.+)\]", readelf("--dynamic", program)):
        if not owners(library) & names:
            wrong.append(f"lacks the package of {library}, which the program loads")
    return wrong


def main() -> int:
    """Prints what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--sbom", "--program", "--validator"):
        parser.add_argument(option, required=True)
    options = parser.parse_args()
    bill = json.loads(pathlib.Path(options.sbom).read_text(encoding="utf-8"))
    wrong = against_schema(options.sbom, options.validator) + against_itself(bill) + against_program(bill, options.program)
    print("\n".join(wrong) if wrong else f"{len(bill['components'])} components")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

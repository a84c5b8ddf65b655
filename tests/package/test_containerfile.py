"""The Containerfile, judged as far as that goes without a network: by mlready itself, and against what it copies and calls."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["MLREADY_SOURCE_DIR"])
TEXT = (SOURCE / "Containerfile").read_text(encoding="utf-8")


def instructions():
    """Name and argument of each instruction, continued lines joined and comments left out."""
    lines = "".join(line for line in TEXT.splitlines(keepends=True) if not line.startswith("#"))
    return [tuple(line.split(maxsplit=1)) for line in lines.replace("\\\n", " ").splitlines() if line.strip()]


def arguments_of(name):
    return [argument for instruction, argument in instructions() if instruction == name]


class Containerfile(unittest.TestCase):
    def test_mlready_finds_an_image_that_runs_without_rights_on_a_pinned_base(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(SOURCE / "Containerfile", folder)
            result = subprocess.run([os.environ["MLREADY"], "audit", folder, "--format", "json", "--only",
                                     "deployment.container,security.least-privilege,practices.pinned-environment"],
                                    check=True, capture_output=True, encoding="utf-8")
        evidence = {place["signal"] for item in json.loads(result.stdout)["items"] for place in item["evidence"]}
        self.assertIn("non_root_container", evidence)

    def test_the_base_is_one_version_and_no_tag_that_moves(self):
        [base] = [argument for argument in arguments_of("ARG") if argument.startswith("BASE=")]
        self.assertRegex(base, r"^BASE=docker\.io/library/debian:12\.\d+-slim$")
        self.assertEqual(["${BASE} AS build", "${BASE}"], arguments_of("FROM"))

    def test_the_shell_accepts_each_step(self):
        for step in arguments_of("RUN"):
            command = re.sub(r"--mount=\S+\s+", "", step)
            subprocess.run(["sh", "-n"], input=command, check=True, encoding="utf-8")

    def test_the_packages_are_those_of_the_build_and_none_of_the_tests(self):
        [step] = [step for step in arguments_of("RUN") if "packages.txt" in step]
        script = re.search(r"sed '([^']*)'", step)[1]
        packages = subprocess.run(["sed", script, SOURCE / "scripts/packages.txt"], check=True, capture_output=True,
                                  encoding="utf-8").stdout.split()
        self.assertLessEqual({"g++", "cmake", "ninja-build", "libgit2-dev", "libre2-dev"}, set(packages))
        self.assertFalse({"catch2", "chromium", "nodejs"} & set(packages))

    def test_it_builds_with_the_release_preset_and_installs_the_package(self):
        [build] = [step for step in arguments_of("RUN") if "cmake" in step]
        presets = {preset["name"] for preset in
                   json.loads((SOURCE / "CMakePresets.json").read_text(encoding="utf-8"))["configurePresets"]}
        self.assertEqual({"release"}, set(re.findall(r"--preset (\S+)", build)))
        self.assertIn("release", presets)
        self.assertIn("--config build/release/CPackConfig.cmake", build)

    def test_the_last_user_has_no_rights_and_the_entry_point_is_the_program(self):
        self.assertEqual(["10001"], arguments_of("USER"))
        self.assertEqual(['["mlready"]'], arguments_of("ENTRYPOINT"))
        self.assertEqual(['["audit"]'], arguments_of("CMD"))

    def test_builds_and_downloads_stay_out_of_the_context(self):
        ignored = (SOURCE / ".dockerignore").read_text(encoding="utf-8").split()
        self.assertLessEqual({"/build/", "/.git/", "**/node_modules/"}, set(ignored))


if __name__ == "__main__":
    unittest.main()

"""Reports of texts drawn at random from dangerous pieces: what a parser reads is what was put in, and nothing more.

MLREADY_SEEDS=FIRST:COUNT chooses other seeds.
"""

import functools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import unittest

import structure
from leaves import COMMANDS, leaves_of
from shown import CONTROL, decoded, plain, visible

GENERATOR = os.environ["MLREADY_RANDOM_REPORTS"]
FIRST, COUNT = map(int, os.environ.get("MLREADY_SEEDS", "1:24").split(":"))
OWN_COMMANDS = {"github": {"error", "warning", "notice"}, "azure": {"task.logissue"},
                "teamcity": {"inspectionType", "inspection", "buildStatisticValue", "message"}}
LONG = 1000


class Seed:
    """The reports of one seed: text by format, of the hostile report and of its twin; and the texts by their marks."""

    def __init__(self, folder):
        self.name = folder.name
        self.hostile, self.twin = ({path.name: path.read_bytes().decode("utf-8") for path in (folder / kind).iterdir()}
                                   for kind in ("hostile", "twin"))
        texts = json.loads((folder / "texts.json").read_text(encoding="ascii"))
        self.texts = {mark: decoded(bytes.fromhex(text)) for mark, text in texts.items()}
        self.is_long = any(len(text) > LONG for text in self.texts.values())


@functools.cache
def seeds():
    with tempfile.TemporaryDirectory(prefix="mlready-random-") as place:
        subprocess.run([GENERATOR, place, str(FIRST), str(COUNT)], check=True)
        return [Seed(folder) for folder in pathlib.Path(place).iterdir()]


def holds(leaf, text):
    """Whether `text` is in `leaf`, or the start of it, cut off where there was no room for more."""
    if text in leaf:
        return True
    starts = [re.sub(r"\\(u({\w*)?)?$", "", start) for start in leaf.split("…")[:-1]]
    return any(start.endswith(text[:length]) for start in starts for length in range(1, len(text)))


def marks_in(text, marks):
    return {mark for mark in marks if mark in text}


def without_links(counts):
    """Whether an address may be linked is its own matter."""
    return {key: count for key, count in counts.items() if key[0] != "a"}


class Random(unittest.TestCase):
    maxDiff = 4000

    def check_each(self, check):
        """Calls `check` with each seed, the name of each format and the hostile report in it."""
        for seed in seeds():
            for name, text in seed.hostile.items():
                with self.subTest(seed=seed.name, format=name):
                    check(seed, name, text)

    def test_the_texts_are_what_they_should_be(self):
        whole = "".join(text for seed in seeds() for text in seed.texts.values())
        for piece in ("\x1b[31m", "\u202e", "\u2028", "::error", "##vso[", "##teamcity[", "]]>", "<script>", "=cmd|", "```", "\ufffd"):
            self.assertIn(piece, whole)
        self.assertTrue([seed for seed in seeds() if seed.is_long])
        self.assertTrue(all(len(seed.hostile) == 15 for seed in seeds()))

    def test_a_reader_gets_the_texts_that_were_put_in(self):
        self.check_each(self.check_texts)

    def check_texts(self, seed, name, text):
        if seed.is_long:  # most formats cut such texts
            return
        leaves = [plain(leaf) for leaf in leaves_of(name, text)]
        for mark in marks_in("".join(leaves_of(name, seed.twin[name])), seed.texts):
            forms = plain(seed.texts[mark]), plain(visible(seed.texts[mark]))
            if name != "console":  # which cuts off whole texts at the end of lines
                self.assertTrue(any(holds(leaf, form) for leaf in leaves for form in forms), forms)
            for leaf in leaves:
                self.assertTrue(mark not in leaf or any(holds(leaf, form) for form in forms), (forms, leaf[:400]))

    def test_no_text_changes_the_structure(self):
        self.check_each(self.check_structure)

    def check_structure(self, seed, name, text):
        found, wanted = structure.structure_of(name, text), structure.structure_of(name, seed.twin[name])
        if isinstance(found, dict) and seed.is_long:
            self.assertLessEqual(set(found), set(wanted))
        elif isinstance(found, dict):
            self.assertEqual(without_links(wanted), without_links(found))
        else:
            self.assertEqual(wanted, found)

    def test_no_character_acts_on_a_terminal(self):
        self.check_each(self.check_characters)

    def check_characters(self, _, name, text):
        characters = set(text.replace("\r\n", "\n") if name == "csv" else text) - {"\n"}
        self.assertEqual(set(), {one for one in characters if unicodedata.category(one) in CONTROL})

    def test_no_ci_system_finds_a_command_that_is_not_the_report_s_own(self):
        self.check_each(self.check_commands)

    def check_commands(self, _, name, text):
        for system, read in COMMANDS.items():
            own = OWN_COMMANDS[system] if name == system else set()
            found = {command.name for command in map(read, text.split("\n")) if command}
            self.assertLessEqual(found, own)
        self.assertNotIn("##[", text)

    def test_no_link_leads_elsewhere(self):
        self.check_each(self.check_links)

    def check_links(self, seed, name, text):
        own = structure.addresses_of(name, seed.twin[name])
        for address in structure.addresses_of(name, text):
            self.assertTrue(address in own or address.startswith(("https://example.org/", "#")), address)

    def test_no_cell_is_a_formula(self):
        for seed in seeds():
            cells = [cell for record in structure.csv_records(seed.hostile["csv"]) for cell in record]
            self.assertEqual([], [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@"))])


if __name__ == "__main__":
    unittest.main()

"""Every reader of a repository's files has a fuzz target, and every target inputs to start from."""

import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ["MLREADY_SOURCE_DIR"])
TARGETS = ROOT / "tests" / "fuzz" / "targets"
CORPUS = ROOT / "tests" / "fuzz" / "corpus"
EXTRACT = ROOT / "src" / "extract"

# The forms of mlready/extractor.h and extract/document/node.h.
READER = re.compile(r"^void (\w+)\(FileFacts& facts(?:, std::span<const Node\* const> documents)?\);", re.MULTILINE)


def names_in(folder):
    return {path.stem if path.is_file() else path.name for path in folder.iterdir()}


def text_of(paths):
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def readers():
    """What the headers declare of which an audit calls its readers."""
    headers = set(re.findall(r'#include "(extract/[^"]+)"', text_of(EXTRACT.glob("*.cpp"))))
    return set(READER.findall(text_of(ROOT / "src" / header for header in headers)))


class Complete(unittest.TestCase):
    def setUp(self):
        code = text_of(TARGETS.glob("*.cpp"))
        self.words = set(re.findall(r"\w+", code))
        self.families = set(re.findall(r'#include "extract/(\w+)/', code))

    def test_every_family_of_extractors_has_a_target(self):
        families = {path.name for path in EXTRACT.iterdir() if path.is_dir()}
        self.assertGreater(len(families), 10)
        self.assertEqual(families - self.families, set())

    def test_every_extractor_and_interpreter_is_called_by_a_target(self):
        self.assertGreater(len(readers()), 40)
        self.assertEqual(readers() - self.words, set())

    def test_every_target_has_a_corpus_and_every_corpus_a_target(self):
        self.assertEqual(names_in(TARGETS), names_in(CORPUS))
        for folder in CORPUS.iterdir():
            with self.subTest(folder.name):
                self.assertTrue(any(path.is_file() for path in folder.iterdir()))


if __name__ == "__main__":
    unittest.main()

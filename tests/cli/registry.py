"""Every verb, option, key and message has a test, a line in the documentation and, where it has one, an example.

What there is comes from the program itself (its help and its schema) and from its source, so that nothing new can be
forgotten; what is tested comes from the records of the other tests of this folder.
"""

import functools
import json
import os
import pathlib
import re
import unittest

from program import DONE, SOURCE, ProgramTest

OPTION = re.compile(r"^  (?:-\w,)?(--[a-z-]+)", re.MULTILINE)
VERB = re.compile(r"^  ([a-z-]+) {2,}\S", re.MULTILINE)
FENCE = re.compile(r"```console\n\$ mlready [^\n]*--help\n.*?```", re.DOTALL)

# How the source says that an input is wrong: a call whose first argument is, or formats, the message.
MESSAGE = re.compile(r'\b(?:failure|fail|failed|complain)\(\{?(?:fmt::format\()?\s*"((?:[^"\\]|\\.)*)"')


@functools.cache
def records():
    folder = pathlib.Path(os.environ["CLI_RECORDS"])
    return [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]


def read(path):
    return (SOURCE / path).read_text(encoding="utf-8")


def manual():
    """The documentation but for the copies of the help, which name everything of themselves."""
    return "\n".join(FENCE.sub("", path.read_text(encoding="utf-8")) for path in (SOURCE / "docs").glob("*.md"))


class CommandLine(ProgramTest):
    maxDiff = None

    def help(self, *verbs):
        return self.expect(DONE, self.run_program(*verbs, "--help")).stdout

    def verbs(self, *above):
        """The verbs, as tuples of words, those below others included."""
        below = self.help(*above).partition("Subcommands:\n")[2].partition("\n\n")[0]
        for name in VERB.findall(below):
            yield (*above, name)
            yield from self.verbs(*above, name)

    def options(self):
        """Each verb with each of its options."""
        for verb in [(), *self.verbs()]:
            for option in OPTION.findall(self.help(*verb)):
                yield verb, option

    def is_tested(self, verb, option):
        return any(tuple(one["arguments"][:len(verb)]) == verb and
                   any(argument.split("=")[0] == option for argument in one["arguments"][len(verb):]) for one in records())

    def test_every_option_of_every_verb_is_tested(self):
        lacking = [" ".join((*verb, option)) for verb, option in self.options() if not self.is_tested(verb, option)]
        self.assertEqual([], lacking)

    def test_every_verb_is_tested_by_itself(self):
        for verb in self.verbs():
            used = any(tuple(one["arguments"][:len(verb)]) == verb and "--help" not in one["arguments"] for one in records())
            self.assertTrue(used or list(self.verbs(*verb)), " ".join(verb))

    def test_every_option_is_described_beyond_the_help(self):
        text = manual()
        named = {option for _, option in self.options() if re.search(rf"{option}(?![a-z-])", text)}
        self.assertEqual(set(), {option for _, option in self.options()} - named)

    def test_every_verb_has_a_section_and_an_example_in_its_help(self):
        page = read("docs/usage.md")
        for verb in self.verbs():
            self.assertIn(f"## mlready {verb[0]}\n", page)
            if not list(self.verbs(*verb)):
                self.assertRegex(self.help(*verb), rf"Examples?:\s+(.*\n)*?.*mlready {' '.join(verb)}")


class Configuration(ProgramTest):
    maxDiff = None

    def keys(self):
        """Each key of the schema, as a path of words; lists and names of one's own are passed through."""
        schema = json.loads(self.expect(DONE, self.run_program("schema", "config")).stdout)

        def below(node, path):
            if "$ref" in node:
                node = schema["definitions"][node["$ref"].rpartition("/")[2]]
            for name, value in node.get("properties", {}).items():
                yield (*path, name)
                yield from below(value, (*path, name))
            for inner in [node.get("items"), node.get("additionalProperties"), *node.get("oneOf", [])]:
                if isinstance(inner, dict):
                    yield from below(inner, path)

        return sorted(set(below(schema, ())))

    def assert_all(self, pattern, text, where):
        lacking = [".".join(key) for key in self.keys() if not re.search(pattern.format(re.escape(key[-1])), text, re.MULTILINE)]
        self.assertEqual([], lacking, f"not in {where}")

    def test_the_schema_gives_keys_of_all_depths(self):
        keys = self.keys()
        for key in (("fail_under",), ("policy", "forbid_waivers"), ("waivers", "expires"), ("profiles", "extends")):
            self.assertIn(key, keys)

    def test_every_key_is_documented(self):
        self.assert_all(r"`{}`", read("docs/configuration.md"), "docs/configuration.md")

    def test_every_key_is_in_the_example(self):
        self.assert_all(r"^(?:# )?[ -]*{}:", read("examples/configuration/mlready.yaml"), "examples/configuration")

    def test_every_key_is_in_a_test(self):
        tests = [*(SOURCE / "tests/cli").glob("test_*.py"), *(SOURCE / "tests/unit/config").glob("*.cpp")]
        self.assert_all(r"\b{}: ?", "\n".join(path.read_text(encoding="utf-8") for path in tests), "the tests")


class Messages(unittest.TestCase):
    maxDiff = None

    def messages(self):
        """What the source says of wrong input, with the file that says it."""
        for layer in ("cli", "config", "compare"):
            for path in sorted((SOURCE / "src" / layer).rglob("*.cpp")):
                source = re.sub(r'"\s*\n\s*"', "", path.read_text(encoding="utf-8"))
                for message in MESSAGE.findall(source):
                    yield path.relative_to(SOURCE), message.replace('\\"', '"')

    def test_every_message_is_provoked_by_a_test(self):
        said = "\n".join(one["errors"] for one in records())
        units = "\n".join(path.read_text(encoding="utf-8").replace('\\"', '"') for path in (SOURCE / "tests/unit").rglob("*.cpp"))
        lacking = []
        for path, message in self.messages():
            pieces = [piece.strip() for piece in re.split(r"\{[^}]*\}", message)]
            pattern = ".*".join(re.escape(piece) for piece in pieces)
            if not re.search(pattern, said) and max(pieces, key=len) not in units:
                lacking.append(f"{path}: {message}")
        self.assertEqual([], lacking)


if __name__ == "__main__":
    unittest.main()

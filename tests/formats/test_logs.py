"""What GitHub, Azure Pipelines and TeamCity read from a log is what the JSON report says."""

import unittest

import log_commands
from reports import SAMPLES, FormatTest, open_items, report


def commands(read, sample, report_format):
    """The commands in the lines of a report, which holds some that are none."""
    lines = report(sample, report_format).decode().splitlines()
    return [command for command in map(read, lines) if command is not None]


def message_of(item):
    return f"{item['title']} is {item['status']}: {item['summary']}"


class GitHub(FormatTest):
    LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "notice"}

    def annotations(self, sample):
        """The annotations of items; the first one is the score."""
        return commands(log_commands.github, sample, "github")[1:]

    def test_annotations_say_what_the_items_say(self):
        for sample in SAMPLES:
            by_message = {message_of(item): item for item in open_items(sample)}
            for annotation in self.annotations(sample):
                item = by_message[annotation.message.split("\n")[0]]
                self.assertEqual(f"{item['title']} ({item['id']})", annotation.properties["title"])
                self.assertEqual(self.LEVELS[item["severity"]], annotation.name)
                if item["evidence"]:
                    self.assertTrue(annotation.properties["file"].endswith(item["evidence"][0]["path"]))

    def test_no_level_has_more_than_ten(self):
        for sample in SAMPLES:
            names = [command.name for command in commands(log_commands.github, sample, "github")]
            for level in ("error", "warning", "notice"):
                wanted = sum(self.LEVELS[item["severity"]] == level for item in open_items(sample))
                extra = 1 if level == "notice" else 0
                self.assertEqual(min(10, wanted + extra), names.count(level))


class Azure(FormatTest):
    def test_issues_say_what_the_items_say(self):
        for sample in SAMPLES:
            issues = commands(log_commands.azure, sample, "azure")
            self.assertEqual({"task.logissue"} if issues else set(), {issue.name for issue in issues})
            self.assertEqual(sorted((item["id"], message_of(item)) for item in open_items(sample)),
                             sorted((issue.properties["code"], issue.message) for issue in issues))
            for issue in issues:
                self.assertIn(issue.properties["type"], ("error", "warning"))


class TeamCity(FormatTest):
    def test_inspections_say_what_the_items_say(self):
        for sample in SAMPLES:
            messages = commands(log_commands.teamcity, sample, "teamcity")
            inspections = [message.properties for message in messages if message.name == "inspection"]
            self.assertEqual(sorted((item["id"], message_of(item)) for item in open_items(sample)),
                             sorted((found["typeId"], found["message"]) for found in inspections))

    def test_each_type_is_told_before_its_inspection(self):
        for sample in SAMPLES:
            told = set()
            for message in commands(log_commands.teamcity, sample, "teamcity"):
                if message.name == "inspectionType":
                    told.add(message.properties["id"])
                if message.name == "inspection":
                    self.assertIn(message.properties["typeId"], told)

    def test_every_line_is_a_service_message(self):
        for sample in SAMPLES:
            lines = report(sample, "teamcity").decode("ascii").splitlines()
            self.assertEqual(len(lines), len(commands(log_commands.teamcity, sample, "teamcity")))


class Readers(unittest.TestCase):
    """The readers themselves find what the systems would."""

    def test_github(self):
        self.assertEqual(log_commands.Command("error", {"file": "a,b.py", "line": "3"}, "50%\nmore: x"),
                         log_commands.github("  ::error file=a%2Cb.py,line=3::50%25%0Amore: x"))
        self.assertIsNone(log_commands.github("text ::error::x"))

    def test_azure(self):
        self.assertEqual(log_commands.Command("task.logissue", {"type": "error", "sourcepath": "a]b"}, "c;d%"),
                         log_commands.azure("text ##vso[task.logissue type=error;sourcepath=a%5Db;]c%3Bd%AZP25"))

    def test_teamcity(self):
        self.assertEqual(log_commands.Command("message", {"text": "it's [é🚀]\n"}, ""),
                         log_commands.teamcity("x ##teamcity[message text='it|'s |[|0x00e9|0xd83d|0xde80|]|n'] y"))


if __name__ == "__main__":
    unittest.main()

"""No format of a report acts on what a repository wrote: every format that `mlready list formats` names is tried."""

import collections
import functools
import json
import pathlib
import tempfile
import unicodedata
import unittest

import log_commands
import structure
from hostile_repository import groups, write_long_names, write_repository
from program import PROGRAM
from reports import formats, run

CONTROL = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
OWN_COMMANDS = {"github": {"error", "warning", "notice"}, "azure": {"task.logissue"},
                "teamcity": {"inspectionType", "inspection", "buildStatisticValue"}}
READERS = {"github": log_commands.github, "azure": log_commands.azure, "teamcity": log_commands.teamcity}
FORMULA = tuple("=+-@＝＋－＠")


def audited(write):
    """The reports, text by format, of the repository that `write(folder)` makes."""
    with tempfile.TemporaryDirectory(prefix="mlready-hostile-") as place:
        folder = pathlib.Path(place)
        write(folder / "repository")
        files = [argument for name in formats() for argument in ("--report", f"{name}={folder}/{name}")]
        run(folder, PROGRAM, "audit", "--quiet", *files, "--", "repository")
        return {name: (folder / name).read_bytes().decode("utf-8") for name in formats()}


@functools.cache
def pairs():
    """For each hostile repository its reports and those of its harmless twin."""
    return [tuple(audited(functools.partial(write_repository, group=group, harmful=harmful)) for harmful in (True, False))
            for group in groups()]


@functools.cache
def hostile_reports():
    """(name of the format, report) of all hostile repositories."""
    reports = [hostile for hostile, _ in pairs()] + [audited(write_long_names)]
    return [(name, text) for report in reports for name, text in report.items()]


def hostile_json():
    """The JSON reports of all hostile repositories."""
    return [json.loads(text) for name, text in hostile_reports() if name == "json"]


def judgement(text):
    """What a JSON report says of each item, in short."""
    report = json.loads(text)
    items = {item["id"]: (item["status"], len(item["evidence"]), bool(item["waiver"]), bool(item["attestation"]))
             for item in report["items"]}
    return items, len(report["claims"]), len(report["problems"])


def commands(read, text):
    return [command for command in map(read, text.split("\n")) if command]


class Material(unittest.TestCase):
    """Without these the tests of the reports would say nothing."""

    maxDiff = 4000

    def test_a_repository_and_its_twin_are_judged_alike(self):
        for hostile, harmless in pairs():
            self.assertEqual(judgement(harmless["json"]), judgement(hostile["json"]))

    def test_every_name_is_in_a_report(self):
        paths = {place["path"] for report in hostile_json() for item in report["items"] for place in item["evidence"]}
        for _, name in (named for group in groups() for named in group):
            shown = name.decode("utf-8", "replace") if isinstance(name, bytes) else name
            self.assertTrue(any(path.startswith(shown + "/") for path in paths), shown)

    def test_every_kind_of_text_is_in_a_report(self):
        reports = hostile_json()
        items = [item for report in reports for item in report["items"]]
        self.assertTrue(any("evil.test" in place["excerpt"] for item in items for place in item["evidence"]))
        for key in ("claims", "problems"):
            self.assertTrue(all(report[key] for report in reports), key)
        for key in ("waiver", "attestation"):
            self.assertTrue([item for item in items if item[key]], key)


class Neutral(unittest.TestCase):
    maxDiff = 4000

    def test_there_is_no_control_character(self):
        for name, text in hostile_reports():
            with self.subTest(name):
                lines = text.replace("\r\n", "\n") if name == "csv" else text
                characters = set(lines) - {"\n"}
                self.assertEqual(set(), {one for one in characters if unicodedata.category(one) in CONTROL})

    def test_no_ci_system_finds_a_command_that_is_not_the_report_s_own(self):
        for name, text in hostile_reports():
            with self.subTest(name):
                for system, read in READERS.items():
                    own = OWN_COMMANDS[system] if name == system else set()
                    self.assertLessEqual({command.name for command in commands(read, text)}, own)
                self.assertNotIn("##[", text)

    def test_no_command_has_a_property_that_is_not_the_report_s_own(self):
        for hostile, harmless in pairs():
            for system, read in READERS.items():
                with self.subTest(system):
                    found, wanted = (collections.Counter((command.name, tuple(command.properties))
                                                         for command in commands(read, reports[system]))
                                     for reports in (hostile, harmless))
                    self.assertEqual(wanted, found)

    def test_each_report_can_be_read_and_has_the_structure_of_its_twin(self):
        for hostile, harmless in pairs():
            for name in formats():
                with self.subTest(name):
                    self.assertEqual(structure.structure_of(name, harmless[name]),
                                     structure.structure_of(name, hostile[name]))

    def test_long_names_can_be_read_too(self):
        for name, text in audited(write_long_names).items():
            with self.subTest(name):
                structure.structure_of(name, text)

    def test_every_link_leads_to_where_the_report_wants(self):
        for hostile, harmless in pairs():
            for name in formats():
                with self.subTest(name):
                    own = set(structure.addresses_of(name, harmless[name]))
                    for address in set(structure.addresses_of(name, hostile[name])) - own:
                        self.assertRegex(address, r"^(https://example\.org/|#)")

    def test_no_cell_of_a_spreadsheet_is_a_formula(self):
        records = [record for name, text in hostile_reports() if name == "csv" for record in structure.csv_records(text)]
        cells = [cell for record in records for cell in record]
        self.assertEqual([], [cell for cell in cells if cell.lstrip().startswith(FORMULA)])
        self.assertTrue([cell for cell in cells if cell.startswith("'")])

    def test_no_message_of_sarif_holds_a_link_or_a_placeholder(self):
        logs = [json.loads(text) for name, text in hostile_reports() if name == "sarif"]
        results = [result for log in logs for run_of_tool in log["runs"] for result in run_of_tool["results"]]
        for result in results:
            for message in [result["message"], *(place["message"] for place in result["relatedLocations"])]:
                self.assertNotIn("](", message["text"])
                self.assertNotRegex(message["text"].replace("{{", "").replace("}}", ""), "[{}]")


if __name__ == "__main__":
    unittest.main()

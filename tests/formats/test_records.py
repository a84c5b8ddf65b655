"""Records of many repositories and the view over them are valid by the schemas that the program publishes (ajv)."""

import json
import subprocess
import tempfile
import unittest

from program import PROGRAM, SOURCE
from reports import SAMPLES, FormatTest, run


def schema(name):
    """A file with the schema, as long as it is referred to."""
    file = tempfile.NamedTemporaryFile(suffix=".json")
    file.write(run(SOURCE, PROGRAM, "schema", name).encode())
    file.flush()
    return file


def strict(part):
    """Makes every object of a schema refuse keys that it does not describe."""
    if isinstance(part, dict):
        if "properties" in part:
            part["additionalProperties"] = False
        for value in part.values():
            strict(value)
    elif isinstance(part, list):
        for value in part:
            strict(value)
    return part


class Records(FormatTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.list = f"{folder.name}/list.txt"
        cls.results = f"{folder.name}/results.jsonl"
        with open(cls.list, "w", encoding="utf-8") as file:
            file.write("".join(f"examples/{sample}\n" for sample in SAMPLES) + "nowhere\n")
        subprocess.run([PROGRAM, "audit", "--manifest", cls.list, "--output", cls.results], cwd=SOURCE, check=False,
                       stderr=subprocess.DEVNULL)
        with open(cls.results, "rb") as file:
            cls.records = file.read().splitlines()

    def test_records_and_the_reports_in_them_are_valid(self):
        with schema("record") as records, schema("report") as reports:
            for line in self.records:
                self.assert_valid_json(records.name, line)
                report = json.loads(line)["report"]
                if report:
                    self.assert_valid_json(reports.name, json.dumps(report).encode())

    def test_a_record_has_either_a_report_or_an_error(self):
        with schema("record") as records:
            for record in map(json.loads, self.records):
                other = {"report": None} if record["report"] else {"error": None}
                self.assert_invalid_json(records.name, json.dumps(record | other).encode())

    def test_the_view_is_valid_and_has_no_key_that_is_not_described(self):
        view = run(SOURCE, PROGRAM, "fleet", self.results, "--format", "json").encode()
        with schema("fleet") as fleet, tempfile.NamedTemporaryFile(suffix=".json") as strictly:
            self.assert_valid_json(fleet.name, view)
            with open(fleet.name, "rb") as file:
                strictly.write(json.dumps(strict(json.load(file))).encode())
            strictly.flush()
            self.assert_valid_json(strictly.name, view)
            self.assert_invalid_json(fleet.name, json.dumps(json.loads(view) | {"trend": [{}]}).encode())


if __name__ == "__main__":
    unittest.main()

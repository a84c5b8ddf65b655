"""JSON reports are valid by the schema that the program publishes (ajv), and the schema describes every key."""

import json
import tempfile
import unittest

from program import PROGRAM, SOURCE
from reports import SAMPLES, FormatTest, report, run


def schema():
    return json.loads(run(SOURCE, PROGRAM, "schema", "report"))


def objects(part):
    """All parts of a schema that describe an object with keys of its own."""
    if isinstance(part, dict):
        if "properties" in part:
            yield part
        for value in part.values():
            yield from objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from objects(value)


class Schema(FormatTest):
    def setUp(self):
        file = tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8")
        self.addCleanup(file.close)
        json.dump(schema(), file)
        file.flush()
        self.schema = file.name

    def test_reports_of_the_samples_are_valid(self):
        for sample in SAMPLES:
            self.assert_valid_json(self.schema, report(sample, "json"))

    def test_a_report_of_nothing_is_valid(self):
        self.assert_valid_json(self.schema, report("team-project", "json", "--only", "docs", "--skip", "docs"))

    def test_a_report_has_no_key_that_the_schema_does_not_know(self):
        strict = schema()
        for part in objects(strict):
            part["additionalProperties"] = False
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            json.dump(strict, file)
            file.flush()
            for sample in SAMPLES:
                self.assert_valid_json(file.name, report(sample, "json"))

    def test_every_key_is_described(self):
        for part in objects(schema()):
            for key, value in part["properties"].items():
                self.assertTrue(value.get("description") or "$ref" in value, key)
                self.assertIn(key, [*part.get("required", []), *("trains", "serves", "data", "containerised", "unit")])

    def test_the_schema_refuses_what_is_no_report(self):
        whole = json.loads(report("team-project", "json"))
        for key, value in (("schema_version", "2.0"), ("items", {}), ("problems", [{"path": "a"}]),
                           ("score", whole["score"] | {"total": 101}), ("gate", {"passed": "yes", "reasons": []}),
                           ("traits", {"flies": {"value": True, "evidence": []}})):
            self.assert_invalid_json(self.schema, json.dumps(whole | {key: value}).encode())


if __name__ == "__main__":
    unittest.main()

"""CSV, JSON Lines and badges are read back by others' readers."""

import csv
import io
import json
import shutil
import subprocess
import unittest
import xml.etree.ElementTree

from reports import SAMPLES, FormatTest, items, report


class Csv(FormatTest):
    def records(self, sample):
        text = report(sample, "csv").decode("utf-8")
        return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))

    def test_each_item_is_a_record_with_its_words(self):
        for sample in SAMPLES:
            records = self.records(sample)
            for item, record in zip(items(sample), records, strict=True):
                for key in ("id", "area", "title", "severity", "status", "strength", "confidence", "summary"):
                    self.assertEqual(item[key], record[key])
                self.assertEqual(len(item["evidence"]), int(record["evidence_count"]))
                if item["evidence"]:
                    self.assertEqual(item["evidence"][0]["path"], record["path"])

    def test_lines_end_as_rfc_4180_wants(self):
        for sample in SAMPLES:
            text = report(sample, "csv")
            self.assertTrue(text.endswith(b"\r\n"))
            self.assertEqual(text.count(b"\n"), text.count(b"\r\n"))

    def test_every_record_has_all_fields(self):
        for sample in SAMPLES:
            for record in self.records(sample):
                self.assertNotIn(None, record)
                self.assertNotIn(None, record.values())


class JsonLines(FormatTest):
    def test_each_line_is_an_item_of_the_json_report_with_its_context(self):
        for sample in SAMPLES:
            whole = json.loads(report(sample, "json"))
            lines = report(sample, "jsonl").decode("utf-8").splitlines()
            for item, line in zip(whole["items"], map(json.loads, lines), strict=True):
                self.assertEqual(item, {key: line[key] for key in item})
                self.assertEqual(whole["tool"]["rules"], line["rules"])
                self.assertEqual(whole["tool"]["version"], line["tool_version"])
                self.assertEqual(whole["target"]["path"], line["target"])
                self.assertEqual(whole["target"]["revision"], line["revision"])


class Badge(FormatTest):
    @unittest.skipUnless(shutil.which("xmllint"), "xmllint is not installed")
    def test_the_picture_is_well_formed(self):
        for sample in SAMPLES:
            result = subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=report(sample, "badge"),
                                    capture_output=True, check=False)
            self.assertEqual(0, result.returncode, result.stderr)

    def test_the_picture_holds_only_shapes_and_text(self):
        svg = xml.etree.ElementTree.fromstring(report("team-project", "badge"))
        tags = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in svg.iter()}
        self.assertEqual({"svg", "title", "g", "rect", "text"}, tags)

    def test_the_data_are_what_shields_documents(self):
        for sample in SAMPLES:
            data = json.loads(report(sample, "badge-json"))
            self.assertEqual({"schemaVersion", "label", "message", "color", "isError"}, set(data))
            self.assertEqual(1, data["schemaVersion"])
            score = json.loads(report(sample, "json"))["score"]["total"]
            self.assertEqual(f"{int(score)} / 100", data["message"])
            self.assertRegex(data["color"], "^#[0-9a-f]{6}$")

    def test_white_text_can_be_read_on_every_colour(self):
        for sample in SAMPLES:
            color = json.loads(report(sample, "badge-json"))["color"]
            self.assertGreaterEqual(contrast_with_white(color), 4.5, color)


def contrast_with_white(color):
    """The contrast of WCAG 2.2 ("contrast ratio")."""
    parts = [int(color[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


if __name__ == "__main__":
    unittest.main()

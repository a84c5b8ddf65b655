"""The results of many repositories as one view, from records and reports of several dates."""

import csv
import io
import json
import re
import unittest

from program import DONE, INCOMPLETE, USAGE, ProgramTest

# What a repository could call itself to be obeyed by a reader of the view.
HOSTILE = "</td><script>alert(1)</script>\u202e\u001b[31m=1+1 | `x` ::error::y ##vso[a]"


class FleetTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write({"CHARTER.md": "# A charter\n"}, "chartered")

    def record(self, date, *entries, file=None, options=()):
        """Writes the records of `entries`, names with paths, at that date."""
        lines = "".join(json.dumps({"name": name, "path": path}) + "\n" for name, path in entries)
        (self.folder / "list.txt").write_text(lines, encoding="utf-8")
        file = file or f"{date}.jsonl"
        self.run_program("audit", "--manifest", "list.txt", "--checks", "rules", "--only", "house", "--today", date,
                         "--output", file, *options)
        return file

    def fleet(self, *arguments, code=DONE):
        return self.expect(code, self.run_program("fleet", *arguments)).stdout

    def view(self, *files, code=DONE):
        return json.loads(self.fleet(*files, "--format", "json", code=code))

    def rescored(self, file, score, rules=None):
        """Gives the records of `file` that score, as if by the checklist; and those rules."""
        place = self.folder / file
        records = [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()]
        for record in records:
            areas = record["report"]["score"]
            areas["total"] = score
            areas["weakest_area"] = "data"
            areas["areas"]["data"] = {"title": "Data", "items": 8, "score": score, "met": 1, "partial": 0,
                                      "missing": 1, "not_applicable": 0}
            record["report"]["tool"]["rules"] = rules or record["report"]["tool"]["rules"]
        place.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return file


class View(FleetTest):
    def test_the_latest_result_of_each_repository_is_a_row(self):
        first = self.record("2026-10-01", ("a", "repository"), ("b", "repository"))
        second = self.record("2026-11-01", ("a", "chartered"))
        rows = self.view(second, first)["repositories"]
        self.assertEqual([("a", "2026-11-01"), ("b", "2026-10-01")],
                         [(row["repository"], row["latest"]["date"]) for row in rows])
        self.assertEqual("met", rows[0]["latest"]["items"]["house.charter"]["status"])

    def test_items_are_counted_over_repositories_worst_first(self):
        view = self.view(self.record("2026-10-01", ("a", "repository"), ("b", "repository"), ("c", "chartered")))
        charter, readme = view["items"]
        self.assertEqual(("house.charter", 1, 2, 6.0), (charter["id"], charter["met"], charter["missing"], charter["lost"]))
        self.assertEqual(("house.readme", 2, 1, 4.0), (readme["id"], readme["met"], readme["missing"], readme["lost"]))
        self.assertEqual(["house.charter", "house.readme"], view["worst"])

    def test_scores_over_time_are_means_and_changes(self):
        files = [self.rescored(self.record("2026-10-01", ("a", "repository"), ("b", "repository")), 40.0),
                 self.rescored(self.record("2026-11-01", ("a", "repository")), 50.5)]
        view = self.view(*files)
        self.assertEqual([("2026-10-01", 2, 40.0), ("2026-11-01", 1, 50.5)],
                         [(point["date"], point["repositories"], point["mean"]) for point in view["trend"]])
        self.assertEqual([(10.5, "2026-10-01"), (None, "")],
                         [(row["latest"]["change"], row["latest"]["since"]) for row in view["repositories"]])
        self.assertEqual([45.3], [one["mean"] for one in view["rule_sets"]])

    def test_rule_sets_are_told_apart(self):
        files = [self.rescored(self.record("2026-10-01", ("a", "repository")), 40.0),
                 self.rescored(self.record("2026-11-01", ("a", "repository"), ("b", "repository")), 60.0),
                 self.rescored(self.record("2026-11-01", ("c", "repository"), file="other.jsonl"), 90.0, "0123456789abcdef")]
        view = self.view(*files)
        self.assertEqual(["A", "B"], [one["name"] for one in view["rule_sets"]])
        self.assertEqual([60.0, 90.0], [one["mean"] for one in view["rule_sets"]])
        self.assertEqual(["A", "A", "B"], [row["latest"]["rule_set"] for row in view["repositories"]])
        self.assertEqual([2, 2], [item["met"] + item["missing"] for item in view["items"]])
        self.assertIn("There are 2 rule sets: scores compare only within one.", view["notices"][0])
        for form in ("console", "markdown", "html"):
            self.assertIn("There are 2 rule sets", self.fleet(*files, "--format", form))

    def test_no_change_is_told_across_rule_sets(self):
        files = [self.rescored(self.record("2026-10-01", ("a", "repository")), 40.0, "0123456789abcdef"),
                 self.rescored(self.record("2026-11-01", ("a", "repository")), 60.0)]
        self.assertIsNone(self.view(*files)["repositories"][0]["latest"]["change"])

    def test_a_failed_audit_leaves_the_result_before_it(self):
        files = [self.record("2026-10-01", ("a", "repository"), ("b", "nowhere")),
                 self.record("2026-11-01", ("a", "nowhere"))]
        first, second = self.view(*files)["repositories"]
        self.assertEqual(("2026-10-01", "2026-11-01"), (first["latest"]["date"], first["error_date"]))
        self.assertIsNone(second["latest"])
        for form in ("console", "markdown", "html", "csv"):
            self.assertIn("No such file", self.fleet(*files, "--format", form))

    def test_reports_are_read_as_well_with_the_date_of_their_file(self):
        text = json.dumps(self.report(), indent=2)
        (self.folder / "weekly-2026-09-01.json").write_text(text, encoding="utf-8")
        (self.folder / "one-line.jsonl").write_text(json.dumps(self.report()) + "\n", encoding="utf-8")
        row, = self.view("weekly-2026-09-01.json", "one-line.jsonl")["repositories"]
        self.assertEqual(("repository", "2026-09-01"), (row["repository"], row["latest"]["date"]))

    def test_shards_put_together_are_the_whole(self):
        entries = [(name, "repository") for name in "abcdefg"]
        whole = self.fleet(self.record("2026-10-01", *entries), "--format", "json")
        shards = [self.record("2026-10-01", *entries, file=f"{index}.jsonl", options=("--shard", f"{index}/3"))
                  for index in range(3)]
        self.assertEqual(whole, self.fleet(*reversed(shards), "--format", "json"))


class Forms(FleetTest):
    def test_the_matrix_in_csv_has_a_record_a_repository(self):
        text = self.fleet(self.record("2026-10-01", ("a", "repository"), ("b", "chartered")), "--format", "csv")
        records = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        self.assertEqual([("a", "met", "missing"), ("b", "missing", "met")],
                         [(one["repository"], one["house.readme"], one["house.charter"]) for one in records])

    def test_the_table_is_for_people(self):
        text = self.fleet(self.rescored(self.record("2026-10-01", ("a", "repository")), 40.0))
        self.assertRegex(text, r"(?m)^1 repository; mean score 40\.0 over 1 of them$")
        self.assertRegex(text, r"(?m)^a +40\.0 .* passed +2026-10-01$")

    def test_a_view_can_be_written_to_a_file(self):
        file = self.record("2026-10-01", ("a", "repository"))
        self.assertFalse(self.fleet(file, "--format", "html", "--output", "out/fleet.html"))
        self.assertTrue((self.folder / "out/fleet.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>"))

    def test_hostile_text_is_harmless_in_every_form(self):
        file = self.record("2026-10-01", (HOSTILE, "repository"), (HOSTILE + "2", "nowhere" + HOSTILE))
        for form in ("console", "markdown", "html", "csv", "json"):
            text = self.fleet(file, "--format", form)
            for harmful in ("\u001b", "\u202e", "\n::error", "##vso[a]"):
                self.assertNotIn(harmful, text, form)
        self.assertNotIn("<script", self.fleet(file, "--format", "html"))
        self.assertNotRegex(self.fleet(file, "--format", "markdown"), r"<script|(?<!\\)`x")
        formula = self.record("2026-10-01", ("=1+1", "repository"))
        self.assertRegex(self.fleet(formula, "--format", "csv"), "(?m)^\"?'=1")

    def test_the_page_has_no_script_and_fetches_nothing(self):
        page = self.fleet(self.record("2026-10-01", ("a", "repository")), "--format", "html")
        self.assertNotIn("<script", page)
        self.assertIn("default-src &#39;none&#39;; style-src", page.replace("'", "&#39;"))
        self.assertFalse(re.findall(r"(?:src|href)=\"(?!#)", page))

    def test_json_has_the_keys_of_its_schema(self):
        schema = json.loads(self.expect(DONE, self.run_program("schema", "fleet")).stdout)
        self.assertEqual(schema["required"], list(self.view(self.record("2026-10-01", ("a", "repository")))))


class Errors(FleetTest):
    def test_a_line_that_was_cut_off_is_told_and_passed_over(self):
        file = self.record("2026-10-01", ("a", "repository"), ("b", "repository"))
        text = (self.folder / file).read_text(encoding="utf-8")
        (self.folder / file).write_text(text[:-40], encoding="utf-8")
        result = self.expect(INCOMPLETE, self.run_program("fleet", file, "--format", "json"))
        view = json.loads(result.stdout)
        self.assertEqual(["a"], [row["repository"] for row in view["repositories"]])
        self.assertIn(f"{file}:2", result.stderr)
        self.assertIn(f"{file}:2", view["notices"][0])

    def test_lines_of_items_are_told_from_results(self):
        result = self.audit("--format", "jsonl", "--output", "items.jsonl")
        self.expect(DONE, result)
        self.assertIn("a single item of a report", self.run_program("fleet", "items.jsonl").stderr)

    def test_records_that_are_not_what_they_say_are_passed_over(self):
        good = json.loads((self.folder / self.record("2026-10-01", ("a", "repository"))).read_text(encoding="utf-8"))
        bad = [good | {"date": "yesterday"}, good | {"repository": 7}, good | {"report": {}}, [], 1, {"x": 1}]
        text = "".join(json.dumps(one) + "\n" for one in bad) + "[" * 100_000 + "\n\xff\n"
        (self.folder / "bad.jsonl").write_text(text, encoding="utf-8")
        view = self.view("bad.jsonl", code=INCOMPLETE)
        self.assertEqual([], view["repositories"])
        self.assertEqual(8, len(view["notices"]))

    def test_files_that_are_not_there_or_empty_are_errors(self):
        self.expect_error(USAGE, "none.jsonl", self.run_program("fleet", "none.jsonl"))
        self.expect_error(USAGE, "rules", self.run_program("fleet", "rules"))
        (self.folder / "empty.jsonl").write_text("", encoding="utf-8")
        self.expect_error(USAGE, "there are no results", self.run_program("fleet", "empty.jsonl"))
        self.expect_error(USAGE, "--format", self.run_program("fleet", "empty.jsonl", "--format", "sarif"))


if __name__ == "__main__":
    unittest.main()

"""What holds on which day, whatever the clock of the machine says."""

import datetime
import json
import unittest

from program import DONE, GATE_FAILED, USAGE, ProgramTest

DECISIONS = """\
waivers:
  - {{item: house.charter, reason: later, owner: Ada, expires: {0}}}
severities: {{house.readme: low}}
attestations:
  - {{item: house.readme, statement: it is there, owner: Bob, date: {1}, expires: {0}}}
"""
LAST_DAYS = ("2026-12-31", "2024-02-29", "2026-02-28", "1970-01-01", "0001-01-02", "9999-12-30")
NO_DATES = ("2025-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-32", "2026-1-1", "26-01-01", "10000-01-01", "-001-01-01",
            "2026/01/01", "20260101", "2026-01-01T00:00:00Z", " 2026-01-01", "tomorrow", "２０２６-01-01", "2026-01-0a", "+026-01-01")


def beside(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


class Clock(ProgramTest):
    def setUp(self):
        super().setUp()
        (self.folder / "repository/README.md").unlink()

    def decide(self, expires, date="0001-01-01"):
        self.write({".mlready.yaml": DECISIONS.format(expires, date)}, "repository")

    def holding(self, *arguments, **options):
        """Whether the waiver and the attestation hold, and how the gate that needs the waiver ends."""
        result = self.audit("--format", "json", "--fail-on", "high", *arguments, **options)
        items = {item["id"]: item for item in json.loads(result.stdout)["items"]}
        return bool(items["house.charter"]["waiver"]), bool(items["house.readme"]["attestation"]), result.returncode

    def test_the_last_day_is_the_last(self):
        for day in LAST_DAYS:
            self.decide(day)
            for days, holds in ((-1, True), (0, True), (1, False)):
                with self.subTest(day, days=days):
                    self.assertEqual((holds, holds, DONE if holds else GATE_FAILED),
                                     self.holding("--today", beside(day, days)))

    def test_the_last_day_of_all(self):
        self.decide("9999-12-31")
        self.assertEqual((True, True, DONE), self.holding("--today", "9999-12-31"))

    def test_what_is_no_date_is_refused_wherever_it_stands(self):
        for text in NO_DATES:
            with self.subTest(text):
                self.expect_error(USAGE, "--today takes a date", self.audit(f"--today={text}"))
                self.decide(f'"{text}"')
                self.expect_error(USAGE, ".mlready.yaml:2:", self.audit())
                self.decide("2026-12-31", f'"{text}"')
                self.expect_error(USAGE, ".mlready.yaml:5:", self.audit())

    def test_the_same_day_gives_the_same_report_whatever_the_clock_and_the_zone(self):
        self.decide("2026-12-31")
        reports = {self.audit("--format", "json", "--today", "2026-12-31", environment={"TZ": zone}).stdout
                   for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Niue")}
        self.assertEqual(1, len(reports))

    def test_without_a_day_it_is_the_clock_s_in_utc(self):
        today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        self.decide(beside(today, 1))
        self.assertEqual((True, True, DONE), self.holding())
        self.decide(beside(today, -1))
        self.assertEqual((False, False, GATE_FAILED), self.holding())


if __name__ == "__main__":
    unittest.main()

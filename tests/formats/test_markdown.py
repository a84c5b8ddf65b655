"""Markdown as cmark-gfm, GitHub's own renderer, reads it."""

import re
import unittest

import structure
from program import PROGRAM
from reports import SAMPLES, FormatTest, report, repository, run

LIMITS = {"markdown": 65536, "markdown-summary": 32768}


def commit():
    return run(repository(), "git", "rev-parse", "HEAD").strip()


class Markdown(FormatTest):
    def texts(self):
        for sample in SAMPLES:
            for name in LIMITS:
                yield name, report(sample, name).decode("utf-8")

    def test_it_fits_a_comment(self):
        for name, text in self.texts():
            self.assertLessEqual(len(text.encode("utf-8")), LIMITS[name])

    def test_a_line_that_begins_like_a_heading_or_table_row_is_one(self):
        for _, text in self.texts():
            outside = re.sub(r"^( *)```.*?^\1```", "", text, flags=re.DOTALL | re.MULTILINE)
            page = structure.html_of_markdown(text)
            self.assertEqual(len(re.findall(r"^#+ ", outside, re.MULTILINE)), len(re.findall(r"<h[1-6]>", page)))
            self.assertEqual(len(re.findall(r"^\| (?!-)", outside, re.MULTILINE)), page.count("<tr>"))

    def test_each_row_of_a_table_has_as_many_cells_as_its_head(self):
        for _, text in self.texts():
            for table in re.findall(r"<table>.*?</table>", structure.html_of_markdown(text), re.DOTALL):
                cells = {len(re.findall(r"<t[hd]", row)) for row in table.split("<tr>")[1:]}
                self.assertEqual(1, len(cells), table)

    def test_what_is_folded_is_closed_again_and_nothing_else_is_markup(self):
        for name, text in self.texts():
            tags = structure.Tags(structure.html_of_markdown(text)).counts
            self.assertEqual(tags["details"], tags["summary"])
            self.assertEqual(text.count("<details>"), text.count("</details>"))
            self.assertFalse(set(tags) & {"img", "script", "iframe", "form", "style"}, name)

    def test_places_are_linked_at_the_audited_commit(self):
        run(repository(), "git", "remote", "set-url", "origin", "https://github.com/team/models.git")
        text = run(repository(), PROGRAM, "audit", "--quiet", "team-project", "--format", "markdown")
        base = f"https://github.com/team/models/blob/{commit()}/team-project/"
        self.assertRegex(text, rf"\[`service/app\.py:\d+`\]\({re.escape(base)}service/app\.py#L\d+\)")


if __name__ == "__main__":
    unittest.main()

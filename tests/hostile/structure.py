"""What a reader of a report sees as its structure, whatever the words in it are."""

import collections
import csv
import html.parser
import io
import json
import subprocess
import xml.etree.ElementTree



class Tags(html.parser.HTMLParser):
    """Counts elements with the names of their attributes, and collects addresses."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.counts = collections.Counter()
        self.addresses = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.counts[tag, tuple(sorted(name for name, _ in attributes))] += 1
        self.addresses += [value or "" for name, value in attributes if name in ("href", "src", "action")]

    def handle_comment(self, words):
        """An empty comment only keeps "@name" and "#1" from being mentions."""
        if words.strip():
            self.counts["comment", ()] += 1


def tags_of_xml(text):
    return collections.Counter((element.tag, tuple(sorted(element.attrib)))
                               for element in xml.etree.ElementTree.fromstring(text.encode("utf-8")).iter())


def html_of_markdown(text):
    """What GitHub's own renderer makes of Markdown, raw HTML included."""
    command = ["cmark-gfm", "--unsafe", "--extension", "table", "--extension", "strikethrough", "--extension",
               "autolink", "--extension", "tasklist"]
    return subprocess.run(command, input=text, encoding="utf-8", capture_output=True, check=True).stdout


def json_documents(text):
    """The documents of JSON or JSON Lines."""
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines()]


def csv_records(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def kind_of(name, text):
    """How the report has to be read: html, xml, json, csv, markdown or lines."""
    start = text.lstrip()[:100].lower()
    if start.startswith("<!doctype html"):
        return "html"
    if start.startswith(("<?xml", "<svg")):
        return "xml"
    if start.startswith(("{", "[")):
        return "json"
    return "csv" if name == "csv" else "markdown" if name.startswith("markdown") else "lines"


def structure_of(name, text):
    """Something that is equal for reports of the same structure; fails where the report cannot be read."""
    match kind_of(name, text):
        case "html":
            return Tags(text).counts
        case "markdown":
            return Tags(html_of_markdown(text)).counts
        case "xml":
            return tags_of_xml(text)
        case "json":
            return len(json_documents(text))
        case "csv":
            return [len(record) for record in csv_records(text)]
        case _:
            return None


def addresses_of(name, text):
    """Where the links of a report lead."""
    match kind_of(name, text):
        case "html":
            return Tags(text).addresses
        case "markdown":
            return Tags(html_of_markdown(text)).addresses
        case _:
            return []

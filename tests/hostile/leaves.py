"""The texts in a report as its reader gets them, each format read by a parser of its own kind."""

import html.parser
import urllib.parse
import xml.etree.ElementTree

import log_commands
import structure

BLOCKS = {"address", "article", "br", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
          "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "td", "th", "title", "tr", "ul"}
ADDRESSES = {"href", "src", "action"}
COMMANDS = {"github": log_commands.github, "azure": log_commands.azure, "teamcity": log_commands.teamcity}


class Blocks(html.parser.HTMLParser):
    """The texts of a page's blocks, and the values of attributes but for addresses, which are encoded."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.texts = [""]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.texts.append("")
        self.texts[-1:-1] = [value or "" for name, value in attributes if name not in ADDRESSES]

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.texts.append("")

    def handle_data(self, data):
        self.texts[-1] += data


def of_json(document, readers=None):
    """The texts of JSON; those of some keys as the function of that name in `readers` reads them."""
    readers = readers or {}
    if isinstance(document, dict):
        return [text for key, value in document.items()
                for text in (readers[key](value) if key in readers else of_json(value, readers))]
    if isinstance(document, list):
        return [text for value in document for text in of_json(value, readers)]
    return [document] if isinstance(document, str) else []


def of_markdown(text):
    return Blocks(structure.html_of_markdown(text)).texts


def of_uri(text):
    return [urllib.parse.unquote(text, errors="replace")]


def of_message(value):
    return [text.replace("{{", "{").replace("}}", "}").replace("] (", "](") for text in of_json(value)]


# Texts of SARIF that have a form of their own: in messages braces are doubled, names are made identifiers.
SARIF = {"markdown": of_markdown, "uri": of_uri, "message": of_message, "name": lambda _: []}


def of_xml(text):
    elements = list(xml.etree.ElementTree.fromstring(text.encode("utf-8")).iter())
    return [part for element in elements for part in (element.text or "", *element.attrib.values())]


def of_commands(read, text):
    found = [command for command in map(read, text.split("\n")) if command]
    return [part for command in found for part in (command.message, *command.properties.values())]


def leaves_of(name, text):
    """The texts in the report of that format. Of the console, which breaks lines, the whole."""
    if name in COMMANDS:
        return of_commands(COMMANDS[name], text)
    match structure.kind_of(name, text):
        case "html":
            return Blocks(text).texts
        case "markdown":
            return of_markdown(text)
        case "xml":
            return of_xml(text)
        case "json":
            readers = SARIF if name == "sarif" else {}
            return [leaf for document in structure.json_documents(text) for leaf in of_json(document, readers)]
        case "csv":
            return [cell for record in structure.csv_records(text) for cell in record]
        case _:
            return [text]

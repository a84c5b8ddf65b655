"""What a text looks like in a report: an account of its own of what src/report/escape.h promises."""

import re
import unicodedata

CONTROL = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def decoded(data):
    """`data` as text, with U+FFFD for each byte that is part of no character."""
    text = ""
    while data:
        for length in (1, 2, 3, 4):
            try:
                text += data[:length].decode("utf-8")
                break
            except UnicodeDecodeError:
                continue
        else:
            text += "\ufffd"
            length = 1
        data = data[length:]
    return text


def visible(text):
    """`text` in one line, with the codes of characters that cannot be seen."""
    shown = ""
    for character in text:
        if character in "\n\r\t":
            shown += " "
        elif unicodedata.category(character) in CONTROL:
            shown += f"\\u{{{ord(character):02X}}}"
        else:
            shown += character
    return shown


def plain(text):
    """`text` without what a report may do to it: breaks of log commands, and white space."""
    return re.sub(r"\s+", "", text.replace("\\u{23}", "#").replace("\\u{3A}", ":"))

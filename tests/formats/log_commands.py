"""Readers of the commands that CI systems find in the log of a step, written after the systems' own documentation."""

import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class Command:
    name: str
    properties: dict
    message: str


def replaced(text, codes):
    """`text` with each key of `codes` replaced by its value, in that order."""
    for code, character in codes.items():
        text = text.replace(code, character)
    return text


def github(line):
    """The workflow command that GitHub's runner sees in `line`, or None. It skips white space before the command."""
    match = re.match(r"\s*::([A-Za-z-]+)(?: (.*?))?::(.*)$", line, re.DOTALL)
    if match is None:
        return None
    data = {"%0D": "\r", "%0A": "\n", "%25": "%"}
    in_property = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    pairs = [pair.split("=", 1) for pair in (match[2] or "").split(",") if "=" in pair]
    return Command(match[1], {key: replaced(value, in_property) for key, value in pairs}, replaced(match[3], data))


def azure(line):
    """The logging command that the agent of Azure Pipelines sees in `line`, or None: anywhere in it."""
    match = re.search(r"##vso\[([^\]\s]+)(?: ([^\]]*))?\](.*)$", line, re.DOTALL)
    if match is None:
        return None
    codes = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%AZP25": "%"}
    pairs = [pair.split("=", 1) for pair in (match[2] or "").split(";") if "=" in pair]
    return Command(match[1], {key: replaced(value, codes) for key, value in pairs}, replaced(match[3], codes))


def teamcity_text(value):
    """What the escaped `value` of an attribute stands for."""
    def character(match):
        code = match[1]
        return chr(int(code[2:], 16)) if code.startswith("0x") else {"n": "\n", "r": "\r"}.get(code, code)

    text = re.sub(r"\|(0x[0-9a-fA-F]{4}|.)", character, value, flags=re.DOTALL)
    return text.encode("utf-16", "surrogatepass").decode("utf-16")


def teamcity(line):
    """The service message that TeamCity sees in `line`, or None: anywhere in it."""
    value = r"'((?:[^'|\n]|\|.)*)'"
    match = re.search(rf"##teamcity\[([A-Za-z]+)((?: [A-Za-z]+={value})*)\]", line)
    if match is None:
        return None
    attributes = {name: teamcity_text(text) for name, text in re.findall(rf" ([A-Za-z]+)={value}", match[2])}
    return Command(match[1], attributes, "")

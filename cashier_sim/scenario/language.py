"""The languages that scenarios are written in."""

import re
from enum import Enum

_HEAD = re.compile(r"^\s*#\s*language\s*:\s*([\w-]+)")
_HEAD_LINES = 5


class Language(Enum):
    """A language, by the code that Gherkin has for it."""

    RUSSIAN = "ru"
    ENGLISH = "en"


def language_of(text: str) -> Language:
    """Return the language that the head of a file names; Gherkin's own is English."""
    for line in text.splitlines()[:_HEAD_LINES]:
        found = _HEAD.match(line)
        if found:
            return next((one for one in Language if one.value == found[1]), Language.ENGLISH)
    return Language.ENGLISH

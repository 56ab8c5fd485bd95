"""The languages that scenarios are written in, and that their people read."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import Enum

_HEAD = re.compile(r"^\s*#\s*language\s*:\s*([\w-]+)")
_HEAD_LINES = 5


class Language(Enum):
    """A language, by the code that Gherkin has for it."""

    RUSSIAN = "ru"
    ENGLISH = "en"


def language_of(text: str) -> Language:
    """Return the language that the head of a file names; Gherkin's own is English."""
    return named_language(text) or Language.ENGLISH


def named_language(text: str) -> Language | None:
    """Return the language that the head of a file names, English for one that is not ours.

    None = it names none.
    """
    for line in text.splitlines()[:_HEAD_LINES]:
        found = _HEAD.match(line)
        if found:
            return next((one for one in Language if one.value == found[1]), Language.ENGLISH)
    return None


def spoken(environment: Mapping[str, str]) -> Language:
    """The language that the system speaks, English when it is none of ours.

    Args:
        environment: Variables of the process.
    """
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(variable)
        if value:
            return Language.RUSSIAN if value.startswith("ru") else Language.ENGLISH
    return Language.ENGLISH


def most_used(languages: Iterable[Language], otherwise: Language) -> Language:
    """The language of most scenarios, Russian in a draw; another one when there are none."""
    counted = Counter(languages)
    # In the order of the enum, so that a draw is not decided by who was first.
    return max(
        (one for one in Language if one in counted), key=counted.__getitem__, default=otherwise
    )

"""The languages that scenarios are written in."""

from enum import Enum


class Language(Enum):
    """A language, by the code that Gherkin has for it."""

    RUSSIAN = "ru"
    ENGLISH = "en"

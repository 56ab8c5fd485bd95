"""Tells what is wrong with a scenario in Russian, too: testers and managers read it.

Errors and results speak English, which the code and the tests compare; only where a person reads
them, on the screen, at the terminal and in the report, are they put into another language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cashier_sim.scenario.dialog_answers import OPTIONS, STANDARD
from cashier_sim.scenario.failures.gaps import WORDS
from cashier_sim.scenario.failures.phrases import PHRASES
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.words import code_text

_GAP = re.compile(r"\{(\w+)(:words)?\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that is told in two languages.

    Attributes:
        english: As it is written in the code, with gaps: `{name}` and `{name:words}`.
        russian: The same with the same gaps, as `str.format` fills them.
        pattern: Reads the English one.
        words: Names of the gaps that hold words.
    """

    english: str
    russian: str
    pattern: re.Pattern[str]
    words: frozenset[str]


def told(text: str, language: Language) -> str:
    """A problem, or what was expected or is there, in a language.

    Args:
        text: In English, as errors and results have it; of several lines, each is told.
        language: Of the person who reads it.

    Returns:
        The text as it is, where nobody knows it: names, slips and the like are told by others.
    """
    if language is Language.ENGLISH:
        return text
    whole = _russian(text)
    if whole is not None or "\n" not in text:
        return text if whole is None else whole
    return "\n".join(map(_line, text.split("\n")))


def read(text: str) -> tuple[Phrase, Mapping[str, str]] | None:
    """The phrase that an English text is, and what stands in its gaps; None when it is none."""
    for phrase in _candidates(text):
        found = phrase.pattern.fullmatch(text)
        if found is not None:
            return phrase, found.groupdict()
    return None


def _candidates(text: str) -> tuple[Phrase, ...]:
    by_word = _phrases()
    named = by_word.get(text.split(None, 1)[0], ()) if text.strip() else ()
    # A gap at the beginning may be anything, even a slip: of one line such phrases are.
    return named if "\n" in text else (*named, *by_word[""])


def _russian(text: str) -> str | None:
    found = read(text)
    if found is None:
        return None
    phrase, values = found
    return phrase.russian.format_map(
        {name: _word(value) if name in phrase.words else value for name, value in values.items()}
    )


def _line(line: str) -> str:
    bare = line.strip()
    return line if not bare else line.replace(bare, _russian(bare) or bare)


def _word(value: str) -> str:
    """What stands in a gap for words: a word, a phrase, or several words."""
    known = _words()
    if value in known:
        return known[value]
    either = value.split(" or ")
    if all(one in known for one in either):
        return " или ".join(known[one] for one in either)
    several = value.split(", ")
    if any(one in known for one in several):
        return ", ".join(known.get(one, one) for one in several)
    return _russian(value) or value


@cache
def _phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """Phrases by their first word; under no word those that begin with a gap."""
    by_word: dict[str, tuple[Phrase, ...]] = {"": ()}
    most_telling_first = sorted(PHRASES.items(), key=lambda one: -len(_GAP.sub("", one[0])))
    for english, russian in most_telling_first:
        first = english.split(" ", 1)[0]
        word = "" if _GAP.search(first) else first
        by_word[word] = (*by_word.get(word, ()), _phrase(english, russian))
    return by_word


def _phrase(english: str, russian: str) -> Phrase:
    pattern = ""
    end = 0
    for gap in _GAP.finditer(english):
        pattern += f"{re.escape(english[end : gap.start()])}(?P<{gap[1]}>.*?)"
        end = gap.end()
    pattern += re.escape(english[end:])
    return Phrase(
        english=english,
        russian=russian,
        pattern=re.compile(pattern, re.DOTALL),
        words=frozenset(gap[1] for gap in _GAP.finditer(english) if gap[2]),
    )


@cache
def _words() -> Mapping[str, str]:
    """The words of gaps, those of buttons too, which stand in quotation marks."""
    captions = [(one[Language.ENGLISH], one[Language.RUSSIAN]) for one in STANDARD.values()]
    captions += [
        (code_text(one, {}, Language.ENGLISH), code_text(one, {}, Language.RUSSIAN))
        for one in OPTIONS
    ]
    return {**WORDS, **{f"«{english}»": f"«{russian}»" for english, russian in captions}}

"""Reads the text of a scenario file line by line, as it is typed: what each line is, what is wrong.

Gherkin's own parser reads the whole file or nothing and takes long for one key press; this reading
takes what it can, and asks the vocabulary only about sentences that it has not seen yet.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from gherkin.dialect import Dialect

from cashier_sim.scenario.errors import FeatureFileError, StepFailedError, UnknownSentenceError
from cashier_sim.scenario.feature_file import Step, parse_feature, with_space
from cashier_sim.scenario.language import Language, language_of
from cashier_sim.scenario.vocabulary import Vocabulary, vocabulary

_KNOWN_LINES = 20_000
"""A key press changes one line: the others have been seen before."""

_FENCES = ('"""', "```")
_PLACEHOLDER = re.compile(r"<([^<>]+)>")


class LineKind(Enum):
    """What a line of a scenario file is."""

    EMPTY = "empty"
    COMMENT = "comment"
    TAGS = "tags"
    HEADING = "heading"
    """Of a feature, a background, a scenario, or of examples."""
    STEP = "step"
    TABLE = "table"
    DOC_STRING = "doc_string"
    """A line of a text that hangs on a step, its fences too."""
    TEXT = "text"
    """A description, or what Gherkin does not understand."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line."""

    kind: LineKind
    keyword_at: int = 0
    """Where its keyword begins, from 0."""
    keyword_end: int = 0
    """Where what follows the keyword begins."""
    is_inside: bool = False
    """The next line still belongs to a text between fences."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is wrong with a line."""

    line: int
    """From 1."""
    start: int
    """Column of the first wrong letter, from 0."""
    problem: str
    is_unknown: bool = False
    """No sentence reads like it; `Reader.nearest` has those that come close."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole text, read."""

    language: Language
    lines: tuple[Line, ...]
    troubles: tuple[Trouble, ...]

    @property
    def step_count(self) -> int:
        """How many lines are steps."""
        return sum(line.kind is LineKind.STEP for line in self.lines)


_HANGING = frozenset({LineKind.DOC_STRING, LineKind.TABLE})
_SKIPPED = frozenset({LineKind.EMPTY, LineKind.COMMENT})


@lru_cache(_KNOWN_LINES)
def classify(text: str, language: Language, *, is_inside: bool = False) -> Line:
    """Say what a line is.

    Args:
        text: The line.
        language: Of the file.
        is_inside: Whether it stands in a text between fences.
    """
    bare = text.strip()
    if is_inside or bare.startswith(_FENCES):
        is_fence = bare.startswith(_FENCES)
        return Line(LineKind.DOC_STRING, is_inside=is_inside is not is_fence)
    if not bare:
        return Line(LineKind.EMPTY)
    by_sign = {"#": LineKind.COMMENT, "@": LineKind.TAGS, "|": LineKind.TABLE}
    if bare[0] in by_sign:
        return Line(by_sign[bare[0]])
    begin = len(text) - len(text.lstrip())
    headings, steps = _keywords(language)
    for keyword in headings:
        if bare.startswith(f"{keyword}:"):
            return Line(LineKind.HEADING, begin, begin + len(keyword) + 1)
    spaced = with_space(text)
    for keyword in steps:
        if spaced.startswith(keyword, begin):
            return Line(LineKind.STEP, begin, begin + len(keyword))
    return Line(LineKind.TEXT)


class Reader:
    """Reads a text again and again, each time knowing what it has seen before."""

    def __init__(self, words: Vocabulary | None = None) -> None:
        """Get ready.

        Args:
            words: The vocabulary; None = the register's.
        """
        self._words = words or vocabulary()
        self._known: dict[tuple[Language, str, LineKind | None], tuple[str, bool] | None] = {}

    def read(self, text: str) -> Reading:
        """Read a text."""
        language = language_of(text)
        texts = text.split("\n")
        lines: list[Line] = []
        is_inside = False
        for one in texts:
            line = classify(one, language, is_inside=is_inside)
            is_inside = line.is_inside
            lines.append(line)
        troubles = tuple(self._troubles(texts, lines, language))
        return Reading(language, tuple(lines), troubles)

    def nearest(self, sentence: str, language: Language) -> tuple[str, ...]:
        """Sentences that read most like one that is none."""
        return self._words.nearest(sentence, language)

    def reason(self, sentence: str, language: Language) -> str:
        """What makes a text no sentence, one clause in English; empty where nobody knows."""
        return self._words.reason(sentence, language)

    def _troubles(
        self, texts: list[str], lines: list[Line], language: Language
    ) -> Iterator[Trouble]:
        values = _example_values(texts, lines)
        below = _kinds_below(lines)
        for at, line in enumerate(lines):
            if line.kind is not LineKind.STEP:
                continue
            text = _filled(texts[at][line.keyword_end :].strip(), values.get(at))
            key = (language, text, below[at])
            if key not in self._known:
                self._known[key] = self._match(_step(text, below[at]), language)
            wrong = self._known[key]
            if wrong is not None:
                yield Trouble(at + 1, line.keyword_end, *wrong)

    def _match(self, step: Step, language: Language) -> tuple[str, bool] | None:
        if not step.text:
            return None  # somebody is about to write
        try:
            found = self._words.matches(step.text, language)
            if found:
                self._words.match(step, language)
        except UnknownSentenceError as error:
            return str(error), True
        except StepFailedError as error:
            return error.problem, False
        return None if found else ("", True)


def structure_trouble(text: str, path: Path) -> Trouble | None:
    """What Gherkin itself does not understand; takes some milliseconds for a long file."""
    try:
        parse_feature(text, path, vocabulary().has)
    except FeatureFileError as error:
        return Trouble(error.line, max(0, error.column - 1), error.problem)
    return None


@cache
def _keywords(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keywords of headings, and of steps with the space after them; the longest first."""
    dialect = Dialect.for_name(language.value)
    if dialect is None:
        raise LookupError(f"Gherkin does not know the language {language.value}.")
    headings = (
        *dialect.feature_keywords,
        *dialect.rule_keywords,
        *dialect.background_keywords,
        *dialect.scenario_keywords,
        *dialect.scenario_outline_keywords,
        *dialect.examples_keywords,
    )
    steps = (
        *dialect.given_keywords,
        *dialect.when_keywords,
        *dialect.then_keywords,
        *dialect.and_keywords,
        *dialect.but_keywords,
    )
    return (
        tuple(sorted(set(headings), key=len, reverse=True)),
        tuple(sorted(set(steps), key=len, reverse=True)),
    )


def keywords_of_steps(language: Language) -> tuple[str, ...]:
    """What a step may begin with, without the space after it."""
    return tuple(one.strip() for one in _keywords(language)[1])


def _step(text: str, below: LineKind | None) -> Step:
    """A step with what hangs on it, as far as a sentence asks: whether it is there."""
    return Step(
        keyword="",
        text=text,
        line=0,
        doc_string="" if below is LineKind.DOC_STRING else None,
        table=() if below is LineKind.TABLE else None,
    )


def _filled(text: str, values: Mapping[str, str] | None) -> str:
    """The text of a step with the values of an example row."""
    if values is None:
        return text
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


def _kinds_below(lines: list[Line]) -> list[LineKind | None]:
    """For each line, what follows it; what hangs on a step or nothing of interest."""
    kinds: list[LineKind | None] = [None] * len(lines)
    below: LineKind | None = None
    for at in range(len(lines) - 1, -1, -1):
        kinds[at] = below if below in _HANGING else None
        if lines[at].kind not in _SKIPPED:
            below = lines[at].kind
    return kinds


@cache
def _examples_headings() -> tuple[str, ...]:
    dialects = (Dialect.for_name(one.value) for one in Language)
    return tuple(f"{one}:" for dialect in dialects if dialect for one in dialect.examples_keywords)


@dataclass(slots=True)
class _Part:
    """A scenario of the text: where its steps are, and the first row of its examples."""

    steps: list[int] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    is_in_examples: bool = False


def _example_values(texts: list[str], lines: list[Line]) -> dict[int, dict[str, str]]:
    """Values of the first example row, by the places of the steps that they fill."""
    parts = [_Part()]
    words = _examples_headings()
    for at, line in enumerate(lines):
        part = parts[-1]
        if line.kind is LineKind.HEADING:
            if texts[at].strip().startswith(words):
                part.is_in_examples = True
            else:
                parts.append(_Part())
        elif line.kind is LineKind.STEP:
            part.steps.append(at)
        elif line.kind is LineKind.TABLE and part.is_in_examples and len(part.rows) < 2:  # noqa: PLR2004 -- names and values
            part.rows.append([cell.strip() for cell in texts[at].strip().strip("|").split("|")])
    return {
        step: dict(zip(*part.rows, strict=False))
        for part in parts
        if len(part.rows) == 2  # noqa: PLR2004 -- names and values
        for step in part.steps
    }

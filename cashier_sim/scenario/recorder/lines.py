"""The lines of a recorded scenario, and how they become the text of a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from cashier_sim.scenario.feature_file import Table
from cashier_sim.scenario.language import Language

_STEP = " " * 4
_BLOCK = " " * 6
_QUOTES = '"""'


class Nature(Enum):
    """What a line is."""

    PREPARATION = auto()
    """An act on the world, the plugins or the shift: what is given, until the first other act."""
    ACT = auto()
    EXPECTATION = auto()
    REMARK = auto()
    """A comment: something that is not said, or waits for an answer."""


class Role(Enum):
    """Which keyword a step has."""

    GIVEN = auto()
    WHEN = auto()
    THEN = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """The keywords of a language, as Gherkin has them."""

    feature: str
    scenario: str
    given: str
    when: str
    then: str
    further: str

    def of(self, role: Role) -> str:
        """The keyword of a role."""
        return {Role.GIVEN: self.given, Role.WHEN: self.when, Role.THEN: self.then}[role]


WORDS = {
    Language.RUSSIAN: Words("Функция", "Сценарий", "Дано", "Когда", "Тогда", "И"),
    Language.ENGLISH: Words("Feature", "Scenario", "Given", "When", "Then", "And"),
}


@dataclass(slots=True, kw_only=True)
class Line:
    """One line, with what hangs on it."""

    text: str
    """The sentence, or what a remark says; no line breaks."""
    nature: Nature
    batch: int = 0
    """Lines of one act or look have the same number; 0 = what was there at the start."""
    doc_string: str | None = None
    table: Table | None = None
    question: int | None = None
    """The question whose answer it waits for; it is a remark until then."""
    given_text: str = ""
    """How it reads as something given, if otherwise."""
    id: UUID | None = None
    """Of a line that waits for an answer."""


class Typesetter:
    """Writes one line after the other; each keyword depends on the lines before.

    Attributes:
        role: Of the step before; None = there is none.
    """

    def __init__(self, language: Language) -> None:
        """Begin a scenario."""
        self._words = WORDS[language]
        self.role: Role | None = None

    def set(self, line: Line) -> str:
        """The text of the next line, with its line breaks."""
        if line.nature is Nature.REMARK:
            return f"{_STEP}# {line.text}\n"
        role = self._next_role(line.nature)
        keyword = self._words.further if role is self.role else self._words.of(role)
        self.role = role
        said = line.given_text if role is Role.GIVEN and line.given_text else line.text
        return f"{_STEP}{keyword} {said}\n{_block(line)}"

    def _next_role(self, nature: Nature) -> Role:
        if nature is Nature.EXPECTATION:
            return Role.THEN
        if nature is Nature.PREPARATION and self.role in {None, Role.GIVEN}:
            return Role.GIVEN
        return Role.WHEN


def heading(language: Language, feature: str) -> str:
    """How a new file begins."""
    return f"# language: {language.value}\n{WORDS[language].feature}: {feature}\n"


def scenario_heading(language: Language, name: str) -> str:
    """How a scenario begins, with the empty line before it."""
    return f"\n  {WORDS[language].scenario}: {name}\n"


def scenario_text(language: Language, name: str, lines: Iterable[Line]) -> str:
    """A whole scenario, with the empty line before it."""
    typesetter = Typesetter(language)
    return scenario_heading(language, name) + "".join(map(typesetter.set, lines))


def _block(line: Line) -> str:
    if line.table is not None:
        return _table_text(line.table)
    if line.doc_string is not None:
        # A line of it that looks like the end must not be one.
        content = line.doc_string.replace(_QUOTES, r"\"\"\"").split("\n")
        rows = [_QUOTES, *content, _QUOTES]
        return "".join(f"{_BLOCK}{row}".rstrip() + "\n" for row in rows)
    return ""


def _table_text(table: Table) -> str:
    rows = [[_cell(cell) for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_BLOCK}{_row(row, widths)}\n" for row in rows)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {padded} |"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")

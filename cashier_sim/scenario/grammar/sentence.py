"""A sentence of the vocabulary: its template in both languages, and what it does.

Templates are cucumber expressions whose gaps have names, `{sum:money}`, so that the two languages
may order them as they like:

    @sentence(
        chapter=Chapter.PAYMENTS,
        ru="(кассир )вводит сумму {sum:money}",
        en="(the cashier )enters the sum {sum:money}",
        meaning=("Ставит сумму выбранной оплаты.", "Sets the sum of the selected payment."),
        example={"sum": Decimal("500.00")},
        spells=EnterSum,
    )
    async def enter_sum(stage: Stage, sum: Decimal) -> None:
        await stage.do(EnterSum(sum))

Words in `( )` may be left out, and `a/b` are alternatives; what a recorder writes leaves the first
out and takes the first of the second.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any

from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.language import Language
from cashier_sim.till.commands import Command
from cashier_sim.till.view import TillView

Arguments = Mapping[str, Any]
"""Values by the names of a sentence's gaps; `doc_string` and `table` for what hangs on the step."""

GAP = re.compile(r"\{(\w+):(\w+)\}")
"""A gap in a template: its name and its kind."""

_OPTIONAL = re.compile(r"(?<!\\)\([^()]*(?<!\\)\)")
_ALTERNATIVES = re.compile(r"(?<![\w/\\])((?:\\.|[^\s/{}\\])+)(?:/(?:\\.|[^\s/{}\\])+)+")
_ESCAPED = re.compile(r"\\(.)")
_SLASH = re.compile(r"(?<!\\)/")


class Chapter(Enum):
    """Where a sentence stands in the manual."""

    SHIFT = "shift"
    ORDERS = "orders"
    PAYMENTS = "payments"
    RETURNS = "returns"
    DIALOGS = "dialogs"
    PLUGINS = "plugins"
    WORLD = "world"
    BACK_OFFICE = "back_office"
    EXPECTED_SCREEN = "expected_screen"
    EXPECTED_ORDER = "expected_order"
    EXPECTED_SLIPS = "expected_slips"
    EXPECTED_PLUGINS = "expected_plugins"


class Block(Enum):
    """What hangs on the step below the sentence."""

    NONE = "none"
    DOC_STRING = "doc_string"
    TABLE = "table"


Action = Callable[..., Awaitable[None]]
"""Carries a step out: `await action(stage, **arguments)`.

Raises:
    StepFailedError: It did not go as written.
"""

Speller = Callable[[Any, TillView], Arguments | None]
"""The arguments by which a sentence says a command in this state; None = it cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the vocabulary."""

    name: str
    """Name of its function; unique."""
    chapter: Chapter
    templates: Mapping[Language, str]
    meaning: Mapping[Language, str]
    """What it does, for the manual: a sentence."""
    example: Arguments
    """Values of its gaps for the manual; text is the same in both languages."""
    run: Action
    block: Block = Block.NONE
    command: type[Command] | None = None
    """The command that it says; None for an expectation or a story of several commands."""
    spell: Speller | None = None
    """How a recorder says such a command; None = it is never recorded by this sentence."""
    is_during_call: bool = False
    """It may come while a plugin works and no dialog is open: the step before it then ends as
    soon as a call is under way, not when the register rests."""
    allows_refusal: bool = False
    """It looks at why the step before was refused, which would be a failure otherwise."""
    aliases: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    """More templates with the same gaps; never written by a recorder."""

    @property
    def is_expectation(self) -> bool:
        """Whether it looks and changes nothing."""
        return self.chapter.name.startswith("EXPECTED")

    def all_templates(self, language: Language) -> tuple[str, ...]:
        """Its template and its aliases."""
        return self.templates[language], *self.aliases.get(language, ())

    @property
    def gaps(self) -> tuple[tuple[str, str], ...]:
        """Names and kinds of its gaps, in the English order."""
        return tuple(GAP.findall(self.templates[Language.ENGLISH]))


def sentence(
    *,
    chapter: Chapter,
    ru: str | Sequence[str],
    en: str | Sequence[str],
    meaning: tuple[str, str],
    example: Arguments | None = None,
    block: Block = Block.NONE,
    spells: type[Command] | None = None,
    spell: Speller | None = None,
    is_during_call: bool = False,
    allows_refusal: bool = False,
) -> Callable[[Action], Sentence]:
    """Make a sentence of the function below.

    Args:
        chapter: Where it stands in the manual.
        ru: Its Russian template; more after the first are aliases.
        en: Its English template; the same.
        meaning: What it does, in Russian and English.
        example: Values of its gaps for the manual, and `doc_string` or `table`.
        block: What hangs on the step.
        spells: The command that it says.
        spell: How a recorder says one; without, a command without fields is said as it is.
        is_during_call: See `Sentence`.
        allows_refusal: See `Sentence`.
    """
    texts = dict(zip(Language, (_listed(ru), _listed(en)), strict=True))

    def make(run: Action) -> Sentence:
        said = spell
        if spells is not None and spell is None and not GAP.search(texts[Language.ENGLISH][0]):
            said = _nothing_to_say
        return Sentence(
            name=run.__name__,
            chapter=chapter,
            templates={language: listed[0] for language, listed in texts.items()},
            aliases={language: tuple(listed[1:]) for language, listed in texts.items()},
            meaning=dict(zip(Language, meaning, strict=True)),
            example=example or {},
            run=run,
            block=block,
            command=spells,
            spell=said,
            is_during_call=is_during_call,
            allows_refusal=allows_refusal,
        )

    return make


def spelled(
    said: Sentence,
    arguments: Arguments,
    language: Language,
    parameters: Mapping[str, Parameter[Any]],
) -> str:
    """A sentence with its gaps filled, as a person would write it.

    Args:
        said: The sentence.
        arguments: Values of its gaps.
        language: In which.
        parameters: The kinds of values, by name.
    """
    plain = plain_template(said.templates[language])
    return GAP.sub(lambda gap: parameters[gap[2]].write(arguments[gap[1]], language), plain)


@cache
def plain_template(template: str) -> str:
    """A template with its optional words left out and its first alternatives taken."""
    without = _OPTIONAL.sub("", template)
    return _ESCAPED.sub(r"\1", _ALTERNATIVES.sub(r"\1", without))


def wordings(template: str) -> Iterator[str]:
    """Every way that a template may be written; its gaps stay."""
    option = _OPTIONAL.search(template)
    choice = option or _ALTERNATIVES.search(template)
    if choice is None:
        yield _ESCAPED.sub(r"\1", template)
        return
    ways = ("", choice[0][1:-1]) if option else _SLASH.split(choice[0])
    for way in ways:
        yield from wordings(template[: choice.start()] + way + template[choice.end() :])


def with_subject(template: str) -> str:
    """A plain template that keeps the words in `( )` which it begins with."""
    kept = template[1:].replace(")", "", 1) if template.startswith("(") else template
    return plain_template(kept)


def _listed(texts: str | Sequence[str]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


def _nothing_to_say(command: Command, view: TillView) -> Arguments:
    del command, view
    return {}

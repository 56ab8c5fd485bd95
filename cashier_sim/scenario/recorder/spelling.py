"""How a recorder says an act or what is seen; or why it cannot, and what it asks instead."""

import re
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from uuid import UUID

from cashier_sim.scenario.errors import ScenarioError
from cashier_sim.scenario.feature_file import Step, Table
from cashier_sim.scenario.grammar.sentence import (
    Arguments,
    Chapter,
    Sentence,
    plain_template,
    spelled,
)
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.lines import Line, Nature
from cashier_sim.scenario.recorder.plugin_names import named_from
from cashier_sim.scenario.recorder.recording import QuestionKind
from cashier_sim.scenario.seen.volatile import ANYTHING
from cashier_sim.scenario.sentences.shift import given_open_shift, open_cafe_session
from cashier_sim.scenario.vocabulary import Vocabulary
from cashier_sim.till.commands import (
    AddPlugin,
    AddTestCard,
    ChangeSetting,
    Command,
    EnterSum,
    LetAnswer,
    LogIn,
    OpenCafeSession,
    PressPluginButton,
    ReaderCommand,
    RunOutOfTime,
    ScanBarcode,
    SwipeTrack,
)
from cashier_sim.till.masking import masked
from cashier_sim.till.readable import readable_fields
from cashier_sim.till.view import TillView, Waiting

SETTINGS_OF_WINDOW = frozenset({"language", "demo_mode", "dark_docks"})
"""Settings that change how the register looks, and nothing that it does."""

MASK = re.compile(r"•••• \d{1,4}")
"""What stands in the place of card data."""

_PREPARING = frozenset({Chapter.PLUGINS, Chapter.WORLD, Chapter.BACK_OFFICE})
_PREPARING_COMMANDS = (OpenCafeSession, LogIn)
_ACTING_COMMANDS = (ReaderCommand, PressPluginButton)
_GIVEN_FORMS: Mapping[str, Sentence] = {open_cafe_session.name: given_open_shift}
"""How acts are said where they are given, if otherwise, by the names of their sentences."""
_TRICKY = re.compile(r"""[«»"{}\\\n\r]""")
"""Characters because of which a text may not be read as it is written."""
_PATH = re.compile(r"(?<![\w/.])/(?:[\w.@+-]+/)+[\w.@+-]*|\b[A-Za-z]:\\[\w.@+\\-]+")
"""A way on this machine's disk, which no other has."""
_DIGIT = re.compile(r"\d")
_BLOCKS = frozenset({"doc_string", "table"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence, ready to be written."""

    sentence: Sentence
    text: str
    doc_string: str | None = None
    table: Table | None = None
    given_text: str = ""
    """How it reads as something given, if otherwise."""

    @property
    def nature(self) -> Nature:
        """What its line is."""
        if self.sentence.is_expectation:
            return Nature.EXPECTATION
        command = self.sentence.command or Command
        prepares = issubclass(command, _PREPARING_COMMANDS) or (
            self.sentence.chapter in _PREPARING and not issubclass(command, _ACTING_COMMANDS)
        )
        return Nature.PREPARATION if prepares else Nature.ACT

    def line(self, batch: int) -> Line:
        """The line of a scenario."""
        return Line(
            text=self.text,
            nature=self.nature,
            batch=batch,
            doc_string=self.doc_string,
            table=self.table,
            given_text=self.given_text,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Why something cannot be said without a person."""

    kind: QuestionKind
    subject: str
    """Readable; card data in it is masked."""
    proposals: tuple[str, ...] = ()
    said: Said | None = None
    """What would be written, with card data masked; None = nothing is known."""
    track: str = ""
    """The whole track of an unknown card; never shown or written."""


class Spelling:
    """Says commands and expectations in one language."""

    def __init__(self, words: Vocabulary, language: Language, start: Path) -> None:
        """Use a vocabulary.

        Args:
            words: All sentences.
            language: In which to say.
            start: The folder of the scenario's file; ways to plugins lead from there.
        """
        self._words = words
        self._language = language
        self._start = start

    def of_command(self, command: Command, view: TillView) -> Said | Asked | None:
        """How to say an act; None = it is not said at all, since it is the window's.

        Args:
            command: The act.
            view: The state before it.
        """
        if isinstance(command, ChangeSetting) and command.key in SETTINGS_OF_WINDOW:
            return None
        if isinstance(command, SwipeTrack) and not _is_in_deck(command.track, view):
            return Asked(
                kind=QuestionKind.UNKNOWN_CARD,
                subject=_end_of(command.track),
                track=command.track,
            )
        if isinstance(command, AddPlugin):
            return self._plugin(command, view)
        said = self._said(command, view)
        if said is None:
            return _unsaid(command, view)
        if isinstance(command, ScanBarcode):  # every tenth barcode would pass for a card's number
            return said
        exempt = view.world.tracks
        if isinstance(command, AddTestCard):
            exempt = (*exempt, command.card.track)
        return self._without_card_data(said, exempt)

    def of_expectation(
        self, sentence: Sentence, arguments: Arguments, view: TillView
    ) -> Said | Asked:
        """How to say what is seen; card data becomes a placeholder."""
        said = self._spelled(sentence, arguments)
        if not self._is_readable(said, arguments):
            return Asked(kind=QuestionKind.NO_SENTENCE, subject=masked(said.text))
        said = _with_all(said, lambda text: MASK.sub(ANYTHING, masked(text, view.world.tracks)))
        path = next((found for text in _texts(said) for found in _PATH.findall(text)), None)
        if path is not None:
            return Asked(
                kind=QuestionKind.VOLATILE_TEXT, subject=path, proposals=(ANYTHING,), said=said
            )
        return said

    def read(self, text: str, doc_string: str | None = None, table: Table | None = None) -> Said:
        """A sentence that a person has typed, as it is to be written, with what hangs on it.

        Raises:
            ScenarioError: No sentence reads like it, or it needs something else below it.
        """
        step = Step(keyword="", text=text, line=1, doc_string=doc_string, table=table)
        sentence = self._words.match(step, self._language).sentence
        written = self._words.written(text, self._language)
        return Said(sentence=sentence, text=written, doc_string=doc_string, table=table)

    def _plugin(self, command: AddPlugin, view: TillView) -> Said | Asked:
        folder = Path(command.folder)
        name = named_from(folder, self._start)
        found = self._words.spelled(command, view, self._language)
        if name is None or found is None:
            return Asked(kind=QuestionKind.NO_SENTENCE, subject=f"AddPlugin({folder.name})")
        arguments = dict.fromkeys(found[0].arguments, name)
        said = self._spelled(found[0].sentence, arguments)
        return said if self._is_readable(said, arguments) else _unsaid(command, view)

    def _said(self, command: Command, view: TillView) -> Said | None:
        try:
            found = self._words.spelled(command, view, self._language)
        except ScenarioError:  # the command names what the view does not have
            return None
        if found is None:
            return None
        match, text = found
        said = self._with_block(match.sentence, text, match.arguments)
        return said if self._is_readable(said, match.arguments) else None

    def _spelled(self, sentence: Sentence, arguments: Arguments) -> Said:
        text = spelled(sentence, arguments, self._language, self._words.parameters)
        return self._with_block(sentence, text, arguments)

    def _with_block(self, sentence: Sentence, text: str, arguments: Arguments) -> Said:
        given = _GIVEN_FORMS.get(sentence.name)
        return Said(
            sentence=sentence,
            text=text,
            doc_string=arguments.get("doc_string"),
            table=arguments.get("table"),
            given_text=plain_template(given.templates[self._language]) if given else "",
        )

    def _is_readable(self, said: Said, arguments: Arguments) -> bool:
        """Whether the text would be read as it was meant."""
        if not any(map(_is_tricky, arguments.items())):
            return True
        # A file's line is one line, and Gherkin takes the spaces at its ends away.
        if said.text.splitlines() != [said.text.strip()]:
            return False
        try:
            found = self._words.matches(said.text, self._language)
        except ScenarioError:
            return False
        meant = {key: value for key, value in arguments.items() if key not in _BLOCKS}
        return [(one.sentence.name, dict(one.arguments)) for one in found] == [
            (said.sentence.name, meant)
        ]

    def _without_card_data(self, said: Said, exempt: Collection[str]) -> Said | Asked:
        if said.doc_string is None and said.table is None and not _DIGIT.search(said.text):
            return said
        hidden = _with_all(said, lambda text: masked(text, exempt))
        if hidden == said:
            return said
        return Asked(kind=QuestionKind.CARD_DATA, subject=hidden.text, said=hidden)


def _is_tricky(argument: tuple[str, object]) -> bool:
    """Whether a value may be read otherwise than it is written."""
    name, value = argument
    if not isinstance(value, str) or name == "doc_string":
        return False
    return bool(_TRICKY.search(value)) or value != value.strip()


def coalescing(command: Command, view: TillView) -> Hashable | None:
    """What a command has in common with those that it makes needless if they come right before."""
    if isinstance(command, EnterSum) and view.current is not None:
        return EnterSum, view.current.active_item_id
    return None


def call_around(command: Command, view: TillView) -> Waiting | None:
    """The call that a command is about, or else the innermost that the register waits for.

    None = there is none. A call in a thread of a plugin's own is around no act.
    """
    if isinstance(command, LetAnswer | RunOutOfTime):
        return next((one for one in view.open_calls if one.call_id == command.call_id), None)
    if view.waiting is None:
        return None
    return max(view.open_calls, key=lambda call: call.call_id or 0)


def replaced(said: Said, subject: re.Pattern[str], answer: str) -> Said:
    """A sentence with a person's words in the place of what cannot stand there."""
    return _with_all(said, lambda text: subject.sub(lambda _: answer, text))


def _texts(said: Said) -> Iterator[str]:
    yield said.text
    yield said.doc_string or ""
    for row in said.table or ():
        yield from row


def _with_all(said: Said, change: Callable[[str], str]) -> Said:
    table = said.table
    return replace(
        said,
        text=change(said.text),
        doc_string=None if said.doc_string is None else change(said.doc_string),
        table=None if table is None else tuple(tuple(map(change, row)) for row in table),
    )


def _is_in_deck(track: str, view: TillView) -> bool:
    return any(card.track == track for card in view.world.cards)


def _end_of(track: str) -> str:
    """The last digits of a track, as the mask shows them; nothing of a short one."""
    digits = "".join(filter(str.isdigit, track))
    return f"•••• {digits[-4:]}" if len(digits) > len("1234") else "••••"


def _unsaid(command: Command, view: TillView) -> Asked:
    name = _shared_name(command, view)
    if name is not None:
        return Asked(kind=QuestionKind.AMBIGUOUS_NAME, subject=name)
    told = ", ".join(f"{key}={value}" for key, value in readable_fields(command))
    subject = f"{type(command).__name__}({masked(told, view.world.tracks)})"
    return Asked(kind=QuestionKind.NO_SENTENCE, subject=subject)


def _shared_name(command: Command, view: TillView) -> str | None:
    """The name of what a command is about, if others of its kind have it too."""
    ids = {getattr(command, field.name) for field in fields(command)}
    for entries in _kinds(view):
        names = list(entries.values())
        for entry_id, name in entries.items():
            if entry_id in ids and names.count(name) > 1:
                return name
    return None


def _kinds(view: TillView) -> Iterator[dict[UUID, str]]:
    restaurant = view.restaurant
    yield {one.id: one.name for one in restaurant.products}
    yield {one.settings.id: one.settings.payment_type.name for one in view.choices}
    yield {one.id: one.name for one in restaurant.discount_types}
    yield {one.id: one.name for one in restaurant.donation_types}
    yield {one.user.id: one.user.name for one in restaurant.employees}
    yield {one.id: one.caption for one in view.plugin_buttons}
    if view.current is not None:
        order = view.current.record.order
        yield {one.id: one.product.name for one in order.items}
        yield {one.id: one.name for one in order.guests}
        yield {one.item.id: one.item.type.name for one in view.current.rows}
        yield {one.item.id: one.item.type.name for one in view.current.donations}

"""What each step of a scenario brought about, in order, for whoever reads its report.

A chronicle listens while the scenario is played, and words what it heard only when it is asked:
a scenario that passes in a run without a report pays for listening alone.

What threads of plugins' own bring about belongs to the last step that acted, and stands after what
the step itself brought about: when it comes exactly is a matter of chance.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from cashier_sim.receipt import COLUMNS_44, PROFILES, lay_out, to_text
from cashier_sim.scenario import words
from cashier_sim.scenario.dialog_texts import answer_text, fields_of, masked_dialog, texts_of
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.pictures import NoPictures, Pictures, masked_element
from cashier_sim.scenario.results import Shown, StepResult
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import Refusal
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.events import (
    CommandBegun,
    CommandRefused,
    Event,
    PrintedSlip,
    SlipPrinted,
    TillReplaced,
    TraceAdded,
    TraceChanged,
    TraceEntry,
    TraceKind,
    TraceState,
    ViewChanged,
)
from cashier_sim.till.masking import masked
from cashier_sim.till.view import Notification, TillView

Key = tuple[int, int]
"""Which register of the stage, counted from 0, and the id of something on it."""

DATA_FOLDER = "<data>"
"""Stands for the folder of a scenario's data, which is another one in every run."""

_OUTER = frozenset({TraceKind.COMMAND, TraceKind.STATE})
"""What a report does not tell: a command is the step itself, a state is told by expectations."""

_TELLING = frozenset({TraceKind.DIALOG, TraceKind.SLIP, TraceKind.NOTIFICATION, TraceKind.PLUGIN})
"""Who tells for the service that it happened in."""

_KINDS = {
    TraceKind.CALL: "call",
    TraceKind.SERVICE: "service",
    TraceKind.DIALOG: "dialog",
    TraceKind.SLIP: "slip",
    TraceKind.FISCAL: "fiscal",
    TraceKind.PLUGIN: "plugin",
    TraceKind.LOG: "log",
    TraceKind.NOTIFICATION: "notification",
}
_LASTING = frozenset({TraceKind.CALL, TraceKind.DIALOG})
"""What may wait for the next step; its end is told where it comes."""

_FINE = frozenset({TraceState.DONE, TraceState.CANCELLED, TraceState.RUNNING})


@dataclass(slots=True)
class _Heard:
    """What was heard of one step, by the acts or in threads of plugins' own."""

    begun: dict[Key, TraceEntry] = field(default_factory=dict)
    """Lines that began in it, as they were at its end."""
    ended: dict[Key, TraceEntry] = field(default_factory=dict)
    """Lines of earlier steps that ended in it."""
    order: list[Key] = field(default_factory=list)
    """Of both kinds."""

    def add(self, key: Key, entry: TraceEntry) -> None:
        """A line begins."""
        self.begun[key] = entry
        self.order.append(key)

    def change(self, key: Key, entry: TraceEntry) -> None:
        """A line, perhaps of an earlier step, is different now."""
        if key in self.begun:
            self.begun[key] = entry
        else:
            self.ended[key] = entry
            self.order.append(key)


@dataclass(slots=True)
class _Step:
    """What one step brought about."""

    by_acts: _Heard = field(default_factory=_Heard)
    in_own_threads: _Heard = field(default_factory=_Heard)
    refusals: list[Refusal] = field(default_factory=list)
    notifications: list[Notification] = field(default_factory=list)
    """The register's own; those of plugins are lines."""


@dataclass(slots=True)
class _Record:
    """What was heard on a stage from the beginning."""

    language: Language
    data_folder: str
    entries: dict[Key, TraceEntry] = field(default_factory=dict)
    dialogs: dict[Key, Dialog] = field(default_factory=dict)
    """By their own ids."""
    slips: dict[Key, PrintedSlip] = field(default_factory=dict)
    notifications: set[Key] = field(default_factory=set)
    """Those that are known."""
    tracks: frozenset[str] = frozenset()
    """Of the test deck, whose cards are no secret."""
    steps: list[_Step] = field(default_factory=lambda: [_Step()])
    acting: int = 0
    """The last step that acted, counted from 0."""

    def heard(self, entry: TraceEntry) -> _Heard:
        """Where a line belongs."""
        if entry.is_in_own_thread:
            return self.steps[self.acting].in_own_threads
        return self.steps[-1].by_acts


class Chronicle:
    """Hears what happens on a stage. Lives on the stage's loop.

    `end_step` draws the line between two steps; `close` ends the listening.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._register = 0
        self._record = _Record(stage.language, str(stage.stand.data_folder or DATA_FOLDER))
        self._note(stage.view)
        self._unsubscribe = stage.stand.subscribe(self._hear)

    def end_step(self) -> None:
        """What was heard since the step before belongs to the step that has just ended."""
        self._note(self._stage.view)
        self._record.steps.append(_Step())

    def close(self) -> None:
        """Hear no more."""
        self._unsubscribe()

    def told(
        self, results: Iterable[StepResult], pictures: Pictures | None = None
    ) -> tuple[StepResult, ...]:
        """The steps' results with what was shown during each.

        Args:
            results: Of the steps, in order, one for each `end_step`.
            pictures: Draws dialogs and slips; None = texts only.
        """
        teller = _Teller(self._record, pictures or NoPictures())
        # Of a scenario that could not begin no step has ended.
        steps = chain(self._record.steps, repeat(_Step()))
        return tuple(
            replace(
                result,
                text=self.clean(result.text),
                doc_string=None if result.doc_string is None else self.clean(result.doc_string),
                table=self._clean_table(result.table),
                problem=self.clean(result.problem),
                expected=self.clean(result.expected),
                actual=self.clean(result.actual),
                details=self.clean(result.details),
                shown=tuple(teller.step(step)),
            )
            for result, step in zip(results, steps, strict=False)
        )

    def clean(self, text: str) -> str:
        """A text without card data, and without what is different in every run."""
        return _mask(self._record.tracks, self._record.data_folder)(text)

    def _clean_table(
        self, table: tuple[tuple[str, ...], ...] | None
    ) -> tuple[tuple[str, ...], ...] | None:
        if table is None:
            return None
        return tuple(tuple(map(self.clean, row)) for row in table)

    def _hear(self, event: Event) -> None:
        record = self._record
        match event:
            case TraceAdded(entry):
                if entry.kind is TraceKind.COMMAND:
                    record.acting = len(record.steps) - 1
                record.entries[self._register, entry.id] = entry
                record.heard(entry).add((self._register, entry.id), entry)
            case TraceChanged(entry):
                record.entries[self._register, entry.id] = entry
                record.heard(entry).change((self._register, entry.id), entry)
            case SlipPrinted(slip):
                record.slips[self._register, slip.id] = slip
            case CommandRefused(refusal=refusal):
                record.steps[-1].refusals.append(refusal)
            # A dialog may be gone before the state with it is told: then only this one has it.
            case ViewChanged(view) | CommandBegun(view=view):
                self._note(view)
            case TillReplaced():
                self._register += 1

    def _note(self, view: TillView) -> None:
        record = self._record
        record.tracks |= {card.track for card in view.world.cards}
        for dialog in view.dialogs:
            record.dialogs.setdefault((self._register, dialog.id), dialog)
        for notification in view.notifications:
            key = (self._register, notification.id)
            if key not in record.notifications:
                record.notifications.add(key)
                if notification.code:
                    record.steps[-1].notifications.append(notification)


class _Teller:
    """Words what a chronicle heard."""

    def __init__(self, record: _Record, pictures: Pictures) -> None:
        self._record = record
        self._pictures = pictures
        self._mask = _mask(record.tracks, record.data_folder)
        self._dialogs = self._paired()
        self._told_for = {
            (key[0], entry.parent_id)
            for key, entry in record.entries.items()
            if entry.kind in _TELLING and entry.parent_id is not None
        }

    def step(self, step: _Step) -> Iterator[Shown]:
        """What one step brought about."""
        yield from self._lines(step.by_acts)
        yield from self._lines(step.in_own_threads)
        for refusal in step.refusals:
            text = self._mask(words.refusal_text(refusal, self._record.language))
            yield Shown(kind="refusal", title=text, text=refusal.code, state="failed")
        for notification in step.notifications:
            text = self._mask(words.notification_text(notification, self._record.language))
            yield Shown(kind="notification", title=text, text=notification.level.value)

    def _lines(self, heard: _Heard) -> Iterator[Shown]:
        for key in heard.order:
            if key in heard.begun:
                if self._is_told(key, heard.begun[key]):
                    yield self._line(key, heard.begun[key])
            elif heard.ended[key].kind in _LASTING:
                yield self._end(key, heard.ended[key])

    def _end(self, key: Key, entry: TraceEntry) -> Shown:
        """What lasted longer than the step that it began in."""
        dialog = self._dialogs.get(key)
        language = self._record.language
        title = texts_of(dialog, language).title if dialog else ""
        answer = answer_text(dialog, entry.answer, language) if dialog else entry.answer
        return Shown(
            kind=_KINDS[entry.kind],
            title=self._mask(title) or entry.name,
            answer=self._mask(answer),
            details=self._mask(entry.details),
            depth=self._depth(key, entry),
            plugin_name=entry.plugin_name,
            state=entry.state.value,
            is_continued=True,
        )

    def _is_told(self, key: Key, entry: TraceEntry) -> bool:
        match entry.kind:
            case TraceKind.SERVICE:
                return entry.state not in _FINE or key not in self._told_for
            case TraceKind.PLUGIN:
                parent = self._record.entries.get((key[0], entry.parent_id or 0))
                return parent is None or parent.kind is not TraceKind.SERVICE
            case TraceKind.FISCAL:
                return entry.state is not TraceState.DONE
            case kind:
                return kind not in _OUTER

    def _line(self, key: Key, entry: TraceEntry) -> Shown:
        shown = Shown(
            kind=_KINDS[entry.kind],
            title=entry.name,
            arguments=tuple((name, self._mask(text)) for name, text in entry.arguments),
            answer=self._mask(entry.answer),
            details=self._mask(entry.details),
            depth=self._depth(key, entry),
            plugin_name=entry.plugin_name,
            state=entry.state.value,
        )
        match entry.kind:
            case TraceKind.DIALOG:
                return self._dialog(key, shown)
            case TraceKind.SLIP:
                return self._slip(key, entry, shown)
            case TraceKind.NOTIFICATION:
                message = dict(entry.arguments).get("message", "")
                return replace(
                    shown, title=self._mask(message), text=entry.name, arguments=(), state=""
                )
            case TraceKind.LOG:
                return replace(shown, text=shown.answer, answer="", state="")
            case TraceKind.PLUGIN:
                return replace(shown, text=shown.answer, answer="")
            case _:
                return shown

    def _dialog(self, key: Key, shown: Shown) -> Shown:
        dialog = self._dialogs.get(key)
        if dialog is None:
            return replace(shown, arguments=(("dialog", shown.title), *shown.arguments))
        clean = masked_dialog(dialog, self._mask)
        told = texts_of(clean, self._record.language)
        return replace(
            shown,
            title=told.title or type(dialog).__name__,
            text=told.text,
            arguments=told.facts,
            answer=answer_text(clean, shown.answer, self._record.language),
            picture=_base64(self._pictures.of_dialog(clean, self._record.language)),
        )

    def _slip(self, key: Key, entry: TraceEntry, shown: Shown) -> Shown:
        slip = self._record.slips.get((key[0], entry.slip_id or 0))
        if slip is None:  # it did not come out: the timeline keeps what it would have been
            return replace(shown, text=shown.details, details="")
        clean = replace(slip, document=masked_element(slip.document, self._mask))
        return replace(
            shown, text=slip_text(clean), picture=_base64(self._pictures.of_slip(clean)), state=""
        )

    def _depth(self, key: Key, entry: TraceEntry) -> int:
        depth = 0
        parent_id = entry.parent_id
        while parent_id is not None:
            parent = self._record.entries.get((key[0], parent_id))
            if parent is None:
                break
            depth += self._is_told((key[0], parent_id), parent)
            parent_id = parent.parent_id
        return depth

    def _paired(self) -> dict[Key, Dialog]:
        """The dialogs by their lines: the first with the same content that no line has yet."""
        paired: dict[Key, Dialog] = {}
        left = list(self._record.dialogs.items())
        for key, entry in self._record.entries.items():
            if entry.kind is not TraceKind.DIALOG:
                continue
            for at, ((register, _), dialog) in enumerate(left):
                if register == key[0] and self._is_line_of(entry, dialog):
                    paired[key] = dialog
                    del left[at]
                    break
        return paired

    def _is_line_of(self, entry: TraceEntry, dialog: Dialog) -> bool:
        if entry.name != type(dialog).__name__ or entry.plugin_name != dialog.plugin_name:
            return False
        fields = ((name, self._mask(text)) for name, text in fields_of(dialog))
        return tuple(fields) == tuple((name, self._mask(text)) for name, text in entry.arguments)


def slip_text(slip: PrintedSlip) -> str:
    """A slip as it is printed, as plain text."""
    receipt = lay_out(
        slip.document,
        PROFILES.get(slip.width_chars, COLUMNS_44),
        api_version=slip.api_version,
        as_real_printer=slip.as_real_printer,
    )
    return to_text(receipt)


def _mask(tracks: frozenset[str], data_folder: str) -> Callable[[str], str]:
    def clean(text: str) -> str:
        return masked(text, tracks).replace(data_folder, DATA_FOLDER) if text else text

    return clean


def _base64(png: bytes) -> str:
    return b64encode(png).decode("ascii")

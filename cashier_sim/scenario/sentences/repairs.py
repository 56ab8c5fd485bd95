"""On outcomes that nobody knows: what a person finds out, and what is asked again."""

from collections.abc import Mapping
from typing import Any

from cashier_sim.engine.model import Attempt, AttemptKind
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, Speller, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    AskPlugin,
    EmergencyCancel,
    MarkDone,
    MarkNotDone,
    RepairCommand,
)
from cashier_sim.till.view import TillView

_HAPPENED: Mapping[AttemptKind, tuple[str, str]] = {
    AttemptKind.PAY: ("оплата прошла", "the payment was taken"),
    AttemptKind.CANCEL: ("оплата отменена", "the payment was undone"),
    AttemptKind.RETURN: ("деньги возвращены", "the money was given back"),
    AttemptKind.RETURN_WITHOUT_ORDER: (
        "деньги за товары возвращены",
        "the money for the goods was given back",
    ),
    AttemptKind.FISCAL_CHEQUE: ("фискальный чек напечатан", "the fiscal cheque was printed"),
}
_NOT_HAPPENED: Mapping[AttemptKind, tuple[str, str]] = {
    AttemptKind.PAY: ("оплата не прошла", "the payment was not taken"),
    AttemptKind.CANCEL: ("оплата не отменена", "the payment was not undone"),
    AttemptKind.RETURN: ("деньги не возвращены", "the money was not given back"),
    AttemptKind.RETURN_WITHOUT_ORDER: (
        "деньги за товары не возвращены",
        "the money for the goods was not given back",
    ),
    AttemptKind.FISCAL_CHEQUE: (
        "фискальный чек не напечатан",
        "the fiscal cheque was not printed",
    ),
}
_WHETHER: Mapping[AttemptKind, tuple[str, str]] = {
    AttemptKind.PAY: ("прошла ли оплата", "whether the payment was taken"),
    AttemptKind.CANCEL: ("отменена ли оплата", "whether the payment was undone"),
    AttemptKind.RETURN: ("возвращены ли деньги", "whether the money was given back"),
    AttemptKind.RETURN_WITHOUT_ORDER: (
        "возвращены ли деньги за товары",
        "whether the money for the goods was given back",
    ),
    AttemptKind.FISCAL_CHEQUE: (
        "напечатан ли фискальный чек",
        "whether the fiscal cheque was printed",
    ),
}

_UNDOABLE: Mapping[AttemptKind, tuple[str, str]] = {
    AttemptKind.PAY: ("оплату с неизвестным исходом", "the payment of unknown outcome"),
    AttemptKind.CANCEL: ("оплату с неизвестной отменой", "the payment of unknown cancel"),
}

PARAMETERS: tuple[Parameter[Any], ...] = (
    word_parameter("happened", _HAPPENED),
    word_parameter("not_happened", _NOT_HAPPENED),
    word_parameter("whether", _WHETHER),
    word_parameter("undoable", _UNDOABLE),
)
"""Kinds of values that only these sentences use."""


def _of_kind(view: TillView, kind: AttemptKind) -> tuple[Attempt, ...]:
    return tuple(attempt for attempt in view.unknown if attempt.kind is kind)


def _only(view: TillView, kind: AttemptKind) -> Attempt:
    """The one unknown outcome of a kind."""
    return _numbered(view, kind, None)


def _numbered(view: TillView, kind: AttemptKind, number: int | None) -> Attempt:
    there = _of_kind(view, kind)
    what = _WHETHER[kind][1]
    if not there:
        raise StepFailedError(f"it is not unknown {what}", actual=_unknown(view))
    if number is None and len(there) > 1:
        raise StepFailedError(
            f"it is unknown {len(there)} times {what}; say which at the end of the sentence: "
            "«, неизвестный исход 2» (, unknown outcome 2)"
        )
    if not 1 <= (number or 1) <= len(there):
        raise StepFailedError(f"it is unknown {len(there)} times {what}, so there is no {number}")
    return there[(number or 1) - 1]


def _unknown(view: TillView) -> str:
    listed = ", ".join(f"it is unknown {_WHETHER[one.kind][1]}" for one in view.unknown)
    return listed or "nothing is unknown"


def _spell_only(command: RepairCommand, view: TillView) -> Arguments | None:
    kind = _kind(command, view)
    return None if kind is None or len(_of_kind(view, kind)) > 1 else {"outcome": kind}


def _spell_numbered(command: RepairCommand, view: TillView) -> Arguments | None:
    kind = _kind(command, view)
    if kind is None:
        return None
    ids = [attempt.id for attempt in _of_kind(view, kind)]
    return {"outcome": kind, "number": ids.index(command.attempt_id) + 1}


def _kind(command: RepairCommand, view: TillView) -> AttemptKind | None:
    kinds = (one.kind for one in view.unknown if one.id == command.attempt_id)
    return next(kinds, None)


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отмечает, что {outcome:happened}",
    en="(the cashier )notes that {outcome:happened}",
    meaning=(
        "Разбирается с неизвестным исходом: всё-таки произошло.",
        "Settles an unknown outcome: it did happen.",
    ),
    example={"outcome": AttemptKind.PAY},
    spells=MarkDone,
    spell=_spell_only,
)
async def mark_done(stage: Stage, outcome: AttemptKind) -> None:
    """Note that the unknown happened."""
    await stage.do(MarkDone(_only(stage.view, outcome).id))


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отмечает, что {outcome:happened}, неизвестный исход {number:int}",
    en="(the cashier )notes that {outcome:happened}, unknown outcome {number:int}",
    meaning=(
        "То же, когда неизвестных исходов такого рода несколько.",
        "The same, where several outcomes of this kind are unknown.",
    ),
    example={"outcome": AttemptKind.PAY, "number": 2},
    spells=MarkDone,
    spell=_spell_numbered,
)
async def mark_done_numbered(stage: Stage, outcome: AttemptKind, number: int) -> None:
    """Note that one of several unknown ones happened."""
    await stage.do(MarkDone(_numbered(stage.view, outcome, number).id))


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отмечает, что {outcome:not_happened}",
    en="(the cashier )notes that {outcome:not_happened}",
    meaning=(
        "Разбирается с неизвестным исходом: так и не произошло.",
        "Settles an unknown outcome: it did not happen.",
    ),
    example={"outcome": AttemptKind.PAY},
    spells=MarkNotDone,
    spell=_spell_only,
)
async def mark_not_done(stage: Stage, outcome: AttemptKind) -> None:
    """Note that the unknown did not happen."""
    await stage.do(MarkNotDone(_only(stage.view, outcome).id))


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отмечает, что {outcome:not_happened}, неизвестный исход {number:int}",
    en="(the cashier )notes that {outcome:not_happened}, unknown outcome {number:int}",
    meaning=(
        "То же, когда неизвестных исходов такого рода несколько.",
        "The same, where several outcomes of this kind are unknown.",
    ),
    example={"outcome": AttemptKind.PAY, "number": 2},
    spells=MarkNotDone,
    spell=_spell_numbered,
)
async def mark_not_done_numbered(stage: Stage, outcome: AttemptKind, number: int) -> None:
    """Note that one of several unknown ones did not happen."""
    await stage.do(MarkNotDone(_numbered(stage.view, outcome, number).id))


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )спрашивает плагин, {outcome:whether}",
    en="(the cashier )asks the plugin {outcome:whether}",
    meaning=(
        "Спрашивает плагин об операции с неизвестным исходом.",
        "Asks the plugin about what nobody knows.",
    ),
    example={"outcome": AttemptKind.PAY},
    spells=AskPlugin,
    spell=_spell_only,
)
async def ask_plugin(stage: Stage, outcome: AttemptKind) -> None:
    """Ask the plugin what happened."""
    await stage.do(AskPlugin(_only(stage.view, outcome).id))


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )спрашивает плагин, {outcome:whether}, неизвестный исход {number:int}",
    en="(the cashier )asks the plugin {outcome:whether}, unknown outcome {number:int}",
    meaning=(
        "То же, когда неизвестных исходов такого рода несколько.",
        "The same, where several outcomes of this kind are unknown.",
    ),
    example={"outcome": AttemptKind.PAY, "number": 2},
    spells=AskPlugin,
    spell=_spell_numbered,
)
async def ask_plugin_numbered(stage: Stage, outcome: AttemptKind, number: int) -> None:
    """Ask the plugin what happened to one of several unknown ones."""
    await stage.do(AskPlugin(_numbered(stage.view, outcome, number).id))


def _undoable(spell: Speller) -> Speller:
    """Leaves out what cannot be undone, of which the register says so."""

    def said(command: EmergencyCancel, view: TillView) -> Arguments | None:
        return spell(command, view) if _kind(command, view) in _UNDOABLE else None

    return said


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отменяет {outcome:undoable}",
    en="(the cashier )undoes {outcome:undoable}",
    meaning=(
        "Аварийно отменяет оплату, о которой неизвестно, прошла или отменена ли она.",
        "Cancels, by its plugin, a payment of which nobody knows whether it was taken or undone.",
    ),
    example={"outcome": AttemptKind.PAY},
    spells=EmergencyCancel,
    spell=_undoable(_spell_only),
)
async def emergency_cancel(stage: Stage, outcome: AttemptKind) -> None:
    """Ask the plugin to undo the payment."""
    await stage.do(EmergencyCancel(_only(stage.view, outcome).id))


@sentence(
    chapter=Chapter.RETURNS,
    ru="(кассир )отменяет {outcome:undoable}, неизвестный исход {number:int}",
    en="(the cashier )undoes {outcome:undoable}, unknown outcome {number:int}",
    meaning=("То же, когда таких оплат несколько.", "The same, where there are several of them."),
    example={"outcome": AttemptKind.PAY, "number": 2},
    spells=EmergencyCancel,
    spell=_undoable(_spell_numbered),
)
async def emergency_cancel_numbered(stage: Stage, outcome: AttemptKind, number: int) -> None:
    """Ask the plugin to undo one of several payments."""
    await stage.do(EmergencyCancel(_numbered(stage.view, outcome, number).id))


SENTENCES: tuple[Sentence, ...] = (
    mark_done,
    mark_done_numbered,
    mark_not_done,
    mark_not_done_numbered,
    ask_plugin,
    ask_plugin_numbered,
    emergency_cancel,
    emergency_cancel_numbered,
)

"""Sentences of refusals, notices and questions."""

import re
from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.till.commands import Refusal
from cashier_sim.till.sentences import filled
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.texts import (
    acts,
    back_office,
    orders,
    payments,
    plugin_buttons,
    registers,
)

CODES: Mapping[str, str] = {
    code: str(source)  # Qt's stubs call a marked text an `object`
    for texts in (
        acts.TEXTS,
        back_office.TEXTS,
        orders.TEXTS,
        payments.TEXTS,
        plugin_buttons.TEXTS,
        registers.TEXTS,
    )
    for code, source in texts.items()
}
"""English sentences by code, for every code of engine and till. `{name}` is filled by its value."""

_CODE_VALUES = frozenset({"holder", "reason", "problem", "kind", "state", "right"})
"""Names of values that may be codes themselves."""

_SUM = re.compile(r"-?\d+\.\d\d")
"""A value that is a sum, as engine and till write it."""


def code_text(code: str, values: Mapping[str, str] | None = None) -> str:
    """Return the sentence of a code, filled with its values.

    A code without a sentence is shown as it is: a person can at least report it.
    """
    source = CODES.get(code)
    if source is None:
        return code
    sentence = QCoreApplication.translate("Codes", source)
    return filled(sentence, _readable(values or {}))


def refusal(refused: Refusal | None) -> str:
    """Return why an act is not possible; empty for None."""
    return code_text(refused.code, refused.values) if refused else ""


def notice(told: Notice) -> str:
    """Return what a notice tells: a plugin's own words, or the sentence of its code."""
    return told.message or code_text(told.code, told.values)


def question(asked: Question) -> str:
    """Return what a question asks."""
    return code_text(asked.code, asked.values)


def option(code: str) -> str:
    """Return the caption of a question's option."""
    return code_text(code)


def _readable(values: Mapping[str, str]) -> dict[str, str]:
    return {name: _readable_value(name, value) for name, value in values.items()}


def _readable_value(name: str, value: str) -> str:
    if name in _CODE_VALUES:
        return code_text(value)
    return money_text(Decimal(value)) if _SUM.fullmatch(value) else value

"""The sentences of the register, one module for each chapter of the manual."""

from typing import Any

from cashier_sim.scenario.grammar.parameters import COMMON, Parameter
from cashier_sim.scenario.grammar.sentence import Sentence
from cashier_sim.scenario.sentences import (
    dialogs,
    expected_buttons,
    expected_calls,
    expected_cheques,
    expected_dialogs,
    expected_order,
    expected_payments,
    expected_plugins,
    expected_screen,
    expected_shift,
    expected_slips,
    goods_returns,
    guests,
    orders,
    pages,
    payments,
    plugins,
    reference,
    repairs,
    returns,
    shift,
    stories,
    tips,
    world,
)

_CHAPTERS = (
    shift,
    pages,
    orders,
    guests,
    stories,
    payments,
    tips,
    returns,
    goods_returns,
    repairs,
    dialogs,
    plugins,
    world,
    reference,
    expected_screen,
    expected_dialogs,
    expected_buttons,
    expected_order,
    expected_payments,
    expected_shift,
    expected_slips,
    expected_cheques,
    expected_calls,
    expected_plugins,
)

SENTENCES: tuple[Sentence, ...] = tuple(one for chapter in _CHAPTERS for one in chapter.SENTENCES)
"""In the order of the manual."""

PARAMETERS: tuple[Parameter[Any], ...] = (
    *COMMON,
    *(one for chapter in _CHAPTERS for one in chapter.PARAMETERS),
)
"""The kinds of values."""

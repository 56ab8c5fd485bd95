"""Scenarios call what the screen shows as the screen does, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from cashier_sim.scenario.facts import payments, screen
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.texts import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QApplication


V = TypeVar("V")


def said(
    table: Mapping[V, tuple[str, str]], on_screen: Callable[[V], str], switch: LanguageSwitch
) -> None:
    for place, language in enumerate((Language.RUSSIAN, Language.ENGLISH)):
        switch.use(language)
        told = {value: pair[place].strip('«»"') for value, pair in table.items()}
        assert told == {value: on_screen(value) for value in table}
    switch.use(Language.ENGLISH)


def test_pages_kinds_and_captions(qapp: QApplication) -> None:
    del qapp
    switch = LanguageSwitch()
    said(screen.PAGES, words.screen, switch)
    said(screen.WAITING, words.waiting_caption, switch)
    said(payments.ROW_KINDS, words.row_kind, switch)
    said(payments.TRANSACTION_STATES, words.transaction_state, switch)

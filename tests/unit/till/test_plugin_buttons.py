from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.plugin_api import ConstraintViolationException, EntityNotFoundException
from cashier_sim.till.clock import SeededIds
from cashier_sim.till.path_geometry import PathGeometry, parse_geometry
from cashier_sim.till.plugin_buttons import MAX_BUTTONS, MAX_STATUS_TEXTS, PluginButtons
from cashier_sim.till.view import ButtonPlace, StatusText
from tests.unit.till.buttons import TRIANGLE, added

FIRST = UUID(int=1)


class Board:
    """Buttons, and how often they told of a change."""

    def __init__(self) -> None:
        self.changes = 0
        self.buttons = PluginButtons(SeededIds(1), self._count)

    def _count(self) -> None:
        self.changes += 1

    def change(self, **changes: object) -> None:
        caption, is_checked = changes.get("caption"), changes.get("is_checked")
        is_enabled, icon = changes.get("is_enabled"), changes.get("icon")
        self.buttons.change(
            str(changes.get("plugin_name", "fake")),
            FIRST,
            caption=caption if isinstance(caption, str) else None,
            is_checked=is_checked if isinstance(is_checked, bool) else None,
            is_enabled=is_enabled if isinstance(is_enabled, bool) else None,
            icon=(TRIANGLE, icon) if isinstance(icon, PathGeometry) else None,
        )


def test_buttons_are_shown_in_the_order_of_adding() -> None:
    board = Board()
    for number in (2, 1):
        board.buttons.add(added(ButtonPlace.ORDER, number=number))
    assert [button.id for button in board.buttons.shown] == [UUID(int=2), UUID(int=1)]
    assert board.buttons.added(FIRST).button.place is ButtonPlace.ORDER
    assert board.changes == 2


def test_each_button_has_an_id_of_its_own() -> None:
    buttons = Board().buttons
    assert buttons.new_id() != buttons.new_id()


def test_a_removed_button_is_gone() -> None:
    board = Board()
    board.buttons.add(added(ButtonPlace.ORDER))
    board.buttons.remove(FIRST)
    assert board.buttons.shown == ()


def test_what_is_not_given_stays_as_it_is() -> None:
    board = Board()
    board.buttons.add(added(ButtonPlace.PAYMENT, "Бонусы"))
    before = board.buttons.shown[0]
    board.change()
    assert board.buttons.shown[0] == before
    board.change(is_checked=True, is_enabled=False)
    assert board.buttons.shown[0] == replace(before, is_checked=True, is_enabled=False)
    board.change(caption="Списать", icon=parse_geometry(TRIANGLE))
    changed = board.buttons.shown[0]
    assert (changed.caption, changed.icon) == ("Списать", parse_geometry(TRIANGLE))
    assert board.buttons.added(FIRST).icon_geometry == TRIANGLE


def test_the_state_of_a_button_is_what_its_callback_is_told() -> None:
    board = Board()
    board.buttons.add(added(ButtonPlace.PAYMENT, "Бонусы"))
    board.change(is_checked=True)
    state = board.buttons.added(FIRST).state
    assert (state.button_id, state.caption, state.is_checked) == (FIRST, "Бонусы", True)
    assert state.icon_geometry == TRIANGLE


def test_only_its_own_buttons_of_the_cash_screen_are_a_plugins_to_change() -> None:
    board = Board()
    with pytest.raises(EntityNotFoundException):
        board.change(caption="Списать")
    board.buttons.add(added(ButtonPlace.PAYMENT))
    with pytest.raises(EntityNotFoundException):
        board.change(caption="Списать", plugin_name="other")
    board.buttons.remove(FIRST)
    board.buttons.add(added(ButtonPlace.ORDER))
    with pytest.raises(EntityNotFoundException) as raised:
        board.change(caption="Списать")
    assert raised.value.entity_id == FIRST


def test_a_plugin_in_a_loop_is_stopped() -> None:
    board = Board()
    for number in range(MAX_BUTTONS):
        board.buttons.add(added(ButtonPlace.ORDER, number=number))
    with pytest.raises(ConstraintViolationException, match="buttons"):
        board.buttons.add(added(ButtonPlace.ORDER, number=MAX_BUTTONS))
    for number in range(MAX_STATUS_TEXTS):
        board.buttons.add_text(StatusText(text=str(number), plugin_name="fake"))
    with pytest.raises(ConstraintViolationException, match="status bar"):
        board.buttons.add_text(StatusText(text="…", plugin_name="fake"))
    board.buttons.add_text(StatusText(text="…", plugin_name="other"))


def test_texts_of_the_status_line_come_and_go() -> None:
    board = Board()
    first = board.buttons.add_text(StatusText(text="Связь есть", plugin_name="fake"))
    board.buttons.add_text(StatusText(text="3 заказа", plugin_name="fake"))
    board.buttons.remove_text(first)
    assert [text.text for text in board.buttons.texts] == ["3 заказа"]
    assert board.changes == 3

"""What the hands at all pages share: places among many, lists, numbers, the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui.kit.lines import LinesView
from tests.scenarios.on_screen.excuses import ExcusedError, Why
from tests.scenarios.on_screen.fingers import OutOfReachError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from cashier_sim.till.view import Screen, TillView
    from tests.scenarios.on_screen.fingers import Fingers


def press_dish(fingers: Fingers, menu: str, product_id: UUID, view: TillView) -> None:
    """Press the cell of a dish, after the tab of its group."""
    for number, group in enumerate(view.restaurant.menu_groups, start=1):
        shown = [id_ for id_ in group.product_ids if view.restaurant.product(id_).is_active]
        if product_id in shown:
            fingers.press(f"{menu}_group_{number}")
            fingers.press(f"{menu}_dish_{shown.index(product_id) + 1}")
            return
    raise OutOfReachError("the dish is in no group of the menu")


def enter_number(fingers: Fingers, panel: str, number: Decimal) -> None:
    """Type a number into a panel, and accept it."""
    fingers.type(typed(number))
    fingers.press(f"{panel}_ok")


def press_line(fingers: Fingers, name: str, line_id: UUID) -> None:
    """Press a line of a list."""
    lines = fingers.find(LinesView, name)
    place = place_of(line_id, (one.id for one in lines.lines)) - 1
    fingers.press_row(lines, lines.model().index(place, 0))


def place_of(id_: UUID, ids: Iterable[UUID | None]) -> int:
    """Where something stands among its kind, counted from 1."""
    place = next((at for at, one in enumerate(ids, start=1) if one == id_), None)
    if place is None:
        raise OutOfReachError(f"{id_} is not shown")
    return place


def typed(number: Decimal) -> str:
    """The keys of a number."""
    whole, _, rest = f"{number:f}".partition(".")
    rest = rest.rstrip("0")
    return f"{whole},{rest}" if rest else whole


def page_of(fingers: Fingers) -> QWidget:
    """The page that is shown."""
    page = fingers.window.till.page
    assert page is not None
    return page


def needs(view: TillView, screens: Iterable[Screen]) -> None:
    """Excuse a command whose control stands on other pages."""
    if view.screen not in screens:
        raise ExcusedError(Why.OTHER_PAGE)

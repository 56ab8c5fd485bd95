"""Parts of the back office over the reference data of a view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from tests.ui.workbench import find, show
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView
    from cashier_sim.ui.back_office.page import Part


def view_with(**changes: object) -> TillView:
    """A view whose restaurant has other reference data."""
    view = till_view()
    restaurant = replace(view.restaurant, **changes)  # type: ignore[arg-type]  # real fields
    return replace(view, restaurant=restaurant)


def shown(qtbot: QtBot, part: Part, view: TillView) -> list[Command]:
    """Show a part; return the list that its commands go to."""
    commands: list[Command] = []
    part.command_requested.connect(commands.append)
    part.resize(900, 700)
    show(qtbot, part)
    part.show_view(view)
    return commands


def write(part: QWidget, name: str, text: str) -> None:
    """Write into a field, in any alphabet, instead of what stands there."""
    field = find(QLineEdit, name, part)
    field.selectAll()
    field.insert(text)

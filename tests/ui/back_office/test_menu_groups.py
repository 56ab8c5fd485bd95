"""The pages of the menu in the back office."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QListWidget

from cashier_sim.engine.restaurant import MenuGroup
from cashier_sim.till.commands import ChangeMenuGroup
from cashier_sim.ui.back_office.menu_groups import MenuGroupsPage
from tests.ui.back_office.parts import shown, view_with
from tests.ui.workbench import find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_list_counts_the_products_of_each_page(qtbot: QtBot) -> None:
    group = MenuGroup(id=UUID(int=1), name="Супы", product_ids=(UUID(int=5), UUID(int=6)))
    view = view_with(menu_groups=(group,))
    page = MenuGroupsPage()
    shown(qtbot, page, view)
    assert find(QListWidget, "menu_groups_list", page).item(0).text() == "Супы\nproducts: 2"
    assert page.draft.change(view, group.id) == ChangeMenuGroup(group.id, "Супы")
    assert page.blank(view).name == ""

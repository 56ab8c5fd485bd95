from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui.register.facts import Facts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_facts_without_a_value_are_left_out_and_spare_ones_hidden(qtbot: QtBot) -> None:
    facts = Facts("facts")
    qtbot.addWidget(facts)
    facts.show_facts(("Waiter", "Иванов"), ("Table", ""), ("Cheque", "7"))
    assert list(facts.shown) == [("Waiter", "Иванов"), ("Cheque", "7")]
    facts.show_facts(("Table", "1"))
    assert list(facts.shown) == [("Table", "1")]
    facts.show_facts()
    assert list(facts.shown) == []

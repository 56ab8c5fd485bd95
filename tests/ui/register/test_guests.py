from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cashier_sim.plugin_api import OrderGuestItem, OrderItemStatus, OrderStatus
from cashier_sim.till.commands import (
    AddGuest,
    PrintServiceCheque,
    RemoveGuest,
    RenameGuest,
    SelectGuest,
)
from cashier_sim.till.view import Screen
from cashier_sim.ui.kit.lines import LinesView
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord
    from cashier_sim.till.view import TillView
    from tests.ui.probes.register import RegisterProbe

ANNA = OrderGuestItem(id=views.uid(61), name="Анна", rank=1)
EMPTY = OrderGuestItem(id=views.uid(62), name="Гость 3", rank=2)


def shared() -> OrderRecord:
    """Two dishes of the first guest and two of Анна, in turn; a third guest has none."""
    record = views.record()
    items = tuple(
        replace(item, guest=ANNA) if at % 2 else item for at, item in enumerate(record.order.items)
    )
    guests = (views.GUEST, ANNA, EMPTY)
    return replace(record, order=replace(record.order, items=items, guests=guests))


def order(record: OrderRecord | None = None, guest: OrderGuestItem = ANNA) -> TillView:
    current = replace(views.order_view(of=record or shared()), guest_id=guest.id)
    return views.view(Screen.ORDER, current=current)


def test_dishes_stand_under_their_guests(register: RegisterProbe) -> None:
    register.show(order())
    lines = register.find(LinesView, "order_column_lines").lines
    assert [(line.name, line.is_heading) for line in lines] == [
        ("Гость 1", True),
        ("Борщ с говядиной", False),
        ("Сырники со сметаной", False),
        ("Анна", True),
        ("Чай чёрный", False),
        ("Хлебная корзина", False),
        ("Гость 3", True),
    ]
    assert [line.note for line in lines if line.is_heading] == ["", "next dishes", ""]


def test_one_guest_needs_no_heading(register: RegisterProbe) -> None:
    register.show(order(views.record(), views.GUEST))
    lines = register.find(LinesView, "order_column_lines").lines
    assert not any(line.is_heading for line in lines)


def test_a_heading_chooses_its_guest_and_no_dish(register: RegisterProbe) -> None:
    register.show(order())
    assert register.button("remove_dish_button").isEnabled()
    register.find(LinesView, "order_column_lines").choose(views.GUEST.id)
    assert register.asked == [SelectGuest(views.GUEST.id)]
    assert not register.button("remove_dish_button").isEnabled()


def test_a_dish_that_vanishes_chooses_no_guest(register: RegisterProbe) -> None:
    register.show(order())
    register.find(LinesView, "order_column_lines").choose(views.uid(1003))
    record = shared()
    left = replace(record, order=replace(record.order, items=record.order.items[:3]))
    register.show(order(left))
    assert register.asked == []


def test_guests_are_chosen_added_and_taken_out(register: RegisterProbe) -> None:
    register.show(order())
    register.press("guests_button")
    assert [register.button(f"guests_{n}").isChecked() for n in (1, 2, 3)] == [False, True, False]
    register.press("guests_1")
    register.press("guests_add")
    register.press("guests_3_remove")
    assert register.asked == [SelectGuest(views.GUEST.id), AddGuest(), RemoveGuest(EMPTY.id)]
    busy = register.button("guests_1_remove")
    assert not busy.isEnabled()
    assert busy.toolTip() == "“Гость 1” has dishes. Remove them or choose another guest."
    register.press("guests_done")
    assert register.button("back_button").isVisible()


def test_a_guest_is_renamed(register: RegisterProbe) -> None:
    register.show(order())
    register.press("guests_button")
    register.press("guests_2_rename")
    field = register.find(QLineEdit, "guests_form_name")
    assert field.text() == "Анна"
    field.setText("Анна Петровна")
    register.press("guests_form_ok")
    assert register.asked == [RenameGuest(ANNA.id, "Анна Петровна")]
    register.press("guests_2_rename")
    register.press("guests_form_cancel")
    assert register.button("guests_done").isVisible()


def test_guests_rest_under_a_precheque(register: RegisterProbe) -> None:
    register.show(order(views.record(status=OrderStatus.BILL), views.GUEST))
    register.press("guests_button")
    for name in ("guests_add", "guests_1", "guests_1_rename"):
        assert not register.button(name).isEnabled()


def test_dishes_go_to_the_kitchen_and_are_marked(register: RegisterProbe) -> None:
    register.show(order())
    register.press("to_kitchen_button")
    assert register.asked == [PrintServiceCheque()]
    record = views.record()
    sent = tuple(replace(item, status=OrderItemStatus.PRINTED) for item in record.order.items)
    register.show(order(replace(record, order=replace(record.order, items=sent)), views.GUEST))
    lines = register.find(LinesView, "order_column_lines").lines
    assert {line.note for line in lines} == {"✓ in the kitchen"}
    assert not register.button("to_kitchen_button").isEnabled()
